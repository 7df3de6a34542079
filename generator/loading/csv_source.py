"""CSV tables to records, one per row, with the place of every cell.

A row is a line: no cell of ours contains a line break, so every cell has a line and column, which
Python's own reader does not give.
"""

import re
from dataclasses import dataclass, replace
from unicodedata import category

from generator.language.locales import fold
from generator.loading.records import NOTHING, Entry, Group, Record, Scalar
from generator.messages.problem import Position, Problem

SEPARATORS = ";\t|"
"""What programs put between cells that should have put a comma."""

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


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of the table; `is_open` when a quotation mark in it is never closed."""

    place: Position
    cells: tuple[_Cell, ...]
    is_open: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it is empty: spreadsheets leave lines of commas, quotes and blanks behind."""
        return not self.is_open and not any(cell.text for cell in self.cells)

    def fitted(self, count: int) -> "_Line":
        """The line with `count` cells: those beyond are blank; those that are missing at the end, too.

        Excel leaves commas out where the last columns are blank.
        """
        end = replace(self.place, column=len(self.place.excerpt) + 1, width=1)
        missing = (_Cell("", end),) * (count - len(self.cells))
        return replace(self, cells=self.cells[:count] + missing)


def parse_csv(text: str, file: str) -> tuple[list[Record], list[Problem]]:
    """One record per row, named by the header line; blank cells become blank fields."""
    lines = [_read_line(line, file, number) for number, line in enumerate(text.split("\n"), 1)]
    header, *rows = [line for line in lines if not line.is_empty] or lines[:1]
    most = len(header.cells)
    fits = [line for line in rows if len(line.cells) <= most]
    header = header.fitted(max(1, *(_count_filled(line) for line in (header, *fits))))
    problems = _check_header(header)
    if problems:
        return [], problems
    records: list[Record] = []
    for line in rows:
        row, found = _parse_row(header, line, most)
        problems += found
        if row:
            records.append(row)
    if not records and not problems:
        return [], [Problem("no-rows", header.place)]
    return records, problems


def _count_filled(line: _Line) -> int:
    """How many cells it has up to the last in which something is written."""
    return max((number for number, cell in enumerate(line.cells, 1) if cell.text), default=0)


def _read_line(line: str, file: str, number: int) -> _Line:
    whole = Position(file, number, 1, max(1, len(line)), line)
    if line.count('"') % 2:
        return _Line(whole, (), is_open=True)
    cells: list[_Cell] = []
    start = 0
    while start <= len(line):
        match = CELL.match(line, start)
        assert match
        raw, quoted = match[0].strip(), match["quoted"]
        bare = "" if raw in NOTHING else raw
        text = strip_cell(bare if quoted is None else quoted.replace('""', '"'))
        column = start + (match[0].find(raw) if raw else 0) + 1
        cells.append(_Cell(text, Position(file, number, column, max(1, len(raw)), line)))
        start = match.end() + 1
    return _Line(whole, tuple(cells))


def strip_cell(text: str) -> str:
    """A cell without the blanks around it; empty if it holds only invisible characters."""
    return text.strip() if any(category(sign)[0] not in "ZC" for sign in text) else ""


def _check_header(header: _Line) -> list[Problem]:
    if header.is_open:
        return [Problem("open-quote", _from_the_quote(header.place))]
    if separator := _find_separator(header):
        return [separator]
    problems: list[Problem] = []
    names: list[str] = []
    for cell in header.cells:
        if not cell.text:
            problems.append(Problem("blank-column", cell.place, {"number": str(len(names) + 1)}))
        elif cell.text in names:
            problems.append(Problem("duplicate-column", cell.place, {"field": cell.text}))
        elif PERSONAL_COLUMN.search(re.sub(r"[^a-z0-9]+", "_", fold(cell.text))):
            problems.append(Problem("personal-column", cell.place, {"field": cell.text}))
        names.append(cell.text)
    return problems


def _find_separator(line: _Line) -> Problem | None:
    """Something else than a comma between the cells of a line, if it seems to have but one."""
    at = [line.place.excerpt.find(mark) for mark in SEPARATORS if mark in line.place.excerpt]
    if len(line.cells) != 1 or not at:
        return None
    return Problem("wrong-separator", replace(line.place, column=min(at) + 1, width=1))


def _parse_row(header: _Line, line: _Line, most: int) -> tuple[Record | None, list[Problem]]:
    """The record of one line, which may have at most as many cells as the header was written with."""
    if line.is_open:
        return None, [Problem("open-quote", _from_the_quote(line.place))]
    columns = len(header.cells)
    if columns > 1 and (separator := _find_separator(line)):
        return None, [separator]
    if len(line.cells) > most:
        counts = {"cells": str(len(line.cells)), "columns": str(columns)}
        return None, [Problem("row-width", line.place, counts)]
    cells = line.fitted(columns).cells
    entries: list[Entry] = []
    problems: list[Problem] = []
    for name, cell in zip((column.text for column in header.cells), cells, strict=True):
        if PERSONAL_NUMBER.fullmatch(cell.text):
            problems.append(Problem("personal-number", cell.place, {"field": name}))
        entries.append(Entry(name, cell.place, Scalar(cell.text, cell.place, is_blank=not cell.text)))
    head = tuple(column.place for column in header.cells)
    missing = max(0, columns - len(line.cells))
    return Record(line.place.file, Group(tuple(entries), line.place), head=head, missing=missing), problems


def _from_the_quote(where: Position) -> Position:
    at = where.excerpt.index('"')
    return replace(where, column=at + 1, width=len(where.excerpt) - at)
