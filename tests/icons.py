"""Draws the icons of the home screen from the favicon: ``python tests/icons.py theme/assets``."""

import sys
from pathlib import Path

import typst

ICONS = {
    "icon-180": (180, 0.78),
    "icon-192": (192, 1.0),
    "icon-512": (512, 1.0),
    "icon-maskable-512": (512, 0.78),
}
"""Dots of each icon, and the share of it that the favicon fills: a launcher may cut a maskable one to a circle
of four fifths (W3C Web Application Manifest, safe zone)."""

SOURCE = """
#set page(width: 72pt, height: 72pt, margin: 0pt, fill: {fill})
#align(center + horizon, image(bytes(sys.inputs.icon), format: "svg", width: {share} * 100%))
"""


def draw_icons(assets: Path) -> None:
    """Write every icon into `assets`, where ``favicon.svg`` lies."""
    drawing = (assets / "favicon.svg").read_text("utf-8")
    for name, (dots, share) in ICONS.items():
        fill = "none" if share == 1 else 'rgb("#1b2350")'
        source = SOURCE.format(fill=fill, share=share).encode()
        png = typst.compile(source, format="png", ppi=dots, sys_inputs={"icon": drawing})
        assert isinstance(png, bytes)
        (assets / f"{name}.png").write_bytes(png)


if __name__ == "__main__":
    draw_icons(Path(sys.argv[1]))
