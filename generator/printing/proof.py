"""Verifies a finished sheet: its codes are read from the very bytes that will be published.

Each twice: as printed, and as a poor camera sees them. The only module that knows zxingcpp.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import zxingcpp

from generator.images import Image, find_contrast, open_picture, scale, simulate_camera
from generator.printing.drawing import Drawer
from generator.printing.findings import SheetFault
from generator.printing.pdf_files import Figure, find_figures
from generator.printing.qr_codes import QUIET_ZONE

PRINTED: Final = 150
"""Dots per inch at which a sheet is read in colour: coarser than any printer or phone sees it."""

CAMERA: Final = 100
"""Dots per inch of the poor camera, which also sees grey, blurred and askew."""

DOTS_PER_MODULE: Final = 3
"""Enough pixels for one module: a large code is drawn no finer than this."""

BLUR: Final = 0.3
"""Radius of the poor camera's blur, in modules."""

TURN: Final = 7
"""Degrees by which the poor camera is askew."""

LEAST_CONTRAST: Final = 4.5
"""Of the dark squares with the light ones (WCAG 2.2, 1.4.3; scanners ask for less)."""

MILLIMETRES_PER_INCH: Final = 25.4
SAME_WIDTH: Final = 0.02
"""Share by which a figure may differ from a code's width and still be it."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code that must be on a sheet: what it says, and its size."""

    text: str
    modules: int
    """Squares along one edge, without the quiet zone."""
    module: float
    """Millimetres of one square."""

    @property
    def width(self) -> float:
        """Millimetres with the quiet zone."""
        return (self.modules + 2 * QUIET_ZONE) * self.module

    def resolution(self, finest: float) -> float:
        """Dots per inch at which it is read: `finest`, or less where it is large."""
        return min(finest, DOTS_PER_MODULE / self.module * MILLIMETRES_PER_INCH)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet: a PDF, or a PNG with so many `dots` per millimetre."""

    content: bytes
    codes: tuple[Code, ...]
    """The codes that must be on it."""
    dots: float = 0


class SheetVerifier:
    """Reads the codes off finished sheets. Safe to use from several threads."""

    def __init__(self, drawer: Drawer) -> None:
        """Have sheets drawn by `drawer`."""
        self._drawer = drawer

    def verify_sheet(self, sheet: Sheet) -> SheetFault | None:
        """None when the sheet carries exactly its codes, each read right twice."""
        if sheet.dots:
            return self.verify_png(sheet.content, sheet.codes, sheet.dots)
        return self.verify_pdf(sheet.content, [sheet.codes])

    def verify_pdf(self, content: bytes, pages: Sequence[Sequence[Code]]) -> SheetFault | None:
        """None when the last pages of the PDF carry exactly their codes, each read right twice.

        Pages before them, such as a cover, must carry none.
        """
        count, figures = find_figures(content)
        by_page: list[Sequence[Code]] = [*([()] * (count - len(pages))), *pages]
        pairs = [(figure, code) for figure in figures if (code := _match(figure, by_page[figure.page]))]
        drawn = self._drawer.draw(
            content, [(figure.page, figure.region, code.resolution(PRINTED)) for figure, code in pairs]
        )
        seen: list[tuple[int, str]] = []
        for (figure, code), picture in zip(pairs, drawn, strict=True):
            texts = _read(picture, code)
            if isinstance(texts, SheetFault):
                return texts
            seen += [(figure.page, text) for text in texts]
        wanted = [(number, code.text) for number, codes in enumerate(by_page) for code in codes]
        if Counter(seen) != Counter(wanted):
            found = tuple(text for _, text in seen)
            return SheetFault("unreadable" if len(seen) < len(wanted) else "wrong-address", found)
        return None

    def verify_png(self, content: bytes, codes: Sequence[Code], dots: float) -> SheetFault | None:
        """The same for a picture with `dots` per millimetre."""
        if not codes:
            return None
        code = codes[0]
        picture = open_picture(content)
        texts = _read(scale(picture, code.resolution(PRINTED) / (dots * MILLIMETRES_PER_INCH)), code)
        if isinstance(texts, SheetFault):
            return texts
        return (
            None if Counter(texts) == Counter(c.text for c in codes) else SheetFault("wrong-address", texts)
        )


def _match(figure: Figure, codes: Sequence[Code]) -> Code | None:
    """The one of a page's `codes` that a figure should be, recognised by its size."""
    return next((code for code in codes if abs(figure.width / code.width - 1) < SAME_WIDTH), None)


def _read(picture: Image, code: Code) -> tuple[str, ...] | SheetFault:
    """What the codes in `picture` say when both readings agree, or what is wrong."""
    plain = _decode(picture)
    share = code.resolution(CAMERA) / code.resolution(PRINTED)
    dots = code.module / MILLIMETRES_PER_INCH * code.resolution(CAMERA)
    spoilt = _decode(simulate_camera(scale(picture, share) if share < 1 else picture, BLUR * dots, TURN))
    if not plain or not spoilt:
        return SheetFault("unreadable", plain)
    if plain != spoilt:
        return SheetFault("wrong-address", plain + spoilt)
    if find_contrast(picture) < LEAST_CONTRAST:
        return SheetFault("faint", plain)
    return plain


def _decode(picture: Image) -> tuple[str, ...]:
    """What the QR codes in `picture` say.

    The choice of formats lives no longer than the call: kept in the module, the library may call it a leak
    on the terminal when the command ends with Ctrl+C.
    """
    formats = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return tuple(sorted(code.text for code in zxingcpp.read_barcodes(picture, formats=formats)))
