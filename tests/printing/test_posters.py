"""Sheets: what is on them, and what is said when it does not fit."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import fields, replace
from io import BytesIO
from math import radians, sin
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from generator.printing.findings import Finding, Misfit, Unprintable
from generator.printing.posters import Composer
from generator.printing.proof import Sheet, SheetVerifier
from generator.printing.typesetting import Typesetter
from generator.views.print.poster_words import PosterContact, PosterWords, text_of
from generator.views.print.posters import PosterView

THEME = Path(__file__).parents[2] / "theme"

MakePoster = Callable[..., PosterView]
Render = Callable[[PosterView], Sheet | tuple[Finding, ...]]
Print = Callable[[PosterView], pypdfium2.PdfDocument]

SYLLABLES = (
    "nghiêng",
    "Ễ",
    "trường",
    "ộ",
    "đến",
    "lớp",
    "Quảng",
    "a",
    "khuyếch",
    "05/09/2021",
    "–",
    "học,",
    "ẶC",
    "Everyone",
    "universalisation",
)
WORDS = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=60).map(" ".join)
ENDLESS = st.integers(1, 90).map(lambda length: "nghiêngtrườngkhuyếch" * (length // 20 + 1))
TEXTS = st.one_of(WORDS, WORDS.map(str.upper), ENDLESS)
PHONES = st.lists(st.integers(0, 99).map(lambda n: f"0206 000 00{n:02}"), min_size=1, max_size=6)
CONTACTS = st.lists(
    st.builds(PosterContact, name=WORDS, phones=PHONES.map(tuple), place=WORDS, hours=WORDS), max_size=4
)

LAYOUTS: dict[str, dict[str, object]] = {
    "sheet": {},
    "appeal": {"design": "loi-keu-goi"},
    "black": {"ink": "black"},
    "print-shop": {"bleed": 3, "margin": 12},
    "two-up": {"layout": "two-up", "width": 297, "height": 210, "body_type": 8, "code_side": 28},
    "tear-off": {"layout": "tear-off", "body_type": 10, "code_side": 36},
    "banner": {
        "layout": "banner",
        "width": 3000,
        "height": 700,
        "margin": 50,
        "body_type": 100,
        "code_side": 300,
    },
    "bare-banner": {
        "layout": "banner",
        "width": 4000,
        "height": 1000,
        "margin": 60,
        "body_type": 140,
        "code_side": 0,
    },
    "standee": {
        "layout": "standee",
        "width": 600,
        "height": 1600,
        "margin": 40,
        "body_type": 36,
        "code_side": 120,
    },
    "square": {
        "layout": "card",
        "width": 108,
        "height": 108,
        "margin": 7,
        "body_type": 8,
        "dots": 10,
        "code_side": 22,
    },
    "wide": {
        "layout": "card",
        "width": 120,
        "height": 63,
        "margin": 6,
        "body_type": 7,
        "dots": 10,
        "code_side": 0,
    },
}
"""Every layout and design, in the measures of the shipped formats."""


def make_layout(make_poster: MakePoster, layout: str, **changes: object) -> PosterView:
    view = make_poster(**(LAYOUTS[layout] | changes))
    return view if view.sheet.code_side else replace(view, short_url="")


@pytest.fixture(scope="module")
def print_sheet(render: Render) -> Print:
    """The finished sheet, opened by another library; fails when it does not fit."""

    def print_one(view: PosterView) -> pypdfium2.PdfDocument:
        sheet = render(view)
        assert isinstance(sheet, Sheet), sheet
        return pypdfium2.PdfDocument(sheet.content)

    return print_one


def test_a_poster_is_one_a4_page(make_poster: MakePoster, print_sheet: Print) -> None:
    document = print_sheet(make_poster())
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((595.28, 841.89), abs=0.01)


def test_the_same_design_fills_a_larger_sheet(make_poster: MakePoster, print_sheet: Print) -> None:
    document = print_sheet(make_poster(width=297, height=420, body_type=15, code_side=56))
    assert len(document) == 1
    assert document[0].get_size() == pytest.approx((841.89, 1190.55), abs=0.01)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_prints_and_its_codes_are_read(
    make_poster: MakePoster, render: Render, verifier: SheetVerifier, layout: str
) -> None:
    sheet = render(make_layout(make_poster, layout))
    assert isinstance(sheet, Sheet), sheet
    assert verifier.verify_sheet(sheet) is None


def test_the_pdf_names_its_title_and_language(make_poster: MakePoster, render: Render) -> None:
    sheet = render(make_poster(languages="en"))
    assert isinstance(sheet, Sheet)
    document = pypdfium2.PdfDocument(sheet.content)
    assert document.get_metadata_value("Title") == "Ngày toàn dân đưa trẻ đến trường – Xã Trường Hà"
    assert pdfium.FPDFCatalog_IsTagged(document)
    with pikepdf.open(BytesIO(sheet.content)) as pdf:
        assert pdf.Root.Lang == "en"


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if not LAYOUTS[name].get("dots")])
def test_every_font_is_inside_the_pdf_and_qpdf_finds_no_fault(
    make_poster: MakePoster, render: Render, layout: str
) -> None:
    sheet = render(make_layout(make_poster, layout))
    assert isinstance(sheet, Sheet)
    with pikepdf.open(BytesIO(sheet.content)) as pdf:
        assert pdf.check_pdf_syntax() == []
        descriptors = [
            o
            for o in pdf.objects
            if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
        ]
        assert descriptors
        assert all("/FontFile2" in o or "/FontFile3" in o for o in descriptors)
        assert all("BeVietnamPro" in str(o.FontName) for o in descriptors)


MESSAGES = (
    "Trẻ 6 tuổi vào lớp 1. Trẻ 5 tuổi đến lớp mẫu giáo.",
    "Thiếu giấy tờ vẫn cứ đến. Nhà trường và xã sẽ chỉ cách làm.",
    "Thấy trẻ trong xóm chưa đi học, nhắc cha mẹ em và báo trưởng xóm.",
    "Phòng dịch theo hướng dẫn của trường. Con sốt, ho thì ở nhà và báo thầy cô.",
)


@pytest.mark.parametrize(("messages", "says_when_twice"), [((), True), (MESSAGES, False)])
def test_a_full_bilingual_sheet_has_room_for_three_days(
    make_poster: MakePoster,
    print_sheet: Print,
    messages: tuple[str, ...],
    says_when_twice: bool,  # noqa: FBT001
) -> None:
    """There the days alone say in the other language when it is, as each of them has it."""
    view = make_poster(
        when="29, 30/08 và 06/09/2026",
        days=(
            "Thứ Bảy, 29/08/2026 · 7 giờ 30 – 11 giờ · Nhà văn hóa xóm Nà Mạ",
            "Chủ nhật, 30/08/2026 · 7 giờ 30 – 11 giờ · Trường Tiểu học Kim Đồng",
            "Chủ nhật, 06/09/2026 · 14 giờ – 17 giờ · Hội trường UBND xã Trường Hà",
        ),
        messages=messages,
        bring=("Giấy khai sinh (bản sao)", "Học bạ, nếu đã học") if messages else (),
        slogan="",
        dates_note="",
        action="Đưa con đến trường ngày khai giảng. Con chưa có tên ở lớp nào, báo ngay thầy cô hoặc xã.",
    )
    echo = replace(
        view.words,
        when="29, 30 August and 6 September 2026",
        days=(
            "Saturday, 29 August 2026 · 7:30 am – 11 am · Nà Mạ hamlet culture house",
            "Sunday, 30 August 2026 · 7:30 am – 11 am · Kim Đồng Primary School",
            "Sunday, 6 September 2026 · 2 pm – 5 pm · Meeting hall of the commune",
        ),
        messages=tuple(f"Said in English: {message}" for message in messages),
        title="Everyone Takes a Child to School Day",
        action="Bring your child on opening day. Not on any class list yet? Tell a teacher or the commune now.",
    )
    said = words_on(print_sheet(replace(view, languages="vi-en", echo=echo)))
    assert [day for day in (*view.words.days, *echo.days) if day not in said] == []
    assert (echo.when in said) == says_when_twice


def count_rules(document: pypdfium2.PdfDocument) -> int:
    """The thin rules across a sheet, from margin to margin."""
    page = document[0]
    width = page.get_width()
    drawn = (path.get_bounds() for path in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]))
    return sum(top - foot < width / 500 and right - left > width * 0.8 for left, foot, right, top in drawn)


@pytest.mark.parametrize("layout", ["appeal", "standee"])
def test_without_a_further_number_one_rule_is_above_the_small_print(
    make_poster: MakePoster, print_sheet: Print, layout: str
) -> None:
    rules = count_rules(print_sheet(make_layout(make_poster, layout)))
    fewer = make_layout(make_poster, layout, hotline="", hotline_label="")
    assert count_rules(print_sheet(fewer)) == rules - 1


def test_everything_a_poster_carries_is_on_it(make_poster: MakePoster, print_sheet: Print) -> None:
    view = make_poster()
    said = words_on(print_sheet(view))
    words = view.words
    texts = [
        words.agency, words.unit, words.area, words.title, words.slogan, words.when, words.dates_note,
        words.action, *words.messages, *words.bring, words.contacts[0].name, words.contacts[0].phones[0],
        words.hotline, words.hotline_label, words.qr_label, words.short_address, words.source,
        words.sample_notice, words.take_down, words.edition,
    ]  # fmt: skip
    assert [text for text in texts if text not in said] == []


def test_text_copied_out_is_nfc(make_poster: MakePoster, print_sheet: Print) -> None:
    said = words_on(print_sheet(make_poster()))
    assert unicodedata.is_normalized("NFC", said)


def test_a_bilingual_sheet_says_everything_twice(make_poster: MakePoster, print_sheet: Print) -> None:
    view = make_poster(languages="vi-en")
    echo = replace(
        view.words,
        title="Everyone takes a child to school",
        when="Sunday, 5 September 2021",
        action="Bring your child on opening day.",
        messages=("Every child has a place.", "Far from school? Ask about boarding."),
        bring=("Birth certificate (copy)", "School report, if there is one"),
        hotline_label="National child protection line",
        qr_label="Scan for details",
    )
    said = words_on(print_sheet(replace(view, echo=echo)))
    for words in (view.words, echo):
        texts = [words.title, words.when, words.action, *words.messages, *words.bring, words.hotline_label]
        assert [text for text in texts if text not in said] == []


@pytest.mark.parametrize("ink", ["colour", "black"])
@pytest.mark.parametrize("design", ["thong-tin", "loi-keu-goi"])
def test_nothing_falls_in_the_white_margin(
    make_poster: MakePoster, print_sheet: Print, design: str, ink: str
) -> None:
    """An office printer leaves 10 mm at each edge; at 72 dpi that is 28 dots."""
    document = print_sheet(
        make_poster(
            design=design,
            ink=ink,
            title="Ễ NGÀY TOÀN DÂN ĐƯA TRẺ ĐẾN TRƯỜNG",
            messages=("Một câu dài. " * 9,) * 4,
        )
    )
    bitmap = document[0].render(grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = [dots[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height)]
    margins = [*rows[:27], *rows[-27:], *(row[:27] + row[-27:] for row in rows)]
    assert {dot for row in margins for dot in row} == {255}


@pytest.mark.parametrize("design", ["thong-tin", "loi-keu-goi"])
def test_a_black_sheet_has_no_colour_and_little_ink(
    make_poster: MakePoster, print_sheet: Print, design: str
) -> None:
    """Black or white in nearly every dot, less than a fifth of the paper dark: a copy of a copy stays clear."""
    page = print_sheet(make_poster(ink="black", design=design))[0]
    picture = page.render(scale=4).to_pil().convert("RGB")
    red, green, blue = picture.split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    dots = red.histogram()
    whole = picture.width * picture.height
    assert sum(dots[:128]) / whole < 0.2
    assert sum(dots[90:230]) / whole < 0.02, (
        "only the edges of letters are grey: everything stands out by 21 to 1"
    )


RED, YELLOW = (0xDA, 0x25, 0x1D), (0xFF, 0xFF, 0x00)
"""The colours of the national flag."""


@pytest.mark.parametrize("accent", ["#1F5A96", "#A63A24", "#DA251D"])
@pytest.mark.parametrize("motif", ["truong-hoc", "duong-den-lop"])
@pytest.mark.parametrize("layout", ["sheet", "appeal", "print-shop", "two-up", "standee", "square", "wide"])
def test_the_flag_is_red_with_a_yellow_star_in_its_middle(
    make_poster: MakePoster, render: Render, layout: str, motif: str, accent: str
) -> None:
    """Two thirds as high as long; the star reaches a fifth of the length from the middle, one point up."""
    picture = picture_of(render(make_layout(make_poster, layout, motif=motif, accent=accent)))
    stars = find_dots(picture, YELLOW)
    if layout == "two-up":
        stars = [(x, y) for x, y in stars if x < picture.width / 2]
    left, top, right, bottom = box_of(stars)
    radius = (right - left) / 2 / sin(radians(72))
    middle, centre = (left + right) / 2, top + radius
    assert (bottom - top) / (right - left) == pytest.approx(0.951, abs=0.15), "upright, not squeezed"

    def is_red(x: float, y: float) -> bool:
        """Whether the flag is there: lengths from its middle, in shares of half its length and height."""
        spot = (round(middle + x * 2.5 * radius), round(centre + y * 5 / 3 * radius))
        return picture.getpixel(spot) == RED

    corners = [(x, y) for x in (-0.7, 0.7) for y in (-0.7, 0.7)]
    assert all(is_red(x, y) for x, y in [*corners, (-0.6, 0), (0.6, 0)])
    if accent != "#DA251D":
        assert not any(is_red(x * 2.4, y * 2.4) for x, y in corners)


@pytest.mark.parametrize("motif", ["truong-hoc", "duong-den-lop"])
@pytest.mark.parametrize("changes", [{"ink": "black"}, {"messages": ("Em nào cũng có chỗ học. " * 9,) * 4}])
def test_a_flag_that_cannot_be_right_is_left_out(
    make_poster: MakePoster, render: Render, motif: str, changes: dict[str, object]
) -> None:
    """In black alone, and where the drawing is so low that nobody could tell the star."""
    picture = picture_of(render(make_poster(motif=motif, accent="#1F5A96", **changes)))
    assert find_dots(picture, RED) == find_dots(picture, YELLOW) == []


@pytest.mark.parametrize("layout", ["sheet", "standee", "wide"])
def test_the_usual_drawing_is_of_no_country(make_poster: MakePoster, render: Render, layout: str) -> None:
    """A loudspeaker and its rings: drawn, and without a flag."""
    picture = picture_of(render(make_layout(make_poster, layout, motif="loa", accent="#1F5A96")))
    other = picture_of(render(make_layout(make_poster, layout, motif="sach-mo", accent="#1F5A96")))
    assert find_dots(picture, RED) == find_dots(picture, YELLOW) == []
    assert picture.tobytes() != other.tobytes()


def picture_of(sheet: Sheet | tuple[Finding, ...]) -> Image.Image:
    """A finished sheet as it is seen, about 2,400 dots on its longer side."""
    assert isinstance(sheet, Sheet), sheet
    if sheet.dots:
        return Image.open(BytesIO(sheet.content)).convert("RGB")
    page = pypdfium2.PdfDocument(sheet.content)[0]
    drawn: Image.Image = page.render(scale=2400 / max(page.get_size())).to_pil().convert("RGB")
    return drawn


def find_dots(picture: Image.Image, colour: tuple[int, int, int]) -> list[tuple[int, int]]:
    """Where a picture has exactly this colour."""
    width, dots = picture.width, picture.tobytes()
    wanted = re.compile(
        b"(?=%b)" % re.escape(bytes(colour))
    )  # a loop over all dots takes longer than the sheet
    starts = (found.start() for found in wanted.finditer(dots))
    return [(start // 3 % width, start // 3 // width) for start in starts if start % 3 == 0]


def box_of(dots: list[tuple[int, int]]) -> tuple[int, int, int, int]:
    xs, ys = zip(*dots, strict=True)
    return min(xs), min(ys), max(xs) + 1, max(ys) + 1


def test_a_print_shop_finds_bleed_and_crop_marks(make_poster: MakePoster, render: Render) -> None:
    sheet = render(make_layout(make_poster, "print-shop"))
    assert isinstance(sheet, Sheet)
    with pikepdf.open(BytesIO(sheet.content)) as pdf:
        page = pdf.pages[0]
        boxes = [[float(edge) for edge in box] for box in (page.mediabox, page.trimbox, page.obj.BleedBox)]
    point = 72 / 25.4
    media, trim, bleed = boxes
    assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([210 * point, 297 * point], abs=0.01)
    assert [b - t for b, t in zip(bleed, trim, strict=True)] == pytest.approx(
        [-3 * point, -3 * point, 3 * point, 3 * point], abs=0.01
    )
    assert media[2] - trim[2] == pytest.approx(10 * point, abs=0.01)
    picture = pypdfium2.PdfDocument(sheet.content)[0].render(scale=4).to_pil().convert("RGB")

    def dot(x: float, y: float) -> tuple[int, ...]:
        """The colour at millimetres from the upper left corner of the cut sheet."""
        value = picture.getpixel((round((x + 10) * point * 4), round((y + 10) * point * 4)))
        assert isinstance(value, tuple)
        return value

    assert dot(-2.5, 20) == (179, 38, 30), "colour runs into the bleed"
    assert dot(-3.6, 20) == (255, 255, 255), "and not beyond it"
    assert min(dot(0, y)[0] for y in (-5.0, -5.05, -4.95)) < 128, "a mark stands in line with the edge"


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
        {"area": "Thị trấn Thông Nông"},
        {"title": "ĐỂ EM NÀO CŨNG ĐƯỢC ĐẾN LỚP, HỌC HẾT LỚP CHÍN"},
        {"contact_payload": "MECARD:N:To van dong;TEL:0206000012;;"},
    ],
    ids="-".join,
)
@pytest.mark.parametrize("layout", ["sheet", "appeal", "black", "two-up"])
def test_what_is_left_out_or_repeated_leaves_a_whole_sheet(
    make_poster: MakePoster, render: Render, verifier: SheetVerifier, layout: str, changes: dict[str, object]
) -> None:
    sheet = render(make_layout(make_poster, layout, **changes))
    assert isinstance(sheet, Sheet), sheet
    assert len(pypdfium2.PdfDocument(sheet.content)) == 1
    assert verifier.verify_sheet(sheet) is None


@pytest.mark.parametrize(("design", "field"), [("thong-tin", "title"), ("loi-keu-goi", "appeal")])
def test_capitals_with_stacked_marks_do_not_touch(
    make_poster: MakePoster, print_sheet: Print, design: str, field: str
) -> None:
    """The dot below Ộ ends above the marks of Ẳ, the tallest letter, on the next line."""
    view = make_poster(design=design, **{field: "ỘẲ ỘẲỘẲỘẲ ỘẲ ỘẲỘẲ ỘẲỘẲ ỘẲ ỘẲỘẲ"})
    page = print_sheet(view)[0].get_textpage()
    marks = [(page.get_text_range(i, 1), page.get_charbox(i)) for i in range(page.count_chars())]
    dots = sorted({bottom for mark, (_, bottom, _, _) in marks if mark == "Ộ"}, reverse=True)
    tops = sorted({top for mark, (_, _, _, top) in marks if mark == "Ẳ"}, reverse=True)
    assert len(dots) == len(tops) >= 2
    assert all(top < dot for dot, top in zip(dots, tops[1:], strict=False))


def test_equal_views_give_equal_bytes(make_poster: MakePoster, render: Render) -> None:
    first = render(make_poster())
    render(make_poster(title="Một tờ khác"))
    assert render(make_poster()) == first


def test_a_text_too_long_is_named_with_its_excess(
    make_poster: MakePoster, print_sheet: Print, render: Render
) -> None:
    """Taking away as many characters as the finding says makes the sheet fit."""
    long = "Nhà xa, nhà khó vẫn được đi học. " * 70
    findings = render(make_poster(messages=(long,)))
    assert isinstance(findings, tuple)
    (misfit,) = findings
    assert isinstance(misfit, Misfit)
    assert misfit.field == "messages"
    print_sheet(make_poster(messages=(long[: -misfit.excess_characters],)))


@pytest.mark.parametrize("field", ["title", "slogan", "when", "action", "dates_note", "source", "qr_label"])
def test_any_endless_field_is_named(make_poster: MakePoster, render: Render, field: str) -> None:
    findings = render(make_poster(**{field: "Không để em nào bỏ học. " * 160}))
    assert isinstance(findings, tuple)
    assert findings[0].field == field


@pytest.mark.parametrize("field", ["title", "slogan", "when", "action", "area", "short_address", "hotline"])
def test_a_word_wider_than_its_place_is_named(make_poster: MakePoster, render: Render, field: str) -> None:
    findings = render(make_poster(**{field: "nghiêng" * 18}))
    assert isinstance(findings, tuple)
    assert [finding.field for finding in findings] == [field]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_title_or_sentence_without_end_is_named_on_every_layout(
    make_poster: MakePoster, render: Render, layout: str
) -> None:
    long = "Không để em nào bỏ học. " * 60
    findings = render(make_layout(make_poster, layout, title=long, appeal=long))
    assert isinstance(findings, tuple)
    assert {finding.field for finding in findings} <= {"title", "appeal", "strip"}
    assert all(isinstance(finding, Misfit) and finding.excess_characters > 0 for finding in findings)


@pytest.mark.parametrize("layout", ["sheet", "square", "wide"])
def test_a_missing_letter_is_named_on_paper_and_on_screen(
    make_poster: MakePoster, render: Render, layout: str
) -> None:
    """A picture would show an empty box and not say so."""
    assert render(make_layout(make_poster, layout, agency="Ủy ban 学")) == (Unprintable("agency", "学"),)


def test_characters_the_fonts_lack_are_named_with_their_field(
    make_poster: MakePoster, render: Render
) -> None:
    contact = PosterContact("Trường ☎", ("0206 000 0012",), "", "")
    assert render(make_poster(slogan="Đi → lớp", contacts=(contact,))) == (
        Unprintable("slogan", "→"),
        Unprintable("contacts", "☎"),
    )


@pytest.mark.parametrize(
    "hostile",
    [
        '#read("/etc/passwd")',
        "*_$\\ `x` <label> @ref",
        "<script>alert(1)</script>",
        "{{ 7*7 }} ${x} %s",
        "]#panic()[",
    ],
)
def test_hostile_words_are_printed_as_they_are(
    make_poster: MakePoster, print_sheet: Print, hostile: str
) -> None:
    said = words_on(print_sheet(make_poster(slogan=hostile, area=hostile[:18].strip())))
    assert hostile in said


@pytest.mark.parametrize("hostile", ["Lớp 🎒 vui", "a\u202eb", "x" * 300, "nghiêng " * 300])
def test_words_that_cannot_be_printed_are_reported(
    make_poster: MakePoster, render: Render, hostile: str
) -> None:
    """Emoji have no glyph, and 300 characters no room; a turning mark is refused when the file is read."""
    result = render(make_poster(area=hostile))
    if isinstance(result, tuple):
        assert {finding.field for finding in result} == {"area"}
    else:
        assert hostile == "a\u202eb"


def test_a_picture_of_the_campaign_takes_the_place_of_the_motif(make_poster: MakePoster) -> None:
    """A photograph is reduced to what the sheet needs; its words are for those who do not see it."""
    photograph = BytesIO()
    Image.new("RGB", (3600, 1200), "#2255AA").save(photograph, "JPEG")
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1" fill="#0a0"/></svg>'
    typesetter = Typesetter([THEME / "posters"], [THEME / "fonts"])
    composer = Composer(typesetter, {"a.jpg": photograph.getvalue(), "b.svg": drawing})
    views = [
        make_poster(picture=name, picture_alt="Các em đến trường", design=design)
        for name in ("a.jpg", "b.svg")
        for design in ("thong-tin", "loi-keu-goi")
    ]
    composer.prepare(views)
    for view in views:
        sheet = composer.render(view)
        assert isinstance(sheet, Sheet), sheet
        with pikepdf.open(BytesIO(sheet.content)) as pdf:
            alts = {str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o}
        assert "Các em đến trường" in alts
        assert len(sheet.content) < 200_000
    typesetter.close()


@given(
    words=st.fixed_dictionaries(
        dict.fromkeys(("title", "appeal", "action", "when", "slogan", "area", "dates_note"), TEXTS)
        | {name: st.lists(WORDS, min_size=1, max_size=6).map(tuple) for name in ("messages", "bring")}
        | {"contacts": CONTACTS.map(tuple)}
    ),
    layout=st.sampled_from([*LAYOUTS]),
    is_bilingual=st.booleans(),
)
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_fits_or_is_named(
    make_poster: MakePoster, render: Render, verifier: SheetVerifier,
    words: dict[str, object], layout: str, *, is_bilingual: bool,
) -> None:  # fmt: skip
    """Long names, many numbers, stacked marks, words without a break: one page, nothing cut, every code read."""
    view = make_layout(make_poster, layout, **words)
    if is_bilingual:
        view = replace(view, languages="vi-en", echo=view.words)
    result = render(view)
    if isinstance(result, tuple):
        names = {field.name for field in fields(PosterWords)}
        assert result
        assert all(isinstance(finding, Misfit) and finding.excess_characters > 0 for finding in result)
        assert {finding.field for finding in result} <= names
        texts = {name: text_of(getattr(view.words, name)) for name in names}
        assert all(
            finding.excess_characters <= len(texts[finding.field])
            for finding in result
            if isinstance(finding, Misfit)
        )
        return
    assert verifier.verify_sheet(result) is None
    if not result.dots:
        document = pypdfium2.PdfDocument(result.content)
        assert len(document) == 1
        assert is_inside(document[0], view)


def is_inside(page: pypdfium2.PdfPage, view: PosterView) -> bool:
    """Whether every letter stands inside the margins of the cut sheet."""
    text = page.get_textpage()
    slug = (view.sheet.bleed + 7 if view.sheet.bleed else 0) * 72 / 25.4
    edge = slug + view.sheet.margin * 72 / 25.4 - 1.5
    width, height = page.get_size()
    boxes = (text.get_charbox(i) for i in range(text.count_chars()) if text.get_text_range(i, 1).strip())
    return all(
        left >= edge and bottom >= edge and right <= width - edge and top <= height - edge
        for left, bottom, right, top in boxes
    )


def words_on(document: pypdfium2.PdfDocument) -> str:
    """The text of the first page on one line."""
    return " ".join(document[0].get_textpage().get_text_range().split())
