"""Days of the week, and what else is named by a word: thứ 2-6, tháng 4, 5, lớp 1-5."""

import re
from typing import Final

from generator.language.vi_speech.day_and_month import LAST_MONTH
from generator.language.vi_speech.hours import PARTS_OF_DAY
from generator.language.vi_speech.kinds import (
    AND,
    COUNTED,
    COUNTING,
    DASH,
    Kind,
    comes_after,
    comes_before,
    kind,
)
from generator.language.vi_speech.numbers import speak_after, speak_day_of_month

LAST_DAY: Final = 31
LAST_WEEKDAY: Final = 7

TIMES_A_DAY: Final = r" (?:lần|bữa|buổi|giờ|tiếng|tiết|đêm|trang|phút|viên|em|người|nhà)\b"

LIST_END: Final = (
    r"(?=\s*(?:$|[.;:!?)\]]|,\s?\D|(?:hằng|hàng|trong|mỗi|các|từ|lúc|của|tại|tuần|tới|này|năm \d+)(?!\w)))"
)


def _short_weekday(found: re.Match[str]) -> str:
    first = speak_after("thứ", int(found[1]))
    return f"{first} đến {speak_after('thứ', int(found[2]))}" if found[2] else first


def _sunday(found: re.Match[str]) -> str | None:
    is_weekday = comes_after(found, rf"(?:thứ \w+|chủ nhật|{PARTS_OF_DAY})\s*(?:[-‐‑‒–—−,&]|và|hoặc)?")
    return "chủ nhật" if is_weekday else None


def _named_list(found: re.Match[str]) -> str | None:
    """Thứ 2, 4, 6: the word is said each time, for "tháng tư, năm" would be understood as a year."""
    word, largest = found[1], LAST_WEEKDAY if found[1].casefold() == "thứ" else LAST_MONTH
    numbers = [int(number) for number in re.findall(r"\d+", found[2])]
    if max(numbers) > largest or comes_after(found, COUNTING):
        return None
    said = re.sub(r"\d+", lambda number: speak_after(word.casefold(), int(number[0])), found[2])
    return word + said[len(word) :]


def _named_range(found: re.Match[str]) -> str | None:
    word = found[1]
    is_counted = comes_before(found, COUNTED) and not comes_before(found, r"\s(?:tháng|năm)(?!\w)")
    if is_counted or comes_after(found, COUNTING):
        return None
    first, last = (_speak_named(word.casefold(), int(number)) for number in (found[2], found[3]))
    return f"{word}{first[len(word) :]} đến {last}"


def _named(found: re.Match[str]) -> str | None:
    word, number, before = found[1], int(found[2]), found.string[: found.start()].rstrip()
    is_day = word.casefold() == "ngày"
    if comes_after(found, COUNTING) or (is_day and before[-1:].isdecimal()):
        return None
    return word + _speak_named(word.casefold(), number)[len(word) :]


def _speak_named(word: str, number: int) -> str:
    if word == "ngày" and 1 <= number <= LAST_DAY:
        return f"ngày {speak_day_of_month(number)}"
    return speak_after(word, number)


WEEKDAYS: Final[tuple[Kind, ...]] = (
    kind(rf"\b(?-i:T)\.?([2-7])(?:{DASH}(?:(?-i:T)\.?)?([2-7]))?(?![\w/]|[.,]\d)", _short_weekday),
    kind(rf"\b(thứ|tháng)\s(?=(\d{{1,2}}(?:{AND}\d{{1,2}})+){LIST_END})\2", _named_list),
    kind(
        rf"\b(thứ|tháng|lớp|khối|ngày|mùng|mồng)\s(\d{{1,2}}){DASH}(?:\1\s)?(\d{{1,2}})(?!\w|[./,]\d)",
        _named_range,
    ),
    kind(rf"\b(ngày|tháng|thứ|mùng|mồng)\s(\d{{1,2}})(?![\d/%]|[.,]\d|\s%)(?!{TIMES_A_DAY})", _named),
    kind(r"\b(?-i:CN)(?!\w)", _sunday),
    kind(rf"\b(thứ \w+|chủ nhật){DASH}(?=thứ|chủ nhật)", lambda found: f"{found[1]} đến "),
)
"""Days of the week, days and months that are named by a word: lists and ranges first."""
