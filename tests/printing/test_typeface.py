"""Which letters a typeface has, without printing them."""

from pathlib import Path

import pytest

from generator.printing.findings import UnprintableText
from generator.printing.typeface import Typeface
from generator.printing.typesetting import Typesetter

ROOT = Path(__file__).parents[2]
FONTS = ROOT / "theme" / "fonts"

LETTERS = (
    *(chr(code) for code in (*range(0x21, 0x7F), *range(0xA1, 0x180), *range(0x1E00, 0x1F00))),
    *"ơƯĐ₫€–—‘’“”…·•×½²³‰™−≤≥→←✓☎★①℃№€ﬁ０Ａ学あЖαK🎒😀①",
    *"\u00a0\u2003\u2009\u200b\u2060",
)


@pytest.fixture(scope="module")
def typeface() -> Typeface:
    return Typeface(FONTS.rglob("*"))


def test_what_is_missing_is_what_the_press_refuses(tmp_path: Path, typeface: Typeface) -> None:
    """Letters with two marks may be put together of parts; spaces and steering marks need no glyph."""
    (tmp_path / "line.typ").write_text(
        '#set document(title: "x")\n#set text(font: "Be Vietnam Pro", fallback: false)\n'
        '#for word in json("/data.json").words [#word\\ ]',
        "utf-8",
    )
    typesetter = Typesetter([tmp_path], [FONTS])
    with pytest.raises(UnprintableText) as caught:
        typesetter.typeset("line.typ", {"words": LETTERS})
    typesetter.close()

    assert typeface.missing("".join(LETTERS)) == caught.value.characters
    assert {"→", "学", "🎒", "☎"} <= caught.value.characters


def test_text_without_what_cannot_be_printed_has_no_gap(typeface: Typeface) -> None:
    assert typeface.printable("🎒 Đến 🎒 lớp →") == "Đến lớp"
    assert typeface.printable("🎒") == ""


def test_letters_of_every_family_can_be_set_that_all_its_weights_have() -> None:
    own = ROOT / "tests/sites/right-to-left/theme/fonts"
    both = Typeface([*FONTS.rglob("*"), *own.rglob("*")])
    assert both.missing("Đến التطعيم ١٢٣ 学") == frozenset("学")
    assert Typeface(FONTS.rglob("*")).missing("Đến ١") == frozenset("١")


def test_a_folder_without_a_font_that_can_be_read_takes_any_letter(tmp_path: Path) -> None:
    (tmp_path / "half.ttf").write_bytes((FONTS / "BeVietnamPro-Regular.ttf").read_bytes()[:300])
    (tmp_path / "none.otf").write_bytes(b"")
    assert Typeface(tmp_path.rglob("*")).missing("Đến 学") == frozenset()
    assert Typeface(()).missing("学") == frozenset()
