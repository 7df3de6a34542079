"""Amounts in a text: money, measures, shares, ranges, and any number left over."""

import re
from typing import Final

from generator.language.vi_speech.day_and_month import LARGEST_PART, NAMED_DAY, OVER
from generator.language.vi_speech.hours import PARTS_OF_DAY
from generator.language.vi_speech.kinds import (
    AFTER,
    BEFORE,
    COUNTED,
    COUNTS,
    DASH,
    MEASURES,
    NUMBER,
    Kind,
    comes_after,
    kind,
)
from generator.language.vi_speech.numbers import speak_decimal, speak_number, speak_written

UNITS: Final = {
    "%": "phần trăm",
    "‰": "phần nghìn",
    "°": "độ",
    "°c": "độ C",
    "đ": "đồng",
    "₫": "đồng",
    "vnđ": "đồng",
    "vnd": "đồng",
    "k": "nghìn",
    "m2": "mét vuông",
    "m3": "mét khối",
    "km2": "ki-lô-mét vuông",
}
"""Signs that are said as words; kg and km stay as they are."""

AMOUNT: Final = rf"{NUMBER}(?:\s?(?:[%‰]|°\s?C(?!\w)|°|(?:đ|₫|vnđ|vnd|k?m2|m3)(?!\w))|(?-i:k)(?!\w))?"
PER: Final = (
    r"giờ|h|phút|ngày|đêm|tuần|tháng|quý|năm|em|học sinh|cháu|người|hộ|lớp|trường|xã|lần|lượt|buổi|bữa|suất"
    r"|kg|km|m2|tấn"
)
GROUPED: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
"""Thousands parted by dots."""

BOUNDS: Final = {
    ">": "trên {}",
    "<": "dưới {}",
    "≥": "từ {} trở lên",
    ">=": "từ {} trở lên",
    "≤": "từ {} trở xuống",
    "<=": "từ {} trở xuống",
}


def speak_amount(written: str) -> str:
    """A number with its sign, as they are written."""
    number, unit = re.fullmatch(r"([\d.,]*\d)\s?(.*)", written).groups()  # type: ignore[union-attr]
    whole, _, fraction = number.replace(".", "").partition(",")
    said = speak_decimal(whole, fraction) if fraction else speak_written(whole)
    return f"{said} {UNITS[''.join(unit.split()).casefold()]}" if unit else said


def _dotted_thousands(found: re.Match[str]) -> str:
    return re.sub(r"[\s,]", ".", found[0])


def _minutes(found: re.Match[str]) -> str | None:
    """45': minutes, unless the mark ends a quotation."""
    is_quoted = re.search(r"['‘’]", found.string[: found.start()]) and found[0] != "′"
    return None if is_quoted else " phút"


def _per(found: re.Match[str]) -> str:
    """150.000đ/tháng: so much a month; the amount itself is said later."""
    units = re.sub(r"(?<=/)h$", "giờ", found[2], flags=re.IGNORECASE)
    return found[1] + units.replace("/", " một ")


def _span(found: re.Match[str]) -> str:
    return f"{speak_amount(found[1])} đến {speak_amount(found[2])}"


def _span_of_units(found: re.Match[str]) -> str:
    """10 nghìn - 20 nghìn: the end is said later."""
    return f"{speak_amount(found[1])} {found[2]} đến "


def _bound(found: re.Match[str]) -> str:
    return BOUNDS[found[1]].format(speak_amount(found[2]))


def _round_the_clock(found: re.Match[str]) -> str | None:
    if found[2] == "7" and comes_after(found, rf"{NAMED_DAY}|{PARTS_OF_DAY}|từ|đến|tới|trước|sau|hết|dịp|lễ"):
        return None
    first, last = (" giờ" if unit else "" for unit in (found[1], found[3]))
    return f"hai mươi tư{first} trên {speak_number(int(found[2]))}{last}"


