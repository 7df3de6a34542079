"""Posters: what is on the sheet, and what is said when it does not fit."""

from collections.abc import Callable, Iterator

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.rendering.artifacts import Artifact
from generator.rendering.posters import Misfit, Unprintable, render_poster, render_posters
from generator.rendering.qr_codes import QrCodes
from generator.rendering.typesetting import Press
from generator.views.posters import PosterContact, PosterSheet, PosterView

MakePoster = Callable[..., PosterView]
Print = Callable[[PosterView], pypdfium2.PdfDocument]

SYLLABLES = ("nghiêng", "Ễ", "trường", "ộ", "đến", "lớp", "Quảng", "a", "khuyếch", "05/09/2021", "–", "học,")
WORDS = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=60).map(" ".join)


@pytest.fixture(scope="module")
def print_sheet(press: Press, qr_codes: QrCodes) -> Print:
    """The sheet off the press, opened by another library; fails when it does not fit."""

    def print_one(view: PosterView) -> pypdfium2.PdfDocument:
        poster = render_poster(view, press, qr_codes)
        assert isinstance(poster, Artifact), poster
        return pypdfium2.PdfDocument(poster.content)

    return print_one


def test_a_poster_is_one_a4_page(make_poster: MakePoster, print_sheet: Print) -> None:
    document = print_sheet(make_poster())
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)


def test_the_same_design_fills_a_larger_sheet(make_poster: MakePoster, print_sheet: Print) -> None:
    document = print_sheet(make_poster(sheet=PosterSheet("a3", 297, 420, 10, 54, "Q")))
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((841.89, 1190.55), abs=0.01)


def test_the_pdf_names_its_title_and_language(
    make_poster: MakePoster, press: Press, qr_codes: QrCodes
) -> None:
    poster = render_poster(make_poster(locale="en"), press, qr_codes)
    assert isinstance(poster, Artifact)
    document = pypdfium2.PdfDocument(poster.content)
    assert document.get_metadata_value("Title") == "Ngày toàn dân đưa trẻ đến trường – Xã Trường Hà"
    assert pdfium.FPDFCatalog_IsTagged(document)
    assert b"/Lang" in poster.content
    assert str(poster.path) == "ap-phich/dua-tre-den-truong-01392-a4.pdf"


def test_fonts_are_inside_the_pdf(make_poster: MakePoster, press: Press, qr_codes: QrCodes) -> None:
    poster = render_poster(make_poster(), press, qr_codes)
    assert isinstance(poster, Artifact)
    assert poster.content.count(b"/FontFile") == 3
    assert b"BeVietnamPro" in poster.content


def test_everything_a_poster_carries_is_on_it(make_poster: MakePoster, print_sheet: Print) -> None:
    view = make_poster()
    words = words_on(print_sheet(view))
    texts = [
        view.agency, view.unit, view.commune, view.title, view.slogan, view.when, view.dates_note,
        view.action, *view.messages, *view.bring, view.contacts[0].name, view.contacts[0].phones[0],
        view.hotline, view.hotline_label, view.qr_label, view.short_address, view.source,
        view.sample_notice, view.take_down,
    ]  # fmt: skip
    assert [text for text in texts if text not in words] == []


