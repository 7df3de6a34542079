"""Models that still know where they were written."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, TypeVar

from generator.loading.records import Record
from generator.messages.problem import Position, Problem, Severity
from generator.model.schema import Flaw, Model, Path, field_names, parse_model

M = TypeVar("M", bound=Model)
M_co = TypeVar("M_co", bound=Model, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[M_co]):
    """A model, the record it came from, and the way to it inside that record."""

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


def parse_record(model: type[M], record: Record, kind: str) -> tuple[Located[M] | None, list[Problem]]:
    """The model of one record; `kind` is the noun by which messages call it.

    A misspelt field is told once: not as missing as well.
    """
    parsed, flaws = parse_model(model, record.plain())
    told = [(flaw, _describe(flaw, record, kind)) for flaw in flaws]
    misspelt = {(flaw.path[:-1], problem.values.get("suggestion")) for flaw, problem in told}
    problems = [
        problem
        for flaw, problem in told
        if flaw.code != "missing-field" or (flaw.path[:-1], flaw.path[-1]) not in misspelt
    ]
    return (Located(parsed, record) if parsed else None), problems


def parse_rows(model: type[M], rows: Iterable[Record], kind: str) -> tuple[list[Located[M]], list[Problem]]:
    """The models of a table's rows: all of them or none, so that no row seems to be missing elsewhere.

    A wrong header is told once, not once a row.
    """
    rows = list(rows)
    if not rows:
        return [], []
    required = tuple(name for name, info in model.model_fields.items() if info.is_required())
    problems = check_columns(rows[0], required, field_names(model))
    if problems:
        return [], problems
    parsed = []
    for row in rows:
        located, found = parse_record(model, row, kind)
        problems += [describe_width(row)] if found and row.missing else found
        if located:
            parsed.append(located)
    return ([] if problems else parsed), problems


def describe_width(row: Record, code: str = "row-width", severity: Severity = Severity.ERROR) -> Problem:
    """That a row of a table has fewer cells than there are columns."""
    counts = {"cells": str(len(row.head) - row.missing), "columns": str(len(row.head))}
    return Problem(code, row.root.position, counts, severity=severity)


def check_columns(row: Record, required: Iterable[str], known: Iterable[str]) -> list[Problem]:
    """Columns a table lacks, and columns nobody knows."""
    known = tuple(known)
    line = row.head[0].excerpt
    header = Position(row.file, row.head[0].line, 1, len(line), line)
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
    close = get_close_matches(word, [c for c in choices if c not in used], n=1, cutoff=0.6)
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
        case "missing-field":
            return _describe_missing(flaw, record, values)
        case "not-a-list" | "not-a-group" | "not-text" | "empty-list":
            return Problem(flaw.code, record.locate(flaw.path), values)
        case _:
            return Problem(flaw.code, record.locate_value(flaw.path), values)


def _describe_missing(flaw: Flaw, record: Record, values: dict[str, str]) -> Problem:
    if flaw.path[-1] == "vi" and len(flaw.path) > 1:
        owner = next(part for part in reversed(flaw.path[:-1]) if isinstance(part, str))
        return Problem("missing-vietnamese", record.locate(flaw.path), {**values, "field": owner})
    if flaw.path in record.blank_fields():
        return Problem("blank-field", record.locate(flaw.path), values)
    parent = record.locate(flaw.path[:-1])
    if len(flaw.path) == 1:
        parent = Position(parent.file, parent.line, 1)
    return Problem("missing-field", parent, values)
