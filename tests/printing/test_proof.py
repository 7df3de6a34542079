"""The proof reads what the published bytes really say."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from PIL import Image, ImageFilter

from generator.printing.findings import Finding, SheetFault
from generator.printing.proof import Code, Sheet, SheetVerifier
from generator.printing.qr_codes import render_qr_matrix
from generator.views.print.posters import PosterView

Render = Callable[[PosterView], Sheet | tuple[Finding, ...]]
MakePoster = Callable[..., PosterView]

ADDRESS = "HTTPS://HAQUANG.EXAMPLE/Q/DT/01392/"


@pytest.fixture(scope="module")
def sheet(make_poster: MakePoster, render: Render) -> Sheet:
    made = render(make_poster())
    assert isinstance(made, Sheet)
    return made


@pytest.fixture(scope="module")
def card(make_poster: MakePoster, render: Render) -> Sheet:
    changes = {"layout": "card", "width": 108, "height": 108, "margin": 7, "body_type": 8, "dots": 10}
    made = render(make_poster(**changes, code_side=22))
    assert isinstance(made, Sheet)
    return made


def test_a_sheet_with_the_meant_address_is_verified(verifier: SheetVerifier, sheet: Sheet) -> None:
    assert [code.text for code in sheet.codes] == [ADDRESS]
    assert verifier.verify_sheet(sheet) is None


def test_a_code_that_leads_elsewhere_is_found(verifier: SheetVerifier, sheet: Sheet) -> None:
    wanted = replace(sheet.codes[0], text="HTTPS://HAQUANG.EXAMPLE/Q/DT/01393/")
    fault = verifier.verify_sheet(replace(sheet, codes=(wanted,)))
    assert fault == SheetFault("wrong-address", (ADDRESS,))


def test_the_case_of_the_address_counts(verifier: SheetVerifier, sheet: Sheet) -> None:
    fault = verifier.verify_sheet(replace(sheet, codes=(replace(sheet.codes[0], text=ADDRESS.lower()),)))
    assert fault == SheetFault("wrong-address", (ADDRESS,))


def test_a_code_missing_from_a_sheet_is_reported(verifier: SheetVerifier, sheet: Sheet) -> None:
    second = Code("TEL:111", 21, 1.0)
    fault = verifier.verify_sheet(replace(sheet, codes=(*sheet.codes, second)))
    assert fault == SheetFault("unreadable", (ADDRESS,))


def test_a_code_of_another_size_than_meant_is_not_found(verifier: SheetVerifier, sheet: Sheet) -> None:
    fault = verifier.verify_sheet(replace(sheet, codes=(replace(sheet.codes[0], module=0.9),)))
    assert fault == SheetFault("unreadable", ())


def test_a_sheet_without_codes_needs_none(
    verifier: SheetVerifier, make_poster: MakePoster, render: Render
) -> None:
    made = render(make_poster(short_url="", code_side=0))
    assert isinstance(made, Sheet)
    assert made.codes == ()
    assert verifier.verify_sheet(made) is None


def test_a_covered_corner_makes_a_code_unreadable(verifier: SheetVerifier, sheet: Sheet) -> None:
    """A black square over the middle of the code, drawn into the finished file."""
    with pikepdf.open(BytesIO(sheet.content)) as pdf:
        page = pdf.pages[0]
        page.contents_add(pikepdf.Stream(pdf, b"q 0 g 400 60 90 90 re f Q"))
        changed = BytesIO()
        pdf.save(changed)
    fault = verifier.verify_sheet(replace(sheet, content=changed.getvalue()))
    assert fault == SheetFault("unreadable", ())


def test_a_pale_code_is_too_faint(verifier: SheetVerifier) -> None:
    """Read without trouble by the program, not by a phone in the evening."""
    picture = draw_code("#b9b9b9")
    code = Code(ADDRESS, 25, 0.9)
    assert verifier.verify_png(as_png(picture), [code], 10) == SheetFault("faint", (ADDRESS,))
    assert verifier.verify_png(as_png(draw_code("#000000")), [code], 10) is None


def test_a_blurred_code_is_refused(verifier: SheetVerifier) -> None:
    picture = draw_code("#000000").filter(ImageFilter.GaussianBlur(9))
    fault = verifier.verify_png(as_png(picture), [Code(ADDRESS, 25, 0.9)], 10)
    assert fault == SheetFault("unreadable", ())


def test_a_picture_for_screens_is_verified_from_its_own_bytes(verifier: SheetVerifier, card: Sheet) -> None:
    assert card.dots == 10
    assert Image.open(BytesIO(card.content)).size == (1080, 1080)
    assert verifier.verify_sheet(card) is None
    wrong = replace(card, codes=(replace(card.codes[0], text="HTTPS://X/"),))
    assert verifier.verify_sheet(wrong) == SheetFault("wrong-address", (ADDRESS,))


def test_both_codes_of_a_sheet_printed_twice_are_read(
    verifier: SheetVerifier, make_poster: MakePoster, render: Render
) -> None:
    made = render(make_poster(layout="two-up", width=297, height=210, body_type=8, code_side=28))
    assert isinstance(made, Sheet)
    assert [code.text for code in made.codes] == [ADDRESS, ADDRESS]
    assert verifier.verify_sheet(made) is None
    assert verifier.verify_sheet(replace(made, codes=made.codes[:1])) == SheetFault(
        "wrong-address", (ADDRESS, ADDRESS)
    )


def test_a_large_code_is_read_no_finer_than_it_must() -> None:
    """A banner is three metres wide: three dots a square are enough, on whatever scale."""
    assert Code("X", 25, 10.0).resolution(150) == pytest.approx(7.62)
    assert Code("X", 25, 0.4).resolution(150) == 150


def draw_code(colour: str) -> Image.Image:
    """A code of 9 dots a square."""
    modules = render_qr_matrix(ADDRESS, "M").modules
    picture = Image.new("RGB", (33 * 9, 33 * 9), "white")
    for y, row in enumerate(modules):
        for x, is_dark in enumerate(row):
            if is_dark:
                picture.paste(colour, ((x + 4) * 9, (y + 4) * 9, (x + 5) * 9, (y + 5) * 9))
    return picture


def as_png(picture: Image.Image) -> bytes:
    saved = BytesIO()
    picture.save(saved, "PNG")
    return saved.getvalue()
