"""YAML to records: all scalars stay text, with positions. Owns PyYAML.

The plain loader reads ``01363`` as 755, ``no`` as false, ``17:30`` as 1050 and keeps the last of two
equal keys; so only the node tree is composed here and the schema decides every type.
"""

import re
from contextlib import suppress
from typing import Any

import yaml

from generator.loading.records import NOTHING, Entry, Group, Items, Node, Record, Scalar
from generator.loading.yaml_mistakes import YamlText, whole_line
from generator.messages.problem import Position, Problem

DEEPEST = 20
"""Levels of nesting; the deepest field of the schema is at 5, and nested brackets fill a stack."""

SWALLOWED_FIELD = re.compile(r"\s*(- +)*[a-z_]+:(\s|$)")
"""A line inside a quoted text that looks like a field: the quotation mark before it was never closed."""

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
        return None, [Problem("not-fields", whole_line(source.position(root.start_mark)))]
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


class _Source(YamlText):
    """Converts one text from YAML's nodes to ours."""

    def __init__(self, file: str, lines: list[str], first_line: int) -> None:
        super().__init__(file, lines, first_line)
        self.problems: list[Problem] = []

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
                start = self.position(error.context_mark) if error.context_mark else None
                where = self.position(error.problem_mark) if error.problem_mark else start
                said = f"{error.context or ''} {error.problem or ''}"
                return (
                    self.describe(said, where, start)
                    if where
                    else Problem("yaml-syntax", Position(self.file))
                )
            case yaml.reader.ReaderError():
                return self.describe_character(error.position, text)
            case _:
                return self.describe_escape()
