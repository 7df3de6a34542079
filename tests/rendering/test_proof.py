"""The proof reads what the sheet really says."""

from collections.abc import Callable
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.rendering.artifacts import Artifact
from generator.rendering.posters import render_poster
from generator.rendering.proof import Prover, SheetFault
from generator.rendering.qr_codes import QrCodes
from generator.rendering.typesetting import Press
from generator.views.posters import PosterView


@pytest.fixture(scope="module")
def sheet(make_poster: Callable[..., PosterView], press: Press, qr_codes: QrCodes) -> bytes:
    poster = render_poster(make_poster(), press, qr_codes)
    assert isinstance(poster, Artifact)
    return poster.content


def test_a_sheet_with_the_meant_address_is_proved(sheet: bytes) -> None:
    assert Prover().prove_sheet(sheet, "HTTPS://HAQUANG.EXAMPLE/Q/DT/01392/") is None


def test_a_code_that_leads_elsewhere_is_found(sheet: bytes) -> None:
    fault = Prover().prove_sheet(sheet, "HTTPS://HAQUANG.EXAMPLE/Q/DT/01393/")
    assert fault == SheetFault("wrong-address", ("HTTPS://HAQUANG.EXAMPLE/Q/DT/01392/",))


def test_the_case_of_the_address_counts(sheet: bytes) -> None:
    fault = Prover().prove_sheet(sheet, "https://haquang.example/q/dt/01392/")
    assert fault is not None
    assert fault.kind == "wrong-address"


def test_a_sheet_without_a_code_is_unreadable() -> None:
    blank = pypdfium2.PdfDocument.new()
    blank.new_page(595, 842)
    assert Prover().prove_sheet(saved(blank), "HTTPS://HAQUANG.EXAMPLE/") == SheetFault("unreadable", ())


def test_a_hidden_corner_makes_a_code_unreadable(sheet: bytes) -> None:
    document = pypdfium2.PdfDocument(sheet)
    page = document[0]
    page.set_cropbox(0, 0, 595, 100)
    address = "HTTPS://HAQUANG.EXAMPLE/Q/DT/01392/"
    assert Prover().prove_sheet(saved(document), address) == SheetFault("unreadable", ())


def saved(document: pypdfium2.PdfDocument) -> bytes:
    """The bytes of `document`."""
    target = BytesIO()
    document.save(target)
    return target.getvalue()
