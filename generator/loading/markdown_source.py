"""Markdown pages to records: front matter as fields, the rest as body."""

from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml
from generator.problems.problem import Position, Problem

FENCE = "---"


def parse_markdown(text: str, file: str) -> tuple[Record | None, list[Problem]]:
    """The record of a page that starts with front matter between two lines of three hyphens."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None, [Problem("no-front-matter", Position(file, 1, 1, len(lines[0]), lines[0]))]
    closing = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if closing is None:
        return None, [Problem("open-front-matter", Position(file, 1, 1, len(lines[0]), lines[0]))]
    head = "\n".join(lines[1:closing])
    if not head.strip():
        return None, [Problem("empty-front-matter", Position(file, 1, 1, len(lines[0]), lines[0]))]
    record, problems = parse_yaml(head, file, first_line=2)
    if record is None:
        return None, problems
    body = "\n".join(lines[closing + 1 :])
    return Record(file, record.root, body, closing + 2), problems
