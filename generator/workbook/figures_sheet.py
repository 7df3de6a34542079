"""The sheet of figures: a form for a period, and a filled-in form as the table it stands for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from generator.messages.problem import Position, Problem, Severity
from generator.model.area import Area
from generator.spreadsheet.sheets import Cell, Sheet
from generator.workbook.grid import GridRow, check_grid, find_grid

SHEET = "Số liệu"
CONTACTS = "Đầu mối"
GUIDE = "Hướng dẫn"
CODE, AREA = "code", "area"
CODE_LENGTH = 5
NAMING_COLUMNS = ("field", "other", "others")
"""Values of problems that are ids of columns."""


@dataclass
class Table:
    """A filled-in form as CSV text, and the cell behind each of its fields."""

    file: str
    labels: Mapping[str, str]
    """What people call each column."""
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
        """The problem, reported at the cell instead of at the line of `table`, columns by their headings."""
        if problem.position.file != table:
            return problem
        places = tuple(self.cell_of(p) if p.file == table else p for p in problem.places)
        values = problem.values
        if problem.position.line > 1:
            values = {
                key: ", ".join(self.labels.get(name, name) for name in text.split(", "))
                if key in NAMING_COLUMNS
                else text
                for key, text in values.items()
            }
        return replace(problem, position=self.cell_of(problem.position), places=places, values=values)


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


def read_year(sheet: Sheet, file: str) -> tuple[str, Position]:
    """What the period is called, in the first row, and where it stands."""
    first = sheet.rows[0] if sheet.rows else ()
    cell = first[1] if len(first) > 1 else Cell("", "B1")
    return cell.text, Position(file, 1, 2, sheet=sheet.name, cell=cell.name)


def read_table(
    sheet: Sheet, file: str, areas: Sequence[Area], day: date, labels: Mapping[str, str]
) -> tuple[Table | None, list[Problem]]:
    """The table, or None with every reason why it cannot be made out; `labels` has headings by id."""
    grid = find_grid(sheet, file, CODE)
    if isinstance(grid, Problem):
        return None, [grid]
    table = Table(file, labels)
    ids = [(place, name) for place, name in grid.columns if name != AREA]
    table.add([(name, grid.place(grid.head, place)) for place, name in ids])
    problems = list(check_grid(grid))
    known = {c.code: c for c in areas if c.is_valid_on(day)}
    for row in grid.rows():
        problems += _read_row(table, row, ids, known)
    return (None if any(p.severity is Severity.ERROR for p in problems) else table), problems


def _read_row(
    table: Table, row: GridRow, ids: list[tuple[int, str]], known: Mapping[str, Area]
) -> Iterator[Problem]:
    """Add the row to the table; gives a problem for each cell that is no figure."""
    code, repaired = _repair_code(row.cell(CODE).text, known)
    name = row.cell(AREA).text or (known[code].name.first if code in known else "")
    if repaired:
        values = {"text": row.cell(CODE).text, "code": code, "name": known[code].name.first}
        yield Problem("code-repaired", row.place(CODE, name), values, severity=Severity.WARNING)
    if code in known and name.casefold() != known[code].name.first.casefold():
        values = {"text": name, "code": code, "name": known[code].name.first}
        yield Problem("name-not-code", row.place(CODE, name), values)
    fields = []
    for place, column in ids:
        cell, where = row.cells[place - 1], row.grid.place(row.number, place, name)
        fields.append((code if column == CODE else cell.text, where))
        if cell.fault:
            yield Problem(cell.fault, where, {"text": cell.text})
    table.add(fields)
    table.codes.append(code)


def _repair_code(text: str, known: Mapping[str, Area]) -> tuple[str, bool]:
    """A code that lost its leading zeros, when exactly one area has it with them."""
    padded = text.zfill(CODE_LENGTH)
    if text.isascii() and text.isdigit() and len(text) < CODE_LENGTH and padded in known:
        return padded, True
    return text, False
