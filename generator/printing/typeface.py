"""Which characters a typeface has, read from its files before anything is typeset. Owns fontTools."""

import struct
import unicodedata
from collections.abc import Iterable
from functools import reduce
from pathlib import Path
from typing import Final

from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

SUFFIXES: Final = frozenset({".ttf", ".otf"})
"""The font files that the typesetter reads; browsers have others."""

DRAWN_WITHOUT: Final = frozenset({"Zs", "Cf"})
"""Categories of characters that need no glyph: spaces of any width, and format controls."""


class Typeface:
    """The characters that can be set: those that all fonts of one of the families have.

    All there are where no font can be read.
    """

    def __init__(self, files: Iterable[Path]) -> None:
        """Read those of `files` that are fonts."""
        families: dict[str, list[frozenset[str]]] = {}
        for path in files:
            if path.suffix in SUFFIXES:
                family, letters = _read_letters(path)
                if letters:
                    families.setdefault(family, []).append(letters)
        known = [reduce(frozenset.intersection, fonts) for fonts in families.values()]
        self._letters = frozenset().union(*known) if known else None

    def missing(self, text: str) -> frozenset[str]:
        """Those characters of `text` that would be an empty box in print."""
        return frozenset(letter for letter in set(text) if not self._has(letter))

    def printable(self, text: str) -> str:
        """`text` without what cannot be printed, and without the spaces around it."""
        missing = self.missing(text)
        return " ".join("".join(letter for letter in text if letter not in missing).split())

    def _has(self, letter: str) -> bool:
        """Whether there is a glyph for `letter`, or one for each of its parts."""
        if self._letters is None or letter in self._letters or letter.isspace():
            return True
        if unicodedata.category(letter) in DRAWN_WITHOUT:
            return True
        parts = unicodedata.decomposition(letter).split()
        return bool(parts) and "<" not in parts[0] and all(self._has(chr(int(part, 16))) for part in parts)


def _read_letters(font: Path) -> tuple[str, frozenset[str]]:
    """The family and the characters of one font file; none where it cannot be read."""
    try:
        with font.open("rb") as file, TTFont(file, lazy=True) as opened:
            return opened["name"].getBestFamilyName() or "", frozenset(map(chr, opened.getBestCmap() or ()))
    except (OSError, TTLibError, struct.error, AssertionError):  # what the library meets in a spoilt file
        return "", frozenset()
