"""Models with the positions at which they were written."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final, Generic, TypeVar

from generator.loading.records import Entry, Group, Record
from generator.messages.problem import Position, Problem, Severity
from generator.model.area_codes import AreaCodes
from generator.model.localized import LocalizedText
from generator.model.phone import VIETNAM
from generator.model.schema import Flaw, Model, Path, field_names, parse_model

M = TypeVar("M", bound=Model)
M_co = TypeVar("M_co", bound=Model, covariant=True)

MISSING: Final = ("missing-field", "missing-first-language")

FORMER: Final = {"commune": "area", "communes": "areas", "district": "whole", "school_year": "season"}
"""What fields were called until 2026, and are called now."""


@dataclass(frozen=True, slots=True)
class Located(Generic[M_co]):
    """A model, the record it came from, and the path to it inside that record."""

    model: M_co
    record: Record
    path: Path = ()

    def position(self, path: Path) -> Position:
        """Where the value at `path` of the model was written."""
        return self.record.locate_value(self.path + path)

    def lines(self, path: Path) -> tuple[Position, ...]:
        """Every line of the text at `path` of the model."""
        return self.record.lines_of(self.path + path)

    def problem(
        self,
        code: str,
        path: Path,
        values: dict[str, str],
        *,
        severity: Severity = Severity.ERROR,
        places: tuple[Position, ...] = (),
    ) -> Problem:
        """A problem with the value at `path`."""
        return Problem(code, self.position(path), values, places, severity)

    def lacks(self, field: str, kind: str) -> Problem:
        """A field that is needed here though the model can do without; messages call the model by `kind`."""
        flaw = Flaw((*self.path, field), "missing-field", {"field": field})
        return _describe(flaw, self.record, kind)


def parse_record(
    model: type[M],
    record: Record,
    kind: str,
    languages: Sequence[str],
    country: str = VIETNAM,
    areas: AreaCodes | None = None,
) -> tuple[Located[M] | None, list[Problem]]:
    """The model of one record in a project in these `languages`; messages call it by the noun `kind`.

    Its phone numbers are those of `country`; `areas` knows what areas are called.

    A misspelt field is reported once: not as missing as well.
    """
    parsed, flaws = parse_model(model, record.plain(), languages, country, areas)
    described = [(flaw, _describe(flaw, record, kind)) for flaw in flaws]
    misspelt = {(flaw.path[:-1], problem.values.get("suggestion")) for flaw, problem in described}
    problems = [
        problem
        for flaw, problem in described
        if flaw.code not in MISSING or (flaw.path[:-1], flaw.path[-1]) not in misspelt
    ]
    return (Located(parsed, record) if parsed else None), problems


def parse_rows(
    model: type[M],
    rows: Iterable[Record],
    kind: str,
    languages: Sequence[str],
    areas: AreaCodes | None = None,
) -> tuple[list[Located[M]], list[Problem]]:
    """The models of a table's rows: all of them or none, so that no row seems to be missing elsewhere.

    A wrong header is reported once. A text has a column for each of the `languages`: ``name_vi``.
    """
    rows = list(rows)
    if not rows:
        return [], []
    by_language = tuple(n for n, info in model.model_fields.items() if info.annotation is LocalizedText)
    needed = [name for name, info in model.model_fields.items() if info.is_required()]
    required = [column for name in needed for column in _columns(name, by_language, languages[:1])]
    known = [column for name in field_names(model) for column in _columns(name, by_language, languages)]
    problems = check_columns(rows[0], required, known)
    if problems:
        return [], problems
    problems = check_translated_columns(rows[0], by_language, languages[1:])
    parsed = []
    for row in rows:
        grouped = group_columns(row, by_language, languages)
        located, found = parse_record(model, grouped, kind, languages, areas=areas)
        problems += [describe_width(row)] if found and row.missing else found
        if located:
            parsed.append(located)
    is_wrong = any(problem.severity is Severity.ERROR for problem in problems)
    return ([] if is_wrong else parsed), problems


def _columns(name: str, by_language: Container[str], languages: Iterable[str]) -> list[str]:
    """The columns of a field: one, or of a text one for each of the `languages`."""
    return [f"{name}_{tag}" for tag in languages] if name in by_language else [name]


def group_columns(row: Record, names: Iterable[str], languages: Iterable[str]) -> Record:
    """The row with the columns ``name_vi`` and ``name_en`` as one group ``name``, as YAML has it."""
    entries = {entry.name: entry for entry in row.root.entries}
    groups = []
    for name in names:
        parts = [
            replace(entries.pop(f"{name}_{tag}"), name=tag) for tag in languages if f"{name}_{tag}" in entries
        ]
        if parts:
            groups.append(Entry(name, parts[0].position, Group(tuple(parts), row.root.position)))
    return replace(row, root=replace(row.root, entries=(*entries.values(), *groups)))


def check_translated_columns(row: Record, names: Iterable[str], languages: Iterable[str]) -> list[Problem]:
    """Columns for a translation that a table does without: reported once, and no error."""
    present = {entry.name for entry in row.root.entries}
    return [
        Problem(
            "missing-column",
            locate_header(row),
            {"field": f"{name}_{tag}", "language": tag},
            severity=Severity.WARNING,
        )
        for name in names
        for tag in languages
        if f"{name}_{tag}" not in present
    ]


def locate_header(row: Record) -> Position:
    """The line with the names of a table's columns."""
    line = row.head[0].excerpt
    return Position(row.file, row.head[0].line, 1, len(line), line)


