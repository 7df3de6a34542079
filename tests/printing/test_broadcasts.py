"""Loudspeaker scripts on paper and as plain text: large, whole, archival, the same on any day."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from generator.build.pipeline import Checked
from generator.printing.broadcasts import render_broadcast_text
from generator.printing.reports import render_report
from generator.printing.typesetting import Typesetter
from generator.views.pages.registry import build_localizers
from generator.views.print.broadcast import BroadcastView, build_broadcasts
from tests.conftest import TODAY

BODY = 18
"""Points: the least type of what is read aloud."""


@pytest.fixture(scope="module")
def views(shipped: Checked) -> list[BroadcastView]:
    """Every script of the real project."""
    assert shipped.site
    return build_broadcasts(build_localizers(shipped.site, shipped.languages, TODAY)[0])


def words_on(content: bytes) -> str:
    """The text copied out of all pages, spaces made alike."""
    pages = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


def test_short_scripts_are_a_page_each_and_three_minutes_two(
    views: list[BroadcastView], typesetter: Typesetter
) -> None:
    for view in views[::7]:
        document = pypdfium2.PdfDocument(render_report(view, typesetter))
        assert len(document) == 4, view.path
        starts = [number for number, page in enumerate(document) if "Đọc hết khoảng" in text_of(page)]
        assert starts == [0, 1, 2]
        assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)


def text_of(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_range())


def test_all_that_is_said_is_on_paper_in_large_type(
    views: list[BroadcastView], typesetter: Typesetter
) -> None:
    view = views[0]
    content = render_report(view, typesetter)
    said = words_on(content)
    sentences = [sentence for script in view.scripts for part in script.parts for sentence in part]
    assert [sentence for sentence in sentences if sentence not in said] == []
    page = pypdfium2.PdfDocument(content)[0].get_textpage()
    found = page.search("Xin gọi").get_next()
    assert pdfium.FPDFText_GetFontSize(page, found[0]) == pytest.approx(BODY)


def test_every_page_of_a_sample_says_so(views: list[BroadcastView], typesetter: Typesetter) -> None:
    pages = pypdfium2.PdfDocument(render_report(views[0], typesetter))
    assert all(views[0].sample in text_of(page) for page in pages)
    assert "MẪU" not in words_on(render_report(replace(views[0], sample=""), typesetter))


def test_it_is_archival_accessible_and_the_same_each_time(
    views: list[BroadcastView], typesetter: Typesetter
) -> None:
    content = render_report(views[0], typesetter)
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.Lang == "vi"
        metadata = pdf.open_metadata()
        assert metadata["pdfaid:conformance"].upper() == "A"
        assert metadata["pdfuaid:part"] == "1"
    render_report(views[1], typesetter)
    assert render_report(views[0], typesetter) == content


def test_drawn_it_stays_inside_the_margins_of_an_office_printer(
    views: list[BroadcastView], typesetter: Typesetter
) -> None:
    """9 mm at each edge; at 72 dpi that is 25 dots. Inside there is ink on every page."""
    for page in pypdfium2.PdfDocument(render_report(views[0], typesetter)):
        bitmap = page.render(grayscale=True)
        dots = bytes(bitmap.buffer)
        rows = [dots[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height)]
        margins = [*rows[:25], *rows[-25:], *(row[:25] + row[-25:] for row in rows)]
        assert {dot for row in margins for dot in row} == {255}
        assert min(dot for row in rows for dot in row) < 64


def test_text_that_looks_like_markup_stays_text(views: list[BroadcastView], typesetter: Typesetter) -> None:
    odd = "#panic() *đậm* $x$ \\ = [a] @b `c` <d>"
    script = replace(views[0].scripts[0], parts=((odd,),))
    assert odd in words_on(render_report(replace(views[0], scripts=(script,)), typesetter))


def test_plain_text_has_a_sentence_a_line_and_a_blank_line_for_a_longer_pause(
    views: list[BroadcastView],
) -> None:
    whole = next(view for view in views if "thang-hanh-dong_thi-tran-thong-nong" in view.path)
    script = replace(whole.scripts[0], estimate="Dài.", parts=(("Một.", "Hai."), ("Ba.",)))
    view = replace(whole, scripts=(script,))
    artifact = render_broadcast_text(view)
    assert str(artifact.path) == "phat-thanh/loa_thang-hanh-dong_thi-tran-thong-nong.txt"
    assert artifact.content.decode("utf-8-sig") == (
        "BẢN MẪU – số điện thoại chưa thật, chưa đọc lên loa\n"
        "Loa truyền thanh thị trấn Thông Nông\n"
        "Tháng hành động vì sự nghiệp giáo dục\n"
        "Ngừng đọc sau ngày 30/09/2021.\n"
        "Mỗi dòng một câu: hết dòng nghỉ một nhịp, hết đoạn nghỉ lâu hơn.\n"
        "\n\n=== Bản 30 giây ===\nDài.\n\nMột.\nHai.\n\nBa.\n"
    )
    assert artifact.content.startswith(b"\xef\xbb\xbf")
