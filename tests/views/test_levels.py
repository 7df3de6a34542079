"""A project whose areas lie in each other: a province, two communes, three hamlets."""

from pathlib import Path

import pytest

from generator.build.chosen_sheets import Wanted, publish_posters
from generator.cli.posters import list_areas
from generator.model.area import Area
from generator.model.site import Site
from generator.printing.kit import no_progress
from generator.settings import Settings
from generator.views.base.area_names import find_areas
from generator.views.base.levels import AreaGroup
from generator.views.base.localizer import Localizer
from generator.views.claims import list_claims
from generator.views.feeds.calendars import build_calendars
from generator.views.feeds.search_index import list_targets
from generator.views.pages.area import build_area
from generator.views.pages.area_list import area_tiles, build_area_list
from generator.views.pages.downloads import build_downloads
from generator.views.pages.registry import build_localizers
from generator.views.print.poster_words import campaign_words, local_words
from generator.views.print.speech import speech_of
from tests.conftest import SITES, TODAY, Change, check_project, read_shipped_languages
from tests.views.shown import only


@pytest.fixture
def levels(change: Change) -> Site:
    """The project of ``tests/sites/sound/levels``."""
    table = (SITES / "sound/levels/site_data/areas.csv").read_text("utf-8")
    site = check_project(change({"site_data/areas.csv": table})).site
    assert site
    return site


@pytest.fixture
def speakers(levels: Site) -> tuple[Localizer, ...]:
    return build_localizers(levels, read_shipped_languages(), TODAY)


def named(site: Site, code: str) -> Area:
    return next(area for area in site.areas if area.code == code)


def read(groups: tuple[AreaGroup, ...]) -> dict[str, list[str]]:
    return {
        group.above.label.text if group.above else "": [link.label.text for link in group.areas]
        for group in groups
    }


def test_a_campaign_is_printed_for_the_lowest_areas(levels: Site) -> None:
    (campaign,) = levels.campaigns
    assert [area.code for area in levels.places_of(campaign)] == ["90001", "90002", "90003"]
    assert len(levels.shown_areas()) == 6


def test_a_campaign_of_an_upper_area_is_for_all_in_it(levels: Site) -> None:
    (campaign,) = levels.campaigns
    for codes, reached in ((("01399",), ["90001", "90003"]), (("00004",), ["90001", "90002", "90003"])):
        chosen = campaign.model_copy(update={"areas": codes})
        assert [area.code for area in levels.areas_of(chosen)] == reached


def test_the_nearest_desk_answers(levels: Site) -> None:
    role = levels.campaigns[0].roles[0]
    hamlet = named(levels, "90001")
    assert {desk.area for desk in levels.contacts_in(hamlet, role, TODAY)} == {"01399"}
    own = levels.contacts.contacts[0].model_copy(update={"area": "90001"})
    of_province = own.model_copy(update={"area": "00004"})
    contacts = levels.contacts.model_copy(update={"contacts": (own, of_province)})
    site = levels.model_copy(update={"contacts": contacts})
    assert site.contacts_in(hamlet, role, TODAY) == (own,)
    assert site.contacts_in(named(levels, "90002"), role, TODAY) == (of_province,)


def test_an_upper_area_leads_to_those_in_it(levels: Site, speakers: tuple[Localizer, ...]) -> None:
    page = build_area(speakers[0], named(levels, "01399"))
    assert [link.label.text for link in page.above] == ["Tỉnh Mẫu"]
    assert [(link.href, link.label.text) for link in page.below] == [
        ("../../dia-ban/ban-moi-truong-ha/", "Bản Mới"),
        ("../../dia-ban/na-ma/", "Nà Mạ"),
    ]
    assert [desk.name.text for desk in only(page.contacts)] == ["Tổ vận động xã Trường Hà"]
    assert page.prints is None
    assert page.campaigns == ()


def test_a_lower_area_leads_up(levels: Site, speakers: tuple[Localizer, ...]) -> None:
    page = build_area(speakers[1], named(levels, "90003"))
    assert [link.label.text for link in page.above] == ["Trường Hà Commune", "Sample Province"]
    assert page.below == ()
    assert page.prints


def test_lists_of_areas_say_what_they_lie_in(speakers: tuple[Localizer, ...]) -> None:
    page = build_area_list(speakers[0])
    assert read(only(page.groups)) == {
        "Xã Sóc Hà – Tỉnh Mẫu": ["Bản Mới"],
        "Xã Trường Hà – Tỉnh Mẫu": ["Bản Mới", "Nà Mạ"],
    }
    assert read(only(area_tiles(speakers[0], "")).groups) == read(only(page.groups))
    assert read(only(build_downloads(speakers[0], {}).areas)) == read(only(page.groups))


