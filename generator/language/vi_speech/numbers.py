"""Numbers in Vietnamese words, as the north says and schools teach them: linh, nghìn, mốt, tư, lăm.

Where people differ, one form is kept: 104 is "một trăm linh bốn", 24 "hai mươi tư"; groups of nothing are
passed over, but what follows them keeps its hundreds: 1 000 005 is "một triệu không trăm linh năm".
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")

SCALES: Final = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ")
"""Names of the groups of three digits, from the right."""

LONGEST: Final = 3 * len(SCALES)
"""Digits of the largest number with a name; longer ones are read digit by digit."""

AFTER_TENS: Final = {1: "mốt", 4: "tư", 5: "lăm"}
"""Units after "mươi" that sound different."""

LAST_EARLY_DAY: Final = 10
"""Days up to the tenth are called "mùng"."""

NUMBERED: Final = {"tháng": {4: "tư"}, "thứ": {1: "nhất", 4: "tư"}}
"""After these words some numbers have another name: tháng tư, thứ tư."""

SHORT_FRACTION: Final = 2
"""Decimals up to so many digits are read as a number: 2,25 is "hai phẩy hai mươi lăm"."""


def speak_number(number: int) -> str:
    """A whole number: 2021 is "hai nghìn không trăm hai mươi mốt"."""
    if number < 0:
        return f"âm {speak_number(-number)}"
    if number == 0:
        return DIGITS[0]
    if len(str(number)) > LONGEST:
        return speak_digits(str(number))
    groups = [number // 1000**place % 1000 for place in range(len(SCALES))]
    words: list[str] = []
    for place, group in reversed([*enumerate(groups)]):
        if group:
            words += _group(group, is_first=not words)
            words += filter(None, [_scale(place, groups)])
    return " ".join(words)


def _scale(place: int, groups: list[int]) -> str:
    """The name of a group; "tỷ" is said once for both groups that it ends: 1 234 tỷ."""
    billions = SCALES.index("tỷ")
    is_said_later = place > billions and any(groups[billions:place])
    return SCALES[place].removesuffix("tỷ").rstrip() if is_said_later else SCALES[place]


def _group(group: int, *, is_first: bool) -> list[str]:
    """Up to three digits; a later group keeps its hundreds even where they are none."""
    hundreds, tens, units = group // 100, group // 10 % 10, group % 10
    words = [] if is_first and not hundreds else [DIGITS[hundreds], "trăm"]
    if tens == 0:
        return [*words, *(["linh"] if words and units else []), *([DIGITS[units]] if units else [])]
    if tens == 1:
        words.append("mười")
        return words + ([] if not units else ["lăm"] if units == 5 else [DIGITS[units]])  # noqa: PLR2004
    words += [DIGITS[tens], "mươi"]
    return words + ([AFTER_TENS.get(units, DIGITS[units])] if units else [])


def speak_digits(digits: str) -> str:
    """One digit after the other: "0206" is "không hai không sáu"."""
    return " ".join(DIGITS[int(digit)] for digit in digits)


def speak_written(digits: str) -> str:
    """Digits as they stand: a number, or one by one where they begin with 0, as codes do, or have no name."""
    is_code = (len(digits) > 1 and digits.startswith("0")) or len(digits) > LONGEST
    return speak_digits(digits) if is_code else speak_number(int(digits))


def speak_decimal(whole: str, fraction: str) -> str:
    """Digits before and behind the comma: 2,5 is "hai phẩy năm", 0,05 "không phẩy không năm"."""
    is_long = len(fraction) > SHORT_FRACTION or fraction.startswith("0")
    before = speak_written(whole.lstrip("0") or "0")
    return f"{before} phẩy {speak_digits(fraction) if is_long else speak_number(int(fraction))}"


def speak_day_of_month(day: int) -> str:
    """The day alone: "mùng năm", "hai mươi mốt"."""
    return f"mùng {speak_number(day)}" if day <= LAST_EARLY_DAY else speak_number(day)


def speak_after(word: str, number: int) -> str:
    """A word and its number: "tháng tư", "thứ tư", "lớp bốn"."""
    return f"{word} {NUMBERED.get(word.casefold(), {}).get(number) or speak_number(number)}"


def speak_date(day: int, month: int, year: int | None = None) -> str:
    """A day of a year, or of any: "ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi mốt"."""
    said = f"ngày {speak_day_of_month(day)} {speak_after('tháng', month)}"
    return said if year is None else f"{said} {speak_after('năm', year)}"


def speak_period(first: date | None, last: date | None, *, has_year: bool = True) -> str:
    """One day, or from the first to the last; what both share is said once.

    Without `has_year` years are left out where listeners cannot go wrong: the period ends within a year.
    Of a period without end only the first day is said, of one that is on already only the last.
    """
    if last is None:
        return f"từ {speak_date(first.day, first.month, first.year)}" if first else ""
    if first is None:
        return f"đến hết {speak_date(last.day, last.month, last.year)}"
    year = last.year if has_year or (last - first).days > 365 else None  # noqa: PLR2004
    if first == last:
        return speak_date(last.day, last.month, year)
    end = f"đến {speak_date(last.day, last.month, year)}"
    if first.year != last.year and year is not None:
        return f"từ {speak_date(first.day, first.month, first.year)} {end}"
    if (first.year, first.month) != (last.year, last.month):
        return f"từ {speak_date(first.day, first.month)} {end}"
    return f"từ ngày {speak_day_of_month(first.day)} {end}"


def speak_days(days: Sequence[date], *, has_year: bool = True) -> str:
    """Several days one by one, each month said once: "ngày mùng một, mùng năm tháng mười"."""
    said = []
    for number, day in enumerate(days):
        is_last = number + 1 == len(days)
        is_month_said = is_last or (day.year, day.month) != (days[number + 1].year, days[number + 1].month)
        year = day.year if is_last and has_year else None
        spoken = speak_date(day.day, day.month, year) if is_month_said else speak_day_of_month(day.day)
        said.append(spoken.removeprefix("ngày "))
    return f"ngày {', '.join(said)}"


def speak_time(hour: int, minute: int, *, has_unit: bool = False) -> str:
    """A time of day by the 24-hour clock: "bảy giờ ba mươi"; with `has_unit` minutes are called so."""
    said = f"{speak_number(hour)} giờ"
    if not minute:
        return said
    # "bảy giờ năm" would be taken for a number of hours
    is_named = has_unit or minute < 10  # noqa: PLR2004
    return f"{said} {speak_number(minute)}{' phút' if is_named else ''}"


def speak_phone(text: str, pause: str = ", ") -> str:
    """A phone number digit by digit in the groups it is written in, a pause between them.

    A number without groups is read in the usual ones: the country's code, four digits, three, and the rest.
    """
    groups = "".join(c if c.isdecimal() else " " for c in text).split()
    is_international = text.lstrip().startswith("+")
    if len(groups) == 1 and len(groups[0]) > 8:  # noqa: PLR2004
        (digits,) = groups
        sizes = (2, 5, 8) if is_international else (4, 7)
        groups = [digits[a:b] for a, b in zip((0, *sizes), (*sizes, None), strict=True)]
    said = pause.join(map(speak_digits, groups))
    return f"cộng {said}" if is_international else said
