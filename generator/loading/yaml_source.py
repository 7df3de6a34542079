"""YAML to records: all scalars stay text, with positions. Owns PyYAML.

The plain loader reads ``01363`` as 755, ``no`` as false, ``17:30`` as 1050 and keeps the last of two
equal keys; so only the node tree is composed here and the schema decides every type.
"""

import yaml

from generator.loading.records import Entry, Group, Items, Node, Record, Scalar
from generator.problems.problem import Position, Problem

STANDARD_TAGS = "tag:yaml.org,2002:"

CLUES = {
    "another document": "two-documents",
    "single document": "two-documents",
    "quoted scalar": "open-quote",
    "mapping values are not allowed": "colon-in-text",
    "could not find expected ':'": "missing-colon",
}
"""What PyYAML says, and the problem it means to a writer."""

FROM_THE_START = frozenset({"open-quote", "missing-colon"})
"""Problems to be shown where the unfinished thing began."""


class _Refusal(Exception):
    """Carries one problem out of the walk through the node tree."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def parse_yaml(text: str, file: str, first_line: int = 1) -> tuple[Record | None, list[Problem]]:
    """The record of one YAML text whose first line is line `first_line` of `file`."""
    source = _Source(file, text.split("\n"), first_line)
    try:
        root = yaml.compose(text, Loader=_plain_loader(source))
        node = source.convert(root) if root else None
    except yaml.MarkedYAMLError as error:
        return None, [source.describe(error)]
    except yaml.YAMLError:
        return None, [Problem("strange-character", Position(file))]
    except _Refusal as refusal:
        return None, [refusal.problem, *source.problems]
    if node is None:
        return None, [Problem("empty-file", Position(file))]
    if not isinstance(node, Group):
        return None, [Problem("not-fields", Position(file, first_line, 1, 1, source.line(first_line)))]
    return Record(file, node), source.problems


def _plain_loader(source: "_Source") -> type[yaml.SafeLoader]:
    """PyYAML's composer, stopping at the first anchor, alias or tag.

    They make one line mean many things, and a nest of aliases can fill a memory.
    """

    class PlainLoader(yaml.SafeLoader):
        def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
            event = self.peek_event()  # type: ignore[no-untyped-call]
            where = source.position(event.start_mark, event.end_mark)
            if getattr(event, "anchor", None):
                raise _Refusal(Problem("alias", where))
            tag = getattr(event, "tag", None)
            if tag:
                raise _Refusal(Problem("custom-tag", where, {"tag": tag.removeprefix(STANDARD_TAGS)}))
            return super().compose_node(parent, index)

    return PlainLoader


class _Source:
    """One text on its way from YAML's nodes to ours."""

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
        width = end.column - start.column if end and end.line == start.line else 1
        return Position(self.file, number, start.column + 1, max(1, width), self.line(number))

    def convert(self, node: yaml.Node) -> Node:
        if isinstance(node, yaml.ScalarNode):
            is_blank = node.value == "" and node.style is None
            where = self.position(node.start_mark, node.end_mark)
            return Scalar(str(node.value), where, is_blank or (node.value == "~" and node.style is None))
        if isinstance(node, yaml.SequenceNode):
            return Items(tuple(self.convert(item) for item in node.value), self.position(node.start_mark))
        assert isinstance(node, yaml.MappingNode)
        return Group(self.entries(node), self.position(node.start_mark))

    def entries(self, node: yaml.MappingNode) -> tuple[Entry, ...]:
        entries: dict[str, Entry] = {}
        for key, value in node.value:
            where = self.position(key.start_mark, key.end_mark)
            if not isinstance(key, yaml.ScalarNode):
                raise _Refusal(Problem("field-name-not-text", where))
            name = str(key.value)
            if name in entries:
                first = str(entries[name].position.line)
                self.problems.append(Problem("duplicate-field", where, {"field": name, "first": first}))
                continue
            entries[name] = Entry(name, where, self.convert(value))
        return tuple(entries.values())

    def describe(self, error: yaml.MarkedYAMLError) -> Problem:
        """The likeliest cause of a YAML error, in a writer's words."""
        mark = error.problem_mark or error.context_mark
        if mark is None:
            return Problem("yaml-syntax", Position(self.file))
        where = self.position(mark)
        start = self.position(error.context_mark) if error.context_mark else where
        if "\t" in where.excerpt[: where.column]:
            return Problem("tab-indent", where)
        said = f"{error.context or ''} {error.problem or ''}"
        code = next((code for clue, code in CLUES.items() if clue in said), "yaml-syntax")
        return Problem(code, start if code in FROM_THE_START else where)
