"""The authority's logo on sheets and cards."""

from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from generator.model.poster_format import LOGO_PER_POINT
from generator.printing.cards import render_card
from generator.printing.posters import Composer
from generator.printing.proof import Sheet, SheetVerifier
from generator.printing.typesetting import Typesetter
from generator.views.print.logo import PrintedLogo
from generator.views.print.posters import PosterView

from .conftest import MakePoster
from .test_cards import CARD
from .test_posters import LAYOUTS, make_layout

START, END = (0, 255, 255), (255, 0, 255)
"""Colours of the left and of the right half of the logo, which nothing else on a sheet has."""

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h10v10H0z" fill="#0ff"/>'
    b'<path d="M10 0h10v10H10z" fill="#f0f"/></svg>'
)
LOGO = PrintedLogo("logo.svg", "", wide=2**0.5, tall=0.5**0.5, width=200, alt="")

Box = tuple[int, int, int, int]


def dots() -> bytes:
    """The same logo as a PNG."""
    drawn = Image.new("RGBA", (400, 200), (*START, 255))
    drawn.paste((*END, 255), (200, 0, 400, 200))
    saved = BytesIO()
    drawn.save(saved, "PNG")
    return saved.getvalue()


@pytest.fixture(scope="module")
def composer(typesetter: Typesetter) -> Composer:
    return Composer(typesetter, {"logo.svg": DRAWING, "logo.png": dots()})


def bear(view: PosterView, logo: PrintedLogo = LOGO) -> PosterView:
    """The sheet with a logo as large as its format has it."""
    sheet = replace(view.sheet, logo_side=LOGO_PER_POINT * view.sheet.body_type)
    return replace(view, logo=logo, sheet=sheet)


def _print(composer: Composer, view: PosterView) -> Sheet:
    composer.prepare([view])
    sheet = composer.render(view)
    assert isinstance(sheet, Sheet), sheet
    return sheet


def open_sheet(sheet: Sheet, scale: float = 3) -> Image.Image:
    if sheet.dots:
        return Image.open(BytesIO(sheet.content)).convert("RGB")
    drawn: Image.Image = pypdfium2.PdfDocument(sheet.content)[0].render(scale=scale).to_pil()
    return drawn.convert("RGB")


def find_colour(picture: Image.Image, colour: Sequence[int]) -> Box:
    """Where a colour is, from the upper left corner."""
    bands = (
        band.point([255 * (abs(value - want) < 40) for value in range(256)])
        for band, want in zip(picture.split(), colour, strict=True)
    )
    red, green, blue = bands
    both = Image.merge("RGB", (red, green, blue)).convert("L").point([0] * 255 + [255])
    box = both.getbbox()
    assert box, "the logo is not there"
    return box


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_bears_it_and_codes_are_read(
    composer: Composer, verifier: SheetVerifier, make_poster: MakePoster, layout: str
) -> None:
    sheet = _print(composer, bear(make_layout(make_poster, layout)))
    picture = open_sheet(sheet, 1 if layout in {"banner", "bare-banner", "standee"} else 3)
    if layout == "two-up":
        picture = picture.crop((0, 0, picture.width // 2, picture.height))
    start, end = find_colour(picture, START), find_colour(picture, END)
    assert start[2] == pytest.approx(end[0], abs=2)
    assert start[1] < picture.height / 3
    assert verifier.verify_sheet(sheet) is None


@pytest.mark.parametrize("file", ["logo.svg", "logo.png"])
def test_on_a_roomy_sheet_it_is_as_large_as_is_said(
    composer: Composer, make_poster: MakePoster, file: str
) -> None:
    """13.2 mm a side of a square, so 18.7 by 9.3 mm at twice its height, or hardly less; where the margin ends."""
    view = make_poster(
        title="Đi học",
        slogan="",
        messages=("Em nào cũng có chỗ học.",),
        bring=(),
        hotline="",
        hotline_label="",
    )
    picture = open_sheet(_print(composer, bear(view, replace(LOGO, file=file))))
    left, top, _, foot = find_colour(picture, START)
    right = find_colour(picture, END)[2]
    millimetre = picture.width / 210
    assert left / millimetre == pytest.approx(10, abs=0.5)
    assert (right - left) / millimetre == pytest.approx(18.4, abs=0.5)
    assert (foot - top) / millimetre == pytest.approx(9.2, abs=0.3)


def test_on_colour_it_stands_on_white(composer: Composer, make_poster: MakePoster) -> None:
    view = make_layout(make_poster, "banner")
    picture = open_sheet(_print(composer, bear(view)), 1)
    left, top, _, foot = find_colour(picture, START)
    right = find_colour(picture, END)[2]
    beside = (
        (left - 20, (top + foot) // 2),
        (right + 20, (top + foot) // 2),
        (left, top - 20),
        (left, foot + 20),
    )
    assert {picture.getpixel(place) for place in beside} == {(255, 255, 255)}


def test_words_are_said_only_where_the_name_beside_it_says_less(
    composer: Composer, make_poster: MakePoster
) -> None:
    def said(alt: str) -> list[str]:
        sheet = _print(composer, bear(make_poster(), replace(LOGO, alt=alt)))
        with pikepdf.open(BytesIO(sheet.content)) as pdf:
            described = (o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o)
            return [str(one.Alt) for one in described]

    assert "Hoa gạo đỏ" in said("Hoa gạo đỏ")
    assert len(said("Hoa gạo đỏ")) == len(said("")) + 1


def test_the_card_of_a_page_bears_it_before_the_name(composer: Composer, typesetter: Typesetter) -> None:
    composer.lay_out_logo(LOGO)
    picture = Image.open(BytesIO(render_card(replace(CARD, logo=LOGO), typesetter))).convert("RGB")
    left, top, _, foot = find_colour(picture, START)
    assert left == pytest.approx(70, abs=2)
    assert (top + foot) // 2 == pytest.approx(570, abs=2)
    assert find_colour(picture, END)[2] < 200


@pytest.mark.parametrize(
    "layout", ["sheet", "appeal", "black", "print-shop", "two-up", "tear-off", "standee"]
)
def test_partners_stand_in_one_row_above_the_small_print(
    composer: Composer, make_poster: MakePoster, layout: str
) -> None:
    """Each said by its name, one after the other, from the left."""
    view = bear(make_layout(make_poster, layout, partners_label="Cùng thực hiện"))
    names = ("Hội Khuyến học", "Thư viện")
    partners = tuple(
        replace(LOGO, file=file, alt=name) for file, name in zip(("logo.svg", "logo.png"), names, strict=True)
    )
    sheet = _print(composer, replace(view, logo=None, partners=partners))
    document = pypdfium2.PdfDocument(sheet.content)
    assert "Cùng thực hiện" in document[0].get_textpage().get_text_range()
    picture = open_sheet(sheet, 1 if layout == "standee" else 3)
    left, top, right, foot = find_colour(picture, START)
    assert (foot - top) * 3 < right - left
    assert top > picture.height * 0.6
    with pikepdf.open(BytesIO(sheet.content)) as pdf:
        said = [str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o]
    assert [words for words in said if words in names][:2] == list(names)
