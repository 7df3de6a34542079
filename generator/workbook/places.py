"""A table of places, as offices have one, read for a new project: names, codes, phones."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from generator.authoring.places import Place
from generator.language.locales import fold
from generator.messages.problem import Position, Problem, Severity
from generator.model.area_codes import fold_name
from generator.model.fields import Fault, check_characters
from generator.model.phone import parse_phone
from generator.spreadsheet.sheets import Sheet
from generator.spreadsheet.text_tables import ENDINGS, read_table_file
from generator.validation.located import suggest
from generator.workbook.contacts_sheet import repair_phone, split_phones
from generator.workbook.grid import HEAD_ROWS, Grid, GridRow, check_grid

HEADINGS: Final = {
    "name": "name|place|area|commune|ward|hamlet|district|ten|noi|dia phuong|dia ban|don vi|xa|phuong|thon|"
    "xom|huyen|ten xa|ten phuong|ten thon|ten xom|ten huyen|ten dia phuong|ten don vi",
    "code": "code|ma|ma so|ma xa|ma phuong|ma thon|ma xom|ma huyen|ma don vi|ma dia phuong",
    "phone": "phone|phones|telephone|dien thoai|so dien thoai|sdt",
}
"""What the columns may be called, without accents and capitals."""

LONG_CODE: Final = 4
"""Digits from which on a shorter code among longer ones has lost its zeros: 1363 for 01363."""


@dataclass
class PlaceTable:
    """What a table says, and what is wrong with it."""

    file: str
    places: list[Place] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    """Where the name of each place stands."""
    problems: list[Problem] = field(default_factory=list)

    def translate(self, problem: Problem, table: str) -> Problem:
        """A problem with a row of the project's `table` of places, at the name of that place."""

        def place(position: Position) -> Position:
            row = position.line - 2
            is_row = position.file == table and row in range(len(self.positions))
            return self.positions[row] if is_row else position

        return replace(problem, position=place(problem.position), places=tuple(map(place, problem.places)))


def is_table_name(text: str) -> bool:
    """Whether an answer is the name of a file, not of a place."""
    return Path(text).suffix.casefold() in {*ENDINGS, ".xlsx", ".xlsm", ".xls", ".ods"}


def read_places(path: Path, languages: Sequence[str], country: str) -> PlaceTable:
    """The places that a CSV file or a workbook lists, in its first sheet on which something is written."""
    table = PlaceTable(path.name)
    sheets = read_table_file(path)
    if isinstance(sheets, Problem):
        table.problems.append(sheets)
        return table
    sheet = next((one for one in sheets if not one.is_blank()), None)
    grid = _find_grid(sheet, path.name, languages) if sheet else None
    if grid is None:
        choices = ", ".join(HEADINGS)
        table.problems.append(
            Problem("missing-column", Position(path.name), {"field": "name", "choices": choices})
        )
        return table
    _Reader(table, grid, languages, country).read()
    return table


def _find_grid(sheet: Sheet, file: str, languages: Sequence[str]) -> Grid | None:
    """The table below the first row in which a column is called as one of names is."""
    for number, row in enumerate(sheet.rows[:HEAD_ROWS], 1):
        columns = [
            (place, _name_column(cell.text, languages)) for place, cell in enumerate(row, 1) if cell.text
        ]
        if any(name.partition("_")[0] == "name" for _, name in columns):
            return Grid(file, sheet, number, tuple(columns), headings=0)
    return None


