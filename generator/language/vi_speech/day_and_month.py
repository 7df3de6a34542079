"""Whether two numbers with a slash, dash or dot between them are a day and a month."""

import re
from calendar import monthrange
from typing import Final

from generator.language.vi_speech.hours import PARTS_OF_DAY
from generator.language.vi_speech.kinds import (
    AND,
    COUNTED,
    COUNTING,
    COUNTS,
    UNTIL,
    comes_after,
    comes_before,
)
from generator.language.vi_speech.numbers import DIGITS

LAST_MONTH: Final = 12
LEAP_YEAR: Final = 2020
LARGEST_PART: Final = 10
"""Shares are thirds, quarters, tenths; nobody speaks of twelfths."""


OVER: Final = (
    r"(?:số|số nhà|nhà|ngõ|ngách|hẻm|kiệt|phòng|tầng|(?<!giỗ )tổ|lớp|điểm|thị lực|huyết áp|trình độ|văn hóa"
    r"|văn hoá|tỷ lệ|tỉ lệ|câu|bài|trang|bước|vòng)\s?:?"
)
"""Behind these two numbers with a slash are just that: a house, a mark, a class."""

STREET: Final = r",?\s(?:đường|phố|ngõ|hẻm)(?!\w)"

NAMED_DAY: Final = r"(?:ngày|mùng|mồng|rằm|hôm|hôm nay|hôm qua|mai|thứ \w+|chủ nhật|cn|t[2-7])\s?[,:(]?"
"""Right behind these stands a day, whatever follows."""

WITH_WORD: Final = (
    rf"{PARTS_OF_DAY}|từ|đến|tới|trước|sau|giờ|phút|giờ(?: (?:{'|'.join(DIGITS)}|mười|mươi|mốt|tư|lăm))+"
)
"""Behind these a day is called "ngày": without, it would be taken for an amount."""

EVENTS: Final = (
    r"(?:hết|dịp|tuần lễ|hạn|cuối|chót|nghỉ|mừng|kỷ niệm|kỉ niệm|khai giảng|bế giảng|tựu trường|quốc khánh"
    r"|thiếu nhi|lao động|nhà giáo|việt nam|phụ nữ|giải phóng|thống nhất|giỗ tổ|thương binh|họp|họp \w+ \w+"
    r"|hội nghị|ra quân|khai mạc|bế mạc|diễn ra|tổ chức|bắt đầu|kết thúc"
    r"|(?:(?<!mỗi )ngày|lễ|tết)(?: [^\W\d_]+){0,6})\s?[:(]?"
)
"""What has a day."""

WHOLES: Final = (
    r"\s(?:(?:tổng )?số|tổng|trong số|của|diện tích|dân số|quãng đường|chặng đường|đoạn đường|chiều dài"
    r"|thời gian|lượng|khối lượng|sĩ số|phần|viên|thìa|muỗng|cốc|bát|lít|kg|quả|sào|ha|chai|gói|liều"
    r"|khẩu phần|thu nhập|toàn)(?!\w)"
)
"""A share of these can be no day."""

TIMES: Final = r"\s(?:ngày|đêm|buổi|giờ|tiếng|tháng|tuần)(?!\w)(?! (?:hội|lễ|khai|đầu|nghỉ))"
SHARES_OF_TIME: Final = frozenset({(1, 2), (1, 3), (2, 3), (1, 4), (3, 4)})

SHARED: Final = (
    r"chiếm|hơn|gần|khoảng|bằng|ít nhất|nhiều nhất|tối thiểu|quá|giảm|tăng|đạt|chỉ|còn|mất|được|thiếu"
    r"|trên|dưới"
)
"""Behind these stands a share."""


def is_in_calendar(day: int, month: int) -> bool:
    """Whether there is such a day in some year."""
    return 1 <= month <= LAST_MONTH and 1 <= day <= monthrange(LEAP_YEAR, month)[1]


def is_house(found: re.Match[str]) -> bool:
    """Whether it is the number of a house, a class or a mark."""
    return comes_after(found, OVER) or comes_before(found, STREET)


def is_day(found: re.Match[str]) -> bool:
    """Whether two numbers with a slash, dash or dot between them are a day and its month.

    What stands nearest and says most is asked first; with a slash a day is the rule, with a dash or
    a dot something must speak for it.
    """
    written, mark, part, whole = found[0], found[2], int(found[1]), int(found[3])
    if not is_in_calendar(part, whole) or is_house(found):
        return False
    is_named = comes_after(found, NAMED_DAY) and not comes_after(found, rf"(?:{COUNTING})\s(?:ngày|hôm)")
    if mark != "/":
        is_other = comes_before(found, COUNTED) or comes_before(found, r"\sTết(?!\w)")
        return not is_other and (is_named or _is_dashed_day(found))
    if is_named or written.startswith("0") or found[3].startswith("0"):
        return True
    is_name_next = found.string[found.end() :].lstrip().partition(" ")[2][:1].isupper()
    is_part = part <= whole and not is_name_next
    if is_part and (
        comes_before(found, WHOLES) or ((part, whole) in SHARES_OF_TIME and comes_before(found, TIMES))
    ):
        return False
    if comes_after(found, WITH_WORD) or comes_after(found, EVENTS):
        return True
    is_share = part < whole <= LARGEST_PART and comes_after(found, SHARED)
    return not is_share and not (is_part and comes_before(found, rf"\s(?:{COUNTS})(?!\w)"))


def _is_dashed_day(found: re.Match[str]) -> bool:
    """5-9 or 5.9: a day where the words before say so, and where it can be no range or decimal."""
    mark, before = found[2], found.string[: found.start()]
    other = rf"(\d{{1,2}})[{mark}](\d{{1,2}})"
    if comes_after(found, EVENTS) or comes_after(found, rf"{PARTS_OF_DAY}|trước"):
        return True
    if comes_after(found, rf"từ(?: ngày)? {other}{UNTIL}"):
        return True
    if comes_after(found, r"từ(?: ngày)?") and comes_before(found, rf"{UNTIL}{other}(?!{COUNTED})"):
        return True
    partner = re.search(rf"(?<!\d){other}{AND}(?:ngày\s)?$", before)
    if partner and int(partner[1]) > int(partner[2]):
        return True
    if mark == "-":
        return int(found[1]) >= int(found[3])
    return found[0].startswith("0") or found[0] == found.string.strip()
