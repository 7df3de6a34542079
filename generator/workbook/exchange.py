"""Figures of a period out to a workbook and back, checked as a whole before anything is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.authoring.safe_write import replace_texts
from generator.loading.csv_source import parse_csv
from generator.loading.interface_words import load_languages
from generator.loading.project import ProjectRecords, Year, load_project
from generator.loading.records import Record
from generator.messages.problem import Position, Problem, Severity
from generator.messages.workbook import GUIDE_SENTENCES, SAMPLE_REMARK
from generator.model.area import Area
from generator.model.file_kinds import file_kind
from generator.model.language import Language
from generator.model.statistics import Column, Indicator
from generator.settings import Settings
from generator.spreadsheet.reading import read_workbook
from generator.spreadsheet.sheets import Change, Form, FormSheet, Heading
from generator.spreadsheet.writing import render_form
from generator.validation.build_site import build_site
from generator.validation.languages import build_languages
from generator.validation.located import suggest
from generator.validation.parts import Parts, build_parts
from generator.workbook.contact_changes import ContactChanges, read_contact_changes
from generator.workbook.contacts_sheet import FILE as CONTACTS_FILE
from generator.workbook.contacts_sheet import build_contacts, name_areas
from generator.workbook.figures_sheet import AREA, CODE, Table, find_sheet, read_table, read_year
from generator.workbook.figures_sheet import SHEET as FIGURES
from generator.workbook.periods import Period, list_periods


@dataclass(frozen=True, slots=True)
class Import:
    """What a workbook would change. `texts` has new files by name; None when something is wrong."""

    problems: list[Problem]
    changes: list[Change]
    texts: dict[str, str] | None = None


def export_figures(settings: Settings, season: str | None) -> tuple[str, bytes | None, list[Problem]]:
    """The name of a period's files (the newest unless called), its workbook; or why there is none."""
    records, problems = load_project(settings.root)
    parts, more = build_parts(records)
    if problems or more:
        return "", None, [*problems, *more]
    periods = list_periods(records, parts)
    wanted = next((period for period in periods if season is None or period.is_called(season)), None)
    if wanted is None:
        values = {"text": season or "", "choices": ", ".join(period.season for period in periods)}
        return "", None, [Problem("unknown-year", Position("site_data/statistics"), values)]
    return wanted.year.name, render_form(_form(wanted, parts, records.one("contacts"))), []


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
    text, where = read_year(sheet, file.name)
    periods = list_periods(records, parts)
    period = next((period for period in periods if period.is_called(text)), None)
    if period is None:
        values = {"text": text, **suggest(text, [period.season for period in periods])}
        return Import([*notices, Problem("unknown-year", where, values)], [])
    year = period.year
    areas = [one.model for one in parts.of(Area)]
    labels = {one.model.id: one.model.name.first for one in parts.of(Column)}
    table, found = read_table(sheet, file.name, areas, period.report.as_of, labels)
    contacts, more = read_contact_changes(sheets, file.name, settings.root, records)
    if table is None:
        return Import([*notices, *found, *more], [])
    files, unread = load_languages(settings.theme, records.languages)
    languages, odd = build_languages(files, records)
    checked = [*unread, *odd, *_check(records, languages, year, table, contacts, settings.today)]
    names = {area.code: area.name.first for area in parts.areas.on(period.report.as_of)}
    missing = list(_missing_rows(year, table, names))
    problems += [*notices, *found, *more, *missing, *checked]
    return _weigh(problems, year, table, contacts, parts, names)


def write_import(settings: Settings, found: Import) -> list[Path]:
    """Put the new files in their places; gives where the old ones are kept."""
    return replace_texts(settings.root, found.texts or {})


