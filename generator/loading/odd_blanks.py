"""Blanks that are no spaces: harmless in a sentence, fatal where a space gives a line of YAML its meaning."""

import re

from generator.messages.problem import Position, Problem

ODD = r"[^\S \t\n]|[\u00ad\u200b-\u200d\u2060\ufeff]"
ODD_BLANK = re.compile(ODD)
"""Looks like a space, or like nothing, and is no space to YAML."""

FORM = re.compile(
    rf"(?:\s|{ODD})*(?:-(?:\s|{ODD})+)*[a-z_]+(?:\s|{ODD})*:(?:\s|{ODD}|$)|(?:\s|{ODD})*-(?:\s|{ODD})"
)
"""What gives a line its meaning: how far in it begins, a hyphen, the name of a field, the space after it."""


def find_odd_blank(line: str, file: str, number: int) -> Problem | None:
    """A blank that keeps line `number` from meaning what it seems to mean."""
    form = FORM.match(line) if ODD_BLANK.search(line) else None
    blank = ODD_BLANK.search(form[0]) if form else None
    if blank is None:
        return None
    where = Position(file, number, blank.start() + 1, 1, line)
    return Problem("odd-blank", where, {"mark": f"U+{ord(blank[0]):04X}"})
