"""Days in a text, by the patterns in which a language writes them (Unicode TR 35)."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.language.locales import Formats
from generator.language.scripts import STEERING

PART: Final = re.compile(r"'(?P<quoted>[^']*)'|(?P<letter>[A-Za-z])(?P=letter)*|(?P<other>.)", re.DOTALL)
"""Of a pattern: words as they are, a field such as ``MMMM``, any other character."""

NAMED: Final = 3
"""Letters of a field from which on a month stands with its name."""


def day_expression(languages: Iterable[Formats]) -> str:
    """A day with its month, and maybe its year, as one of the `languages` writes it: a regular expression."""
    patterns = {(pattern, formats) for formats in languages for pattern in formats.day_patterns}
    ordered = sorted(patterns, key=lambda one: (-len(one[0]), one[0], one[1].babel))
    return "|".join(dict.fromkeys("".join(_express(*one)) for one in ordered))


def _express(pattern: str, formats: Formats) -> Iterator[str]:
    for part in PART.finditer(pattern):
        if part["letter"] is None:
            literal = part["other"] or part["quoted"] or "'"
            yield from (rf"{re.escape(c)}?" if STEERING.match(c) else _escape(c) for c in literal)
        elif part["letter"] in "ML" and len(part[0]) >= NAMED:
            names = sorted(formats.month_names, key=lambda name: (-len(name), name))
            yield f"(?:{'|'.join(''.join(map(_escape, name)) for name in names)})"
        elif part["letter"] in "dML":
            yield r"\d{1,2}"
        elif part["letter"] == "y":
            yield r"\d{2}" if part[0] == "yy" else r"\d{4}"
        else:
            yield r"[^\W\d]+"


def _escape(character: str) -> str:
    return r"\s" if character.isspace() else re.escape(character)
