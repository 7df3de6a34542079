"""YAML to records: all scalars stay text, with positions. Owns PyYAML.

The plain loader reads ``01363`` as 755, ``no`` as false, ``17:30`` as 1050 and keeps the last of two
equal keys; so only the node tree is composed here and the schema decides every type.
"""

import re
from contextlib import suppress
from dataclasses import replace
from typing import Any

import yaml

from generator.loading.odd_blanks import find_odd_blank
from generator.loading.records import NOTHING, Entry, Group, Items, Node, Record, Scalar
from generator.messages.problem import Position, Problem

DEEPEST = 20
"""Levels of nesting; the deepest field of the schema is at 5, and nested brackets fill a stack."""

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

SWALLOWED_FIELD = re.compile(r"\s*(- +)*[a-z_]+:(\s|$)")
"""A line inside a quoted text that looks like a field: the quotation mark before it was never closed."""


NO_CHARACTER = re.compile(r"\\U(?!0010|000)[0-9A-Fa-f]{8}")
"""What double quotes take for a character beyond the last one (Unicode: 10FFFF)."""


FASTEST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml, which comes with PyYAML's wheels, reads ten times as fast as PyYAML's own parser."""

DIFFERENT = re.compile("[\t\r\x85\u2028\u2029\ufeff]")
"""What the two take for an indent, a line end or a column in different ways."""


class _Refusal(Exception):
    """Carries one problem out of the walk through the node tree."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def parse_yaml(text: str, file: str, first_line: int = 1) -> tuple[Record | None, list[Problem]]:
    """The record of one YAML text whose first line is line `first_line` of `file`."""
    source = _Source(file, text.split("\n"), first_line)
    try:
        root = _compose(text, source)
        node = source.convert(root) if root else None
    except _Refusal as refusal:
        return None, [refusal.problem, *source.problems]
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        return None, [source.explain(error, text)]
    if root is None or node is None or (isinstance(node, Scalar) and node.is_blank):
        return None, [Problem("empty-file", Position(file))]
    if not isinstance(node, Group):
        return None, [Problem("not-fields", _whole_line(source.position(root.start_mark)))]
    return Record(file, node), source.problems


def _compose(text: str, source: "_Source") -> yaml.Node | None:
    """The tree of nodes; only PyYAML's own parser says what is wrong in the words of `CLUES`."""
    if not DIFFERENT.search(text):
        with suppress(_Refusal, yaml.YAMLError, ValueError):
            return _Composer(FASTEST(text), source).get_single_node()
    return _Composer(yaml.SafeLoader(text), source).get_single_node()


class _Composer(yaml.composer.Composer):
    """PyYAML's composer, stopping at the first anchor, alias or tag, and at too deep nesting.

    The first three make one line mean many things, and nested aliases can fill the memory.
    """

    def __init__(self, parser: yaml.SafeLoader | yaml.CSafeLoader, source: "_Source") -> None:
        super().__init__()
        self.check_event = parser.check_event
        self.peek_event = parser.peek_event
        self.get_event = parser.get_event
        self.source = source
        self.depth = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event: Any = self.peek_event()
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor or tag or self.depth == DEEPEST:
            code = "alias" if anchor else "custom-tag" if tag else "too-deep"
            raise _Refusal(Problem(code, self.source.position(event.start_mark, event.end_mark)))
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def resolve(self, *_: object) -> str:
        """No kind: the schema decides."""
        return ""

    def descend_resolver(self, *_: object) -> None:
        """Kinds do not depend on where a node stands."""

    def ascend_resolver(self) -> None:
        """See above."""