def test_search_finds_every_level(speakers: tuple[Localizer, ...]) -> None:
    found = {target.path: target.more for target in list_targets(speakers[0]) if target.kind == "area"}
    assert len(found) == 6
    assert found["dia-ban/na-ma/"] == "Nà Mạ Xã Trường Hà Tỉnh Mẫu"


def test_where_only_that_tells_two_apart_a_name_says_in_which_one_it_lies(
    levels: Site, speakers: tuple[Localizer, ...]
) -> None:
    campaign = levels.campaigns[0]
    hamlets = [named(levels, code) for code in ("90001", "90002", "90003")]
    assert [[localizer.area(one) for one in hamlets] for localizer in speakers] == [
        ["Bản Mới, xã Trường Hà", "Bản Mới, xã Sóc Hà", "Nà Mạ"],
        ["Bản Mới, Trường Hà Commune", "Bản Mới, Sóc Hà Commune", "Nà Mạ"],
    ]
    assert [speakers[0].short_name(one) for one in hamlets] == [
        "Bản Mới, Trường Hà",
        "Bản Mới, Sóc Hà",
        "Nà Mạ",
    ]
    assert build_area(speakers[0], hamlets[1]).frame.title == "Bản Mới, xã Sóc Hà"
    assert build_area(speakers[0], hamlets[1]).name == "Bản Mới, xã Sóc Hà"
    links = speakers[0].links
    assert [links.poster(campaign, one, "ap-phich-a4", "vi", "pdf") for one in hamlets] == [
        "ap-phich/ap-phich-a4_den-truong_ban-moi-truong-ha_vi.pdf",
        "ap-phich/ap-phich-a4_den-truong_ban-moi-soc-ha_vi.pdf",
        "ap-phich/ap-phich-a4_den-truong_na-ma_vi.pdf",
    ]
    labels = [target.label for target in list_targets(speakers[0]) if target.kind == "area"]
    assert labels[-3:] == ["Bản Mới, xã Trường Hà", "Bản Mới, xã Sóc Hà", "Nà Mạ"]
    calendars = {calendar.path: calendar.name for calendar in build_calendars(speakers[0])}
    assert calendars["lich/ban-moi-soc-ha_vi.ics"] == "Việc ở Bản Mới, xã Sóc Hà"
    words = local_words(speakers[0], campaign, hamlets[0], campaign_words(speakers[0], campaign))
    assert (words.area, words.document_title) == (
        "Bản Mới, xã Trường Hà",
        f"{words.title} – Bản Mới, xã Trường Hà",
    )
    assert speech_of(speakers[0]).name(hamlets[0]) == "Bản Mới, xã Trường Hà"


@pytest.mark.parametrize("asked", ["ban moi", "Bản Mới"])
def test_of_two_of_one_name_the_one_it_lies_in_says_which(levels: Site, asked: str) -> None:
    def find(asked: str) -> list[str]:
        return [area.code for area in find_areas(asked, levels.shown_areas(), levels.tree)]

    assert find(asked) == ["90001", "90002"]
    assert find(f"{asked}, xã sóc hà") == find(f"{asked} soc ha") == ["90002"]
    assert find("xa truong ha") == ["01399"]


def test_the_sheets_of_an_upper_area_are_those_of_all_in_it(change: Change, tmp_path: Path) -> None:
    table = (SITES / "sound/levels/site_data/areas.csv").read_text("utf-8")
    settings = Settings(change({"site_data/areas.csv": table}), TODAY)
    wanted = Wanted(area="xã trường hà", format="ap-phich-a4", locale="vi")
    assert publish_posters(settings, wanted, tmp_path / "out", no_progress).problems == []
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "ap-phich-a4_den-truong_ban-moi-truong-ha_vi.pdf",
        "ap-phich-a4_den-truong_na-ma_vi.pdf",
        "bo-in_ban-moi-truong-ha.pdf",
        "bo-in_na-ma.pdf",
    ]
    unclear = publish_posters(settings, Wanted(area="ban moi"), tmp_path / "out", no_progress).areas
    assert list_areas(unclear, "vi").splitlines() == [
        "  90001  Bản Mới, Xã Trường Hà, Tỉnh Mẫu",
        "  90002  Bản Mới, Xã Sóc Hà, Tỉnh Mẫu",
    ]


def test_nothing_is_printed_for_upper_areas(speakers: tuple[Localizer, ...]) -> None:
    claims = [claim.path for claim in list_claims(speakers)]
    assert not [path for path in claims if "tinh-mau" in path and not path.endswith(("index.html", ".png"))]
