"""Markdown as plain blocks of words, each character still in its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.messages.problem import Position

NO_WORDS = re.compile(r"`[^`]*`|\]\([^)]*\)|^\s*(?:[-+*]|\d+\.|>|#+)\s|[\[\]*_!]")
"""What is no word for a reader: code, where links lead, marks of lists, headings and emphasis."""

OPENS_BLOCK = re.compile(r"\s*(?:[-+*]\s|\d+\.\s|>|#|\|)")
STANDS_ALONE = re.compile(r"\s*(?:#|\|)")
"""Headings and rows of tables: what follows is another block."""

FENCE = re.compile(r"\s*(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or row of a table."""

    number: int
    """Of its first line."""
    lines: tuple[str, ...]
    words: tuple[str, ...]
    """The lines as words alone, each as long as it was written."""

    @property
    def text(self) -> str:
        """The words of all lines."""
        return "\n".join(self.words)

    def place(self, file: str, start: int, end: int) -> Position:
        """Where the characters from `start` to before `end` of the text are; the first line of them."""
        before = self.text[:start]
        index = before.count("\n")
        column = start - (before.rfind("\n") + 1)
        line = self.lines[index]
        width = max(1, min(end - start, len(line) - column))
        return Position(file, self.number + index, column + 1, width, line)


def split_blocks(body: str, first: int) -> Iterator[Block]:
    """The blocks of a page's body, whose first line has the number `first`."""
    lines: list[str] = []
    is_code = False
    number = first
    for here, line in enumerate(body.split("\n"), first):
        is_fence = bool(FENCE.match(line))
        is_break = is_code or is_fence or not line.strip()
        is_code ^= is_fence
        if lines and (is_break or OPENS_BLOCK.match(line) or STANDS_ALONE.match(lines[-1])):
            yield _block(number, lines)
            lines = []
        if not is_break:
            number = here if not lines else number
            lines.append(line)
    if lines:
        yield _block(number, lines)


def _block(number: int, lines: list[str]) -> Block:
    return Block(number, tuple(lines), tuple(map(_words, lines)))


def _words(line: str) -> str:
    """The line without marks, equally long; each cell of a table ends like a sentence."""
    bare = NO_WORDS.sub(lambda found: " " * len(found[0]), line)
    return bare.replace("|", ".") if STANDS_ALONE.match(line) else bare
