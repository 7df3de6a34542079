"""Calendars: a campaign's days, and all that is on in an area, for the calendar of a phone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time
from urllib.parse import urlsplit

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.localized import LocalizedText
from generator.views.base.components import FileLink
from generator.views.base.dated import Dated
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.sessions import list_sessions
from generator.views.base.urls import relative


@dataclass(frozen=True, slots=True)
class EventView:
    """Whole days, from `first` to `last` (included); or hours of one day, by the clocks of the place."""

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
    opens: time | None = None
    """None where it is for the whole day."""
    closes: time | None = None


@dataclass(frozen=True, slots=True)
class CalendarView:
    """One file; `path` is from the root of the site."""

    path: str
    locale: str
    name: str
    events: tuple[EventView, ...]


def build_calendars(localizer: Localizer) -> Iterator[CalendarView]:
    """One per campaign with a day to come, also where it was before, one per area where there is any."""
    site, links = localizer.site, localizer.links
    for campaign in _with_days(localizer):
        name = localizer.say(campaign.title).text
        events = tuple(build_events(localizer, campaign))
        for one in (campaign, *campaign.formerly()):  # phones go on asking where they subscribed
            path = links.campaign_calendar(one, localizer.locale)
            yield CalendarView(path, localizer.locale, name, events)
    for area in site.reached_areas():
        events = tuple(
            event
            for campaign in _with_days(localizer)
            if site.reaches(campaign, area)
            for event in build_events(localizer, campaign, area)
        )
        name = localizer.word("calendar_area", area=localizer.area(area))
        if events:
            for path in links.area_calendars(area, localizer.locale):
                yield CalendarView(path, localizer.locale, name, events)


def build_events(localizer: Localizer, campaign: Campaign, area: Area | None = None) -> list[EventView]:
    """Each day of a campaign, everywhere or in one area, with whom to call there.

    Of one without end the day on which it begins, of one that is on from any day the last.
    """
    whole = _build_whole(localizer, campaign, area)
    if not campaign.days:
        return [whole]
    others = whole.uid.removeprefix(campaign.code)
    return [
        replace(
            whole,
            # By its place in the list: a day that moves is corrected, not doubled.
            uid=f"{campaign.code}{f'.{number}' if number > 1 else ''}{others}",
            first=day.day,
            last=day.day,
            opens=day.opens,
            closes=day.closes,
            place=_say_place(localizer, campaign.place_on(day), area),
        )
        for number, day in enumerate(campaign.days, 1)
    ]


def _build_whole(localizer: Localizer, campaign: Campaign, area: Area | None) -> EventView:
    first, last = campaign.first_day or campaign.last_day, campaign.last_day or campaign.first_day
    assert first
    assert last
    is_whole = campaign.first_day and campaign.last_day
    links, locale = localizer.links, localizer.locale
    host = urlsplit(links.base_url).netloc
    path = links.action(campaign, area, locale) if area else links.campaign(campaign.slug, locale)
    lines = [] if is_whole else [localizer.when(campaign)]
    return EventView(
        uid=f"{campaign.code}{f'-{area.code}' if area else ''}-{locale}@{host}",
        first=first,
        last=last,
        changed=campaign.revised or first,
        title=localizer.say(campaign.title).text,
        description="\n".join([*lines, *describe_action(localizer, campaign, area)]),
        place=_say_place(localizer, campaign.place, area),
        url=links.absolute(path),
    )


def _say_place(localizer: Localizer, at: LocalizedText | None, area: Area | None) -> str:
    """Where it is, in which area, and in which part of the country."""
    here = [localizer.area(area)] if area else []
    texts = [localizer.say(text).text for text in (at, localizer.site.authority.place) if text]
    return localizer.formats.format_list([*texts[:-1], *here, texts[-1]])


def describe_campaign(localizer: Localizer, campaign: Campaign, area: Area | None = None) -> tuple[str, ...]:
    """A campaign in a few lines: what, when and where, what to do, and in an area whom to call."""
    return (
        localizer.say(campaign.title).text,
        localizer.when(campaign),
        *(session.text for session in list_sessions(localizer, campaign)),
        *describe_action(localizer, campaign, area),
    )


def describe_action(localizer: Localizer, campaign: Campaign, area: Area | None = None) -> tuple[str, ...]:
    """What to do, and in an area whom to call."""
    area = area or localizer.site.everywhere
    lines = [localizer.say(campaign.action).text]
    for contact in localizer.site.sheet_desks(campaign, area, localizer.today) if area else ():
        phones = localizer.formats.format_list(map(localizer.number, contact.phones))
        mark = f" ({localizer.words['sample_mark']})" if contact.sample else ""
        lines.append(f"{localizer.words['call']} {phones}{mark}: {localizer.say(contact.name).text}")
    return tuple(lines)


def _with_days(localizer: Localizer) -> list[Campaign]:
    """The campaigns that have a day to come, or are on until one."""
    return [
        campaign
        for campaign in localizer.current()
        if campaign.last_day or (campaign.first_day and campaign.first_day >= localizer.today)
    ]


def link_campaign_calendar(localizer: Localizer, here: str, campaign: Campaign) -> Dated[FileLink]:
    """A campaign's calendar, for the page at `here`, while a day of it is to come."""
    path = localizer.links.campaign_calendar(campaign, localizer.locale)
    link = _link(localizer, here, path, "calendar_add")
    return localizer.dated(lambda on: link if campaign in _with_days(on) else None, campaign)


def link_area_calendar(localizer: Localizer, here: str, area: Area) -> Dated[FileLink]:
    """An area's calendar, for the page at `here`, while a day of anything is to come."""
    path = localizer.links.area_calendar(area, localizer.locale)
    link = _link(localizer, here, path, "calendar_add_all")
    reached = [one for one in localizer.site.campaigns if localizer.site.reaches(one, area)]
    return localizer.dated(
        lambda on: link if any(one in reached for one in _with_days(on)) else None, *reached
    )


def _link(localizer: Localizer, here: str, path: str, word: str) -> FileLink:
    return FileLink(
        relative(here, path),
        Phrase(localizer.words[word]),
        localizer.words["calendar_kind"],
        localizer.locale,
    )
