"""The press, with a template of one line."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator.problems.problem import Position
from generator.rendering.mistakes import TemplateMistake
from generator.rendering.typesetting import Press, UnprintableText

FONTS = Path(__file__).parents[2] / "theme" / "fonts"

TEMPLATE = """
#let data = json(bytes(sys.inputs.data))
#set document(title: data.words)
#set text(font: "Be Vietnam Pro", lang: "vi", fallback: false)
#metadata((length: data.words.clusters().len())) <report>
#heading(data.words)
"""


@pytest.fixture
def press(tmp_path: Path) -> Press:
    (tmp_path / "sheet.typ").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "broken.typ").write_text("#panic()", encoding="utf-8")
    (tmp_path / "mute.typ").write_text('#set document(title: "x")', encoding="utf-8")
    return Press(tmp_path, FONTS)


def test_equal_input_gives_equal_bytes(press: Press) -> None:
    first = press.typeset("sheet.typ", {"words": "Đến lớp"})
    press.typeset("sheet.typ", {"words": "Về nhà"})
    assert press.typeset("sheet.typ", {"words": "Đến lớp"}) == first


def test_a_template_reports_beside_the_pdf(press: Press) -> None:
    assert press.typeset("sheet.typ", {"words": "Đến lớp"}).report == {"length": 7}


def test_the_pdf_is_archival_and_accessible(press: Press) -> None:
    content = press.typeset("sheet.typ", {"words": "Đến lớp"}).content
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content


def test_characters_without_a_glyph_are_named(press: Press) -> None:
    with pytest.raises(UnprintableText) as caught:
        press.typeset("sheet.typ", {"words": "Đến ☎ lớp 学\a"})
    assert caught.value.characters == frozenset("☎学\a")


def test_words_are_never_markup(press: Press) -> None:
    words = '#panic("x") *b* <report> $x$ \\ "'
    assert press.typeset("sheet.typ", {"words": words}).report == {"length": len(words)}


def test_a_slip_in_a_template_is_told_with_its_line(press: Press) -> None:
    with pytest.raises(TemplateMistake, match="panicked") as caught:
        press.typeset("broken.typ", {})
    assert caught.value.problem.position == Position("theme/posters/broken.typ", 1, 1)


def test_a_template_without_a_report_is_told(press: Press) -> None:
    with pytest.raises(TemplateMistake) as caught:
        press.typeset("mute.typ", {})
    assert caught.value.problem.position.file == "theme/posters/mute.typ"


def test_several_threads_share_a_press(press: Press) -> None:
    words = [f"Lớp {number}" for number in range(16)]
    with ThreadPoolExecutor(4) as threads:
        sheets = list(threads.map(lambda text: press.typeset("sheet.typ", {"words": text}), words))
    assert sheets == [press.typeset("sheet.typ", {"words": text}) for text in words]
