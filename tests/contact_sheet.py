"""One picture of every format of the built site, for README: ``make pictures``."""

import sys
from pathlib import Path

from PIL import Image

from generator.printing.drawing import Drawer

PROJECT = Path(__file__).parents[1]
ROWS = (
    ("ap-phich-a4", "ap-phich-a4-in-den-trang", "ap-phich-a3", "ap-phich-a4-nha-in", "to-xe-a4"),
    ("bang-dung", "to-roi-a5", "anh-vuong", "anh-ngang"),
    ("bang-ron-3m", "bang-ron-4m"),
)
HEIGHTS = (330, 330, 136)
GAP = 20
GROUND = "#d9d4ca"


def draw_format(name: str, height: int, drawer: Drawer) -> Image.Image:
    """The sheet of one format as it looks, `height` dots tall."""
    (path,) = (PROJECT / "site/ap-phich").glob(f"{name}_dua-tre-den-truong_xa-truong-ha_vi.*")
    picture = (
        Image.open(path)
        if path.suffix == ".png"
        else drawer.draw_page(path.read_bytes(), 4 * height if "ron" in name else 2 * height)
    )
    width = round(picture.width * height / picture.height)
    return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def main(target: Path) -> None:
    """Lay all formats out in rows."""
    drawer = Drawer()
    rows = [
        [draw_format(name, height, drawer) for name in names]
        for names, height in zip(ROWS, HEIGHTS, strict=True)
    ]
    width = max(sum(picture.width + GAP for picture in row) for row in rows) + GAP
    sheet = Image.new("RGB", (width, sum(HEIGHTS) + GAP * (len(ROWS) + 1)), GROUND)
    y = GAP
    for row, height in zip(rows, HEIGHTS, strict=True):
        x = (width - sum(picture.width for picture in row) - GAP * (len(row) - 1)) // 2
        for picture in row:
            sheet.paste(picture, (x, y))
            x += picture.width + GAP
        y += height + GAP
    sheet.quantize(128).save(target, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