def _weigh(
    problems: list[Problem],
    year: Year,
    table: Table,
    contacts: ContactChanges | None,
    parts: Parts,
    names: dict[str, str],
) -> Import:
    """The result: changes are listed only when nothing is wrong; `names` are those of the period's areas."""
    if any(problem.severity is Severity.ERROR for problem in problems):
        return Import(problems, [])
    new, _ = parse_csv(table.text, _name(year))
    columns = [one.model for one in parts.of(Column)]
    changes = list(_changes(year.rows, new, columns, names))
    texts = {_name(year): _in_order(new, [CODE, *(column.id for column in columns)])} if changes else {}
    if contacts:
        changes += contacts.changes(name_areas(parts))
        texts[CONTACTS_FILE] = contacts.text
    return Import(problems, changes, texts)


def _check(
    records: ProjectRecords,
    languages: Sequence[Language],
    year: Year,
    table: Table,
    contacts: ContactChanges | None,
    today: date,
) -> list[Problem]:
    """All problems of the project with the new files in it, those about them translated at their cells."""
    rows, problems = parse_csv(table.text, _name(year))
    if not problems:
        years = tuple(replace(y, rows=tuple(rows)) if y.name == year.name else y for y in records.years)
        changed = {"contacts": (contacts.record,)} if contacts else {}
        by_kind = {**records.by_kind, **changed}
        problems = build_site(replace(records, years=years, by_kind=by_kind), languages, today)[1]
    translated = [table.translate(problem, _name(year)) for problem in problems]
    return [contacts.translate(problem) for problem in translated] if contacts else translated


def _missing_rows(year: Year, table: Table, names: dict[str, str]) -> Iterator[Problem]:
    """Areas that have figures now and no row in the workbook: nothing is taken away silently."""
    for row in year.rows:
        code = _value(row, CODE)
        if code not in table.codes:
            yield Problem("row-missing", Position(table.file), {"text": code, "name": names.get(code, "")})


def _changes(
    old: tuple[Record, ...], new: list[Record], columns: list[Column], names: dict[str, str]
) -> Iterator[Change]:
    before = {_value(row, CODE): row for row in old}
    for row in new:
        code = _value(row, CODE)
        for column in columns:
            was = _value(before[code], column.id) if code in before else ""
            now = _value(row, column.id)
            if was != now:
                yield Change(names.get(code, code), column.name.first, was, now)


def _in_order(rows: list[Record], columns: list[str]) -> str:
    """The table as it is kept: columns in the order of the indicators' list."""
    lines = [",".join(columns), *(",".join(_value(row, name) for name in columns) for row in rows)]
    return "\n".join(lines) + "\n"


def _value(row: Record, name: str) -> str:
    plain = row.plain()
    assert isinstance(plain, dict)
    return str(plain.get(name, ""))


def _name(year: Year) -> str:
    return file_kind("statistics").table(year.name)


def _form(period: Period, parts: Parts, contacts: Record | None) -> Form:
    """Every area of the day, those too that have no row yet."""
    areas = [one.model for one in parts.of(Area) if one.model.is_valid_on(period.report.as_of)]
    rows = {_value(row, CODE): row for row in period.year.rows}
    columns = [one.model for one in parts.of(Column)]
    uses = {name: i.model for i in reversed(parts.of(Indicator)) for name in i.model.columns}
    figures = FormSheet(
        title=FIGURES,
        top=("Kỳ số liệu", period.season, SAMPLE_REMARK if period.report.sample else ""),
        headings=(
            Heading(CODE, "Mã"),
            Heading(AREA, "Địa phương"),
            *(
                Heading(c.id, c.name.first, uses[c.id].definition.first if c.id in uses else "")
                for c in columns
            ),
        ),
        rows=tuple(
            (
                c.code,
                c.name.first,
                *(_value(rows[c.code], one.id) if c.code in rows else "" for one in columns),
            )
            for c in areas
        ),
        locked=2,
        has_counts=True,
    )
    if contacts is None:
        return Form((figures,), GUIDE_SENTENCES)
    return Form((figures, build_contacts(contacts, name_areas(parts), parts.languages)), GUIDE_SENTENCES)