def _share(found: re.Match[str]) -> str:
    part, whole, *more = map(int, found[0].split("/"))
    if more or not part < whole <= LARGEST_PART or comes_after(found, OVER):
        return " trên ".join(map(speak_number, (part, whole, *more)))
    return speak_number(part) + " " + ("phần tư" if whole == 4 else f"phần {speak_number(whole)}")  # noqa: PLR2004


def _ratio(found: re.Match[str]) -> str:
    return f"{found[1]} {speak_number(int(found[2]))} trên {speak_number(int(found[3]))}"


def _score(found: re.Match[str]) -> str:
    return f"{found[1]} {speak_number(int(found[2]))} {speak_number(int(found[3]))}"


def _dotted(found: re.Match[str]) -> str | None:
    """A section or a version: 2.1."""
    if GROUPED.fullmatch(found[0]):
        return None
    return " chấm ".join(map(speak_written, found[0].split(".")))


SPELLINGS: Final[tuple[Kind, ...]] = (
    kind(rf"{BEFORE}\d{{1,3}}(?:[\u00a0\u202f]\d{{3}})+{AFTER}", _dotted_thousands),
    kind(rf"{BEFORE}\d{{1,3}}(?: \d{{3}})+(?=\s?(?:đồng|đ|₫|vnđ|vnd)(?!\w))", _dotted_thousands),
    kind(rf"{BEFORE}\d{{1,3}}(?:,\d{{3}}){{2,}}{AFTER}", _dotted_thousands),
    kind(rf"{BEFORE}\d{{1,3}},\d{{3}}(?=\s?(?:đồng|đ|₫|vnđ|vnd)(?!\w))", _dotted_thousands),
    kind(
        rf"{BEFORE}(\d+)\.(\d{{1,2}})(?=(?:(?:{DASH}|\s(?:đến|tới)\s)[\d.,]+)?\s?(?:{MEASURES})(?!\w))",
        lambda found: f"{found[1]},{found[2]}",
    ),
    kind(r"(?<=\d)\s?['’′](?!\w)", _minutes),
    kind(rf"{BEFORE}({NUMBER}(?:\s?[^\W\d_]+){{1,2}})((?:/(?:{PER}))+)(?!\w)", _per),
)
"""Numbers as others write them, made Vietnamese."""

PAIRS: Final[tuple[Kind, ...]] = (
    kind(rf"{BEFORE}24\s?(h|giờ)?/(24|7)(?:\s?(h|giờ)(?!\w))?{AFTER}", _round_the_clock),
    kind(rf"\b(tỷ số|tỉ số|thắng|thua|hòa|hoà|dẫn)\s(\d{{1,2}}){DASH}(\d{{1,2}})(?!\w)(?!{COUNTED})", _score),
    kind(r"\b(tỷ lệ|tỉ lệ)\s(\d{1,4}):(\d{1,4})(?![\d.,]\d)", _ratio),
)
"""Two numbers that are no hours and no day."""

AMOUNTS: Final[tuple[Kind, ...]] = (
    kind(rf"{BEFORE}({AMOUNT}){DASH}({AMOUNT}){AFTER}", _span),
    kind(rf"(>=|<=|[<>≥≤])\s?({AMOUNT}){AFTER}", _bound),
    kind(rf"(?<![^\s(])[-−]({AMOUNT}){AFTER}", lambda found: f"âm {speak_amount(found[1])}"),
    kind(rf"{BEFORE}({AMOUNT})\s({MEASURES}|{COUNTS}){DASH}(?={AMOUNT}\s\2(?!\w))", _span_of_units),
    kind(rf"{BEFORE}\d{{1,4}}(?:/\d{{1,4}})+{AFTER}", _share),
    kind(r"(?<=\d[^\W\d_])/(?=\d)", lambda _: " trên "),
    kind(r"(?<=\d)\s?[x×]\s?(?=\d)", lambda _: " nhân "),
    kind(r"(?<![\d.,])\d+(?:\.\d+)+", _dotted),
    kind(r"(?<=[^\W\d_])-(?=\d)", lambda _: " "),
    kind(AMOUNT, lambda found: speak_amount(found[0])),
)
"""Ranges before single amounts; the last takes any number there is."""
