"""Whether the letters of a text can be read by everybody as they were meant."""

from generator.letters.marks import find_mark
from generator.letters.misfit import Misfit


def find_misfit(text: str) -> Misfit | None:
    """The first place in `text` whose letters cannot be right; None in a sound text."""
    return find_mark(text)
