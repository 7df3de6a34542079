"""CSV tables to records, one a row, with the place of every cell. Owns csv."""

import csv
import re

from generator.loading.records import Entry, Group, Record, Scalar
from generator.problems.problem import Position, Problem

PERSONAL_COLUMN = re.compile(
    r"(^|[_ ])(ho_ten|ho|hoten|ten_hoc_sinh|ten_tre|full_?name|first_?name|last_?name|child_?name|"
    r"ngay_sinh|ngaysinh|birth_?(date|day)?|dob|cccd|cmnd|can_cuoc|dinh_danh|id_?card|citizen_?id)($|[_ ])"
)
"""Column names that announce a person rather than a sum."""

PERSONAL_NUMBER = re.compile(r"\d{12}")
"""Twelve digits are a citizen's identity number (Law on Identification 26/2023/QH15), never a count."""


def parse_csv(text: str, file: str) -> tuple[list[Record], list[Problem]]:
    """One record a row, named by the header line; blank cells become blank fields."""
    lines = text.rstrip("\n").split("\n")
    header_line = lines[0]
    header = [name.strip() for name in next(csv.reader([header_line]))]
    problems = _check_header(header, header_line, file)
    if problems:
        return [], problems
    records: list[Record] = []
    for number, line in enumerate(lines[1:], 2):
        if not line.strip(" ,"):
            continue
        row, found = _parse_row(header, line, Position(file, number, 1, len(line), line))
        problems += found
        if row:
            records.append(row)
    return records, problems


def _check_header(header: list[str], line: str, file: str) -> list[Problem]:
    where = Position(file, 1, 1, len(line), line)
    if len(header) == 1 and (";" in line or "\t" in line):
        return [Problem("wrong-separator", where)]
    problems: list[Problem] = []
    for index, name in enumerate(header):
        column = Position(file, 1, max(1, line.find(name) + 1), max(1, len(name)), line)
        if not name:
            problems.append(Problem("blank-column", where, {"number": str(index + 1)}))
        elif name in header[:index]:
            problems.append(Problem("duplicate-column", column, {"field": name}))
        elif PERSONAL_COLUMN.search(name.casefold()):
            problems.append(Problem("personal-column", column, {"field": name}))
    return problems


def _parse_row(header: list[str], line: str, where: Position) -> tuple[Record | None, list[Problem]]:
    if line.count('"') % 2:
        return None, [Problem("open-quote", where)]
    cells = next(csv.reader([line]))
    if len(cells) != len(header):
        counts = {"cells": str(len(cells)), "columns": str(len(header))}
        return None, [Problem("row-width", where, counts)]
    entries: list[Entry] = []
    problems: list[Problem] = []
    start = 0
    for name, cell in zip(header, cells, strict=True):
        found = line.find(cell, start)
        column = found + 1 if found >= 0 else start + 1
        place = Position(where.file, where.line, column, max(1, len(cell)), line)
        if PERSONAL_NUMBER.fullmatch(cell.strip()):
            problems.append(Problem("personal-number", place, {"field": name}))
        entries.append(Entry(name, place, Scalar(cell.strip(), place, is_blank=not cell.strip())))
        start = column - 1 + len(cell)
    return Record(where.file, Group(tuple(entries), where)), problems