def _name_column(heading: str, languages: Sequence[str]) -> str:
    """What a column is for: "name", "name_en", "phone"; its heading where that is not known."""
    text = " ".join(fold(heading).replace("_", " ").split())
    lead, _, tag = text.rpartition(" ")
    if tag in languages and lead in HEADINGS["name"].split("|"):
        return f"name_{tag}"
    return next((name for name, known in HEADINGS.items() if text in known.split("|")), heading)


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: PlaceTable, grid: Grid, languages: Sequence[str], country: str) -> None:
        self.table = table
        self.grid = grid
        self.names = [name for _, name in grid.columns if name.partition("_")[0] == "name"]
        self.languages = languages
        self.country = country

    def read(self) -> None:
        """All rows."""
        self.table.problems += [*check_grid(self.grid), *self._check_columns()]
        rows = [*self.grid.rows()]
        if not rows:
            self.table.problems.append(Problem("no-rows", self.grid.place(self.grid.head, 1)))
        width = max((len(code) for row in rows if (code := row.cell("code").text).isdecimal()), default=0)
        for row in rows:
            self._read_row(row, width)
        self._check_repeats()

    def _check_repeats(self) -> None:
        """Places that nothing tells apart: two of one name, without a code."""
        seen: set[tuple[str, str]] = set()
        for place, where in zip(self.table.places, self.table.positions, strict=True):
            name = next(iter(place.name.values()))
            if name and (fold_name(name), place.code) in seen:
                values = {"text": name, "field": self._heading(self.names[0])}
                self.table.problems.append(Problem("repeated-item", where, values))
            seen.add((fold_name(name), place.code))

    def _check_columns(self) -> Iterator[Problem]:
        known = [*HEADINGS, *(f"name_{tag}" for tag in self.languages)]
        seen = [name for _, name in self.grid.columns]
        for number, (place, name) in enumerate(self.grid.columns):
            where = self.grid.place(self.grid.head, place)
            if name in seen[:number]:
                yield Problem("duplicate-column", where, {"field": name})
            elif name not in known:
                values = {"field": name, **suggest(name, known, seen)}
                yield Problem("unknown-column", where, values, severity=Severity.WARNING)

    def _read_row(self, row: GridRow, width: int) -> None:
        name = next((text for column in self.names if (text := row.cell(column).text)), "")
        phones = [self._phone(row, name, text) for text in split_phones(row.cell("phone").text)]
        for column in self.names:
            self._check(row, column, name, [partial(check_characters, row.cell(column).text)])
        self._check(row, "phone", name, [partial(parse_phone, phone, self.country) for phone in phones])
        if not name:
            where = row.place(self.names[0], "")
            self.table.problems.append(Problem("blank-field", where, {"field": self._heading(self.names[0])}))
        names = {tag: row.cell(f"name_{tag}").text or row.cell("name").text or name for tag in self.languages}
        self.table.places.append(Place(names, self._code(row, name, width), tuple(phones)))
        self.table.positions.append(row.place(self.names[0], name))

    def _phone(self, row: GridRow, name: str, text: str) -> str:
        """The number, with the zero that a spreadsheet took away."""
        repaired = repair_phone(text, self.country)
        if repaired:
            self._warn("phone-repaired", row.place("phone", name), {"text": text, "phone": repaired})
        return repaired or text

    def _code(self, row: GridRow, name: str, width: int) -> str:
        """The code in capitals, with the zeros that a spreadsheet took away."""
        self._check(row, "code", name, ())
        code = row.cell("code").text.upper()
        if not (code.isdecimal() and len(code) < width and width >= LONG_CODE):
            return code
        whole = code.zfill(width)
        self._warn("code-repaired", row.place("code", name), {"text": code, "code": whole, "name": name})
        return whole

    def _warn(self, code: str, where: Position, values: dict[str, str]) -> None:
        self.table.problems.append(Problem(code, where, values, severity=Severity.WARNING))

    def _check(self, row: GridRow, column: str, name: str, checks: Iterable[Callable[[], object]]) -> None:
        """Note what is wrong with a cell; each check raises a `Fault`."""
        cell, where = row.cell(column), row.place(column, name)
        if cell.fault:
            self.table.problems.append(Problem(cell.fault, where, {"text": cell.text}))
            return
        for check in checks:
            try:
                check()
            except Fault as fault:
                values = {"field": self._heading(column), **fault.values}
                self.table.problems.append(Problem(fault.code, where, values))

    def _heading(self, column: str) -> str:
        """The column as the table calls it."""
        place = self.grid.column(column)
        return self.grid.sheet.rows[self.grid.head - 1][place - 1].text if place else column
