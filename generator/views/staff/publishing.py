"""What is live, what of the project is not, and what the coming days change by themselves."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.area import Area
from generator.model.calendar import Event, list_events
from generator.model.campaign import Campaign
from generator.model.contact import Contact
from generator.model.update import Update
from generator.views.base.localizer import Localizer
from generator.views.staff.coverage import BoardSection


@dataclass(frozen=True, slots=True)
class LiveSite:
    """The live release at one place, the days it was published on and made for.

    `changed` has each file of the project that is "new", "changed" or "gone" since; None where the release
    does not say what it was made from.
    """

    place: str
    number: int
    published: date
    made_for: date
    changed: Mapping[str, str] | None


def build_publishing(localizer: Localizer, live: Sequence[LiveSite], days: int) -> tuple[BoardSection, ...]:
    """The sections about publishing, as of the localizer's day, `days` ahead."""
    today = localizer.today
    sections = (
        ("status_live", [_tell(localizer, one) for one in live] or [localizer.words["status_live_none"]]),
        ("status_unpublished", [line for one in live for line in _unpublished(localizer, one)]),
        ("status_ahead", _ahead(localizer, today + timedelta(days=days))),
    )
    nothing = (localizer.words["coverage_nothing"],)
    return tuple(
        BoardSection(localizer.words[heading], tuple(lines) or nothing) for heading, lines in sections
    )


def _tell(localizer: Localizer, live: LiveSite) -> str:
    return localizer.word(
        "status_live_at",
        place=live.place,
        number=str(live.number),
        day=localizer.day(live.published),
        made_for=localizer.day(live.made_for),
    )


def _unpublished(localizer: Localizer, live: LiveSite) -> Iterator[str]:
    """Files changed since, and what has happened since the day that the live site was made for."""
    if live.changed is None:
        yield localizer.word("status_unpublished_unknown", place=live.place, number=str(live.number))
    for file, kind in (live.changed or {}).items():
        yield localizer.word(f"status_unpublished_{kind}", place=live.place, file=file)
    for event in list_events(localizer.site):
        if live.made_for < event.day <= localizer.today:
            yield _describe(localizer, event)


def _ahead(localizer: Localizer, last: date) -> list[str]:
    """What happens up to and on the `last` day; of contacts the board tells elsewhere."""
    return [
        _describe(localizer, event)
        for event in list_events(localizer.site)
        if localizer.today < event.day <= last and not isinstance(event.of, Contact)
    ]


def _describe(localizer: Localizer, event: Event) -> str:
    name = _name(localizer, event)
    return localizer.word(f"status_event_{event.kind}", day=localizer.day(event.day), name=name)


def _name(localizer: Localizer, event: Event) -> str:
    match event.of:
        case Campaign() as campaign:
            return localizer.say(campaign.title).text
        case Update() as update:
            return update.front.title
        case Area() as area:
            return localizer.area(area)
        case contact:
            return localizer.say(contact.name).text
