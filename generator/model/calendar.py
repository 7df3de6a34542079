"""What happens on which day to what is published: from then on, something reads otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.model.editorial_page import EditorialPage
from generator.model.site import Site
from generator.model.update import Update

Dated = Campaign | Update | EditorialPage | Area | Contact

NEXT: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Event:
    """From `day` on something of its owner reads otherwise than on the day before.

    `kind`: a campaign "begins", has its "last" day, is "over", "comes-down"; an update "appears"; a campaign
    or page "expires", nobody having read it again; an area or a contact "starts" or "ends". "begun" is the
    day after the first, from which nobody is asked to come on that day.
    """

    day: date
    kind: str
    of: Dated


def list_events(site: Site) -> list[Event]:
    """Everything that time alone changes, the earliest first."""
    found = [
        event
        for owners in (site.campaigns, site.updates, site.pages, site.areas, site.contacts.contacts)
        for owner in owners
        for event in _events_of(owner)
    ]
    return sorted(found, key=lambda event: event.day)


def _events_of(owner: Dated) -> Iterator[Event]:
    for day, kind in _days_of(owner):
        if day:
            yield Event(day, kind, owner)


def _days_of(owner: Dated) -> list[tuple[date | None, str]]:
    match owner:
        case Campaign():
            return [
                (owner.first_day, "begins"),
                (_after(owner.first_day), "begun"),
                (owner.last_day if owner.last_day != owner.first_day else None, "last"),
                (_after(owner.last_day), "over"),
                (_after(owner.comes_down), "comes-down"),
                (_after(owner.review), "expires"),
            ]
        case Update():
            return [(None if owner.front.draft else owner.front.date, "appears")]
        case Area() | Contact():
            return [(owner.valid_from, "starts"), (_after(owner.valid_to), "ends")]
        case _:
            return [(_after(owner.review), "expires")]


def _after(day: date | None) -> date | None:
    """The day after; None where there is none in the calendar."""
    return day + NEXT if day and day < date.max else None
