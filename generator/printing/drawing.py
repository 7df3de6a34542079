"""PDFs drawn as a screen or a printer would. The only module that knows pypdfium2.

PDFium works for one thread at a time in a process: drawings wait for each other.
"""

from threading import Lock
from typing import Final

import pypdfium2  # type: ignore[import-untyped]

from generator.images import Image
from generator.printing.pdf_files import Region

POINTS_PER_INCH: Final = 72


class Drawer:
    """Draws pages; safe to use from several threads, which take turns."""

    def __init__(self) -> None:
        """Nothing is drawn yet."""
        self._turn = Lock()

    def draw(self, content: bytes, regions: list[tuple[int, Region, float]]) -> list[Image]:
        """Parts of the PDF `content` in colour: page from 0, region in points, dots per inch of each."""
        with self._turn:
            document = pypdfium2.PdfDocument(content)
            try:
                return [_draw_region(document[page], region, dpi) for page, region, dpi in regions]
            finally:
                document.close()

    def draw_page(self, content: bytes, side: int) -> Image:
        """The first page, its longer side with `side` pixels."""
        with self._turn:
            document = pypdfium2.PdfDocument(content)
            try:
                page = document[0]
                picture: Image = page.render(scale=side / max(page.get_size())).to_pil().copy()
            finally:
                document.close()
        return picture


def _draw_region(page: pypdfium2.PdfPage, region: Region, dpi: float) -> Image:
    width, height = page.get_size()
    left, bottom, right, top = region
    crop = (max(0, left), max(0, bottom), max(0, width - right), max(0, height - top))
    picture: Image = page.render(scale=dpi / POINTS_PER_INCH, crop=crop).to_pil().copy()
    return picture
