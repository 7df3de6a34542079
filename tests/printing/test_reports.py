"""An area's report: one page, whatever the figures; archival, accessible, the same on any day."""

import unicodedata
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from generator.build.pipeline import Checked
from generator.language.locales import USUAL
from generator.printing.findings import TooLongText
from generator.printing.reports import render_report
from generator.printing.typesetting import Typesetter
from generator.views.base.phrase import Phrase
from generator.views.pages.registry import build_localizers
from generator.views.print.report import ReportView, build_reports
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def reports(shipped: Checked) -> list[ReportView]:
    """Every report of the real project."""
    assert shipped.site
    return build_reports(build_localizers(shipped.site, shipped.languages, TODAY))


@pytest.fixture(scope="module")
def report(reports: list[ReportView]) -> ReportView:
    """One in Vietnamese, of an area with hidden rates and bands."""
    return next(view for view in reports if view.area_code == "01363" and view.locale == "vi")


def words_on(content: bytes) -> str:
    """The text copied out of the first page, spaces made alike."""
    text = pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range()
    return " ".join(text.split())


def test_every_shipped_report_is_one_a4_page(
    shipped: Checked, reports: list[ReportView], typesetter: Typesetter
) -> None:
    assert shipped.site
    there = [area for area in shipped.site.areas if area.is_valid_on(TODAY)]
    assert len(reports) == len(there) * len(USUAL)
    for view in reports:
        document = pypdfium2.PdfDocument(render_report(view, typesetter))
        assert len(document) == 1, view.path
        assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)


def test_without_standards_there_is_no_column_for_minimums(
    report: ReportView, typesetter: Typesetter
) -> None:
    content = render_report(replace(report, tallies=(), verdicts=(), legend="Thanh."), typesetter)
    assert len(pypdfium2.PdfDocument(content)) == 1
    words = words_on(content)
    assert report.heads["indicator"] in words
    assert report.heads["minimum"] not in words
    assert report.verdicts_heading not in words


def test_where_the_same_is_asked_of_all_each_minimum_stands_once(
    report: ReportView, typesetter: Typesetter
) -> None:
    heads = {**report.heads, "ordinary": "Nhóm một", "hard": "Nhóm hai"}
    twice = words_on(render_report(replace(report, heads=heads), typesetter))
    assert all(head in twice for head in (heads["minimum"], "Nhóm một", "Nhóm hai"))
    once = words_on(render_report(replace(report, heads=heads, has_classes=False), typesetter))
    assert heads["minimum"] in once
    assert "Nhóm" not in once


def test_it_is_archival_accessible_and_names_its_title_and_language(
    report: ReportView, typesetter: Typesetter
) -> None:
    content = render_report(report, typesetter)
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_value("Title") == "Báo cáo Thị trấn Thông Nông, năm học 2021-2022"
    assert pdfium.FPDFCatalog_IsTagged(document)
    with pikepdf.open(BytesIO(content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.Lang == "vi"
        metadata = pdf.open_metadata()
        assert metadata["pdfaid:part"] == "2"
        assert metadata["pdfaid:conformance"].upper() == "A"
        assert metadata["pdfuaid:part"] == "1"
        kinds = {str(o.S) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/S" in o}
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= kinds


def test_what_it_says_is_copied_out_composed(report: ReportView, typesetter: Typesetter) -> None:
    said = words_on(render_report(report, typesetter))
    assert unicodedata.is_normalized("NFC", said)
    rows = [row for group in report.groups for row in group.rows]
    texts = [
        report.area, str(report.agency), report.unit.text, report.season, report.as_of, report.sample,
        report.sample_notice, report.page_address, *(contact.name.text for contact in report.contacts),
        *(phone for contact in report.contacts for phone in contact.phones),
        *(row.now.value for row in rows), *(row.before.value for row in rows), *(row.change for row in rows),
        *(row.now.detail for row in rows),
    ]  # fmt: skip
    spaces = str.maketrans("\u00a0", " ")  # readers of PDFs copy either as a plain space
    assert [text for text in texts if text.translate(spaces) not in said.translate(spaces)] == []


def test_the_same_report_is_the_same_file(report: ReportView, typesetter: Typesetter) -> None:
    first = render_report(report, typesetter)
    render_report(replace(report, area="Xã khác"), typesetter)
    assert render_report(report, typesetter) == first


def test_text_that_looks_like_markup_stays_text(report: ReportView, typesetter: Typesetter) -> None:
    odd = "#panic() *đậm* $x$ \\ = [a] @b `c` <d>"
    contact = replace(report.contacts[0], name=Phrase(odd))
    said = words_on(render_report(replace(report, contacts=(contact,)), typesetter))
    assert odd in said


def test_a_text_in_the_other_language_is_marked(report: ReportView, typesetter: Typesetter) -> None:
    view = replace(report, locale="en", agency=Phrase("Ủy ban nhân dân", "vi"))
    with pikepdf.open(BytesIO(render_report(view, typesetter))) as pdf:
        marked = {str(o.Lang) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Lang" in o}
    assert "en" in marked


def test_many_desks_take_the_place_of_the_reasons(report: ReportView, typesetter: Typesetter) -> None:
    content = render_report(replace(report, contacts=report.contacts * 3), typesetter)
    said = words_on(content)
    assert len(pypdfium2.PdfDocument(content)) == 1
    assert report.reasons_elsewhere in said
    assert report.reasons_elsewhere not in words_on(render_report(report, typesetter))


def test_what_one_page_cannot_hold_is_reported(report: ReportView, typesetter: Typesetter) -> None:
    with pytest.raises(TooLongText) as error:
        render_report(replace(report, contacts=report.contacts * 9), typesetter)
    assert error.value.excesses["report"] > 0


def test_nothing_is_printed_in_the_margin_and_it_reads_in_grey(
    report: ReportView, typesetter: Typesetter
) -> None:
    """An office printer leaves 9 mm at each edge; at 72 dpi that is 25 dots."""
    bitmap = pypdfium2.PdfDocument(render_report(report, typesetter))[0].render(grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = [dots[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height)]
    margins = [*rows[:25], *rows[-25:], *(row[:25] + row[-25:] for row in rows)]
    assert {dot for row in margins for dot in row} == {255}
