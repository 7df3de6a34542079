"""A table of places, as offices have one, read for a new project: names, phones, what a table of areas has.

Days and degrees may be written as offices write them: 01/07/2025, 22,91.
"""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final

from generator.authoring.places import Place, is_called, read_kinds, strip_kind
from generator.messages.problem import Position, Problem, Severity
from generator.model.area import AreaRow
from generator.model.area_codes import fold_name
from generator.model.fields import Fault, check_characters
from generator.model.phone import parse_phone
from generator.model.schema import parse_model
from generator.spreadsheet.sheets import Sheet
from generator.spreadsheet.text_tables import ENDINGS, read_table_file
from generator.validation.located import suggest
from generator.workbook.contacts_sheet import repair_phone, split_phones
from generator.workbook.grid import HEAD_ROWS, Grid, GridRow, check_grid
from generator.workbook.place_columns import HEADINGS, NUMBER, find_upper, head_kind, name_column

MORE: Final = tuple(name for name in AreaRow.model_fields if name not in ("code", "name", "parent"))
"""What else a row of the table of areas may have."""

DAYS: Final = ("valid_from", "valid_to")

FINE_DEGREES: Final = re.compile(r"(?<=[.,]\d{6})\d+$")
"""More than a millionth of a degree, a hand's breadth, is what a calculation left behind."""

FREELY_WRITTEN: Final = ("wrong-date", "wrong-coordinate")
"""Faults for which, here, what the writer meant is taken where it is clear."""

LONG_CODE: Final = 4
"""Digits from which on a shorter code among longer ones has lost its zeros: 1363 for 01363."""


@dataclass
class PlaceTable:
    """What a table says, and what is wrong with it."""

    file: str
    places: list[Place] = field(default_factory=list)
    cells: list[Mapping[str, Position]] = field(default_factory=list)
    """Where each place is written, by column; under "" what stands for columns that there are not."""
    problems: list[Problem] = field(default_factory=list)

    def translate(self, problem: Problem, table: str, columns: Sequence[str]) -> Problem:
        """A problem with a row of the project's `table` of places, which has these `columns`, at its cell."""

        def place(position: Position) -> Position:
            row = position.line - 2
            if position.file != table or row not in range(len(self.cells)):
                return position
            before = next(csv.reader([f"{position.excerpt[: position.column - 1]}."]))
            return self.cells[row].get(columns[len(before) - 1], self.cells[row][""])

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
        columns = {place: name_column(cell.text, languages) for place, cell in enumerate(row, 1) if cell.text}
        if any(name.partition("_")[0] == "name" for name in columns.values()):
            columns |= find_upper(
                {place: row[place - 1].text for place, name in columns.items() if name == "name"}
            )
            return Grid(file, sheet, number, tuple(columns.items()), headings=0)
    return None


class _Reader:
    """Reads the rows of one table."""

    def __init__(self, table: PlaceTable, grid: Grid, languages: Sequence[str], country: str) -> None:
        self.table = table
        self.grid = grid
        self.names = [name for _, name in grid.columns if name.partition("_")[0] == "name"]
        self.languages = languages
        self.country = country
        self.kinds = read_kinds()

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
        parents = {fold_name(place.parent): place.parent for place in self.table.places if place.parent}
        self._take_kind(parents)
        self._add_uppers(parents)

    def _check_repeats(self) -> None:
        """Places that nothing tells apart: two of one name in the same one, without a code."""
        seen: set[tuple[str, str, str]] = set()
        for place, cells in zip(self.table.places, self.table.cells, strict=True):
            name = next(iter(place.name.values()))
            key = (fold_name(name), place.code, fold_name(place.parent))
            if name and key in seen:
                values = {"text": name, "field": self._heading(self.names[0])}
                self.table.problems.append(Problem("repeated-item", cells[""], values))
            seen.add(key)

    def _take_kind(self, parents: Mapping[str, str]) -> None:
        """What the heading of names says they are, "Tên xóm", for those of which nothing else does."""
        kind = head_kind(self._heading(self.names[0]), self.kinds)
        for index, place in enumerate(self.table.places):
            name = next(iter(place.name.values()))
            is_told = place.kind or strip_kind(name, self.kinds) != name
            if not is_told and not is_called(place, parents, self.kinds):
                self.table.places[index] = replace(place, kind=kind)

    def _add_uppers(self, parents: Mapping[str, str]) -> None:
        """The places that others lie in, before them, where the table has a row for none of these."""
        if not parents or any(is_called(place, parents, self.kinds) for place in self.table.places):
            return
        kind = head_kind(self._heading("parent"), self.kinds)
        uppers = [Place(dict.fromkeys(self.languages, name), kind=kind) for name in parents.values()]
        first = {
            fold_name(place.parent): {"": cells["parent"]}
            for place, cells in reversed([*zip(self.table.places, self.table.cells, strict=True)])
            if place.parent
        }
        self.table.cells[:0] = [first[name] for name in parents]
        self.table.places[:0] = uppers

    def _check_columns(self) -> Iterator[Problem]:
        known = [*HEADINGS, *(f"name_{tag}" for tag in self.languages)]
        known.remove(NUMBER)
        seen = [name for _, name in self.grid.columns]
        for number, (place, name) in enumerate(self.grid.columns):
            where = self.grid.place(self.grid.head, place)
            if name in seen[:number]:
                yield Problem("duplicate-column", where, {"field": name})
            elif name not in (*known, NUMBER):
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
        code, parent = (self._whole_code(row, column, name, width) for column in ("code", "parent"))
        more = self._read_more(row, name, code)
        self.table.places.append(
            Place(names, code.upper(), tuple(phones), more.pop("kind", ""), parent, more)
        )
        at_name = row.place(self.names[0], name)
        cells = {column: row.place(column, name) for _, column in self.grid.columns}
        self.table.cells.append({**{f"name_{tag}": at_name for tag in self.languages}, **cells, "": at_name})

    def _read_more(self, row: GridRow, name: str, code: str) -> dict[str, str]:
        """What else a row of the table of areas has, tried as it will stand there."""
        found = {"code": code}
        for column in MORE:
            cell = row.cell(column)
            if cell.fault and not (cell.fault == "cell-is-a-date" and column in DAYS):
                self._check(row, column, name, ())
            elif cell.text:
                found[column] = FINE_DEGREES.sub("", cell.text)
        plain = {"name": {self.languages[0]: name}} | {column: text for column, text in found.items() if text}
        for flaw in parse_model(AreaRow, plain, self.languages)[1]:
            column = str(flaw.path[0])
            if flaw.code in FREELY_WRITTEN and "suggestion" in flaw.values:
                found[column] = flaw.values["suggestion"]
            elif column != "name":
                values = {**flaw.values, "field": self._heading(column)}
                self.table.problems.append(Problem(flaw.code, row.place(column, name), values))
        return {column: text for column, text in found.items() if column != "code"}

    def _phone(self, row: GridRow, name: str, text: str) -> str:
        """The number, with the zero that a spreadsheet took away."""
        repaired = repair_phone(text, self.country)
        if repaired:
            self._warn("phone-repaired", row.place("phone", name), {"text": text, "phone": repaired})
        return repaired or text

    def _whole_code(self, row: GridRow, column: str, name: str, width: int) -> str:
        """What stands there, a code with the zeros that a spreadsheet took away."""
        self._check(row, column, name, ())
        code = row.cell(column).text
        if not (code.isdecimal() and len(code) < width and width >= LONG_CODE):
            return code
        whole = code.zfill(width)
        if column == "code":
            self._warn("code-repaired", row.place(column, name), {"text": code, "code": whole, "name": name})
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
