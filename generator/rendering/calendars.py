"""Calendars as iCalendar files (RFC 5545). Owns icalendar."""

from datetime import UTC, datetime, time, timedelta
from pathlib import PurePosixPath
from typing import Final

from icalendar import Alarm, Calendar, Event

from generator.rendering.artifacts import Artifact
from generator.views.feeds.calendars import CalendarView, EventView

PRODUCT: Final = "-//Loa//loa-campaigns//VI"

REMINDER: Final = timedelta(hours=-6)
"""Before midnight of the first day: at six in the evening before, when families are at home."""


def render_calendar(view: CalendarView) -> Artifact:
    """The file; equal input gives equal bytes on any day."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", view.name)
    for event in view.events:
        calendar.add_component(_event(event))
    return Artifact(PurePosixPath(view.path), calendar.to_ical())


def _event(view: EventView) -> Event:
    """Whole days: the end is the day after the last (RFC 5545, 3.6.1).

    Hours are those of the place, whatever its zone (3.3.5, form 1): the clocks there show them.
    """
    changed = datetime.combine(view.changed, time(), UTC)
    event = Event()
    event.add("uid", view.uid)
    event.add("dtstamp", changed)
    event.add("last-modified", changed)
    if view.opens is None:
        event.add("dtstart", view.first)
        event.add("dtend", view.last + timedelta(days=1))
    else:
        event.add("dtstart", datetime.combine(view.first, view.opens))
        event.add("dtend", datetime.combine(view.last, view.closes or view.opens))
    event.add("summary", view.title)
    event.add("description", view.description)
    event.add("location", view.place)
    event.add("url", view.url)
    event.add("transp", "TRANSPARENT")
    event.add_component(_reminder(view))
    return event


def _reminder(view: EventView) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", view.title)
    begins = view.opens or time()
    alarm.add("trigger", REMINDER - timedelta(hours=begins.hour, minutes=begins.minute))
    return alarm