def test_nothing_falls_in_the_white_margin(make_poster: MakePoster, print_sheet: Print) -> None:
    """An office printer leaves 10 mm at each edge; at 72 dpi that is 28 dots."""
    document = print_sheet(
        make_poster(title="Ễ NGÀY TOÀN DÂN ĐƯA TRẺ ĐẾN TRƯỜNG", messages=("Một câu dài. " * 9,) * 4)
    )
    bitmap = document[0].render(grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = [dots[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height)]
    margins = [*rows[:27], *rows[-27:], *(row[:27] + row[-27:] for row in rows)]
    assert {dot for row in margins for dot in row} == {255}


@pytest.mark.parametrize(
    "changes",
    [
        {"contacts": (), "contact_label": ""},
        {"contacts": (PosterContact("Thầy An", ("0206 000 0012", "0912 000 012", "0913 000 012"), "", ""),)},
        {"contacts": (PosterContact("Trường", ("0206 000 0012",), "Xóm Bó Bủn", "Giờ hành chính"),) * 3},
        {"bring": (), "bring_label": ""},
        {
            "slogan": "",
            "dates_note": "",
            "sample_notice": "",
            "hotline": "",
            "hotline_label": "",
            "take_down": "",
        },
        {"messages": ("Em nào cũng có chỗ học.",) * 6},
        {"when": "Từ thứ Hai, 04/10/2021 đến hết Chủ nhật, 10/10/2021"},
        {"commune": "Thị trấn Thông Nông"},
        {"title": "ĐỂ EM NÀO CŨNG ĐƯỢC ĐẾN LỚP, HỌC HẾT LỚP CHÍN"},
    ],
)
def test_what_is_left_out_or_repeated_leaves_a_whole_sheet(
    make_poster: MakePoster, print_sheet: Print, changes: dict[str, object]
) -> None:
    assert len(print_sheet(make_poster(**changes))) == 1


def test_capitals_with_stacked_marks_do_not_touch(make_poster: MakePoster, print_sheet: Print) -> None:
    """The dot below Ộ ends above the marks of Ẳ, the tallest letter, on the next line."""
    page = print_sheet(make_poster(title="ỘẲ ỘẲỘẲỘẲ ỘẲ ỘẲỘẲ ỘẲỘẲ ỘẲ ỘẲỘẲ"))[0].get_textpage()
    marks = [(page.get_text_range(i, 1), page.get_charbox(i)) for i in range(page.count_chars())]
    dots = sorted({bottom for mark, (_, bottom, _, _) in marks if mark == "Ộ"}, reverse=True)
    tops = sorted({top for mark, (_, _, _, top) in marks if mark == "Ẳ"}, reverse=True)
    assert len(dots) == len(tops) >= 2
    assert all(top < dot for dot, top in zip(dots, tops[1:], strict=False))


def test_equal_views_give_equal_bytes(make_poster: MakePoster, press: Press, qr_codes: QrCodes) -> None:
    first = render_poster(make_poster(), press, qr_codes)
    render_poster(make_poster(title="Một tờ khác"), press, qr_codes)
    assert render_poster(make_poster(), press, qr_codes) == first


def test_a_text_too_long_is_named_with_its_excess(
    make_poster: MakePoster, print_sheet: Print, press: Press, qr_codes: QrCodes
) -> None:
    """Taking away as many characters as the finding says makes the sheet fit."""
    long = "Nhà xa, nhà khó vẫn được đi học. " * 70
    findings = render_poster(make_poster(messages=(long,)), press, qr_codes)
    assert isinstance(findings, tuple)
    (misfit,) = findings
    assert isinstance(misfit, Misfit)
    assert (misfit.field, misfit.path) == ("messages", make_poster().path)
    print_sheet(make_poster(messages=(long[: -misfit.excess_characters],)))


@pytest.mark.parametrize("field", ["title", "slogan", "when", "action", "dates_note", "source", "qr_label"])
def test_any_endless_field_is_named(
    make_poster: MakePoster, press: Press, qr_codes: QrCodes, field: str
) -> None:
    findings = render_poster(make_poster(**{field: "Không để em nào bỏ học. " * 160}), press, qr_codes)
    assert isinstance(findings, tuple)
    assert findings[0].field == field


@pytest.mark.parametrize(
    "field", ["title", "slogan", "when", "action", "commune", "short_address", "hotline"]
)
def test_a_word_wider_than_its_place_is_named(
    make_poster: MakePoster, press: Press, qr_codes: QrCodes, field: str
) -> None:
    findings = render_poster(make_poster(**{field: "nghiêng" * 18}), press, qr_codes)
    assert isinstance(findings, tuple)
    assert [finding.field for finding in findings] == [field]


def test_characters_the_fonts_lack_are_named_with_their_field(
    make_poster: MakePoster, press: Press, qr_codes: QrCodes
) -> None:
    contact = PosterContact("Trường ☎", ("0206 000 0012",), "", "")
    view = make_poster(slogan="Đi → lớp", contacts=(contact,))
    assert render_poster(view, press, qr_codes) == (
        Unprintable(view.path, "slogan", "→"),
        Unprintable(view.path, "contacts", "☎"),
    )


def test_sheets_come_in_the_order_of_their_views(
    make_poster: MakePoster, press: Press, qr_codes: QrCodes
) -> None:
    views = [make_poster(path=f"{number}.pdf") for number in range(12)]
    results = [result for result in render_posters(views, press, qr_codes) if isinstance(result, Artifact)]
    assert [str(artifact.path) for artifact in results] == [view.path for view in views]


def test_views_are_taken_only_as_sheets_are(make_poster: MakePoster, press: Press, qr_codes: QrCodes) -> None:
    """Memory stays flat, and a closed iterator leaves the rest unprinted."""
    taken = 0

    def endless() -> Iterator[PosterView]:
        nonlocal taken
        while True:
            taken += 1
            yield make_poster()

    sheets = render_posters(endless(), press, qr_codes)
    next(iter(sheets))
    del sheets
    assert taken < 20


@given(
    title=WORDS,
    action=WORDS,
    messages=st.lists(WORDS, min_size=1, max_size=6),
    bring=st.lists(WORDS, max_size=5),
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_fits_or_is_named(
    make_poster: MakePoster, press: Press, qr_codes: QrCodes,
    title: str, action: str, messages: list[str], bring: list[str],
) -> None:  # fmt: skip
    view = make_poster(title=title, action=action, messages=tuple(messages), bring=tuple(bring))
    result = render_poster(view, press, qr_codes)
    if isinstance(result, Artifact):
        document = pypdfium2.PdfDocument(result.content)
        assert len(document) == 1
        assert words_on(document).count(view.take_down) == 1
    else:
        assert result
        assert all(isinstance(finding, Misfit) and finding.excess_characters > 0 for finding in result)


def words_on(document: pypdfium2.PdfDocument) -> str:
    """The text of the first page on one line."""
    return " ".join(document[0].get_textpage().get_text_range().split())
