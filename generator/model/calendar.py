"""What time alone changes of what is published, and from which day on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.model.days import add_days
from generator.model.site import Site
from generator.model.update import Update

Thing = Campaign | Update | Area | Contact


@dataclass(frozen=True, slots=True)
class Event:
    """What happens on a day.

    `kind`: a campaign "begins", has its "last" day, is "over"; an update "appears"; an area or a contact
    "starts", or "ends" the day before.
    """

    day: date
    kind: str
    of: Thing


def list_change_days(site: Site) -> frozenset[date]:
    """Every day from which something reads otherwise than on the day before."""
    due = (page.review for page in site.pages)
    ready = (update.front.date for update in site.updates if not update.front.draft)
    return site.change_days(*site.campaigns).union(ready, (add_days(day, 1) for day in due))


def list_events(site: Site) -> list[Event]:
    """What residents see happen, the earliest first; an update once, in its first language."""
    first = site.languages[0]
    updates = (update for update in site.updates if update.locale == first and not update.front.draft)
    found = [
        event
        for owners in (site.campaigns, updates, site.areas, site.contacts.contacts)
        for owner in owners
        for event in _events_of(owner)
    ]
    return sorted(found, key=lambda event: event.day)


def _events_of(owner: Thing) -> Iterator[Event]:
    match owner:
        case Campaign():
            is_long = owner.first_day != owner.last_day
            days = [(owner.first_day, "begins"), (owner.last_day if is_long else None, "last")]
            days.append((owner.last_day and add_days(owner.last_day, 1), "over"))
        case Update():
            days = [(owner.front.date, "appears")]
        case _:
            days = [(owner.valid_from, "starts"), (owner.valid_to and add_days(owner.valid_to, 1), "ends")]
    yield from (Event(day, kind, owner) for day, kind in days if day)
