"""A whole Vietnamese text made ready to be read aloud: each number in it in words, the rest as it is.

The kinds of numbers are tried in an order in which none takes part of another. What a number means is told by
how it is written and by the word before it: 5/9 is a date after "ngày" or "từ", else a share.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

from generator.spoken.numbers import (
    speak_after,
    speak_date,
    speak_day_of_month,
    speak_decimal,
    speak_number,
    speak_phone,
    speak_time,
    speak_written,
)

LAST_DAY: Final = 31
LAST_MONTH: Final = 12
LAST_HOUR: Final = 24
LAST_MINUTE: Final = 59
LARGEST_PART: Final = 10
"""Up to it a share is read as "hai phần ba", beyond as "mười lăm trên hai mươi"."""

PHONE_DIGITS: Final = range(9, 13)
"""Numbers of Viet Nam have nine to eleven digits, twelve with the country's 84."""

ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")

DASH: Final = r"\s?[-–—]\s?"
BEFORE: Final = r"(?<![\d/:])(?<!\d[.,])"
AFTER: Final = r"(?![\d/:]|[.,]\d)"
NUMBER: Final = r"(?:\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)"
DAY_MONTH: Final = r"\d{1,2}/\d{1,2}"
TIMES_A_DAY: Final = r"(?! (?:lần|bữa|buổi|giờ|tiếng|tiết|đêm|trang|phút|viên|em|người|nhà)\b)"
COUNTING: Final = re.compile(r"\b(?:mỗi|một|hằng|hàng|mấy|vài|nhiều|trong|suốt)\s*$", re.IGNORECASE)
"""Before "ngày 5" or "tháng 4": then days and months are counted, not named."""

GROUPED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
"""Thousands parted by dots."""

Speaker = Callable[[re.Match[str]], str | None]
"""Says what was found in words; None where it is something else after all."""


def speak_text(text: str) -> str:
    """The text with every number, date, time and telephone number in words; no digit is left."""
    text = "".join(str(unicodedata.digit(c, c)) for c in text)
    for pattern, written in REWRITTEN:
        text = pattern.sub(written, text)
    for pattern, speaker in KINDS:
        text = pattern.sub(lambda found, speaker=speaker: _fit(found, speaker(found)), text)  # type: ignore[misc]
    return text


def count_syllables(text: str) -> int:
    """Syllables of a Vietnamese text in words: Vietnamese writes them apart."""
    return len(re.findall(r"[^\W\d_]+", text))


def _fit(found: re.Match[str], said: str | None) -> str:
    """The words in the place of what was found: apart from letters beside it, large where it was."""
    if said is None:
        return found[0]
    if found[0][:1].isupper():
        said = said[:1].upper() + said[1:]
    before = found.string[: found.start()][-1:]
    after = found.string[found.end() :][:1]
    return f"{' ' if before.isalnum() else ''}{said}{' ' if after.isalnum() else ''}"


def _phone(found: re.Match[str]) -> str | None:
    digits = sum(c.isdecimal() for c in found[0])
    return speak_phone(found[0]) if digits in PHONE_DIGITS else None


