"""What keeps a text from being YAML, in a writer's words."""

import re
from dataclasses import replace

from generator.loading.odd_blanks import find_odd_blank
from generator.messages.problem import Position, Problem

CLUES = {
    "another document": "two-documents",
    "single document": "two-documents",
    "'\\t' that cannot start": "tab-indent",
    "that cannot start": "strange-start",
    "a directive": "strange-start",
    "parsing a flow": "open-bracket",
    "expected the node content": "strange-start",
    "tag": "custom-tag",
    "an alias": "alias",
    "an anchor": "alias",
    "escape": "backslash",
    "quoted scalar": "open-quote",
    "could not find expected ':'": "missing-colon",
    "expected <block end>": "wrong-indent",
}
"""What PyYAML says, and the problem it means to a writer; the first that fits counts."""

FROM_THE_START = frozenset({"custom-tag", "alias", "open-quote", "open-bracket", "missing-colon"})
"""Problems shown where the unfinished construct began."""

WHOLE_LINE = frozenset({"wrong-indent", "two-documents"})
"""Problems about a whole line."""

NO_CHARACTER = re.compile(r"\\U(?!0010|000)[0-9A-Fa-f]{8}")
"""What double quotes take for a character beyond the last one (Unicode: 10FFFF)."""


class YamlText:
    """The lines of one text; line `first_line` of the file is its first."""

    def __init__(self, file: str, lines: list[str], first_line: int) -> None:
        self.file = file
        self.lines = lines
        self.first_line = first_line

    def line(self, number: int) -> str:
        """What stands on a line of the file."""
        index = number - self.first_line
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def find_odd_blank(self, number: int) -> Problem | None:
        """See `generator.loading.odd_blanks`."""
        return find_odd_blank(self.line(number), self.file, number)

    def describe_character(self, index: int, text: str) -> Problem:
        """A character that YAML does not allow, the one at `index` of the whole text."""
        number = text.count("\n", 0, index) + self.first_line
        column = index - (text.rfind("\n", 0, index) + 1) + 1
        return Problem("strange-character", Position(self.file, number, column, 1, self.line(number)))

    def describe_escape(self) -> Problem:
        """A number that no character has."""
        for number, line in enumerate(self.lines, self.first_line):
            if found := NO_CHARACTER.search(line):
                width = found.end() - found.start()
                return Problem("backslash", Position(self.file, number, found.start() + 1, width, line))
        return Problem("yaml-syntax", Position(self.file))

    def describe(self, said: str, where: Position, start: Position | None) -> Problem:
        """The likeliest cause of what PyYAML said about a place, in a construct that began at `start`."""
        before = where.excerpt[: where.column - 1]
        indent = where.excerpt[: len(where.excerpt) - len(where.excerpt.lstrip())]
        if odd := self.find_odd_blank(where.line) or self.find_odd_blank(self.line_above(where.line)):
            return odd
        if "\t" in indent:
            return Problem("tab-indent", replace(where, column=indent.index("\t") + 1))
        if "mapping values are not allowed" in said:
            return self.explain_colon(where)
        if "'<scalar>'" in said and before.rstrip().endswith(("'", '"', "]", "}")):
            return self.explain_quote(where)
        code = next((code for clue, code in CLUES.items() if clue in said), "yaml-syntax")
        if code in FROM_THE_START and start:
            where = to_the_end(start)
        return Problem(code, whole_line(where) if code in WHOLE_LINE else where)

    def line_above(self, number: int) -> int:
        """The next line above in which something is written."""
        number -= 1
        while number > self.first_line and not self.line(number).strip():
            number -= 1
        return number

    def explain_quote(self, where: Position) -> Problem:
        """Words after a closing mark, which may be the opening mark of another text."""
        number, before = where.line, where.excerpt[: where.column - 1]
        while number > self.first_line and before.count('"') % 2:
            number -= 1
            if self.line(number).count('"') % 2:
                line = self.line(number)
                opened = Position(self.file, number, line.index('"') + 1, 1, line)
                return Problem("open-quote", to_the_end(opened))
        return Problem("text-after-quote", to_the_end(where))

    def explain_colon(self, where: Position) -> Problem:
        """A colon where none can stand: in a text, below a name without one, or on a line too far in."""
        if ":" in where.excerpt[: where.column - 1]:
            return Problem("colon-in-text", where)
        number = self.line_above(where.line)
        above = self.line(number).strip()
        if above and ":" not in above and not above.startswith("-"):
            return Problem("missing-colon", whole_line(Position(self.file, number, 1, 1, self.line(number))))
        return Problem("wrong-indent", whole_line(where))


def to_the_end(where: Position) -> Position:
    """The place and the rest of its line."""
    return replace(where, width=max(1, len(where.excerpt.rstrip()) - where.column + 1))


def whole_line(where: Position) -> Position:
    """All that is written on its line."""
    line = where.excerpt
    return to_the_end(replace(where, column=len(line) - len(line.lstrip()) + 1))
