"""Between two days of the calendar nothing of a site reads otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.calendar import list_change_days, list_events
from generator.model.site import Site
from generator.views.frame.models import Page
from generator.views.pages.registry import build_localizers, build_pages
from generator.views.print.kit import build_kit
from tests.conftest import Languages


def test_what_happens_to_a_campaign_is_told_by_day(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    longer = campaign.model_copy(update={"ends": date(2021, 9, 8)})
    site = minimal.model_copy(update={"campaigns": (longer,), "areas": ()})

    assert [(str(event.day), event.kind) for event in list_events(site)] == [
        ("2021-09-05", "begins"),
        ("2021-09-08", "last"),
        ("2021-09-09", "over"),
    ]


def test_whatever_happens_is_a_day_on_which_the_site_changes(minimal: Site) -> None:
    assert {event.day for event in list_events(minimal)} <= list_change_days(minimal)


def test_the_last_day_of_the_calendar_is_no_mistake(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    last = campaign.model_copy(update={"ends": date.max, "take_down": None, "review": date.max})
    site = minimal.model_copy(update={"campaigns": (last,)})

    assert date.max in list_change_days(site)
    assert list_events(site)[-1].day == date.max


def test_on_days_without_a_change_every_page_reads_as_the_day_before(
    minimal: Site, languages: Languages
) -> None:
    """But for the day of building that it names."""
    days = list_change_days(minimal)
    before: list[Page] = []
    for number in range(1, 16):
        day = date(2021, 9, number)
        after = [*_read(minimal, languages, day)]
        assert day in days or after == before or not before, day
        before = after


def _read(site: Site, languages: Languages, day: date) -> Iterator[Page]:
    localizers = build_localizers(site.ready(day), languages, day, is_fixed=False)
    for page in build_pages(localizers, build_kit(localizers).editions):
        yield replace(page, frame=replace(page.frame, printed_from="", as_of_notice=""))
