"""Calendars: a campaign's days, and all that is on in a commune, for the calendar of a telephone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.views.links import relative
from generator.views.pages import FileLink
from generator.views.phrases import Phrase
from generator.views.voice import Voice


@dataclass(frozen=True, slots=True)
class EventView:
    """Whole days, from `first` to `last` (included)."""

    uid: str
    """Never changes, whatever else of the event does: so a calendar corrects it instead of doubling it."""
    first: date
    last: date
    changed: date
    """When its words last changed."""
    title: str
    description: str
    place: str
    url: str


@dataclass(frozen=True, slots=True)
class CalendarView:
    """One file; `path` is from the root of the site."""

    path: str
    locale: str
    name: str
    events: tuple[EventView, ...]


def build_calendars(voice: Voice) -> Iterator[CalendarView]:
    """One a campaign that is not over, one a commune where anything is on or coming."""
    site, links = voice.site, voice.links
    for campaign in voice.current():
        name = voice.say(campaign.title).text
        path = links.campaign_calendar(campaign, voice.locale)
        yield CalendarView(path, voice.locale, name, (build_event(voice, campaign),))
    for commune in site.shown_communes():
        events = tuple(build_event(voice, c, commune) for c in voice.current() if c.reaches(commune))
        name = voice.word("calendar_commune", commune=voice.commune(commune))
        if events:
            yield CalendarView(links.commune_calendar(commune, voice.locale), voice.locale, name, events)


def build_event(voice: Voice, campaign: Campaign, commune: Commune | None = None) -> EventView:
    """A campaign in the whole district, or in one commune with whom to call there."""
    links, locale = voice.links, voice.locale
    host = urlsplit(links.base_url).netloc
    district = voice.say(voice.site.authority.place).text
    path = links.action(campaign, commune, locale) if commune else links.campaign(campaign.slug, locale)
    return EventView(
        uid=f"{campaign.code}{f'-{commune.code}' if commune else ''}-{locale}@{host}",
        first=campaign.starts,
        last=campaign.ends,
        changed=campaign.revised or campaign.starts,
        title=voice.say(campaign.title).text,
        description="\n".join(tell_campaign(voice, campaign, commune)[2:]),
        place=f"{voice.commune(commune)}, {district}" if commune else district,
        url=links.absolute(path),
    )


def tell_campaign(voice: Voice, campaign: Campaign, commune: Commune | None = None) -> tuple[str, ...]:
    """A campaign in a few lines: what and when first, then what to do, and in a commune whom to call."""
    lines = [voice.say(campaign.title).text, voice.when(campaign), voice.say(campaign.action).text]
    for contact in voice.site.contacts_in(commune, campaign.contact_role) if commune else ():
        phones = ", ".join(map(voice.number, contact.phones))
        mark = f" ({voice.words['sample_mark']})" if contact.sample else ""
        lines.append(f"{voice.words['call']} {phones}{mark}: {voice.say(contact.name).text}")
    return tuple(lines)


def link_campaign_calendar(voice: Voice, here: str, campaign: Campaign) -> FileLink | None:
    """A campaign's calendar, for the page at `here`; None once it is over."""
    if voice.is_over(campaign):
        return None
    return _link(voice, here, voice.links.campaign_calendar(campaign, voice.locale), "calendar_add")


def link_commune_calendar(voice: Voice, here: str, commune: Commune) -> FileLink | None:
    """A commune's calendar, for the page at `here`; None where nothing is on or coming."""
    if not any(campaign.reaches(commune) for campaign in voice.current()):
        return None
    return _link(voice, here, voice.links.commune_calendar(commune, voice.locale), "calendar_add_all")


def _link(voice: Voice, here: str, path: str, word: str) -> FileLink:
    return FileLink(
        relative(here, path), Phrase(voice.words[word]), voice.words["calendar_kind"], voice.locale
    )
