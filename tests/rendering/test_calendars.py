"""Calendars as files that phones read."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from icalendar import Calendar

from generator.rendering.calendars import render_calendar
from generator.views.feeds.calendars import CalendarView, EventView

EVENT = EventView(
    uid="DT-01399-vi@mau.example",
    first=date(2021, 9, 30),
    last=date(2021, 10, 1),
    changed=date(2021, 8, 25),
    title="Đưa trẻ đến trường; cả xóm, cùng đi",
    description="Một dòng rất dài " * 12 + "\nBEGIN:VEVENT\nGọi 0206 000 0022",
    place="Xã Trường Hà",
    url="https://mau.example/dia-ban/xa-truong-ha/",
)
VIEW = CalendarView("lich/xa-truong-ha_vi.ics", "vi", "Việc học ở Xã Trường Hà", (EVENT,))


def test_a_calendar_is_read_back_as_it_was_meant() -> None:
    artifact = render_calendar(VIEW)
    (event,) = Calendar.from_ical(artifact.content).walk("VEVENT")

    assert str(artifact.path) == "lich/xa-truong-ha_vi.ics"
    assert str(event["UID"]) == EVENT.uid
    assert str(event["SUMMARY"]) == EVENT.title
    assert str(event["DESCRIPTION"]) == EVENT.description
    assert event.decoded("DTSTART") == date(2021, 9, 30)
    assert event.decoded("DTEND") == date(2021, 10, 2)
    assert event.walk("VALARM")[0].decoded("TRIGGER") == timedelta(hours=-6)


def test_hours_are_those_of_the_place_and_one_is_reminded_the_evening_before() -> None:
    saturday, half_past_seven = date(2021, 9, 4), time(7, 30)
    for closes, end in ((time(11), time(11)), (None, half_past_seven)):
        hours = replace(EVENT, first=saturday, last=saturday, opens=half_past_seven, closes=closes)
        (event,) = Calendar.from_ical(render_calendar(replace(VIEW, events=(hours,))).content).walk("VEVENT")
        assert event.decoded("DTSTART") == datetime.combine(saturday, half_past_seven)
        assert event.decoded("DTEND") == datetime.combine(saturday, end)
        assert event.walk("VALARM")[0].decoded("TRIGGER") == timedelta(hours=-13, minutes=-30)


def test_no_line_is_longer_than_phones_take() -> None:
    """75 bytes without the line break (RFC 5545, 3.1); lines end with CR LF."""
    lines = render_calendar(VIEW).content.split(b"\r\n")

    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)


def test_equal_input_gives_equal_bytes() -> None:
    assert render_calendar(VIEW) == render_calendar(VIEW)
