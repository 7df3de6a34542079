"""Phone numbers in a text: long ones by their digits, short ones by what they do not count.

Within a sentence a number is read in one breath: a comma there parts one number from the next.
"""

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
from generator.language.vi_speech.numbers import speak_phone

GAP: Final = r"[\s.-]?"
START: Final = r"(?<!\w)(?<!\d[.,])"
END: Final = r"(?!\d|[.,:]\d)"
NO_DATE: Final = r"(?!\d\d([.-])\d\d\1\d{4}(?!\d))"

SHORT: Final = r"11[1-5]|1022"
"""The country's emergency numbers, the child protection line, and a province's hotline."""

LINES: Final = (
    r"tổng đài|hotline|đầu số|đường dây(?: nóng)?|nhắn tin(?: đến| tới)?|công an|cảnh sát|cấp cứu|cứu hỏa"
    r"|cứu hoả|báo cháy|chữa cháy|cứu nạn|cứu hộ|khẩn cấp"
)
"""Behind these any short number is dialled, behind "gọi" where nothing is counted: gọi 115 em."""

DEVICES: Final = r"đt|sđt|tel|fax|zalo|điện thoại|số máy|máy bàn|di động"

KEYS: Final = r"máy lẻ|nội bộ|nhánh|ext\.?|(?:bấm|nhấn)(?: phím| số)?|phím"

QUANTITIES: Final = (
    r"có|được|thêm|gồm|cả|hơn|gần|khoảng|tổng|tổng số|trên|dưới|năm|mã|điều|trang|phòng|lớp|tầng|km|đường"
    r"|quốc lộ|tỉnh lộ|bài|từ|đến|còn"
)
"""Behind these 112 is no phone number."""


def _read(written: str) -> str:
    return speak_phone(written, pause=" ")


def _spoken(found: re.Match[str]) -> str:
    return _read(re.sub(r"^\(\+", "+", found[0].replace("(0)", "")))


def _service(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    return _read(digits)


def _dialled(found: re.Match[str]) -> str:
    return f"{found[1]}{_read(found[2])}"


def _unless_counted(found: re.Match[str]) -> str | None:
    return None if comes_before(found, COUNTED) else _dialled(found)


def _short(found: re.Match[str]) -> str | None:
    is_alone = found[0] == found.string.strip()
    is_counted = comes_before(found, COUNTED) or comes_after(found, QUANTITIES)
    is_house = comes_before(found, r",?\s(?:đường|phố|ngõ)(?!\w)") and not comes_after(found, "gọi")
    return None if is_alone or is_counted or is_house else _read(found[0])


TELEPHONES: Final[tuple[Kind, ...]] = (
    # +84 206 3862 123, (+84) 912 345 678, +84 (0)206 3862 123
    kind(rf"\(?\+84\)?[\s.-]?(?:\(0\))?(?:[\s.()-]{{0,2}}\d){{9,10}}{END}", _spoken),
    # (0206) 3862 123, (84-206) 3862 123
    kind(rf"{START}\((?:84{GAP}|0)\d{{1,3}}\)(?:{GAP}\d){{6,9}}{END}", _spoken),
    kind(rf"{START}0\d{{2,3}}{GAP}1022{END}", _spoken),
    kind(rf"{START}{NO_DATE}(?:02(?:{GAP}\d){{9}}|0(?:{GAP}\d){{9}}|0(?:{GAP}\d){{8,10}}){END}", _spoken),
    kind(
        rf"{BEFORE}1[89]00(?!-(?:1[89]|20)\d\d(?!\d)){GAP}\d\d{GAP}\d\d(?:\d\d)?{AFTER}(?!\s?đồng)",
        _service,
    ),
    kind(rf"(\b(?:{DEVICES})(?: số)?\s?:?\s?)([1-9]\d{{0,3}}(?:{GAP}\d){{5,7}}){END}", _unless_counted),
    kind(rf"(\b(?:{KEYS})\s?:?\s?)(\d{{1,5}}){AFTER}", _unless_counted),
    kind(rf"(\b(?:{LINES})(?: số)?\s?:?\s)(\d{{3,5}}){AFTER}(?!{DASH}\d)", _dialled),
    kind(rf"(\bgọi(?: số)?\s?:?\s)(\d{{3,5}}){AFTER}(?!{DASH}\d)", _unless_counted),
    kind(rf"{BEFORE}(?:{SHORT})(?!\w){AFTER}(?!{DASH}\d)", _short),
)
"""The longest first."""
