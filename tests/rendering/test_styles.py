"""Styles serve text that runs either way: none names a side of the page."""

import re
from pathlib import Path

import pytest

from generator.settings import shipped_theme

SIDE = re.compile(r"\b(?:left|right)\b")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
FOUR = re.compile(r"\b(margin|padding|inset|border-width|border-radius):([^;}]+)")
"""What may name the four sides, or corners, of a box."""

ALLOWED = {
    "border-width: 2.5px 2.5px 0 0",  # an arrow, turned as text runs
    "border-width: 3px 3px 0 0",
    "border-width: 0 2.5px 2.5px 0",  # an arrow that points down
}


def _names_sides(name: str, declaration: str) -> bool:
    values = re.sub(r"\([^()]*\)", "", declaration).replace("!important", "").split()
    if len(values) != 4:
        return False
    mirrored = [values[1], values[0], *values[:1:-1]] if "radius" in name else [*values[:1], *values[:0:-1]]
    return values != mirrored


@pytest.mark.parametrize("name", ["bare.css", "languages.css", "site.css", "tokens.css"])
def test_no_style_names_a_side_of_the_page(name: str) -> None:
    css = COMMENT.sub("", (shipped_theme() / "assets" / name).read_text("utf-8"))
    named = [line.strip() for line in css.splitlines() if SIDE.search(line)]
    named += [
        found[0]
        for found in FOUR.finditer(css)
        if _names_sides(found[1], found[2]) and found[0] not in ALLOWED
    ]
    assert named == []


def test_no_template_names_a_side_of_the_page() -> None:
    styles = (
        (path.name, style)
        for path in sorted(shipped_theme().glob("*/*.html"))
        for style in re.findall(r'style="([^"]*)"', Path(path).read_text("utf-8"))
    )
    assert [(name, style) for name, style in styles if SIDE.search(style)] == []
