"""Hours in a text, by the 24-hour clock: 7h, 7g30, 7 giờ 30 phút, 07:30, and from one to another."""

import re
from typing import Final

from generator.language.vi_speech.kinds import (
    AFTER,
    BEFORE,
    COUNTED,
    DASH,
    Kind,
    comes_after,
    comes_before,
    kind,
)
from generator.language.vi_speech.numbers import speak_number, speak_time

LAST_HOUR: Final = 24
LAST_MINUTE: Final = 59

_UNIT: Final = r"phút(?!\w)|ph(?!\w)|p(?!\w)"
_MINUTES: Final = rf"(?:\d{{1,2}}|\s\d{{1,2}}(?:(?=\s?phút)|(?!{COUNTED})))(?!\d|[.,/:]\d|\s?%)"
CLOCK: Final = rf"\d{{1,2}}(?::\d\d|\s?(?:giờ|h|g)(?:{_MINUTES}(?:\s?(?:{_UNIT}))?)?)(?!\w)"
_PARTS: Final = re.compile(
    rf"(?P<hour>\d+)(?::|\s?(?P<mark>giờ|h|g))\s?(?P<minute>\d*)\s?(?P<unit>{_UNIT})?", re.IGNORECASE
)

PARTS_OF_DAY: Final = r"sáng|trưa|chiều|tối|đêm"
HOUR_BEFORE: Final = rf"lúc|từ|đến|tới|trước|sau|khoảng|đúng|{PARTS_OF_DAY}"
HOUR_BEHIND: Final = rf"\s*(?:$|[^\w\s]|(?:{PARTS_OF_DAY}|ngày|hôm|mỗi|thứ|và|đến|tới|hằng|hàng|\d)(?!\w))"
"""Beside these 7g is an hour, elsewhere seven grams; 4G is neither."""


def _speak_clock(written: str) -> str | None:
    parts = _PARTS.fullmatch(written)
    if parts is None:
        return None
    hour, minute = int(parts["hour"]), int(parts["minute"] or 0)
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    return speak_time(hour, minute, has_unit=bool(parts["unit"]))


def _hour(found: re.Match[str]) -> str | None:
    is_other = found[0].endswith("G") or (
        found[0].endswith("g")
        and not comes_after(found, HOUR_BEFORE)
        and not comes_before(found, HOUR_BEHIND)
    )
    return None if is_other else _speak_clock(found[0])


def _from_to(found: re.Match[str]) -> str | None:
    first, last = _speak_clock(found[1]), _speak_clock(found[3])
    return f"{first}{found[2]} đến {last}" if first and last else None


def _first_without_unit(found: re.Match[str]) -> str | None:
    """7-11h; where the end has minutes, the beginning is said as an hour too."""
    hour, last = int(found[1]), _speak_clock(found[2])
    if hour > LAST_HOUR or last is None:
        return None
    first = speak_number(hour) if last.endswith("giờ") else speak_time(hour, 0)
    return f"{first} đến {last}"


def _dotted(found: re.Match[str]) -> str | None:
    return _speak_clock(f"{found[1]}:{found[2]}") if comes_after(found, "lúc|hồi|vào lúc") else None


HOURS: Final[tuple[Kind, ...]] = (
    kind(rf"{BEFORE}({CLOCK})((?:\s(?:{PARTS_OF_DAY}))?){DASH}({CLOCK})", _from_to),
    kind(rf"{BEFORE}(\d{{1,2}}){DASH}({CLOCK})", _first_without_unit),
    kind(rf"{BEFORE}{CLOCK}", _hour),
    kind(rf"{BEFORE}(\d{{1,2}})\.(\d\d){AFTER}", _dotted),
)
"""Ranges first."""
