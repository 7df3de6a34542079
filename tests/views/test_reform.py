"""A reform: the 21 communes of Hà Quảng of 2021 and the seven of July 2025, with codes printed for both."""

import re
from collections.abc import Callable, Mapping
from datetime import date

import pytest

from generator.build.pipeline import Checked, check
from generator.model.area import Area
from generator.model.area_cells import Successor
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.base.changed_areas import ChangedArea
from generator.views.base.dated import Dated
from generator.views.base.localizer import Localizer
from generator.views.feeds.search_index import list_targets
from generator.views.feeds.sitemap import sitemap_entry
from generator.views.frame.models import Page
from generator.views.pages.area import ActionPage, AreaPage, build_area
from generator.views.pages.area_list import build_area_list
from generator.views.pages.campaign import build_campaign
from generator.views.pages.downloads import build_downloads
from generator.views.pages.home import build_home
from generator.views.pages.planned import Printed
from generator.views.pages.registry import build_localizers, plan_pages
from generator.views.print.kit import build_kit
from tests.conftest import SHIPPED, SITES, Languages
from tests.views.shown import T, only

BEFORE, LAST, FIRST, AFTER = date(2021, 9, 1), date(2025, 6, 30), date(2025, 7, 1), date(2025, 9, 1)
OLD_CODES = ("DT", "HT", "KB", "TH")
"""Of the four campaigns of 2021, each printed for 21 communes."""

Speak = Callable[..., tuple[Localizer, ...]]


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(Settings(SITES / "cao-bang-2025", AFTER))


@pytest.fixture(scope="module")
def site(checked: Checked) -> Site:
    assert checked.problems == []
    assert checked.site
    return checked.site


@pytest.fixture(scope="module")
def speak(site: Site, languages: Languages) -> Speak:
    def build(today: date, *, is_fixed: bool = True) -> tuple[Localizer, ...]:
        return build_localizers(site, languages, today, is_fixed=is_fixed)

    return build


@pytest.fixture(scope="module")
def templates(languages: Languages) -> Templates:
    return Templates(TemplateFiles(SHIPPED, languages=languages), "")


def build_codes(localizers: tuple[Localizer, ...]) -> dict[str, Page]:
    """The Vietnamese pages at short addresses."""
    editions = build_kit(localizers).editions
    planned = plan_pages(localizers[:1], Printed(editions))
    return {page.path: page.build() for page in planned if page.path.startswith("Q/")}


def named(site: Site, code: str, day: date) -> Area:
    return next(area for area in site.areas if area.code == code and area.is_valid_on(day))


def on(parts: Dated[T], day: date) -> T | None:
    """What a reader sees on a day of a site that speaks of each day."""
    found = [
        part.value
        for part in parts
        if any((span.first or date.min) <= day <= (span.last or date.max) for span in part.spans)
    ]
    assert len(found) <= 1
    return found[0] if found else None


def main_of(html: str) -> str:
    """What the page says before it offers to be handed on."""
    return html.partition("<main")[2].partition('<section class="share')[0]


def phones_of(html: str) -> list[str]:
    return re.findall(r'href="tel:(\d+)"', main_of(html))


def expected_phones(site: Site, day: date) -> Mapping[str, set[str]]:
    """By the code of an area on a day: the numbers of all that answer there on that day."""
    return {
        area.code: {
            phone.uri
            for desk in site.contacts.contacts
            if desk.area == area.code and desk.is_valid_on(day)
            for phone in desk.phones
        }
        for area in site.areas
        if area.is_valid_on(day)
    }


def reform(site: Site, **heirs: tuple[str, ...]) -> Site:
    """The same, but some of the old communes have other successors, by their codes behind an underscore."""
    areas = [
        area.model_copy(update={"successors": tuple(map(Successor, heirs[f"_{area.code}"]))})
        if area.valid_to and f"_{area.code}" in heirs
        else area
        for area in site.areas
    ]
    return site.model_copy(update={"areas": tuple(areas)})


@pytest.mark.parametrize("day", [FIRST, AFTER, date(2025, 9, 5), date(2031, 12, 31)])
def test_each_of_the_84_codes_leads_to_a_number_that_answers(
    site: Site, speak: Speak, templates: Templates, day: date
) -> None:
    """With a sentence on what happened, a way to the commune of today, and nothing said twice."""
    pages, living = build_codes(speak(day)), expected_phones(site, day)
    seen = 0
    for area in [area for area in site.areas if not area.is_valid_on(day)]:
        (heir,) = site.succession.on(area, day)
        for code in OLD_CODES:
            html = templates.render(pages[f"Q/{code}/{area.code}/"])
            assert {*phones_of(html)} == living[heir.code]
            text, links = main_of(html), re.findall(r'<a [^>]*href="([^"]*)"', main_of(html))
            assert text.count("Từ ngày 01/07/2025, ") == 1
            assert f"thuộc xã {heir.own_name}" in text
            assert f"../../../{speak(day)[0].links.area(heir, 'vi')}" in links
            assert len(links) == len({*links})
            assert "ap-phich/" not in text
            seen += 1
    assert seen == 84


