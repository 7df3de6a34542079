"""A project without areas: each campaign is one page, one set of sheets, one short address."""

import pytest

from generator.model.site import Site
from generator.views.base.editions import Edition
from generator.views.base.localizer import Localizer
from generator.views.claims import list_claims
from generator.views.pages.area_prints import build_area_prints
from generator.views.pages.barriers import build_barriers
from generator.views.pages.campaign import build_campaign
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import build_kit
from generator.views.print.posters import build_posters
from tests.conftest import TODAY, read_shipped_languages


@pytest.fixture
def everywhere(minimal: Site) -> Site:
    """The small project without its table, its first desk for all."""
    desk = minimal.contacts.contacts[0].model_copy(update={"area": None})
    contacts = minimal.contacts.model_copy(update={"contacts": (desk,)})
    return minimal.model_copy(update={"areas": (), "statistics": (), "contacts": contacts})


def test_a_campaign_has_one_set_of_sheets_named_by_the_place(everywhere: Site) -> None:
    kit = build_kit(build_localizers(everywhere, read_shipped_languages(), TODAY))
    sheet = next(view for view in kit.posters if view.short_url)
    assert len({(view.sheet.format, view.languages) for view in kit.posters}) == len(kit.posters)
    assert (sheet.words.area, sheet.area_code) == ("huyện Mẫu", "")
    assert sheet.short_url == "HTTPS://MAU.EXAMPLE/Q/DT/"
    assert sheet.words.edition.startswith("Bản DT-")
    assert [desk.name for desk in sheet.words.contacts] == ["Tổ vận động xã Trường Hà"]
    assert len(kit.broadcasts) == 1


def test_no_page_is_about_an_area(everywhere: Site) -> None:
    claims = {
        claim.path for claim in list_claims(build_localizers(everywhere, read_shipped_languages(), TODAY))
    }
    assert not [path for path in claims if path.startswith(("dia-ban/", "en/communes/", "en/areas/"))]
    assert {"Q/DT/index.html", "Q/DT/EN/index.html", "ap-phich/huyen-mau/index.html"} <= claims


def test_no_page_leads_to_a_list_of_areas(everywhere: Site, localizers: tuple[Localizer, ...]) -> None:
    localizer, _ = build_localizers(everywhere, read_shipped_languages(), TODAY)
    assert build_barriers(localizer).areas is None
    link = build_barriers(localizers[0]).areas
    assert link
    assert link.href == "../dia-ban/"


def test_the_page_of_a_campaign_says_whom_to_call(everywhere: Site, minimal: Site) -> None:
    both = build_localizers(everywhere, read_shipped_languages(), TODAY)
    localizer, campaign = both[0], everywhere.campaigns[0]
    page = build_campaign(localizer, campaign, Edition("DT-ABCD", TODAY))
    assert page.contacts
    assert [desk.name.text for desk in page.contacts] == ["Tổ vận động xã Trường Hà"]
    assert page.tiles == ()
    assert page.prints
    assert page.prints.edition[0].value.startswith("Bản in mới nhất: DT-ABCD, ngày ")
    assert page.prints.page[0].value.href == "../../ap-phich/huyen-mau/#den-truong"
    assert page.posters
    assert page.posters.href == "../../ap-phich/huyen-mau/#den-truong"
    assert everywhere.everywhere
    prints = build_area_prints(localizer, everywhere.everywhere, build_posters(both)[1], {})
    assert [part.value.id for part in prints.sections] == ["den-truong"]
    other, _ = build_localizers(minimal, read_shipped_languages(), TODAY)
    assert build_campaign(other, minimal.campaigns[0]).contacts is None


def test_a_desk_of_no_area_answers_where_there_is_no_other(minimal: Site) -> None:
    first, *others = minimal.contacts.contacts
    general = first.model_copy(update={"area": None})
    contacts = minimal.contacts.model_copy(update={"contacts": (*others, general)})
    site = minimal.model_copy(update={"contacts": contacts})
    assert site.contacts_in(site.areas[0], first.role, TODAY) == (general,)
    assert site.contacts_in(site.areas[1], first.role, TODAY) == (others[0],)