def describe_width(row: Record, code: str = "row-width", severity: Severity = Severity.ERROR) -> Problem:
    """That a row of a table has fewer cells than there are columns."""
    counts = {"cells": str(len(row.head) - row.missing), "columns": str(len(row.head))}
    return Problem(code, row.root.position, counts, severity=severity)


def check_columns(row: Record, required: Iterable[str], known: Iterable[str]) -> list[Problem]:
    """Columns a table lacks, and columns nobody knows."""
    known = tuple(known)
    header = locate_header(row)
    present = [entry.name for entry in row.root.entries]
    missing = [Problem("missing-column", header, {"field": name}) for name in required if name not in present]
    unknown = [
        Problem("unknown-column", place, {"field": name, **suggest(name, known, present)})
        for name, place in zip(present, row.head, strict=True)
        if name not in known
    ]
    misspelt = {problem.values.get("suggestion") for problem in unknown}
    return [problem for problem in missing if problem.values["field"] not in misspelt] + unknown


def suggest(word: str, choices: Iterable[str], used: Iterable[str] = ()) -> dict[str, str]:
    """What the writer may have meant, not being `used` already, and everything there is to choose from."""
    choices = tuple(choices)
    open_choices = [choice for choice in choices if choice not in used]
    close = get_close_matches(FORMER.get(word, word), open_choices, n=1, cutoff=0.6)
    values = {"choices": ", ".join(choices)}
    return {**values, "suggestion": close[0]} if close else values


def _describe(flaw: Flaw, record: Record, kind: str) -> Problem:
    values = {"kind": kind if len(flaw.path) == 1 else "item", **flaw.values}
    match flaw.code:
        case "unknown-field":
            written = record.names_in(flaw.path[:-1])
            values |= suggest(flaw.values["field"], flaw.values["choices"].split(), written)
            return Problem(flaw.code, record.locate(flaw.path), values)
        case "unknown-choice":
            return Problem(flaw.code, record.locate_value(flaw.path), values)
        case "missing-first-language":
            return _describe_untold(flaw, record, values)
        case "missing-field":
            return _describe_missing(flaw, record, values)
        case "not-a-list" | "not-a-group" | "not-text" | "empty-list" | "too-many-items":
            return Problem(flaw.code, record.locate(flaw.path), values)
        case _:
            return Problem(flaw.code, record.locate_value(flaw.path), values)


def _describe_untold(flaw: Flaw, record: Record, values: dict[str, str]) -> Problem:
    """A text that is not there in the first language; in a table that is a blank cell."""
    owner = next(part for part in reversed(flaw.path[:-1]) if isinstance(part, str))
    where = record.locate(flaw.path)
    if record.head:
        return Problem("blank-field", where, {**values, "field": f"{owner}_{flaw.path[-1]}"})
    return Problem(flaw.code, where, {**values, "field": owner})


def _describe_missing(flaw: Flaw, record: Record, values: dict[str, str]) -> Problem:
    if flaw.path in record.blank_fields():
        return Problem("blank-field", record.locate(flaw.path), values)
    parent = record.locate(flaw.path[:-1])
    if len(flaw.path) == 1:
        parent = Position(parent.file, parent.line, 1)
    return Problem("missing-field", parent, values)
