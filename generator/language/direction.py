"""Figures and addresses inside text that runs from right to left (Unicode Bidirectional Algorithm, UAX 9).

There groups of figures change places: 0001 000 0206. An isolate keeps them in their order, in plain text too.
"""

import re
from typing import Final

ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"

GROUPED: Final = re.compile(r"(?<![\w:/.@=+-])(?:\+|\(\+?)?\d(?:[ \u00a0().-]{0,2}\d)+(?![\w/@])", re.ASCII)
"""Figures that hold together: a telephone number, a day, a large count; not part of an address."""

YEARS: Final = re.compile(r"\d{4}-\d{4}", re.ASCII)
"""Two of them are read as the text runs."""

FEW: Final = 7
"""Figures of the shortest number that is written in groups."""


def isolate(text: str) -> str:
    """The same text, from left to right whatever stands around it."""
    return f"{ISOLATE}{text}{END_OF_ISOLATE}"


def isolate_numbers(text: str) -> str:
    """The text, each number in groups kept in its order."""
    return GROUPED.sub(lambda found: isolate(found[0]) if _is_kept(found[0]) else found[0], text)


def _is_kept(number: str) -> bool:
    figures = sum(char.isdecimal() for char in number)
    return FEW <= figures < len(number) and not YEARS.fullmatch(number)