def test_before_the_reform_the_same_codes_mean_the_communes_of_then(
    site: Site, speak: Speak, templates: Templates
) -> None:
    pages, living = build_codes(speak(BEFORE)), expected_phones(site, BEFORE)
    assert {path.split("/")[2] for path in pages if path.startswith("Q/DT/")} - {""} == {*living}
    for area in (area for area in site.areas if area.is_valid_on(BEFORE)):
        html = templates.render(pages[f"Q/KB/{area.code}/"])
        assert {*phones_of(html)} <= living[area.code]
        assert phones_of(html)
        assert "01/07/2025" not in main_of(html)


def test_a_code_whose_meaning_changed_leads_right_by_its_campaign(speak: Speak) -> None:
    """01392 was Xuân Hòa, and is Trường Hà; 2021's Trường Hà was 01399."""
    pages = build_codes(speak(AFTER))
    old, new, namesake = pages["Q/DT/01392/"], pages["Q/D5/01392/"], pages["Q/DT/01399/"]
    assert isinstance(old, ActionPage)
    assert isinstance(new, ActionPage)
    assert isinstance(namesake, ActionPage)
    assert (old.area.label.text, new.area.label.text) == ("Thị trấn Xuân Hòa", "Xã Trường Hà")
    assert only(old.change).says == "Từ ngày 01/07/2025, thị trấn Xuân Hòa thuộc xã Trường Hà."
    assert only(namesake.change).says == "Từ ngày 01/07/2025, xã Trường Hà (cũ) thuộc xã Trường Hà (mới)."
    assert new.change == ()
    assert only(new.contacts) == only(old.contacts) == only(namesake.contacts)


@pytest.mark.parametrize(("day", "count"), [(BEFORE, 21), (LAST, 21), (FIRST, 7), (AFTER, 7)])
def test_lists_have_the_communes_of_the_day(speak: Speak, day: date, count: int) -> None:
    localizer = speak(day)[0]
    links = localizer.links
    (groups,), page = only(build_area_list(localizer).groups), build_home(localizer)
    assert len(only(page.tiles).tiles) == len(groups.areas) == count
    assert len({tile.name for tile in only(page.tiles).tiles}) == count
    listed = {links.area(area, "vi") for area in localizer.site.areas if area.is_valid_on(day)}
    assert {target.path for target in list_targets(localizer) if target.kind == "area"} == listed
    assert len(build_codes(speak(day))) == 5 + 84 + 7


def test_search_engines_are_told_of_the_communes_of_the_day(site: Site, speak: Speak) -> None:
    localizer, listed = speak(AFTER)[0], []
    for area in site.areas:
        entry = sitemap_entry(build_area(localizer, area))
        listed += [area.code] if entry else []
        assert (entry is None) == (not area.is_valid_on(AFTER))
    assert len(listed) == 7


def test_search_finds_a_commune_by_the_names_of_those_it_was_made_from(speak: Speak) -> None:
    found = {target.label: target.more for target in list_targets(speak(AFTER)[0]) if target.kind == "area"}
    assert found["Xã Trường Hà"] == "Xã Trường Hà Thị trấn Xuân Hòa Xã Trường Hà Xã Sóc Hà Xã Quý Quân"


def test_sheets_are_made_for_the_communes_of_the_day(speak: Speak) -> None:
    """Those of a campaign to come for the communes of its first day."""
    for day, old, new in ((BEFORE, 84, 7), (LAST, 0, 7), (AFTER, 0, 7)):
        sheets = [sheet for sheet in build_kit(speak(day)).posters if sheet.languages == "vi"]
        assert sum(sheet.campaign.endswith("2025") for sheet in sheets) == new
        assert len(sheets) == old + new


def test_a_campaign_that_is_over_leads_to_the_communes_of_today(site: Site, speak: Speak) -> None:
    localizer = speak(AFTER)[0]
    campaign = next(one for one in site.campaigns if one.code == "DT")
    tiles = only(build_campaign(localizer, campaign).tiles).tiles
    assert [(tile.name, tile.href) for tile in tiles[-1:]] == [
        ("Trường Hà", "../../dia-ban/xa-truong-ha-01392/")
    ]
    assert len(tiles) == 7


def test_what_is_printed_is_found_under_the_communes_of_the_day(speak: Speak) -> None:
    (groups,) = only(build_downloads(speak(AFTER)[0], {}).areas)
    assert len(groups.areas) == 7
    (groups,) = only(build_downloads(speak(LAST)[0], {}).areas)
    assert len({link.label.text for link in groups.areas}) == 28
    assert groups.areas[-2].label.text == "Xã Trường Hà (từ 01/07/2025)"


