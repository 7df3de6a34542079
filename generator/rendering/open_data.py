"""Open data to files: CSV (RFC 4180), JSON, and a workbook."""

import csv
import json
from io import StringIO
from pathlib import PurePosixPath

from generator.rendering.artifacts import Artifact
from generator.spreadsheet.formula_escape import escape_formula
from generator.spreadsheet.writing import render_tables
from generator.views.statistics.open_data import DataFile, DataTable, OpenData, Value

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Vietnamese letters as others."""


def render_open_data(file: DataFile) -> Artifact:
    """One file."""
    return Artifact(PurePosixPath(file.path), _render(file.kind, file.data))


def _render(kind: str, data: OpenData) -> bytes:
    match kind:
        case "csv":
            return render_csv(data.figures)
        case "json":
            return _render_json(data)
        case "xlsx":
            tables = (data.figures, data.dictionary, data.about)
            return render_tables([(table.name, table.fields, table.rows) for table in tables])
    return render_csv(data.dictionary)


def render_csv(table: DataTable) -> bytes:
    """UTF-8 with a byte-order mark, lines ended by CR LF; no cell begins like a formula."""
    stream = StringIO()
    writer = csv.writer(stream)
    writer.writerow(table.fields)
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return (BYTE_ORDER_MARK + stream.getvalue()).encode()


def _cell(value: Value) -> str | int | float:
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case str():
            return escape_formula(value)
        case _:
            return value


def _render_json(data: OpenData) -> bytes:
    whole = {
        "about": {str(what): words for what, words in data.about.rows},
        "dictionary": _records(data.dictionary),
        "figures": _records(data.figures),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _records(table: DataTable) -> list[dict[str, Value]]:
    return [dict(zip(table.fields, row, strict=True)) for row in table.rows]
