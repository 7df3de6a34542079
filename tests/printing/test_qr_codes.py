"""QR codes: what they say, how dense they are, how they are drawn."""

import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.printing.qr_codes import QUIET_ZONE, QrCodes, QrMatrix, render_qr_matrix

SHORT_LINK = "HTTPS://HAQUANG.EXAMPLE/Q/DT/01399/"


def test_a_code_says_what_it_was_made_for() -> None:
    """Whatever the level, an independent reader reads the text back."""
    for level in "LMQH":
        assert read(render_qr_matrix(SHORT_LINK, level)) == SHORT_LINK


@given(st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/", min_size=1, max_size=30))
@settings(max_examples=15, deadline=None)
def test_any_capital_path_is_read_back(path: str) -> None:
    """No address of the site makes an unreadable code."""
    address = f"HTTPS://HAQUANG.EXAMPLE/{path}/"
    assert read(render_qr_matrix(address, "M")) == address


def test_capitals_make_a_coarser_code() -> None:
    """The alphanumeric mode saves a whole version at the same level."""
    assert render_qr_matrix(SHORT_LINK, "M").version == 2
    assert render_qr_matrix(SHORT_LINK.lower(), "M").version == 3


def test_the_drawing_keeps_the_quiet_zone_free() -> None:
    """Four modules on each side are inside the view box and empty."""
    matrix = render_qr_matrix(SHORT_LINK, "M")
    edge = matrix.side + 2 * QUIET_ZONE
    assert matrix.side == 25
    assert f'viewBox="0 0 {edge} {edge}"' in matrix.svg
    assert matrix.path.startswith("M4 4h7v1h-7z")


def test_the_drawing_covers_each_dark_module_once() -> None:
    """Runs joined along a row have, together, the area of the dark modules."""
    matrix = render_qr_matrix(SHORT_LINK, "M")
    lengths = [int(run.split("h")[1].split("v")[0]) for run in matrix.path.split("M")[1:]]
    assert sum(lengths) == sum(map(sum, matrix.modules))


def test_a_code_is_made_once_and_shared() -> None:
    """Formats and languages of one address share one matrix; another level is another code."""
    codes = QrCodes()
    assert codes.matrix(SHORT_LINK, "M") is codes.matrix(SHORT_LINK, "M")
    assert codes.matrix(SHORT_LINK, "Q") is not codes.matrix(SHORT_LINK, "M")


def read(matrix: QrMatrix) -> str:
    """What an independent reader makes of `matrix`."""
    edge = (matrix.side + 2 * QUIET_ZONE) * 4
    dots = bytearray(b"\xff" * edge * edge)
    for row, modules in enumerate(matrix.modules):
        for column, is_dark in enumerate(modules):
            for line in range(4 * is_dark):
                start = ((row + QUIET_ZONE) * 4 + line) * edge + (column + QUIET_ZONE) * 4
                dots[start : start + 4] = bytes(4)
    (code,) = zxingcpp.read_barcodes(memoryview(dots).cast("B", (edge, edge)))
    return code.text
