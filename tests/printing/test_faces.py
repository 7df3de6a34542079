"""Sheets in another script: its own typeface, and text that runs from right to left."""

from collections.abc import Iterator
from dataclasses import replace

import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.model.language import Writing
from generator.printing.posters import Composer
from generator.printing.proof import Sheet, SheetVerifier
from generator.printing.typesetting import Typesetter
from generator.views.print.poster_words import PosterContact
from generator.views.print.posters import PosterView
from tests.conftest import SITES

from .conftest import THEME, WORDS, MakePoster
from .test_logo import DRAWING, END, LOGO, START, find_colour, open_sheet

FONTS = SITES / "right-to-left/theme/fonts"
ARABIC = Writing(
    "ar",
    "rtl",
    (
        (400, "NotoSansArabic-Regular.ttf"),
        (600, "NotoSansArabic-SemiBold.ttf"),
        (800, "NotoSansArabic-ExtraBold.ttf"),
    ),
)

PHONE = "0206 000 0012"
SAID = replace(
    WORDS,
    document_title="أسبوع التطعيم – حي الضفاف",
    agency="مجلس مقاطعة المثال",
    unit="إدارة الصحة العامة",
    area="حي الضفاف",
    title="أسبوع التطعيم",
    slogan="عشر دقائق تحمي الأسرة كلها",
    appeal="عشر دقائق تحمي الأسرة كلها",
    when_label="متى",
    when="5 – 11 سبتمبر 2021",
    dates_note="يوم السبت تظل المراكز مفتوحة حتى الساعة 20:00.",
    action_label="ما العمل",
    action="أحضر أسرتك إلى المركز الصحي في حيّك.",
    messages=("التطعيم مجاني للجميع.", "حماية بنسبة 85% بعد الأولى، و97% بعد الجرعتين."),
    bring_label="ما تحضره معك",
    bring=("بطاقة التطعيم", "وثيقة تحمل اسمك"),
    contact_label="بمن تتصل",
    contacts=(PosterContact("المركز الصحي", (f"\u2066{PHONE}\u2069",), "الطابق الأرضي", "8:00 – 16:00"),),
    hotline_label="خط الاستشارات الصحية",
    strip="أسبوع التطعيم – حي الضفاف",
    qr_label="امسح الرمز للتفاصيل",
    source="المصدر: خطة التطعيم في المقاطعة",
    sample_notice="مثال: الأرقام غير حقيقية.",
    take_down="أزل هذا الملصق بعد 12 سبتمبر 2021.",
    edition="النسخة VW-09001-DTQ6",
)


@pytest.fixture(scope="module")
def typesetter() -> Iterator[Typesetter]:
    made = Typesetter([THEME / "posters"], [FONTS, THEME / "fonts"], [ARABIC])
    yield made
    made.close()


@pytest.fixture(scope="module")
def composer(typesetter: Typesetter) -> Composer:
    return Composer(typesetter, {})


def _print(composer: Composer, view: PosterView) -> Sheet:
    composer.prepare([view])
    sheet = composer.render(view)
    assert isinstance(sheet, Sheet)
    return sheet


def _boxes(sheet: Sheet) -> Iterator[tuple[str, float]]:
    """Every character as it is copied out, and its middle from the left edge, as a share of the page."""
    page = pypdfium2.PdfDocument(sheet.content)[0]
    text = page.get_textpage()
    for index in range(text.count_chars()):
        left, _, right, _ = text.get_charbox(index)
        yield text.get_text_range(index, 1), (left + right) / 2 / page.get_width()


@pytest.fixture(scope="module")
def sheet(composer: Composer, make_poster: MakePoster) -> Sheet:
    return _print(composer, replace(make_poster(), languages="ar", words=SAID))


def test_each_word_is_measured_in_the_typefaces_of_each_writing(typesetter: Typesetter) -> None:
    """Figures look alike everywhere, as this typeface has none of them."""
    widths = typesetter.measure(["التطعيم", "2021", "week"])
    assert {word: len(row) for word, row in widths.items()} == dict.fromkeys(widths, 6)
    assert all(row[:3] == row[3:] for row in widths.values())
    assert 2 < widths["التطعيم"][0] < widths["التطعيم"][2] < 4


