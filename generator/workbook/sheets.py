"""A workbook as text: what stands in each cell, and what of it cannot be read as text."""

from dataclasses import dataclass

from generator.problems.problem import Position


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `fault` is a problem code when its content is no text or number; empty when it is fine."""

    text: str
    name: str
    """As Excel calls it, "D3"."""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, all rows equally long. Rows and columns count from 1."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    """The first cell of each group of merged cells."""

    def is_blank(self) -> bool:
        """Whether nothing is written on it."""
        return not any(cell.text or cell.fault for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a sheet to fill in: its id, what people call it, and a note that says more."""

    id: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet of figures to fill in: one row a commune, its code and name first."""

    year: str
    remark: str
    """Stands beside the year, such as that the figures are made up; empty when there is nothing to say."""
    headings: tuple[Heading, ...]
    rows: tuple[tuple[str, ...], ...]
    guide: tuple[str, ...]
    """Sentences of the sheet that explains."""


def place_of(file: str, cell: Cell, row: int, column: int, row_name: str = "") -> Position:
    """Where a cell is, as people look for it."""
    return Position(file, row, column, cell=cell.name, row_name=row_name)
