"""Open data to files: CSV (RFC 4180), JSON, and a workbook."""

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import PurePosixPath

from generator.rendering.artifacts import Artifact
from generator.spreadsheet.formula_escape import harmless
from generator.spreadsheet.writing import render_tables
from generator.views.statistics.open_data import DataTable, OpenData, Value

BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel reads Vietnamese letters as others."""


def render_open_data(data: OpenData) -> Iterator[Artifact]:
    """Every file of one language."""
    tables = (data.figures, data.dictionary, data.about)
    contents = {
        "csv": render_csv(data.figures),
        "json": _render_json(data),
        "xlsx": render_tables([(table.name, table.fields, table.rows) for table in tables]),
    }
    for kind, path in data.paths.items():
        yield Artifact(PurePosixPath(path), contents[kind])
    yield Artifact(PurePosixPath(data.dictionary_path), render_csv(data.dictionary))


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
            return harmless(value)
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
