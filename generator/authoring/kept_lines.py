"""A change applied to a text with another layout: every line it does not touch stays as it is.

A program that writes YAML reformats the whole file. So what changed is found between two texts of
that layout, and only these lines are put into the writer's file.
"""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import Final

MARGIN: Final = re.compile(r" *(?:- +)*")
"""The indentation of a line of YAML: blanks, and the marks of list items."""

MANY: Final = 5_000
"""Lines; in longer texts, common lines are not compared each with each."""

Step = tuple[str, int, int, int, int]


def carry_over(before: str, after: str, own: str) -> str | None:
    """`own`, which says what `before` says, with what changed from `before` to `after`.

    None where a changed line has no place in `own`, or a comment would be lost.
    """
    old, new, lines = before.split("\n"), after.split("\n"), own.split("\n")
    places = _align(old, lines)
    kept: list[str] = []
    done = 0
    for kind, start, end, new_start, new_end in _compare(old, new):
        if kind == "equal":
            continue
        span = _find_span(places, (start, end), old, lines)
        if span is None or span[0] < done:
            return None
        kept += lines[done : span[0]]
        kept += (_place(line, start, old, lines, places) for line in new[new_start:new_end])
        done = span[1]
    return "\n".join([*kept, *lines[done:]])


def _compare(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """The edits from one to the other; what both begin and end with, most of a file, is found first."""
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    tail = next((n for n in range(most - head) if old[-1 - n] != new[-1 - n]), most - head)
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    steps = SequenceMatcher(None, *middle, autojunk=len(old) > MANY).get_opcodes()
    return [
        ("equal", 0, head, 0, head),
        *((kind, head + a, head + b, head + c, head + d) for kind, a, b, c, d in steps),
        ("equal", len(old) - tail, len(old), len(new) - tail, len(new)),
    ]


def _align(old: Sequence[str], lines: Sequence[str]) -> dict[int, int]:
    """Which of `lines` says the same as each of `old`, whatever blanks are in it."""
    bare, own = (["".join(line.split()) for line in text] for text in (old, lines))
    alike = (step for step in _compare(bare, own) if step[0] == "equal")
    return {
        number: number - start + there for _, start, end, there, _ in alike for number in range(start, end)
    }


def _find_span(
    places: Mapping[int, int], changed: tuple[int, int], old: Sequence[str], lines: Sequence[str]
) -> tuple[int, int] | None:
    """From where to before where the writer's lines are that stand for those `changed`."""
    start, end = changed
    if start < end and start in places and end - 1 in places:
        return places[start], places[end - 1] + 1
    above = places.get(start - 1) if start else places.get(0, 0) - 1
    below = places.get(end) if end < len(old) else len(lines)
    if start == end and above is not None:
        return above + 1, above + 1
    if above is None or below is None or any("#" in line for line in lines[above + 1 : below]):
        return None
    return above + 1, below


def _place(line: str, start: int, old: Sequence[str], lines: Sequence[str], places: Mapping[int, int]) -> str:
    """A new line, indented as the writer's nearest line of its kind; those above come first."""
    margin = _margin(line)
    for number in chain(range(min(start, len(old) - 1), -1, -1), range(start, len(old))):
        if number in places and old[number].strip() and _margin(old[number]) == margin:
            return _margin(lines[places[number]]) + line[len(margin) :]
    return line


def _margin(line: str) -> str:
    found = MARGIN.match(line)
    return found[0] if found else ""
