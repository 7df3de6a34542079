"""What all kinds of numbers share: how one is found, and the words beside it that decide its meaning."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

DASH: Final = r"\s*[-‐‑‒–—−~]\s*"
BEFORE: Final = r"(?<![\d/:])(?<!\d[.,])"
"""Where a number begins."""
AFTER: Final = r"(?![\d/:]|[.,]\d)"
"""Where a number ends."""
NUMBER: Final = r"(?:\d{1,3}(?:\.\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+)?)"
"""As Vietnamese writes it: 1.200,5."""

MEASURES: Final = (
    r"%|‰|°|km|kg|cm|mm|ml|ha|m2|m3|m|g|lít|mét|tấn|tạ|yến|cân|ki-?lô|sào|độ|điểm|lần|đồng|đ|₫|vnđ|vnd|nghìn|ngàn"
    r"|triệu|tỷ|tỉ"
)
"""Units in which there are parts: 3,5 km."""

COUNTS: Final = (
    r"em|học sinh|học viên|trẻ|cháu|bé|bạn|người|nhân khẩu|hộ|nhà|gia đình|phụ huynh|giáo viên|thầy|cô|cán bộ"
    r"|đại biểu|thành viên|xã|thị trấn|huyện|tỉnh|trường|điểm trường|lớp|thôn|xóm|bản|làng|tổ|đơn vị|dân tộc"
    r"|phòng|bàn|chỉ tiêu|tiêu chí|câu|bài|môn|cuốn|quyển|bộ|chiếc|cái|con|cây|quả|ca|vụ|trận|trường hợp"
    r"|phiếu|suất|lượt|mũi|liều|viên|bữa|buổi|tiết|trang|giây|phút|giờ|h|tiếng|ngày|đêm|tuần|tháng|năm|tuổi"
    r"|ý kiến|loại|nhóm|chữ|dòng|bước"
)
"""What is counted one by one."""

COUNTED: Final = rf"\s?(?:{MEASURES}|{COUNTS})(?!\w)"
"""Behind a number: then it counts, and is no date, hour or phone number."""

NEAR: Final = 100
"""Characters before a number that are looked at."""

COUNTING: Final = r"mỗi|một|hằng|hàng|mấy|vài|nhiều|trong|suốt"
"""Before "ngày 5" or "tháng 4": then days and months are counted, not named."""

AND: Final = r"(?:,\s?|\svà\s|\shoặc\s|\s&\s)"
UNTIL: Final = r"\s(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?"
"""Between numbers of a list, and of a range."""

Speaker = Callable[[re.Match[str]], str | None]
"""Says what was found in words; None where it is something else after all, and a later kind is asked."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One way of writing a number, and how it is said."""

    pattern: re.Pattern[str]
    say: Speaker

    def apply(self, text: str) -> str:
        """The text with all of this kind in words."""
        return self.pattern.sub(lambda found: _fit(found, self.say(found)), text)


def kind(pattern: str, say: Speaker) -> Kind:
    """Large and small letters are alike, unless the pattern says otherwise."""
    return Kind(re.compile(pattern, re.IGNORECASE), say)


def comes_after(found: re.Match[str], words: str) -> bool:
    """Whether one of these words stands right before what was found."""
    pattern = re.compile(rf"(?<!\w)(?:{words})\s*$", re.IGNORECASE)
    return bool(pattern.search(found.string, max(0, found.start() - NEAR), found.start()))


def comes_before(found: re.Match[str], words: str) -> bool:
    """Whether the text goes on so."""
    return bool(re.compile(words, re.IGNORECASE).match(found.string, found.end()))


def _fit(found: re.Match[str], said: str | None) -> str:
    """The words in the place of what was found: apart from letters beside it, large where a word was."""
    if said is None:
        return found[0]
    if found[0][:1].isupper() and found[0][1:2].islower():
        said = said[:1].upper() + said[1:]
    before = found.string[: found.start()][-1:]
    after = found.string[found.end() :][:1]
    is_apart = before.isalnum() and not said.startswith(" ")
    return f"{' ' if is_apart else ''}{said}{' ' if after.isalnum() and not said.endswith(' ') else ''}"
