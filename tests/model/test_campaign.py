"""Campaigns: where one stands on a day."""

from datetime import date

import pytest

from generator.model.campaign import Campaign, Status
from generator.model.site import Site


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2021, 8, 31), Status.COMING),
        (date(2021, 9, 1), Status.ON_NOW),
        (date(2021, 9, 30), Status.ON_NOW),
        (date(2021, 10, 1), Status.OVER),
    ],
)
def test_a_campaign_is_on_from_its_first_to_its_last_day(minimal: Site, today: date, status: Status) -> None:
    """Both included."""
    days = {"starts": date(2021, 9, 1), "ends": date(2021, 9, 30)}
    assert minimal.campaigns[0].model_copy(update=days).status(today) is status


def test_a_campaign_of_one_day_is_on_for_that_day(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    assert campaign.starts == campaign.ends
    assert campaign.status(campaign.starts) is Status.ON_NOW


def test_a_campaign_reaches_every_area_unless_it_names_some(minimal: Site) -> None:
    (everywhere,) = minimal.campaigns
    somewhere = everywhere.model_copy(update={"areas": ("01417",)})
    assert [c.code for c in minimal.areas_of(everywhere)] == ["01399", "01417"]
    assert [c.code for c in minimal.areas_of(somewhere)] == ["01417"]


def test_a_campaign_reaches_only_areas_of_its_first_day(minimal: Site) -> None:
    """The same code meant other areas before 2020 and after June 2025."""
    (campaign,) = minimal.campaigns
    later = campaign.model_copy(update={"starts": date(2025, 7, 1), "ends": date(2025, 7, 1)})
    assert minimal.areas_of(later) == ()


def test_an_area_that_no_campaign_reaches_is_not_shown(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    only: tuple[Campaign, ...] = (campaign.model_copy(update={"areas": ("01417",)}),)
    site = minimal.model_copy(update={"campaigns": only})
    assert [area.code for area in site.shown_areas()] == ["01417"]
