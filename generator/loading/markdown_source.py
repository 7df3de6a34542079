"""Markdown pages to records: front matter as fields, the rest as body."""

import re
from collections.abc import Iterator
from typing import Final

from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Problem

FENCE = "---"

CODE: Final = re.compile(r"^(?P<fence>`{3,}|~{3,})[^`\n]*\n(?:.*\n)*?(?P=fence) *$|`[^`\n]*`", re.MULTILINE)
"""Lines between two fences, or a few words between backquotes: shown as they are written."""


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


def read_lines(page: Record) -> Iterator[tuple[int, str, str]]:
    """Every line of a page's body: its number, the line, and the line with blanks in the place of code."""
    blanked = CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), page.body)
    lines = zip(page.body.split("\n"), blanked.split("\n"), strict=True)
    for number, (line, bare) in enumerate(lines, page.body_line):
        yield number, line, bare