class _Source:
    """Converts one text from YAML's nodes to ours."""

    def __init__(self, file: str, lines: list[str], first_line: int) -> None:
        self.file = file
        self.lines = lines
        self.first_line = first_line
        self.problems: list[Problem] = []

    def line(self, number: int) -> str:
        index = number - self.first_line
        return self.lines[index] if 0 <= index < len(self.lines) else ""

    def position(self, start: yaml.Mark, end: yaml.Mark | None = None) -> Position:
        number = start.line + self.first_line
        line = self.line(number)
        last = len(line) if end and end.line > start.line else end.column if end else start.column
        return Position(self.file, number, start.column + 1, max(1, last - start.column), line)

    def convert(self, node: yaml.Node) -> Node:
        if isinstance(node, yaml.ScalarNode):
            self.refuse_odd_blanks(node)
            is_blank = node.value in NOTHING and not node.style
            where = self.position(node.start_mark, node.end_mark)
            inside = range(where.line + 1, node.end_mark.line + self.first_line + 1)
            if node.style in {"'", '"'} and any(SWALLOWED_FIELD.match(self.line(n)) for n in inside):
                raise _Refusal(Problem("open-quote", where))
            return Scalar(str(node.value), where, is_blank, self.further_lines(where, node.end_mark))
        if isinstance(node, yaml.SequenceNode):
            return Items(
                tuple(self.convert(item) for item in node.value),
                self.position(node.start_mark, node.end_mark),
            )
        assert isinstance(node, yaml.MappingNode)
        return Group(self.entries(node), self.position(node.start_mark, node.end_mark))

    def refuse_odd_blanks(self, node: yaml.ScalarNode) -> None:
        """Words without quotes whose lines seem to be fields, or items of a list."""
        if not node.style:
            numbers = range(node.start_mark.line, node.end_mark.line + 1)
            found = (self.find_odd_blank(number + self.first_line) for number in numbers)
            if problem := next(filter(None, found), None):
                raise _Refusal(problem)

    def find_odd_blank(self, number: int) -> Problem | None:
        return find_odd_blank(self.line(number), self.file, number)

    def further_lines(self, where: Position, end: yaml.Mark) -> tuple[Position, ...]:
        """Each line of a text after its first; a block of text ends where the next line begins."""
        last = end.line + self.first_line
        ends = {number: len(self.line(number)) for number in range(where.line + 1, last)}
        if last > where.line and end.column:
            ends[last] = end.column
        return tuple(Position(self.file, n, 1, max(1, width), self.line(n)) for n, width in ends.items())

    def entries(self, node: yaml.MappingNode) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            where = self.position(key.start_mark, key.end_mark)
            if not isinstance(key, yaml.ScalarNode):
                raise _Refusal(Problem("field-name-not-text", where))
            self.refuse_odd_blanks(key)
            name = str(key.value)
            if name in entries:
                first = str(entries[name].position.line)
                self.problems.append(Problem("duplicate-field", where, {"field": name, "first": first}))
                continue
            entries[name] = Entry(name, where, self.convert(value))
        return tuple(entries.values())

    def explain(self, error: Exception, text: str) -> Problem:
        """What keeps `text` from being read; PyYAML does not look at the numbers of escaped characters."""
        match error:
            case yaml.MarkedYAMLError():
                return self.describe(error)
            case yaml.reader.ReaderError():
                return self.describe_character(error.position, text)
            case _:
                return self.describe_escape()

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

    def describe(self, error: yaml.MarkedYAMLError) -> Problem:
        """The likeliest cause of a YAML error, in a writer's words."""
        mark = error.problem_mark or error.context_mark
        if mark is None:
            return Problem("yaml-syntax", Position(self.file))
        where = self.position(mark)
        before = where.excerpt[: where.column - 1]
        indent = where.excerpt[: len(where.excerpt) - len(where.excerpt.lstrip())]
        said = f"{error.context or ''} {error.problem or ''}"
        if odd := self.find_odd_blank(where.line) or self.find_odd_blank(self.line_above(where.line)):
            return odd
        if "\t" in indent:
            return Problem("tab-indent", replace(where, column=indent.index("\t") + 1))
        if "mapping values are not allowed" in said:
            return self.explain_colon(where)
        if "'<scalar>'" in said and before.rstrip().endswith(("'", '"', "]", "}")):
            return self.explain_quote(where)
        code = next((code for clue, code in CLUES.items() if clue in said), "yaml-syntax")
        if code in FROM_THE_START and error.context_mark:
            where = _to_the_end(self.position(error.context_mark))
        return Problem(code, _whole_line(where) if code in WHOLE_LINE else where)

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
                return Problem("open-quote", _to_the_end(opened))
        return Problem("text-after-quote", _to_the_end(where))

    def explain_colon(self, where: Position) -> Problem:
        """A colon where none can stand: in a text, below a name without one, or on a line too far in."""
        if ":" in where.excerpt[: where.column - 1]:
            return Problem("colon-in-text", where)
        number = self.line_above(where.line)
        above = self.line(number).strip()
        if above and ":" not in above and not above.startswith("-"):
            return Problem("missing-colon", _whole_line(Position(self.file, number, 1, 1, self.line(number))))
        return Problem("wrong-indent", _whole_line(where))


def _to_the_end(where: Position) -> Position:
    return replace(where, width=max(1, len(where.excerpt.rstrip()) - where.column + 1))


def _whole_line(where: Position) -> Position:
    line = where.excerpt
    return _to_the_end(replace(where, column=len(line) - len(line.lstrip()) + 1))
