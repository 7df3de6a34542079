"""Which English was found to say what which Vietnamese says: pairs of hashes, kept with the project."""

from pathlib import Path
from typing import Final

FILE: Final = "site_data/translations.csv"
HEADER: Final = "vietnamese,english"


def load_confirmed(root: Path) -> frozenset[tuple[str, str]]:
    """The pairs; none while nothing was confirmed. A line that is no pair is passed over."""
    place = root / FILE
    lines = place.read_text("utf-8").split() if place.is_file() else []
    pairs = (line.partition(",") for line in lines if line != HEADER)
    return frozenset((vietnamese, english) for vietnamese, comma, english in pairs if comma)


def format_confirmed(pairs: frozenset[tuple[str, str]]) -> str:
    """The text of the file, in an order that changes little when a text does."""
    return "\n".join([HEADER, *sorted(f"{vietnamese},{english}" for vietnamese, english in pairs), ""])
