"""CSV tables to records, one a row, with the place of every cell.

A row is a line: no cell of ours holds a line break, and so every cell keeps its line and column, which
Python's own reader does not tell.
"""

import re
from dataclasses import dataclass, replace

from generator.loading.records import Entry, Group, Record, Scalar
from generator.locales import fold
from generator.problems.problem import Position, Problem

CELL = re.compile(r'\s*"(?P<quoted>(?:[^"]|"")*)"\s*(?=,|$)|[^,]*')

PERSONAL_COLUMN = re.compile(
    r"^(ho|ten|name)$|(^|_)(ho_(va_)?ten|hoten|ten_(hoc_sinh|tre|tre_em|em|con|cha|me)|"
    r"full_?name|first_?name|last_?name|child_?name|ngay_?(thang_nam_)?sinh|birth_?(date|day)|date_of_birth|dob|"
    r"cccd|cmnd|can_cuoc|(so_)?dinh_danh|id_?card|citizen_?id)(_|$)"
)
"""Column names, folded, that announce a person rather than a sum."""

PERSONAL_NUMBER = re.compile(r"\d{12}")
"""Twelve digits are a citizen's identity number (Law on Identification 26/2023/QH15), never a count."""


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    place: Position


def parse_csv(text: str, file: str) -> tuple[list[Record], list[Problem]]:
    """One record a row, named by the header line; blank cells become blank fields."""
    header_line, *lines = text.rstrip("\n").split("\n")
    header = _split(header_line, file, 1)
    problems = _check_header(header, header_line, file)
    if problems:
        return [], problems
    records: list[Record] = []
    for number, line in enumerate(lines, 2):
        if not line.strip(" \t,"):
            continue
        row, found = _parse_row(header, line, Position(file, number, 1, len(line), line))
        problems += found
        if row:
            records.append(row)
    if not records and not problems:
        return [], [Problem("no-rows", Position(file, 1, 1, len(header_line), header_line))]
    return records, problems


def _split(line: str, file: str, number: int) -> list[_Cell]:
    cells: list[_Cell] = []
    start = 0
    while start <= len(line):
        match = CELL.match(line, start)
        assert match
        raw, quoted = match[0].strip(), match["quoted"]
        text = raw if quoted is None else quoted.replace('""', '"').strip()
        column = start + (match[0].find(raw) if raw else 0) + 1
        cells.append(_Cell(text, Position(file, number, column, max(1, len(raw)), line)))
        start = match.end() + 1
    return cells


def _check_header(header: list[_Cell], line: str, file: str) -> list[Problem]:
    whole = Position(file, 1, 1, max(1, len(line)), line)
    if line.count('"') % 2:
        return [Problem("open-quote", _from_the_quote(whole))]
    if len(header) == 1 and (";" in line or "\t" in line):
        at = min(line.find(mark) for mark in ";\t" if mark in line)
        return [Problem("wrong-separator", replace(whole, column=at + 1, width=1))]
    problems: list[Problem] = []
    names: list[str] = []
    for cell in header:
        if not cell.text:
            problems.append(Problem("blank-column", cell.place, {"number": str(len(names) + 1)}))
        elif cell.text in names:
            problems.append(Problem("duplicate-column", cell.place, {"field": cell.text}))
        elif PERSONAL_COLUMN.search(re.sub(r"[^a-z0-9]+", "_", fold(cell.text))):
            problems.append(Problem("personal-column", cell.place, {"field": cell.text}))
        names.append(cell.text)
    return problems


def _parse_row(header: list[_Cell], line: str, where: Position) -> tuple[Record | None, list[Problem]]:
    if line.count('"') % 2:
        return None, [Problem("open-quote", _from_the_quote(where))]
    cells = _split(line, where.file, where.line)
    if len(cells) != len(header):
        counts = {"cells": str(len(cells)), "columns": str(len(header))}
        return None, [Problem("row-width", where, counts)]
    entries: list[Entry] = []
    problems: list[Problem] = []
    for name, cell in zip((column.text for column in header), cells, strict=True):
        if PERSONAL_NUMBER.fullmatch(cell.text):
            problems.append(Problem("personal-number", cell.place, {"field": name}))
        entries.append(Entry(name, cell.place, Scalar(cell.text, cell.place, is_blank=not cell.text)))
    head = tuple(column.place for column in header)
    return Record(where.file, Group(tuple(entries), where), head=head), problems


def _from_the_quote(where: Position) -> Position:
    at = where.excerpt.index('"')
    return replace(where, column=at + 1, width=len(where.excerpt) - at)
