"""Days, months and years in a text: one, several, and from one to another."""

import re
from typing import Final

from generator.language.vi_speech.day_and_month import LAST_MONTH, WITH_WORD, is_day, is_house, is_in_calendar
from generator.language.vi_speech.hours import PARTS_OF_DAY
from generator.language.vi_speech.kinds import (
    AFTER,
    AND,
    BEFORE,
    COUNTING,
    DASH,
    UNTIL,
    Kind,
    comes_after,
    comes_before,
    kind,
)
from generator.language.vi_speech.numbers import speak_after, speak_date, speak_day_of_month, speak_number

_FULL: Final = "|".join(
    rf"\d{{1,2}}{mark}\d{{1,2}}{mark}{year}"
    for mark, year in ((r"\s?/\s?", r"(?:\d{4}|\d\d)"), (r"\.", r"\d{4}"), ("-", r"\d{4}"))
)
_SIDE: Final = r"\d{1,2}/\d{1,2}(?:/\d{4})?"


def _day(found: re.Match[str]) -> str | None:
    if not is_day(found):
        return None
    said = speak_date(int(found[1]), int(found[3]))
    return _behind(found, said if comes_after(found, WITH_WORD) else said.removeprefix("ngày "))


def _full_day(found: re.Match[str]) -> str | None:
    day, month, year = (int(part) for part in re.findall(r"\d+", found[0]))
    if is_house(found) or not is_in_calendar(day, month):
        return None
    return _behind(found, speak_date(day, month, year))


def _iso_day(found: re.Match[str]) -> str | None:
    year, month, day = (int(part) for part in found.groups())
    return _behind(found, speak_date(day, month, year)) if is_in_calendar(day, month) else None


def _behind(found: re.Match[str], said: str) -> str:
    """The day without the word that was said already."""
    if comes_after(found, "ngày|mùng|mồng"):
        said = said.removeprefix("ngày ")
    return said.removeprefix("mùng ") if comes_after(found, "mùng|mồng") else said


def _period(found: re.Match[str]) -> str | None:
    first, last = ([int(part) for part in side.split("/")] for side in found.groups())
    if not (is_in_calendar(*last[:2]) and is_in_calendar(first[0], first[1] if first[1:] else last[1])):
        return None
    is_month_shared = len(first) == 1 or (len(first), first[1]) == (2, last[1])
    start = f"ngày {speak_day_of_month(first[0])}" if is_month_shared else speak_date(*first)
    end = speak_date(*last)
    if comes_after(found, r"(?:các|những|trong) ngày"):
        return f"từ {start.removeprefix('ngày ')} đến {end.removeprefix('ngày ')}"
    if comes_after(found, "từ ngày"):
        return f"{start.removeprefix('ngày ')} đến {end}"
    return f"{'' if comes_after(found, 'từ') else 'từ '}{start} đến {end}"


def _one_of_days(found: re.Match[str]) -> str | None:
    """The first days of "ngày 4, 5 và 6/9" and "từ 1 đến 5/9"."""
    day = int(found[1])
    is_listed = comes_after(found, rf"(?:ngày|từ|mùng|hôm|{PARTS_OF_DAY})\s(?:\d{{1,2}}(?:{AND}|{UNTIL}))*")
    if not is_listed or not is_in_calendar(day, 1):
        return None
    said = _behind(found, speak_day_of_month(day))
    return f"ngày {said}" if comes_after(found, WITH_WORD) else said


def _day_of_named_month(found: re.Match[str]) -> str | None:
    day, month = int(found[1]), int(found[2])
    is_counted = comes_after(found, COUNTING) or comes_before(found, r"\s(?:ngày|tuần|tuổi)(?!\w)")
    if is_counted or not is_in_calendar(day, month):
        return None
    return _behind(found, speak_date(day, month).removeprefix("ngày "))


def _speak_month(month: str, year: str) -> str | None:
    if not 1 <= int(month) <= LAST_MONTH:
        return None
    return f"{speak_after('tháng', int(month))} {speak_after('năm', int(year))}"


def _month(found: re.Match[str]) -> str | None:
    return None if is_house(found) else _speak_month(found[1], found[2])


def _months(found: re.Match[str]) -> str | None:
    first, last = _speak_month(found[1], found[2]), _speak_month(found[3], found[4])
    return f"{first} đến {last}" if first and last else None


def _of_year(found: re.Match[str]) -> str:
    """The year behind a quarter, or the last of several months: the month or quarter is said later."""
    return f"{found[1]} {speak_after('năm', int(found[2]))}"


def _years(found: re.Match[str]) -> str | None:
    first, last = int(found[1]), int(found[2])
    if last == first + 1:
        return f"{speak_number(first)}, {speak_number(last)}"
    return None if "/" in found[0] else f"{speak_number(first)} đến {speak_number(last)}"


DAYS: Final[tuple[Kind, ...]] = (
    kind(
        rf"(?:(?<!các )(?<!những )(?<!trong )(?<!từ )\bngày )?{BEFORE}(\d{{1,2}}|{_SIDE}){DASH}({_SIDE})"
        rf"{AFTER}",
        _period,
    ),
    kind(rf"{BEFORE}(\d{{4}})-(\d\d)-(\d\d){AFTER}", _iso_day),
    kind(rf"{BEFORE}(?:{_FULL}){AFTER}", _full_day),
    kind(
        rf"{BEFORE}(\d{{1,2}})(?!\d)(?=(?:(?:{AND}|{UNTIL})\d{{1,2}})+(?:/|\stháng\s)\d{{1,2}}{AFTER})",
        _one_of_days,
    ),
    kind(rf"{BEFORE}(?<!\w)(\d{{1,2}})([/.-])(\d{{1,2}}){AFTER}(?!-\d)", _day),
    kind(rf"{BEFORE}(\d{{1,2}})\stháng\s(\d{{1,2}}){AFTER}", _day_of_named_month),
    kind(
        rf"(?:\btháng )?{BEFORE}(\d{{1,2}})/(\d{{4}}){DASH}(?:tháng )?(\d{{1,2}})/(\d{{4}}){AFTER}", _months
    ),
    kind(rf"(\b(?:quý \w+|tháng \d{{1,2}}{DASH}\d{{1,2}}))\s?[/.-]\s?(\d{{4}}){AFTER}", _of_year),
    kind(rf"(?:\bT|\btháng\s)(\d{{1,2}})\s?[/.-]\s?(\d{{4}}){AFTER}", _month),
    kind(rf"{BEFORE}(?<!\w)(\d{{1,2}})[/-]((?:19|20)\d\d){AFTER}", _month),
    kind(rf"{BEFORE}((?:19|20)\d\d)(?:{DASH}|/)((?:19|20)\d\d){AFTER}", _years),
)
"""Dates, the longest first."""
