"""Marks that nobody sees are found, and nothing that people see is one."""

import pytest

from generator.language.characters.marks import find_mark

HIDDEN = [0, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200C, 0x200D, 0x200E,
          0x200F, 0x202A, 0x202E, 0x2060, 0x2064, 0x2066, 0x206F, 0x3164, 0xFE00, 0xFE0E, 0xFE0F, 0xFEFF, 0xFFA0,
          0xFFF9, 0xFFFB, 0x1D173, 0xE0001, 0xE0020, 0xE007F, 0xE0100]  # fmt: skip
NONE = [0xD800, 0xDBFF, 0xDC00, 0xDFFF, 0xE000, 0xF0B7, 0xF8FF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0xEFFFF,
        0xF0000, 0x10FFFF]  # fmt: skip
SEEN = [
    "Ngày toàn dân đưa trẻ đến trường",
    "94,5\u00a0% số hộ, 1\u202f000\u2009m, “trích” – ‘lời’…",
    "hai dòng\nvà một\ttab",
    "Cu\u0323c gio\u031b", "Mông: Peb kawm ntawv", "中文 ພາສາລາວ ខ្មែរ",
    "\u2764\ufe0f \u260e\ufe0f 1\ufe0f\u20e3 \u00a9\ufe0f",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f3f3\ufe0f\u200d\U0001f308 \U0001f44b\U0001f3fd",
]  # fmt: skip


@pytest.mark.parametrize("number", HIDDEN, ids=hex)
def test_a_hidden_mark_is_found_where_it_is(number: int) -> None:
    found = find_mark(f"đưa tr{chr(number)}ẻ")
    assert found
    assert (found.code, found.start, found.end) == ("hidden-character", 6, 7)
    assert found.values == {"mark": f"U+{number:04X}"}


@pytest.mark.parametrize("number", NONE, ids=hex)
def test_a_number_that_is_no_character_is_found(number: int) -> None:
    found = find_mark(f"đưa tr{chr(number)}ẻ")
    assert found
    assert (found.code, found.start, found.values) == ("no-character", 6, {"mark": f"U+{number:04X}"})


@pytest.mark.parametrize("text", SEEN)
def test_what_people_see_is_no_hidden_mark(text: str) -> None:
    assert find_mark(text) is None


def test_parts_of_pictures_are_hidden_marks_elsewhere() -> None:
    for text in ("\ufe0fđưa", "tr\u200dẻ", "a\ufe0f", "\U0001f468\u200d", "\u200d\U0001f468"):
        found = find_mark(text)
        assert found
        assert found.code == "hidden-character"