def _service(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    return speak_phone(f"{digits[:4]} {digits[4:]}")


def _hotline(found: re.Match[str]) -> str:
    return f"{found[1]} {speak_phone(found[2])}"


def _period(found: re.Match[str]) -> str | None:
    days = [[int(part) for part in side.split("/")] for side in (found["first"], found["last"])]
    first, last = days
    if not (_is_day(*last) and _is_day(first[0], *(first[1:] or last[1:2]))):
        return None
    is_from_said = re.search(r"\btừ\s*$", found.string[: found.start()], re.IGNORECASE)
    is_month_shared = len(first) == 1 or (len(first), first[1]) == (2, last[1])
    start = f"ngày {speak_day_of_month(first[0])}" if is_month_shared else speak_date(*first)
    return f"{'' if is_from_said else 'từ '}{start} đến {speak_date(*last)}"


def _date(found: re.Match[str]) -> str | None:
    day, month, year = int(found["day"]), int(found["month"]), found.groupdict().get("year")
    if not _is_day(day, month):
        return None
    said = speak_date(day, month, int(year) if year else None)
    word = found["word"] or ""
    match word.strip().casefold():
        case "mùng" | "mồng" if said.startswith("ngày mùng "):
            return word + said.removeprefix("ngày mùng ")
        case "" | "ngày" | "mùng" | "mồng":
            return said
        case _:
            return word + said


def _month(found: re.Match[str]) -> str | None:
    month = int(found[1])
    is_month = 1 <= month <= LAST_MONTH
    return f"{speak_after('tháng', month)} {speak_after('năm', int(found[2]))}" if is_month else None


def _school_year(found: re.Match[str]) -> str | None:
    first, last = int(found[1]), int(found[2])
    return f"{speak_number(first)}, {speak_number(last)}" if last == first + 1 else None


def _time(found: re.Match[str]) -> str | None:
    hour, minute = int(found["hour"]), int(found["past"] or found["minute"] or 0)
    if hour > LAST_HOUR or minute > LAST_MINUTE:
        return None
    return speak_time(hour, minute, has_unit=bool(found["unit"]))


def _numbered(found: re.Match[str]) -> str | None:
    word, number, before = found[1], int(found[2]), found.string[: found.start()].rstrip()
    is_day = word.casefold() == "ngày"
    if COUNTING.search(before) or (is_day and before[-1:].isdecimal()):
        return None
    if is_day and 1 <= number <= LAST_DAY:
        return f"{word} {speak_day_of_month(number)}"
    return speak_after(word, number)


def _span(found: re.Match[str]) -> str:
    return f"{_amount(found[1])} đến {_amount(found[2])}"


def _roman(found: re.Match[str]) -> str | None:
    return f"{found[1]} {speak_number(ROMAN.index(found[2]) + 1)}" if found[2] in ROMAN else None


def _share(found: re.Match[str]) -> str:
    part, whole = int(found[1]), int(found[2])
    if part < whole <= LARGEST_PART:
        return speak_number(part) + " " + ("phần tư" if whole == 4 else f"phần {speak_number(whole)}")  # noqa: PLR2004
    return f"{speak_number(part)} trên {speak_number(whole)}"


def _document(found: re.Match[str]) -> str:
    """Numbers of a document: 20/2014/NĐ-CP."""
    return " ".join(f"{speak_written(part)} trên" for part in found[0].split("/")[:-1])


def _dotted(found: re.Match[str]) -> str | None:
    """A section or a version: 2.1."""
    if GROUPED.fullmatch(found[0]):
        return None
    return " chấm ".join(map(speak_written, found[0].split(".")))


def _amount(written: str) -> str:
    """A number as it is written, with its share sign."""
    digits = re.sub(r"[.%\s]", "", written)
    whole, _, fraction = digits.partition(",")
    said = speak_decimal(whole, fraction) if fraction else speak_written(whole)
    return f"{said} phần trăm" if "%" in written else said


def _is_day(day: int, month: int, _year: int = 0) -> bool:
    return 1 <= day <= LAST_DAY and 1 <= month <= LAST_MONTH


REWRITTEN: Final = (
    (re.compile(r"(?<=[^\W\d_])-(?=\d)"), " "),
    (re.compile(r"(\d|giờ|phút|h)\s*[-–—]\s*(?=\d{1,2}(?:\s?giờ|h|:\d\d))"), r"\1 đến "),
    (re.compile(r"\b((?:thứ \w+|chủ nhật))\s*[-–—]\s*(?=thứ|chủ nhật)", re.IGNORECASE), r"\1 đến "),
)
"""Dashes beside numbers and days of the week: COVID-19, 7 giờ – 11 giờ, thứ Hai – thứ Sáu."""

_KINDS: Final[tuple[tuple[str, Speaker], ...]] = (
    (rf"{BEFORE}(?:\+84|0)[\s.]?\d{{1,4}}(?:[\s.-]?\d{{2,4}}){{2,3}}{AFTER}", _phone),
    (rf"{BEFORE}1[89]00[\s.]?\d{{4}}(?:\d\d)?{AFTER}", _service),
    (
        (
            r"(\bgọi(?: (?:ngay|cho|tới|đến|số|điện|thoại|tổng đài))*|\bsố(?: máy| điện thoại)?|\bbấm"
            rf"|\btổng đài[^.,;:!?\d]{{0,40}}|\bđường dây nóng[^.,;:!?\d]{{0,30}}):?\s(11[1-5])(?!\d){AFTER}"
        ),
        _hotline,
    ),
    (
        (
            rf"(?:\bngày )?{BEFORE}(?P<first>\d{{1,2}}(?:/\d{{1,2}}(?:/\d{{4}})?)?){DASH}"
            rf"(?P<last>{DAY_MONTH}(?:/\d{{4}})?){AFTER}"
        ),
        _period,
    ),
    (
        rf"(?P<word>\bngày )?{BEFORE}(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d){AFTER}",
        _date,
    ),
    (
        (
            rf"(?P<word>\b(?:ngày|mùng|mồng) )?{BEFORE}(?P<day>\d{{1,2}})(?P<mark>[/.-])"
            rf"(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}){AFTER}"
        ),
        _date,
    ),
    (
        (
            r"(?P<word>\b(?:ngày|mùng|mồng|hôm|sáng|trưa|chiều|tối|từ|đến|trước|sau|dịp|lễ) )"
            rf"(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}}){AFTER}"
        ),
        _date,
    ),
    (rf"(?:\btháng )?{BEFORE}(\d{{1,2}})/(\d{{4}}){AFTER}", _month),
    (rf"{BEFORE}((?:19|20)\d\d){DASH}((?:19|20)\d\d){AFTER}", _school_year),
    (
        (
            rf"{BEFORE}(?P<hour>\d{{1,2}})(?::(?P<past>\d\d)|(?:\s?giờ|h|g(?=\d))"
            r"(?:\s?(?P<minute>\d{1,2})(?!\d|[.,/:]\d|\s?%| tuổi)(?P<unit>\s?phút)?)?)(?!\w)"
        ),
        _time,
    ),
    (rf"\b(ngày|tháng|thứ|mùng|mồng)\s(\d{{1,2}})(?![\d/%]|[.,]\d|\s%){TIMES_A_DAY}", _numbered),
    (rf"{BEFORE}({NUMBER}(?:\s?%)?){DASH}({NUMBER}(?:\s?%)?){AFTER}", _span),
    (rf"(?<![^\s(])[-−]({NUMBER}(?:\s?%)?){AFTER}", lambda found: f"âm {_amount(found[1])}"),
    (r"\b(khu vực|học kỳ|quý|mức độ|thế kỷ|cấp|chương|phần) ([IVX]{1,5})\b", _roman),
    (rf"{BEFORE}\d+/(?:\d+/)?(?=[^\W\d_])", _document),
    (rf"{BEFORE}(\d{{1,4}})/(\d{{1,4}}){AFTER}", _share),
    (r"(?<![\d.,])\d+(?:\.\d+)+", _dotted),
    (rf"{NUMBER}(?:\s?%)?", lambda found: _amount(found[0])),
)

KINDS: Final = tuple((re.compile(pattern, re.IGNORECASE), speaker) for pattern, speaker in _KINDS)
"""Kinds of numbers, the most particular first, and how each is said."""
