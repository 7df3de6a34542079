"""Between two days of the calendar nothing of a site reads otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generator.model.calendar import list_events
from generator.model.site import Site
from generator.views.frame.models import Page
from generator.views.pages.registry import build_localizers, build_pages
from generator.views.print.kit import build_kit
from tests.conftest import Languages


def test_everything_that_time_changes_is_listed_by_day(minimal: Site) -> None:
    found = [(str(event.day), event.kind) for event in list_events(minimal) if event.day.year == 2021]

    assert found[:4] == [
        ("2021-09-05", "begins"),
        ("2021-09-06", "begun"),
        ("2021-09-06", "over"),
        ("2021-09-07", "expires"),
    ]
    assert ("2021-09-13", "comes-down") in found


def test_contacts_begin_and_end(minimal: Site) -> None:
    contact = minimal.contacts.contacts[0].model_copy(
        update={"valid_from": date(2021, 8, 1), "valid_to": date(2021, 8, 31)}
    )
    listed = minimal.contacts.model_copy(update={"contacts": (contact,)})
    found = [
        (str(event.day), event.kind) for event in list_events(minimal.model_copy(update={"contacts": listed}))
    ]
    assert {("2021-08-01", "starts"), ("2021-09-01", "ends")} <= {*found}


def test_the_last_day_of_the_calendar_has_none_after_it(minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    last = campaign.model_copy(update={"ends": date.max, "take_down": None, "review": date.max})
    events = list_events(minimal.model_copy(update={"campaigns": (last,), "pages": (), "areas": ()}))

    assert [event.kind for event in events] == ["begins", "begun", "last"]


def test_on_days_without_an_event_every_page_reads_as_the_day_before(
    minimal: Site, languages: Languages
) -> None:
    """But for the day of building that it names."""
    events = {event.day for event in list_events(minimal)}
    before: list[Page] = []
    for number in range(1, 16):
        day = date(2021, 9, number)
        after = [*_read(minimal, languages, day)]
        assert day in events or after == before or not before, day
        before = after


def _read(site: Site, languages: Languages, day: date) -> Iterator[Page]:
    localizers = build_localizers(site.ready(day), languages, day)
    for page in build_pages(localizers, build_kit(localizers).editions):
        yield replace(page, frame=replace(page.frame, printed_from="", as_of_notice=""))
