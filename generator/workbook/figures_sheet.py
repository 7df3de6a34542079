"""The sheet of figures: a form for a school year, and a filled-in form as the table it stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.model.commune import Commune
from generator.problems.problem import Position, Problem, Severity
from generator.workbook.sheets import Cell, Sheet, place_of

SHEET = "Số liệu"
CONTACTS = "Đầu mối"
GUIDE = "Hướng dẫn"
CODE, COMMUNE = "code", "commune"
HEAD_ROWS = 6
"""The row of ids is looked for in the first rows only."""

CODE_LENGTH = 5


@dataclass
class Table:
    """A filled-in form as CSV text, and the cell behind each of its fields."""

    file: str
    lines: list[str] = field(default_factory=list)
    places: list[list[tuple[int, Position]]] = field(default_factory=list)
    """By line: from which character on, which cell."""
    codes: list[str] = field(default_factory=list)

    def add(self, fields: Sequence[tuple[str, Position]]) -> None:
        """One more line."""
        starts, texts, at = [], [], 1
        for text, place in fields:
            quoted = '"' + text.replace('"', '""') + '"' if any(mark in text for mark in ',"') else text
            starts.append((at, place))
            texts.append(quoted)
            at += len(quoted) + 1
        self.lines.append(",".join(texts))
        self.places.append(starts)

    @property
    def text(self) -> str:
        """The table as it would stand in the project."""
        return "\n".join(self.lines) + "\n"

    def cell_of(self, position: Position) -> Position:
        """The cell behind a place in the text."""
        if position.line == 0:
            return Position(self.file)
        fields = self.places[position.line - 1]
        return next(place for start, place in reversed(fields) if start <= max(1, position.column))

    def translate(self, problem: Problem, table: str) -> Problem:
        """The problem, told at the cell instead of at the line of `table`."""
        if problem.position.file != table:
            return problem
        places = tuple(self.cell_of(p) if p.file == table else p for p in problem.places)
        return replace(problem, position=self.cell_of(problem.position), places=places)


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the ids stand, and which column has which."""

    row: int
    columns: tuple[tuple[int, str], ...]

    def place(self, name: str) -> int | None:
        return next((place for place, found in self.columns if found == name), None)


def find_sheet(sheets: Sequence[Sheet], file: str) -> tuple[Sheet | None, list[Problem]]:
    """The sheet of figures; a notice about every other one on which something is written."""
    found = next((s for s in sheets if s.name.casefold() == SHEET.casefold()), None)
    if found is None:
        return None, [Problem("no-figures-sheet", Position(file), {"text": SHEET})]
    known = {GUIDE, CONTACTS}
    others = [s for s in sheets if s is not found and s.name not in known and not s.is_blank()]
    return found, [
        Problem("extra-sheet", Position(file), {"text": s.name}, severity=Severity.WARNING) for s in others
    ]


def read_year(sheet: Sheet) -> Cell:
    """The school year in the first row."""
    first = sheet.rows[0] if sheet.rows else ()
    return first[1] if len(first) > 1 else Cell("", "B1")


def read_table(
    sheet: Sheet, file: str, communes: Sequence[Commune], day: date
) -> tuple[Table | None, list[Problem]]:
    """The table, or None with every reason why it cannot be made out."""
    head = _find_head(sheet)
    if head is None:
        return None, [Problem("no-id-row", Position(file), {"text": CODE})]
    table = Table(file)
    ids = [(place, name) for place, name in head.columns if name != COMMUNE]
    first = sheet.rows[head.row - 1]
    table.add([(name, place_of(file, first[place - 1], head.row, place)) for place, name in ids])
    problems = list(_check_shape(sheet, head, file))
    known = {c.code: c for c in communes if c.is_valid_on(day)}
    for number, row in enumerate(sheet.rows[head.row + 1 :], head.row + 2):
        if any(cell.text or cell.fault for cell in row):
            problems += _read_row(table, _Row(file, number, row, head), ids, known)
    return (None if any(p.severity is Severity.ERROR for p in problems) else table), problems


def _find_head(sheet: Sheet) -> _Head | None:
    for number, row in enumerate(sheet.rows[:HEAD_ROWS], 1):
        if any(cell.text == CODE for cell in row):
            columns = tuple((place, cell.text) for place, cell in enumerate(row, 1) if cell.text)
            return _Head(number, columns)
    return None


def _check_shape(sheet: Sheet, head: _Head, file: str) -> Iterator[Problem]:
    """Merged cells, and figures where nobody sees them or knows what they count."""
    named = {place for place, _ in head.columns}
    cells = {cell.name: (number, place) for number, row in enumerate(sheet.rows, 1)
             for place, cell in enumerate(row, 1)}  # fmt: skip
    for name in sheet.merged:
        number, place = cells[name]
        if number >= head.row:
            yield Problem("merged-cells", place_of(file, Cell("", name), number, place))
    for number, row in enumerate(sheet.rows[head.row + 1 :], head.row + 2):
        filled = [(place, cell) for place, cell in enumerate(row, 1) if cell.text or cell.fault]
        if filled and number in sheet.hidden_rows:
            yield Problem("hidden-row", place_of(file, filled[0][1], number, filled[0][0]))
        for place, cell in filled:
            if place not in named:
                yield Problem("column-without-id", place_of(file, cell, number, place))
    for place, name in head.columns:
        if place in sheet.hidden_columns:
            cell = sheet.rows[head.row - 1][place - 1]
            yield Problem("hidden-column", place_of(file, cell, head.row, place), {"field": name})


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of figures as it stands on the sheet."""

    file: str
    number: int
    cells: tuple[Cell, ...]
    head: _Head

    def cell(self, name: str) -> Cell:
        place = self.head.place(name)
        return self.cells[place - 1] if place else Cell("", "")

    def place(self, column: int, row_name: str) -> Position:
        return place_of(self.file, self.cells[column - 1], self.number, column, row_name)


def _read_row(
    table: Table, row: _Row, ids: list[tuple[int, str]], known: dict[str, Commune]
) -> Iterator[Problem]:
    """Add the row to the table; tells what in it is no figure."""
    code, repaired = _repair_code(row.cell(CODE).text, known)
    name = row.cell(COMMUNE).text or (known[code].name_vi if code in known else "")
    at_code = row.place(row.head.place(CODE) or 1, name)
    if repaired:
        values = {"text": row.cell(CODE).text, "code": code, "name": known[code].name_vi}
        yield Problem("code-repaired", at_code, values, severity=Severity.WARNING)
    if code in known and name.casefold() != known[code].name_vi.casefold():
        values = {"text": name, "code": code, "name": known[code].name_vi}
        yield Problem("name-not-code", at_code, values)
    for place, _ in ids:
        cell = row.cells[place - 1]
        if cell.fault:
            yield Problem(cell.fault, row.place(place, name), {"text": cell.text})
    table.add([(code if column == CODE else row.cells[place - 1].text, row.place(place, name))
               for place, column in ids])  # fmt: skip
    table.codes.append(code)


def _repair_code(text: str, known: dict[str, Commune]) -> tuple[str, bool]:
    """A code that lost its leading zeros, when exactly one commune has it with them."""
    padded = text.zfill(CODE_LENGTH)
    if text.isascii() and text.isdigit() and len(text) < CODE_LENGTH and padded in known:
        return padded, True
    return text, False
