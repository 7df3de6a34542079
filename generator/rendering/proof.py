"""Proof of a printed sheet: the PDF as published is drawn, and its QR code read off the drawing.

The only module that knows `pypdfium2` and `zxingcpp`.
"""

from dataclasses import dataclass
from threading import Lock
from typing import Literal

import pypdfium2  # type: ignore[import-untyped]
import zxingcpp

RESOLUTION = 150
"""Dots per inch of the drawing: coarser than any office printer or telephone camera sees the sheet."""

POINTS_PER_INCH = 72

QR_CODE = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])


@dataclass(frozen=True, slots=True)
class SheetFault:
    """A sheet that must not be published."""

    kind: Literal["unreadable", "wrong-address"]
    found: tuple[str, ...]
    """What the codes on the sheet say; empty when none can be read."""


class Prover:
    """Reads the codes off finished sheets. Safe to use from several threads, which take turns to draw.

    PDFium works for one thread at a time; reading the code does not, and runs beside the next drawing.
    """

    def __init__(self) -> None:
        """Prepare to draw."""
        self._drawing = Lock()

    def prove_sheet(self, content: bytes, address: str) -> SheetFault | None:
        """None when the first page of the PDF `content` carries exactly one code and it says `address`."""
        codes = zxingcpp.read_barcodes(self._draw(content), formats=QR_CODE)
        found = tuple(code.text for code in codes)
        if not found:
            return SheetFault("unreadable", found)
        if found != (address,):
            return SheetFault("wrong-address", found)
        return None

    def _draw(self, content: bytes) -> memoryview:
        """The first page in grey, one byte a dot, rows from the top; shape (height, width)."""
        with self._drawing:
            document = pypdfium2.PdfDocument(content)
            try:
                bitmap = document[0].render(scale=RESOLUTION / POINTS_PER_INCH, grayscale=True)
                dots = bytes(bitmap.buffer)
                shape = (bitmap.height, bitmap.stride)
            finally:
                document.close()
        return memoryview(dots).cast("B", shape)