def test_a_commune_says_from_which_it_was_made(site: Site, speak: Speak) -> None:
    page = build_area(speak(AFTER)[0], named(site, "01363", AFTER))
    assert only(page.origin).says == "Trước ngày 01/07/2025, nơi đây là:"
    assert [link.label.text for link in only(page.origin).links] == [
        "Thị trấn Thông Nông",
        "Xã Đa Thông",
        "Xã Lương Can",
    ]
    assert page.change == ()


def test_a_site_built_before_the_reform_says_it_to_those_who_read_it_later(site: Site, speak: Speak) -> None:
    localizers = speak(date(2025, 6, 20), is_fixed=False)
    living = {day: expected_phones(site, day) for day in (LAST, FIRST)}
    for path, page in build_codes(localizers).items():
        if isinstance(page, ActionPage) and not path.startswith("Q/D5/"):
            area = named(site, path.split("/")[2], LAST)
            (heir,) = site.succession.on(area, FIRST)
            for day, code in ((LAST, area.code), (FIRST, heir.code)):
                contacts = on(page.contacts, day)
                assert contacts
                assert {phone.href[4:] for desk in contacts for phone in desk.phones} <= living[day][code]
                assert (on(page.change, day) is None) == (on(page.lasting, day) is not None) == (day == LAST)
    home, areas = build_home(localizers[0]), build_area_list(localizers[0])
    for day, count in ((LAST, 21), (FIRST, 7)):
        tiles, groups = on(home.tiles, day), on(areas.groups, day)
        assert tiles
        assert groups
        assert len(tiles.tiles) == len(groups[0].areas) == count


def test_a_commune_to_come_says_from_when_and_whom_to_call_then(site: Site, speak: Speak) -> None:
    page = build_area(speak(date(2025, 6, 20), is_fixed=False)[0], named(site, "01438", AFTER))
    assert isinstance(page, AreaPage)
    (change,) = page.change
    assert (change.value.says, change.days) == ("Xã Hà Quảng có từ ngày 01/07/2025.", "../2025-06-30")
    for day in (LAST, FIRST):
        contacts = on(page.contacts, day)
        assert contacts
        assert [desk.name.text for desk in contacts] == ["Phòng Văn hóa – Xã hội xã Hà Quảng"]


def test_a_divided_commune_leads_to_each_of_its_parts(site: Site, languages: Languages) -> None:
    """With the desks of each under its name."""
    divided = reform(site, _01417=("01392", "01393"))
    localizer = build_localizers(divided, languages, AFTER)[0]
    page = build_area(localizer, named(divided, "01417", LAST))
    assert only(page.change).says.startswith(
        "Từ ngày 01/07/2025, xã Sóc Hà chia về xã Trường Hà, xã Lũng Nặm."
    )
    assert len(only(page.change).links) == 2
    assert [(desk.role.text, desk.phones[0].text) for desk in only(page.contacts) if desk.role] == [
        ("Xã Trường Hà", "0206 000 0074"),
        ("Xã Lũng Nặm", "0206 000 0075"),
    ]


def test_each_reform_up_to_the_day_is_said(site: Site, languages: Languages) -> None:
    """One that was only renamed, then merged; and one that is said to have no successor."""
    names = {
        "name": LocalizedText.of(vi="Xã Vần Dính", en="Vần Dính Commune"),
        "own_name": "Vần Dính",
        "kind": "xã",
        "code": "01423",
        "valid_from": date(2010, 1, 1),
        "valid_to": date(2020, 1, 31),
        "successors": (Successor("01420"),),
    }
    early = site.areas[0].model_copy(update=names)
    longer = reform(site, _01435=("99999",))
    longer = longer.model_copy(update={"areas": (early, *longer.areas)})
    localizer = build_localizers(longer, languages, AFTER)[0]
    assert only(build_area(localizer, early).change).says == (
        "Từ ngày 01/02/2020, xã Vần Dính gọi là xã Thượng Thôn. "
        "Từ ngày 01/07/2025, xã Thượng Thôn thuộc xã Lũng Nặm."
    )
    gone = build_area(localizer, named(longer, "01435", LAST))
    assert only(gone.change) == ChangedArea("Từ ngày 01/07/2025, xã Mã Ba không còn nữa.", ())
    assert only(gone.contacts) == ()


def test_of_two_areas_of_one_name_the_later_says_since_when(speak: Speak, site: Site) -> None:
    """In the title of its page: in search engines both may stand side by side."""
    told = {"vi": "Xã Cần Yên (từ 01/07/2025)", "en": "Cần Yên Commune (from 1 July 2025)"}
    for localizer in speak(AFTER):
        areas = [area for area in site.areas if area.code == "01366"]
        titles = [build_area(localizer, area).frame.title for area in areas]
        assert titles == [localizer.area(areas[0]), told[localizer.locale]]