def test_a_language_is_set_in_its_own_typeface_first() -> None:
    """Here Vietnamese borrows the Arabic one, which has no Latin letters; a missing file changes nothing."""
    other = Writing("fr", "ltr", ((400, "gone.ttf"),))
    typesetter = Typesetter([THEME / "posters"], [FONTS, THEME / "fonts"], [ARABIC, other])
    try:
        assert typesetter._stacks == [
            ["Be Vietnam Pro", "Noto Sans Arabic"],
            ["Noto Sans Arabic", "Be Vietnam Pro"],
            ["Be Vietnam Pro", "Noto Sans Arabic"],
        ]
        assert typesetter.typeface.missing("Đến التطعيم 学") == frozenset("学")
    finally:
        typesetter.close()


@pytest.mark.parametrize("layout", ["sheet", "tear-off", "two-up", "banner", "standee", "card"])
def test_codes_of_every_layout_are_read(
    composer: Composer, verifier: SheetVerifier, make_poster: MakePoster, layout: str
) -> None:
    sizes = {"banner": (3000, 700, 50, 100), "standee": (600, 1600, 40, 36), "two-up": (297, 210, 10, 8)}
    width, height, margin, body_type = sizes.get(layout, (210, 297, 10, 10))
    side = {"banner": 300, "standee": 120, "two-up": 30}.get(layout, 38)
    view = make_poster(
        layout=layout, width=width, height=height, margin=margin, body_type=body_type, code_side=side
    )
    printed = _print(composer, replace(view, languages="ar", words=SAID))
    assert verifier.verify_sheet(printed) is None


def test_a_logo_stands_at_the_right_and_is_not_turned(
    typesetter: Typesetter, make_poster: MakePoster
) -> None:
    view = replace(make_poster(), languages="ar", words=SAID, logo=LOGO)
    picture = open_sheet(_print(Composer(typesetter, {"logo.svg": DRAWING}), view))
    start, end = find_colour(picture, START), find_colour(picture, END)
    assert start[2] == pytest.approx(end[0], abs=2)
    assert end[2] / picture.width == pytest.approx(200 / 210, abs=0.005)


def test_a_line_is_as_wide_as_was_thought_where_spaces_differ_from_weight_to_weight(
    make_poster: MakePoster,
) -> None:
    """In Atkinson Hyperlegible Next a space is 0.28 em in the regular weight, 0.33 em in the heaviest."""
    fonts, when = SITES / "county-health/theme/fonts", "10 – 24 de octubre de 2026"
    names = {400: "Regular", 600: "SemiBold", 800: "ExtraBold"}
    files = tuple((weight, f"AtkinsonHyperlegibleNext-{name}.ttf") for weight, name in names.items())
    typesetter = Typesetter([THEME / "posters"], [fonts, THEME / "fonts"], [Writing("es", "ltr", files)])
    try:
        printed = _print(
            Composer(typesetter, {}), replace(make_poster(when=when, dates_note=""), languages="es")
        )
    finally:
        typesetter.close()
    text = pypdfium2.PdfDocument(printed.content)[0].get_textpage().get_text_range().replace("\u00a0", " ")
    assert when in text.splitlines()


def test_text_starts_at_the_right_and_figures_are_not_turned(sheet: Sheet) -> None:
    boxes = [*_boxes(sheet)]
    text = "".join(char for char, _ in boxes)
    number = text.index(PHONE.replace(" ", "\u00a0")) if "\u00a0" in text else text.index(PHONE)
    figures = [place for _, place in boxes[number : number + len(PHONE)]]
    assert figures == sorted(figures)
    assert figures[-1] > 0.9
    labels = [place for char, place in boxes if char in "متى"]
    assert max(labels) > 0.9


def test_a_small_language_below_runs_its_own_way_from_where_the_large_one_starts(
    composer: Composer, make_poster: MakePoster
) -> None:
    """The year stands left of the day, which comes first."""
    boxes = [*_boxes(_print(composer, replace(make_poster(), languages="vi-ar", echo=SAID)))]
    text = "".join(char for char, _ in boxes)
    day = text.index("5 – 11")
    year = text.rindex("2021", 0, day + 40)
    assert boxes[year][1] < boxes[day][1]
    assert min(place for char, place in boxes if "\u0600" < char < "\u06ff") < 0.1
