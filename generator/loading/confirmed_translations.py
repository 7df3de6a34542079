"""Which translation was found to say what which text says: pairs of hashes, kept with the project."""

from pathlib import Path
from typing import Final

from generator.loading.files import read_text
from generator.messages.problem import Problem
from generator.model.file_kinds import TRANSLATIONS

FILE: Final = TRANSLATIONS
HEADER: Final = "original,translation"
FORMER_HEADER: Final = "vietnamese,english"
"""In files that were written when these were the only two languages."""


def load_confirmed(root: Path) -> frozenset[tuple[str, str]] | Problem:
    """The pairs; none while nothing was confirmed. A line that is no pair is skipped."""
    text = read_text(root, FILE)
    if isinstance(text, Problem):
        return frozenset() if text.code in {"missing-file", "empty-file"} else text
    pairs = (line.partition(",") for line in text.split() if line not in {HEADER, FORMER_HEADER})
    return frozenset((original, translation) for original, comma, translation in pairs if comma)


def format_confirmed(pairs: frozenset[tuple[str, str]]) -> str:
    """The text of the file, in an order that changes little when a text does."""
    return "\n".join([HEADER, *sorted(f"{original},{translation}" for original, translation in pairs), ""])
