"""Seasons: which campaign takes up which, and when one stands in the archive."""

from datetime import date
from typing import Any

from generator.model.campaign import Campaign
from generator.model.site import Site
from generator.model.statistics import AreaRates, Rate, Visibility

ENDLESS = {"starts": None, "ends": None, "take_down": None}
NOW = "2022-2023"


def over_years(minimal: Site, *changes: dict[str, Any]) -> Site:
    """The campaign of the small project, 5 September 2021, with each of the changes, in the season 2022-2023."""
    (first,) = minimal.campaigns
    campaigns = tuple(first.model_copy(update=change) for change in changes)
    authority = minimal.authority.model_copy(update={"season": NOW})
    return minimal.model_copy(update={"campaigns": campaigns, "authority": authority})


def archived(site: Site, today: date) -> list[str]:
    return [one.slug for one in site.campaigns if site.is_archived(one, today)]


def test_a_page_leads_to_the_newest_that_takes_it_up(minimal: Site) -> None:
    site = over_years(
        minimal, {}, {"slug": "c", "succeeds": "b"}, {"slug": "b", "succeeds": "den-truong"}, {"slug": "d"}
    )
    led_to: list[Campaign | None] = [site.seasons.successor(one) for one in site.campaigns]
    assert [one and one.slug for one in led_to] == ["c", None, "c", None]


def test_a_campaign_of_another_season_is_archived_when_it_is_over(minimal: Site) -> None:
    site = over_years(minimal, {"season": "2021-2022"}, {"slug": "now"})
    assert archived(site, date(2021, 9, 5)) == []
    assert archived(site, date(2021, 9, 6)) == ["den-truong"]
    assert [site.seasons.name_of(one) for one in site.campaigns] == ["2021-2022", NOW]


def test_without_a_last_day_it_is_archived_when_its_successor_begins(minimal: Site) -> None:
    next_one = {"slug": "next", "succeeds": "den-truong", "starts": date(2022, 9, 5), "ends": None}
    site = over_years(
        minimal, {"season": "2021-2022", **ENDLESS}, next_one, {"slug": "on", "season": "2020", **ENDLESS}
    )
    assert archived(site, date(2022, 9, 4)) == []
    assert archived(site, date(2022, 9, 5)) == ["den-truong"]


def test_without_a_season_named_anywhere_nothing_is_archived(minimal: Site) -> None:
    assert archived(minimal, date.max) == []


def test_a_table_that_is_only_begun_hides_no_figures_of_the_season_before(minimal: Site) -> None:
    """Unless there are no others."""
    (year,) = minimal.statistics
    missing = Rate(visibility=Visibility.NOT_REPORTED)
    rows = tuple(AreaRates(area=row.area, rates=dict.fromkeys(row.rates, missing)) for row in year.areas)
    begun = year.model_copy(update={"name": "2022-2023", "season": "2022-2023", "areas": rows})

    def shown(*years: object) -> tuple[object, ...]:
        return minimal.model_copy(update={"statistics": years}).ready(date(2022, 9, 1)).statistics

    assert shown(begun, year) == (year,)
    assert shown(begun) == (begun,)
