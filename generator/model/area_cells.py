"""Cells of the table of areas that hold several values, with a semicolon between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.model.fields import Fault, parse_text

UNKNOWN_SHARE: Final = "?"
"""Stands for a share that nobody has measured: whoever lived there has to ask."""

SHARE: Final = re.compile(r"(?:0?[.,]\d{1,4}|[01](?:[.,]0{1,4})?)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Successor:
    """An area that takes over another when that ends."""

    area: str
    """Its code; until the whole table is known, as it was written: a code or a name."""
    share: Decimal | None = None
    """How much of the other, above 0, at most 1; None where it is all of it, or not known."""


def parse_names(text: str) -> tuple[str, ...]:
    """Names, each once; raises `empty-text` where there is nothing between two semicolons."""
    return tuple(dict.fromkeys(_split(text)))


def parse_successors(text: str) -> tuple[Successor, ...]:
    """Codes or names, a share after some: ``01392:0.6; 01393:?``.

    Raises `wrong-share` for one that is none, `repeated-item` for an area that is named twice.
    """
    found = tuple(map(_parse_successor, _split(text)))
    names = [one.area for one in found]
    for name in names:
        if names.count(name) > 1:
            raise Fault("repeated-item", text=name)
    return found


def _split(text: str) -> Iterator[str]:
    parts = text.split(";")
    if not parts[-1].strip():
        del parts[-1]
    return map(parse_text, parts or [""])


def _parse_successor(text: str) -> Successor:
    area, colon, share = (part.strip() for part in text.rpartition(":"))
    if not colon:
        return Successor(share)
    if share == UNKNOWN_SHARE:
        return Successor(parse_text(area))
    number = Decimal(share.replace(",", ".")) if SHARE.fullmatch(share) else Decimal(0)
    if not 0 < number <= 1:
        raise Fault("wrong-share", text=share)
    return Successor(parse_text(area), number)
