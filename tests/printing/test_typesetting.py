"""The typesetter, with a template of one line."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.messages.problem import Position
from generator.printing.findings import TooLongText, UnprintableText
from generator.printing.typesetting import Typesetter
from generator.rendering.mistakes import TemplateMistake

FONTS = Path(__file__).parents[2] / "theme" / "fonts"

TEMPLATE = """
#let data = json("/data.json")
#set document(title: data.words)
#set page(width: 100mm, height: 50mm)
#set text(font: "Be Vietnam Pro", lang: "vi", fallback: false)
#if data.words.len() > 60 { panic("misfit title=12 dates_note=3") }
#heading(data.words)
"""


@pytest.fixture
def typesetter(tmp_path: Path) -> Iterator[Typesetter]:
    (tmp_path / "sheet.typ").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "broken.typ").write_text("\n#panic()", encoding="utf-8")
    (tmp_path / "thief.typ").write_text('#read(json("/data.json").path)', encoding="utf-8")
    (tmp_path / "long.typ").write_text("#pagebreak()", encoding="utf-8")
    typesetter = Typesetter([tmp_path], [FONTS])
    yield typesetter
    typesetter.close()


def test_equal_input_gives_equal_bytes(typesetter: Typesetter) -> None:
    first = typesetter.typeset("sheet.typ", {"words": "Đến lớp"})
    typesetter.typeset("sheet.typ", {"words": "Về nhà"})
    assert typesetter.typeset("sheet.typ", {"words": "Đến lớp"}) == first


def test_what_the_compiler_remembers_never_shows_on_another_sheet(typesetter: Typesetter) -> None:
    sheets = {typesetter.typeset("sheet.typ", {"words": f"Lớp {number}"}) for number in range(40)}
    assert len(sheets) == 40


def test_the_pdf_is_archival_and_accessible(typesetter: Typesetter) -> None:
    content = typesetter.typeset("sheet.typ", {"words": "Đến lớp"})
    assert b"<pdfaid:part>2</pdfaid:part>" in content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in content
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content


def test_a_picture_for_screens_has_the_pixels_asked_for(typesetter: Typesetter) -> None:
    content = typesetter.draw("sheet.typ", {"words": "Đến lớp"}, 10)
    assert Image.open(BytesIO(content)).size == (1000, 500)


def test_characters_without_a_glyph_are_named(typesetter: Typesetter) -> None:
    with pytest.raises(UnprintableText) as caught:
        typesetter.typeset("sheet.typ", {"words": "Đến ☎ lớp 学\a"})
    assert caught.value.characters == frozenset("☎学\a")


def test_words_are_never_markup(typesetter: Typesetter) -> None:
    """What looks like code is printed, letter by letter."""
    words = '#panic("x") *b* <r> $x$ \\ "'
    assert typesetter.typeset("sheet.typ", {"words": words}) != typesetter.typeset(
        "sheet.typ", {"words": "x"}
    )


def test_a_template_reads_nothing_outside_its_folder(typesetter: Typesetter) -> None:
    for path in ("/../../../../etc/hostname", "../../etc/hostname", "/etc/hostname"):
        with pytest.raises(TemplateMistake):
            typesetter.typeset("thief.typ", {"path": path})


def test_what_does_not_fit_is_named_by_field(typesetter: Typesetter) -> None:
    with pytest.raises(TooLongText) as caught:
        typesetter.typeset("sheet.typ", {"words": "Đến lớp " * 20})
    assert caught.value.excesses == {"title": 12, "dates_note": 3}


def test_words_that_look_like_a_misfit_are_only_words(typesetter: Typesetter) -> None:
    assert typesetter.typeset("sheet.typ", {"words": "misfit title=12"})


def test_a_mistake_in_a_template_is_reported_with_its_line(typesetter: Typesetter) -> None:
    with pytest.raises(TemplateMistake) as caught:
        typesetter.typeset("broken.typ", {})
    assert "panicked" in caught.value.problem.values["reason"]
    assert caught.value.problem.position == Position("theme/posters/broken.typ", 2, 1)


def test_several_threads_share_a_press(typesetter: Typesetter) -> None:
    words = [f"Lớp {number}" for number in range(16)]
    with ThreadPoolExecutor(4) as threads:
        sheets = list(threads.map(lambda text: typesetter.typeset("sheet.typ", {"words": text}), words))
    assert sheets == [typesetter.typeset("sheet.typ", {"words": text}) for text in words]


def test_words_are_measured_in_every_weight(typesetter: Typesetter) -> None:
    widths = typesetter.measure(["em", "nghiêng", "em"])
    assert list(widths) == ["em", "nghiêng"]
    regular, semibold, bold = widths["nghiêng"]
    assert 3 < regular < semibold < bold < 5


def test_a_closed_press_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "sheet.typ").write_text(TEMPLATE, encoding="utf-8")
    typesetter = Typesetter([tmp_path], [FONTS])
    typesetter.typeset("sheet.typ", {"words": "Đến lớp"})
    folder = Path(typesetter._folder.name)
    typesetter.close()
    assert not folder.exists()
