"""Tables in plain text as sheets: what Excel calls CSV, with commas, semicolons or tabs between the cells."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from openpyxl.utils import get_column_letter

from generator.loading.csv_source import strip_cell
from generator.loading.files import read_text
from generator.messages.problem import Position, Problem
from generator.spreadsheet.reading import MOST_COLUMNS, MOST_ROWS, read_workbook
from generator.spreadsheet.sheets import Cell, Sheet

SEPARATORS: Final = ",;\t"
FIRST_LINES: Final = 6
"""Lines among which the names of columns are."""

ENDINGS: Final = frozenset({".csv", ".tsv", ".txt"})
"""How the name of a text ends; all else is taken for a workbook."""


def read_table_file(path: Path) -> list[Sheet] | Problem:
    """The sheets of a workbook, or a text as one; or why it cannot be read. Messages call it by its name."""
    if path.suffix.casefold() in ENDINGS:
        text = read_text(path.parent, path.name)
        return text if isinstance(text, Problem) else parse_text_table(text, path.name)
    return read_workbook(path, path.name)


def parse_text_table(text: str, name: str) -> list[Sheet] | Problem:
    """A text as a sheet without a name; what its first lines have most of stands between the cells."""
    lines = text.split("\n")
    mark = max(SEPARATORS, key="\n".join(lines[:FIRST_LINES]).count)
    try:
        rows = [*csv.reader(lines, delimiter=mark)]
    except csv.Error:  # a quotation mark never closed, and after it more than a cell may hold
        return Problem("open-quote", Position(name))
    width = max(map(len, rows), default=0)
    if len(rows) > MOST_ROWS or width > MOST_COLUMNS:
        return Problem("workbook-too-large", Position(name))
    return [
        Sheet("", tuple(tuple(_cells(row, number, width)) for number, row in enumerate(rows, 1))),
    ]


def _cells(row: Sequence[str], number: int, width: int) -> Iterator[Cell]:
    for column in range(1, width + 1):
        text = row[column - 1] if column <= len(row) else ""
        yield Cell(strip_cell(" ".join(text.split())), f"{get_column_letter(column)}{number}")
