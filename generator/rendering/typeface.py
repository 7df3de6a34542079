"""Which letters a typeface has, read from its files: known before anything is typeset."""

import struct
import unicodedata
from collections.abc import Iterator
from functools import reduce
from pathlib import Path
from typing import Final

SUFFIXES: Final = frozenset({".ttf", ".otf"})
"""The files the press reads; browsers have others."""

DRAWN_WITHOUT: Final = frozenset({"Zs", "Cf"})
"""Categories of characters that need no glyph: spaces of any width, and marks that only steer others."""


class Typeface:
    """The letters that all fonts of a folder have; all there are where no font can be read."""

    def __init__(self, fonts: Path) -> None:
        """Read the fonts in `fonts`."""
        tables = [set(_read_letters(path)) for path in sorted(fonts.rglob("*")) if path.suffix in SUFFIXES]
        known = [table for table in tables if table]
        self._letters = reduce(set.intersection, known) if known else None

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


def _read_letters(font: Path) -> Iterator[str]:
    """The letters of one font file: its table "cmap" (ISO/IEC 14496-22, 5.2.1)."""
    try:
        content = font.read_bytes()
        for offset in _find_subtables(content):
            (form,) = struct.unpack_from(">H", content, offset)
            if form == 4:  # noqa: PLR2004 -- the number of the format, as the standard calls it
                yield from _read_segments(content, offset)
            elif form == 12:  # noqa: PLR2004
                yield from _read_groups(content, offset)
    except (OSError, struct.error, ValueError):
        return


def _find_subtables(content: bytes) -> Iterator[int]:
    """Where the parts of "cmap" begin."""
    (count,) = struct.unpack_from(">H", content, 4)
    for index in range(count):
        name, _, start, _ = struct.unpack_from(">4sIII", content, 12 + 16 * index)
        if name == b"cmap":
            (parts,) = struct.unpack_from(">H", content, start + 2)
            for part in range(parts):
                _, _, offset = struct.unpack_from(">HHI", content, start + 4 + 8 * part)
                yield start + offset


def _read_segments(content: bytes, start: int) -> Iterator[str]:
    """Format 4: segments of characters below U+10000."""
    (doubled,) = struct.unpack_from(">H", content, start + 6)
    count = doubled // 2
    ends, firsts, deltas, offsets = (
        struct.unpack_from(f">{count}H", content, start + place)
        for place in (14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled)
    )
    for index, (first, last) in enumerate(zip(firsts, ends, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offsets[index]:
                place = start + 16 + 3 * doubled + 2 * index + offsets[index] + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", content, place)
            if glyph and (glyph + deltas[index]) % 0x10000:
                yield chr(code)


def _read_groups(content: bytes, start: int) -> Iterator[str]:
    """Format 12: groups of characters up to U+10FFFF."""
    (count,) = struct.unpack_from(">I", content, start + 12)
    for index in range(count):
        first, last, _ = struct.unpack_from(">III", content, start + 16 + 12 * index)
        yield from map(chr, range(first, last + 1))
