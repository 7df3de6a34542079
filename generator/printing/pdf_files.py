"""The structure of a finished PDF: its boxes, and where its figures are. Owns pikepdf."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import pikepdf

POINTS_PER_MILLIMETRE: Final = 72 / 25.4

Region = tuple[float, float, float, float]
"""Left, bottom, right, top in points, from the lower left corner of the page."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture that the PDF's structure names: on which page, where, and what it shows in words."""

    page: int
    region: Region
    alt: str

    @property
    def width(self) -> float:
        """In millimetres."""
        return (self.region[2] - self.region[0]) / POINTS_PER_MILLIMETRE


def mark_bleed(content: bytes, bleed: float) -> bytes:
    """The same PDF, each page saying where its colour ends: `bleed` millimetres outside the cut sheet.

    Typst writes the TrimBox, and leaves the BleedBox at the edge of the file, where the crop marks are
    (ISO 32000-1, 14.11.2).
    """
    with pikepdf.open(BytesIO(content)) as pdf:
        reach = bleed * POINTS_PER_MILLIMETRE
        for page in pdf.pages:
            left, bottom, right, top = (float(edge) for edge in page.trimbox)
            page.bleedbox = pikepdf.Array(
                [round(edge, 3) for edge in (left - reach, bottom - reach, right + reach, top + reach)]
            )
        changed = BytesIO()
        pdf.save(changed, deterministic_id=True)
    return changed.getvalue()


def find_figures(content: bytes) -> tuple[int, list[Figure]]:
    """The number of pages of a tagged PDF, and every figure in its structure, in reading order."""
    with pikepdf.open(BytesIO(content)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        figures = [_read_figure(element, numbers) for element in _walk(pdf.Root.StructTreeRoot.K)]
    return len(numbers), figures


def _walk(part: Any) -> Iterator[Any]:
    """The figures below a part of the structure tree (ISO 32000-1, 14.7.2)."""
    if isinstance(part, pikepdf.Array):
        for item in part.as_list():
            yield from _walk(item)
    elif isinstance(part, pikepdf.Dictionary):
        if part.get("/S") == "/Figure":
            yield part
        elif "/K" in part:
            yield from _walk(part.K)


def _read_figure(element: Any, numbers: dict[tuple[int, int], int]) -> Figure:
    box = next(attribute.BBox for attribute in element.A.as_list() if "/BBox" in attribute)
    left, bottom, right, top = (float(edge) for edge in box.as_list())
    return Figure(numbers[element.Pg.objgen], (left, bottom, right, top), str(element.get("/Alt", "")))
