"""Area figures: raw counts come in, only protected rates go out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from generator.loading.project import Year
from generator.loading.records import Record
from generator.messages.problem import Problem, Severity
from generator.model.area_codes import AreaCodes
from generator.model.disclosed import NOTHING_PUBLISHED, Disclosed, Memory
from generator.model.fields import Fault, parse_whole_number
from generator.model.protection import Protected, protect
from generator.model.quotients import Sum
from generator.model.series import add_up, make_up
from generator.model.statistics import AreaRates, Indicator, Indicators, Report, Statistics, newest_first
from generator.validation.areas import AreaIndex
from generator.validation.held_back import report_held_back
from generator.validation.linked_columns import list_nests, list_quotients, list_sums
from generator.validation.located import check_columns, describe_width

LARGEST_CHANGE = 30
"""Per cent from one period to the next that need no second look."""

LEAST_LEAP = 10
"""Fewer come and go in any area."""

NOT_APPLICABLE = "x"
"""Stands in a cell where there is nothing to count: the area has nobody of that age."""


@dataclass(frozen=True, slots=True)
class _Row:
    """The raw counts of one area. Stays inside this module."""

    code: str
    counts: dict[str, int | None]
    record: Record

    def is_crossed(self, column: str) -> bool:
        """Whether the cell says that there is nothing to count."""
        plain = self.record.plain()
        return isinstance(plain, dict) and str(plain.get(column, "")).lower() == NOT_APPLICABLE

    def reported(self) -> dict[str, int]:
        """The counts that are there."""
        return {column: count for column, count in self.counts.items() if count is not None}


@dataclass(frozen=True, slots=True)
class _Table:
    """The raw counts of one period. Stays inside this module."""

    name: str
    report: Report
    rows: list[_Row]

    @property
    def season(self) -> str:
        return self.report.season or self.name


def build_statistics(
    years: tuple[Year, ...],
    reports: Mapping[str, Report],
    said: Indicators,
    areas: AreaIndex,
    languages: Sequence[str],
    memory: Memory = NOTHING_PUBLISHED,
) -> tuple[list[Statistics], list[Problem]]:
    """Protected rates of every period, the newest first, and what is wrong with its figures.

    `reports` say by the name of a table what stands beside it; a table without one is left out. `memory` has
    what was published before.
    """
    indicators = said.indicators
    tables: dict[str, _Table] = {}
    problems: list[Problem] = []
    for year in years:
        report = reports.get(year.name)
        rows, more = _parse_rows(year.rows, [column.id for column in said.columns], areas.codes)
        problems += more
        problems += [p for row in rows for p in _check_row(row, said)]
        if report:
            problems += _check_codes(rows, report.as_of, areas)
            tables[year.name] = _Table(year.name, report, rows)
    ordered = [tables[name] for name in newest_first(reports) if name in tables]
    problems += _compare_years(ordered, indicators, areas)
    before = [memory.of(t.name, t.season, is_sample=t.report.sample) for t in ordered]
    protected = _protect([table.rows for table in ordered], said, before)
    for table, seen in zip(ordered, protected, strict=True):
        there = areas.on(table.report.as_of)
        problems += report_held_back(table.name, seen.held_back, indicators, there, languages)
    return [_show(table, seen, said) for table, seen in zip(ordered, protected, strict=True)], problems


def _show(table: _Table, seen: Protected, said: Indicators) -> Statistics:
    """What all may see of a table."""
    return Statistics(
        name=table.name,
        season=table.season,
        period_name=said.period_name,
        report=table.report,
        hide_below=said.hide_below,
        columns=said.columns,
        indicators=said.indicators,
        areas=tuple(AreaRates(area=row.code, rates=seen.rates[row.code]) for row in table.rows),
    )


def _parse_rows(
    records: tuple[Record, ...], columns: list[str], areas: AreaCodes
) -> tuple[list[_Row], list[Problem]]:
    if not records:
        return [], []
    problems = check_columns(records[0], ["code", *columns], ["code", *columns])
    if problems:
        return [], problems
    rows = []
    for record in records:
        row, found = _parse_row(record, areas)
        if record.missing:
            found = [describe_width(record) if found else _describe_short(record)]
        rows += [row] if row else []
        problems += found
    return rows, problems


def _describe_short(record: Record) -> Problem:
    """A comma lost in the middle would look the same and put every count after it under another column."""
    return describe_width(record, "row-short", Severity.WARNING)


def _parse_row(record: Record, areas: AreaCodes) -> tuple[_Row | None, list[Problem]]:
    code = ""
    counts: dict[str, int | None] = {}
    problems: list[Problem] = []
    plain = record.plain()
    assert isinstance(plain, dict)
    for entry in record.root.entries:
        text = str(plain.get(entry.name, ""))
        try:
            if entry.name == "code" and not text:
                values = {"kind": "area", "field": "code"}
                problems.append(Problem("blank-field", entry.value.position, values))
            elif entry.name == "code":
                code = areas.find(text)
            else:
                counts[entry.name] = _parse_count(text)
        except Fault as fault:
            values = {"field": entry.name, **fault.values}
            problems.append(Problem(fault.code, entry.value.position, values))
    return (None if problems else _Row(code, counts, record)), problems


def _parse_count(text: str) -> int | None:
    """A count; None where nothing was reported, 0 where there is nobody to count."""
    if not text:
        return None
    return 0 if text.lower() == NOT_APPLICABLE else parse_whole_number(text)


def _check_row(row: _Row, said: Indicators) -> list[Problem]:
    problems = []
    rates = [(i.numerator, i.denominator) for i in said.indicators if i.denominator]
    for inner, outer in dict.fromkeys([*rates, *((nest.inner, nest.outer) for nest in list_nests(said))]):
        part, whole = row.counts[inner], row.counts[outer]
        values = {"part": str(part), "whole": str(whole), "field": inner, "other": outer}
        where = row.record.locate((inner,))
        if part is not None and whole is not None and part > whole:
            problems.append(Problem("part-above-whole", where, values))
        if whole and row.is_crossed(inner) and (inner, outer) in rates:
            problems.append(Problem("nobody-of-some", where, values))
    wrong = (one for one in list_sums(said.indicators) if one.is_contradicted(row.reported()))
    return [*problems, *(_tell_sum(row, one) for one in wrong)]


def _tell_sum(row: _Row, one: Sum) -> Problem:
    counts = row.reported()
    values = {
        "whole": str(counts[one.whole]),
        "field": one.whole,
        "sum": str(sum(counts.get(part, 0) for part in one.parts)),
        "others": ", ".join(one.parts),
    }
    return Problem("wrong-sum", row.record.locate((one.whole,)), values)


def _compare_years(
    tables: Iterable[_Table], indicators: Iterable[Indicator], areas: AreaIndex
) -> list[Problem]:
    """Warnings about counts so far from those of the period before that a digit may be wrong.

    Of an area that did not exist then, from those of all that became it.
    """
    columns = sorted({name for i in indicators for name in i.columns})
    problems: list[Problem] = []
    for table, earlier in pairwise(tables):
        before = {row.code: row.reported() for row in earlier.rows}
        days = table.report.as_of, earlier.report.as_of
        there = {area.code: area for area in areas.on(table.report.as_of)}
        for row in table.rows:
            area = there.get(row.code)
            parts = make_up(area, *days, areas.succession) if area else ()
            then = add_up([before.get(one.code, {}) for one in parts])
            problems += _find_leaps(row, then, earlier.season, columns)
    return problems


def _find_leaps(row: _Row, before: dict[str, int], year: str, columns: list[str]) -> Iterable[Problem]:
    now = row.reported()
    for column in columns:
        if column in before and column in now and _is_leap(before[column], now[column]):
            values = {
                "text": str(now[column]),
                "field": column,
                "before": str(before[column]),
                "year": year,
            }
            yield Problem("figure-leaps", row.record.locate((column,)), values, severity=Severity.WARNING)


def _is_leap(before: int, now: int) -> bool:
    """More than 30 per cent up or down, and not only a few of a small area."""
    change = abs(now - before)
    return change >= LEAST_LEAP and 100 * change > LARGEST_CHANGE * before


def _check_codes(rows: list[_Row], day: date, areas: AreaIndex) -> list[Problem]:
    """Codes that mean no area on the day of the figures, or that come twice."""
    problems = []
    seen: dict[str, _Row] = {}
    for row in rows:
        where = row.record.locate(("code",))
        fault = areas.find_fault(row.code, day)
        if fault:
            problems.append(Problem(fault[0], where, fault[1]))
        earlier = seen.setdefault(row.code, row)
        if earlier is not row:
            places = (earlier.record.locate(("code",)), where)
            problems.append(Problem("same-area", where, {"text": row.code}, places))
    return problems


def _protect(years: list[list[_Row]], said: Indicators, before: list[Disclosed]) -> list[Protected]:
    """Protected rates, a table per period: everything that ever leaves this module."""
    return protect(
        [{row.code: row.counts for row in rows} for rows in years],
        list_quotients(said.indicators),
        list_sums(said.indicators),
        said.hide_below,
        said.whole_group_below,
        list_nests(said),
        before=before,
    )
