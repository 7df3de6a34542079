"""Campaigns: where one stands on a day."""

from datetime import date

import pytest

from generator.model.area_cells import Successor
from generator.model.campaign import Campaign
from generator.model.campaign_status import Status
from generator.model.site import Site


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2021, 8, 17), Status.COMING),
        (date(2021, 8, 18), Status.NEAR),
        (date(2021, 8, 31), Status.NEAR),
        (date(2021, 9, 1), Status.ON_NOW),
        (date(2021, 9, 29), Status.ON_NOW),
        (date(2021, 9, 30), Status.LAST_DAY),
        (date(2021, 10, 1), Status.OVER),
    ],
)
def test_a_campaign_is_on_from_its_first_to_its_last_day(minimal: Site, today: date, status: Status) -> None:
    """Both included."""
    days = {"starts": date(2021, 9, 1), "ends": date(2021, 9, 30)}
    assert minimal.campaigns[0].model_copy(update=days).status(today) is status


def test_a_campaign_of_one_day_is_on_for_that_day(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    assert campaign.starts
    assert campaign.starts == campaign.ends
    assert campaign.status(campaign.starts) is Status.TODAY


def test_a_campaign_without_a_first_or_last_day_waits_for_none(minimal: Site) -> None:
    def on(starts: date | None, ends: date | None, today: date) -> Status:
        return minimal.campaigns[0].model_copy(update={"starts": starts, "ends": ends}).status(today)

    day = date(2021, 9, 5)
    assert on(None, None, date.min) is on(None, None, date.max) is Status.ON_NOW
    assert [on(day, None, today) for today in (date(2021, 9, 4), date.max)] == [Status.NEAR, Status.ON_NOW]
    assert [on(None, day, today) for today in (date.min, date(2021, 9, 6))] == [Status.ON_NOW, Status.OVER]


def test_a_campaign_reaches_every_area_unless_it_names_some(minimal: Site) -> None:
    (everywhere,) = minimal.campaigns
    somewhere = everywhere.model_copy(update={"areas": ("01417",)})
    assert [c.code for c in minimal.areas_of(everywhere)] == ["01399", "01417"]
    assert [c.code for c in minimal.areas_of(somewhere)] == ["01417"]


def test_a_campaign_reaches_only_areas_of_its_days(minimal: Site) -> None:
    """The same code meant other areas before 2020 and after June 2025."""
    (campaign,) = minimal.campaigns
    for starts, ends, count in (
        (date(2025, 7, 1), date(2025, 7, 1), 0),
        (date(2025, 6, 30), date(2025, 7, 1), 2),
        (date(2025, 7, 1), None, 0),
        (None, date(2020, 1, 31), 0),
        (None, None, 2),
    ):
        other = campaign.model_copy(update={"starts": starts, "ends": ends})
        assert len(minimal.areas_of(other)) == count


def reform(site: Site) -> Site:
    """The same with one area in the place of both from July 2025, which has the code of the first."""
    day = date(2025, 7, 1)
    old = [area.model_copy(update={"successors": (Successor("01399"),)}) for area in site.areas]
    new = old[0].model_copy(update={"valid_from": day, "valid_to": None, "successors": ()})
    return site.model_copy(update={"areas": (new, *old)})


def test_a_campaign_that_goes_on_goes_on_in_the_areas_that_took_the_place_of_its_own(minimal: Site) -> None:
    site, before, after = reform(minimal), date(2025, 6, 30), date(2025, 7, 1)
    (campaign,) = site.campaigns
    going_on = campaign.model_copy(update={"ends": None, "areas": ("01417",)})
    assert [area.identity for area in site.areas_of(going_on, before)] == [("01417", date(2020, 2, 1))]
    assert [area.identity for area in site.areas_of(going_on, after)] == [("01399", after)]
    assert len(site.areas_of(going_on)) == 2
    assert site.areas_of(campaign) == site.areas[1:]
    assert site.areas_of(campaign, after) == ()


def test_lists_of_a_day_have_the_areas_of_that_day(minimal: Site) -> None:
    """Pages of the others stay; an area to come is listed early only where it stands for no other."""
    site, before, after = reform(minimal), date(2025, 6, 30), date(2025, 7, 1)
    assert site.listed_areas(before) == site.areas[1:]
    assert site.listed_areas(after) == site.areas[:1]
    assert site.shown_areas() == site.areas
    (campaign,) = site.campaigns
    later = campaign.model_copy(update={"starts": after, "ends": after})
    alone = site.model_copy(update={"areas": site.areas[:1], "campaigns": (later,)})
    assert alone.listed_areas(before) == alone.areas_of(later, before) == alone.areas


def test_an_area_that_no_campaign_reaches_is_not_shown(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    only: tuple[Campaign, ...] = (campaign.model_copy(update={"areas": ("01417",)}),)
    site = minimal.model_copy(update={"campaigns": only})
    assert [area.code for area in site.shown_areas()] == ["01417"]


def test_the_roles_of_a_campaign_are_its_one_or_its_list(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    several = campaign.model_copy(update={"contact_role": None, "contact_roles": ("learning", "enrolment")})
    assert campaign.roles == ("enrolment",)
    assert several.roles == ("learning", "enrolment")
