"""The table on a sheet: where its ids stand, which rows are filled in, and what must not be done to it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.messages.problem import Position, Problem
from generator.spreadsheet.sheets import Cell, Sheet

HEAD_ROWS = 6
"""The row of ids is looked for in the first rows only."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet whose row `head` has ids; below the `headings`, all further rows are filled in."""

    file: str
    sheet: Sheet
    head: int
    columns: tuple[tuple[int, str], ...]
    """Place and id of each column that has an id."""
    headings: int = 1
    """Rows for people between the ids and what is filled in."""

    def column(self, name: str) -> int | None:
        """Where the column with this id stands; None when there is none."""
        return next((place for place, found in self.columns if found == name), None)

    def rows(self) -> Iterator["GridRow"]:
        """Every row in which something is written."""
        first = self.head + self.headings
        for number, cells in enumerate(self.sheet.rows[first:], first + 1):
            if any(cell.text or cell.fault for cell in cells):
                yield GridRow(self, number, cells)

    def place(self, row: int, column: int, row_name: str = "") -> Position:
        """Where a cell is, as people look for it."""
        cell = self.sheet.rows[row - 1][column - 1]
        return Position(self.file, row, column, sheet=self.sheet.name, cell=cell.name, row_name=row_name)


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row that is filled in."""

    grid: Grid
    number: int
    cells: tuple[Cell, ...]

    def cell(self, name: str) -> Cell:
        """The cell in the column with this id; a blank one where there is no such column."""
        column = self.grid.column(name)
        return self.cells[column - 1] if column else Cell("", "")

    def place(self, name: str, row_name: str) -> Position:
        """Where that cell is; the first of the row where there is no such column."""
        return self.grid.place(self.number, self.grid.column(name) or 1, row_name)


def find_grid(sheet: Sheet, file: str, first: str) -> Grid | Problem:
    """The table whose row of ids has `first` in it."""
    for number, row in enumerate(sheet.rows[:HEAD_ROWS], 1):
        if any(cell.text == first for cell in row):
            columns = tuple((place, cell.text) for place, cell in enumerate(row, 1) if cell.text)
            return Grid(file, sheet, number, columns)
    return Problem("no-id-row", Position(file), {"text": first, "sheet": sheet.name})


def check_grid(grid: Grid) -> Iterator[Problem]:
    """Merged cells, and content where nobody sees it or knows what it is about."""
    sheet, named = grid.sheet, {place for place, _ in grid.columns}
    if sheet.is_hidden:
        yield Problem("hidden-sheet", Position(grid.file), {"text": sheet.name})
    places = {cell.name: (number, place) for number, row in enumerate(sheet.rows, 1)
              for place, cell in enumerate(row, 1)}  # fmt: skip
    for number, place in sorted(places[name] for name in sheet.merged):
        if number >= grid.head:
            yield Problem("merged-cells", grid.place(number, place))
    for row in grid.rows():
        filled = [place for place, cell in enumerate(row.cells, 1) if cell.text or cell.fault]
        if row.number in sheet.hidden_rows:
            yield Problem("hidden-row", grid.place(row.number, filled[0]))
        for place in filled:
            if place not in named:
                yield Problem("column-without-id", grid.place(row.number, place))
    for place, name in grid.columns:
        if place in sheet.hidden_columns:
            yield Problem("hidden-column", grid.place(grid.head, place), {"field": name})
