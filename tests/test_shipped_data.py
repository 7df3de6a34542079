"""The shipped season is whole, right and honest."""

import csv
import re
from datetime import date
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest

from generator.build.pipeline import Checked
from generator.messages.report import format_report
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.fields import contrast_with_white
from generator.model.localized import LocalizedFile, LocalizedText
from generator.model.marks import values_of
from generator.model.site import Site
from tests.conftest import TODAY

DATA = Path(__file__).parent / "data"

DEGREE_EAST = 0.921
"""Length of a degree of longitude at 22.9 degrees north, in degrees of latitude: cos(22.9°)."""

CLEARLY = 0.06
"""Degrees of latitude, some 6.7 km: half again the width of an area of the district."""


SEASON = {
    "dua-tre-den-truong": "DT",
    "thang-hanh-dong": "TH",
    "hoc-tap-suot-doi": "HT",
    "khong-bo-hoc": "KB",
}
"""The campaigns of the district's plan with their codes; others may join them."""


@pytest.fixture(scope="module")
def site(shipped: Checked) -> Site:
    assert shipped.site
    return shipped.site


def _label_points() -> dict[str, tuple[float, float]]:
    """Where each area's name stands on a map: north and east, in degrees of latitude."""
    with (DATA / "label_points_2021.csv").open(encoding="utf-8") as file:
        return {
            row["code"]: (float(row["label_lat"]), float(row["label_lon"]) * DEGREE_EAST)
            for row in csv.DictReader(file)
        }


def _on_the_map(site: Site) -> list[Area]:
    """Those whose place is known."""
    points = _label_points()
    return [area for area in site.areas if area.code in points and area.is_valid_on(TODAY)]


def test_the_shipped_project_has_no_problem(shipped: Checked) -> None:
    assert format_report(shipped.problems, "en") == "No problems."


def test_the_season_is_whole(site: Site) -> None:
    assert {campaign.slug: campaign.code for campaign in site.campaigns}.items() >= SEASON.items()
    assert _label_points().keys() <= {area.code for area in site.areas}
    assert {area.kind for area in site.areas} == {"thị trấn", "xã"}
    assert len(site.offices) >= 11
    assert len(site.barriers) >= 10
    assert {page.name for page in site.pages if page.locale == "vi"} >= {
        "about",
        "parents",
        "rights",
        "support",
        "privacy",
        "accessibility",
    }


@pytest.fixture(params=SEASON)
def campaign(site: Site, request: pytest.FixtureRequest) -> Campaign:
    return next(campaign for campaign in site.campaigns if campaign.slug == request.param)


def test_every_campaign_says_all_that_a_family_asks(site: Site, campaign: Campaign) -> None:
    assert 3 <= len(campaign.messages) <= 5
    assert campaign.bring
    assert campaign.duties
    assert campaign.barriers
    assert contrast_with_white(campaign.accent) >= 4.5
    assert all(text.get("en") for _, text in values_of(campaign, LocalizedText))
    for area in site.areas_of(campaign):
        assert all(site.contacts_in(area, role, date(2021, 9, 5)) for role in campaign.roles)


def test_every_campaign_can_be_read_in_a_few_short_sentences(campaign: Campaign) -> None:
    """Days come from the data alone; no recording and no other language was made up."""
    assert 4 <= len(campaign.easy_read) <= 9
    assert not [text for text in campaign.easy_read if re.search(r"\d/|tháng \d|20\d\d", text.first)]
    assert campaign.audio == LocalizedFile.of()
    assert campaign.other_languages == ()


def test_the_word_list_is_worth_having(shipped: Checked) -> None:
    [record] = shipped.records.of("plain_words")
    plain = record.plain()
    assert isinstance(plain, dict)
    assert len(plain["jargon"]) >= 30
    assert len(plain["abbreviations"]) >= 25
    assert plain["longest_sentence"] == {"easy_read": "15", "other": "30"}


def test_accents_distinguish_campaigns(site: Site) -> None:
    assert len({campaign.accent for campaign in site.campaigns if campaign.slug in SEASON}) == len(SEASON)


def test_every_sample_number_and_figure_is_marked(site: Site) -> None:
    assert site.authority.sample
    assert all(contact.sample for contact in site.contacts.contacts)
    assert all(office.sample for office in site.offices if office.phone)
    assert all(year.report.sample for year in site.statistics)
    assert [hotline.phone.dial for hotline in site.authority.all_hotlines] == ["111"]


def test_every_page_exists_in_both_languages(site: Site) -> None:
    names = {locale: {page.name for page in site.pages if page.locale == locale} for locale in site.languages}

    assert names["vi"] == names["en"]


def test_the_tile_map_keeps_directions(site: Site) -> None:
    """Of two areas clearly apart, the northern one never stands lower, the western one never to the right."""
    points = _label_points()
    for first, second in combinations(_on_the_map(site), 2):
        (row_1, column_1), (row_2, column_2) = _place(first), _place(second)
        (north_1, east_1), (north_2, east_2) = points[first.code], points[second.code]
        if abs(north_1 - north_2) > CLEARLY:
            assert (north_1 > north_2) == (row_1 < row_2), (first.name.first, second.name.first)
        if abs(east_1 - east_2) > CLEARLY:
            assert (east_1 < east_2) == (column_1 < column_2), (first.name.first, second.name.first)


def test_the_tile_map_keeps_neighbours(site: Site) -> None:
    """The nearest area of each stands at most two tiles away."""
    points = _label_points()
    for one in _on_the_map(site):
        north, east = points[one.code]
        others = [other for other in _on_the_map(site) if other.code != one.code]
        nearest = min(others, key=lambda c: hypot(points[c.code][0] - north, points[c.code][1] - east))

        (row, column), (near_row, near_column) = _place(one), _place(nearest)
        assert max(abs(near_row - row), abs(near_column - column)) <= 2


def _place(area: Area) -> tuple[int, int]:
    assert area.place
    return area.place
