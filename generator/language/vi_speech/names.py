"""Numbers that are part of a name: decrees, wards, chapters in Roman numerals."""

import re
from typing import Final

from generator.language.vi_speech.kinds import AFTER, BEFORE, Kind, kind
from generator.language.vi_speech.numbers import speak_after, speak_number, speak_written

ROMAN: Final = {"I": 1, "V": 5, "X": 10}
NUMERAL: Final = r"(?-i:X{0,3}(?:IX|IV|V?I{0,3}))(?![^\W_])"
NUMBERED: Final = (
    r"khu vực|vùng|học kỳ|học kì|quý|mức độ|mức|thế kỷ|thế kỉ|cấp|chương|phần|mục|khóa|khoá|đại hội|lần thứ"
    r"|bậc|loại|hạng|giai đoạn|đợt|kỳ|kì|tập|nhóm|trung ương"
)


def read_roman(numeral: str) -> int:
    """The value of a Roman numeral up to XXXIX."""
    values = [ROMAN[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _numerals(found: re.Match[str]) -> str | None:
    *before, last = found[1].split(" ")
    numerals = re.split(r"(,\s?|\svà\s|\shoặc\s)", found[2])
    if not all(numerals):
        return None
    numbers = [read_roman(n) for n in numerals[::2]]
    said = [speak_after(last, numbers[0]), *map(speak_number, numbers[1:])]
    links = [*numerals[1::2], ""]
    return " ".join([*before, "".join(a + b for a, b in zip(said, links, strict=True))])


def _document(found: re.Match[str]) -> str:
    """Numbers of a document: 20/2014/NĐ-CP."""
    return " ".join(f"{speak_written(part)} trên" for part in found[0].split("/")[:-1])


DOCUMENTS: Final[tuple[Kind, ...]] = (
    kind(rf"{BEFORE}\d+/(?:\d+/)?(?=[^\W\d_])", _document),
    kind(rf"{BEFORE}(?<!\w)(\d+)-(?=(?-i:[A-ZĐ]{{2}}))", lambda found: f"{speak_written(found[1])} "),
)

NAMES: Final[tuple[Kind, ...]] = (
    kind(rf"\b(?-i:Q)\.\s?(\d{{1,2}}){AFTER}", lambda found: f"quận {speak_number(int(found[1]))}"),
    kind(rf"\b(?-i:P)\.\s?(\d{{1,2}}){AFTER}", lambda found: f"phường {speak_number(int(found[1]))}"),
    kind(rf"\b({NUMBERED}) ({NUMERAL}(?:(?:,\s?|\svà\s|\shoặc\s){NUMERAL})*)", _numerals),
)
