"""Figures of a school year out to a workbook and back, checked as a whole before anything is written."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.loading.csv_source import parse_csv
from generator.loading.project import ProjectRecords, Year, load_project
from generator.loading.records import Record
from generator.model.commune import Commune
from generator.model.statistics import Column, Report
from generator.problems.problem import Position, Problem, Severity
from generator.settings import Settings
from generator.validation.build_site import build_site
from generator.validation.parts import Parts, build_parts
from generator.validation.sourced import parse_record, suggest
from generator.workbook.excel_file import read_workbook, render_form
from generator.workbook.figures_sheet import CODE, COMMUNE, Table, find_sheet, read_table, read_year
from generator.workbook.guide import GUIDE_SENTENCES, SAMPLE_REMARK
from generator.workbook.saving import replace_text
from generator.workbook.sheets import Form, Heading, place_of


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that would change. Texts are as in the table; blank means not reported."""

    commune: str
    column: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Import:
    """What a workbook would change. `text` is the new table, None when something is wrong."""

    problems: list[Problem]
    changes: list[Change]
    table: str = ""
    text: str | None = None


def export_figures(settings: Settings, year: str | None) -> tuple[str, bytes | None, list[Problem]]:
    """The school year (the newest unless named), its workbook, and what kept it from being made."""
    records, problems = load_project(settings.root)
    parts, more = build_parts(records)
    wanted = [found for found in records.years if year in (None, found.name)]
    if not wanted or parts.indicator_list is None:
        names = ", ".join(found.name for found in records.years)
        unknown = Problem(
            "unknown-year", Position("site_data/statistics"), {"text": year or "", "choices": names}
        )
        return year or "", None, [*problems, *more] or [unknown]
    if problems or more:
        return wanted[0].name, None, [*problems, *more]
    return wanted[0].name, render_form(_form(wanted[0], parts)), []


def read_import(settings: Settings, file: Path) -> Import:
    """What the workbook `file` would change in the project; writes nothing."""
    records, problems = load_project(settings.root)
    parts, _ = build_parts(records)
    sheets = read_workbook(file, file.name)
    if isinstance(sheets, Problem):
        return Import([sheets], [])
    sheet, notices = find_sheet(sheets, file.name)
    if sheet is None:
        return Import(notices, [])
    cell = read_year(sheet)
    year = next((found for found in records.years if found.name == cell.text), None)
    report = parse_record(Report, year.report, "report")[0] if year and year.report else None
    if year is None or report is None:
        names = [found.name for found in records.years]
        where = place_of(file.name, cell, 1, 2)
        return Import(
            [*notices, Problem("unknown-year", where, {"text": cell.text, **suggest(cell.text, names)})], []
        )
    communes = [one.model for one in parts.communes]
    table, found = read_table(sheet, file.name, communes, report.model.as_of)
    if table is None:
        return Import([*notices, *found], [])
    checked = _check(records, year, table)
    missing = list(_missing_rows(year, table, communes))
    return _weigh([*problems, *notices, *found, *missing, *checked], year, table, parts)


def write_import(settings: Settings, found: Import) -> Path:
    """Put the new table in its place; gives where the old one is kept."""
    assert found.text is not None
    return replace_text(settings.root, found.table, found.text)


def _weigh(problems: list[Problem], year: Year, table: Table, parts: Parts) -> Import:
    """The result: changes are told only when nothing is wrong."""
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Import(problems, [])
    new, _ = parse_csv(table.text, _name(year))
    columns = [one.model for one in parts.columns]
    changes = list(_changes(year.rows, new, columns, [one.model for one in parts.communes]))
    text = _in_order(new, [CODE, *(column.id for column in columns)])
    return Import(problems, changes, _name(year), text)


def _check(records: ProjectRecords, year: Year, table: Table) -> list[Problem]:
    """All problems of the project if the table were in it, those about the table told at its cells."""
    rows, problems = parse_csv(table.text, _name(year))
    if not problems:
        years = tuple(replace(y, rows=tuple(rows)) if y.name == year.name else y for y in records.years)
        problems = build_site(replace(records, years=years))[1]
    return [table.translate(problem, _name(year)) for problem in problems]


def _missing_rows(year: Year, table: Table, communes: list[Commune]) -> Iterator[Problem]:
    """Communes that have figures now and no row in the workbook: nothing is taken away silently."""
    names = {c.code: c.name_vi for c in communes}
    for row in year.rows:
        code = _value(row, CODE)
        if code not in table.codes:
            yield Problem("row-missing", Position(table.file), {"text": code, "name": names.get(code, "")})


def _changes(
    old: tuple[Record, ...], new: list[Record], columns: list[Column], communes: list[Commune]
) -> Iterator[Change]:
    names = {c.code: c.name_vi for c in communes}
    before = {_value(row, CODE): row for row in old}
    for row in new:
        code = _value(row, CODE)
        for column in columns:
            was = _value(before[code], column.id) if code in before else ""
            now = _value(row, column.id)
            if was != now:
                yield Change(names.get(code, code), column.name.vi, was, now)


def _in_order(rows: list[Record], columns: list[str]) -> str:
    """The table as it is kept: columns in the order of the indicators' list."""
    lines = [",".join(columns), *(",".join(_value(row, name) for name in columns) for row in rows)]
    return "\n".join(lines) + "\n"


def _value(row: Record, name: str) -> str:
    plain = row.plain()
    assert isinstance(plain, dict)
    return str(plain.get(name, ""))


def _name(year: Year) -> str:
    return f"site_data/statistics/{year.name}.csv"


def _form(year: Year, parts: Parts) -> Form:
    """Every commune of the day, those too that have no row yet."""
    report = parse_record(Report, year.report, "report")[0] if year.report else None
    communes = [one.model for one in parts.communes]
    if report:
        communes = [c for c in communes if c.is_valid_on(report.model.as_of)]
    rows = {_value(row, CODE): row for row in year.rows}
    columns = [one.model for one in parts.columns]
    uses = {
        name: i.model for i in reversed(parts.indicators) for name in (i.model.denominator, i.model.numerator)
    }
    return Form(
        year=year.name,
        remark=SAMPLE_REMARK if report and report.model.sample else "",
        headings=(
            Heading(CODE, "Mã xã"),
            Heading(COMMUNE, "Xã, thị trấn"),
            *(Heading(c.id, c.name.vi, uses[c.id].definition.vi if c.id in uses else "") for c in columns),
        ),
        rows=tuple(
            (
                c.code,
                c.name_vi,
                *(_value(rows[c.code], column.id) if c.code in rows else "" for column in columns),
            )
            for c in communes
        ),
        guide=GUIDE_SENTENCES,
    )
