"""Excel files to sheets of text.

Formulas are never worked out: only the value that Excel stored is read (ECMA-376, part 1, 18.3.1.4).
"""

import re
import unicodedata
import warnings
import zipfile
from datetime import date, time
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.cell import MergedCell
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from generator.loading.csv_source import strip_cell
from generator.loading.files import NO_TEXT, look_at
from generator.messages.problem import Position, Problem
from generator.spreadsheet.file_kinds import is_text_table, name_other_kind
from generator.spreadsheet.formula_escape import unescape_formula
from generator.spreadsheet.sheets import Cell, Sheet

COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""The first bytes of an old ``.xls`` and of a workbook behind a password (MS-CFB, 2.2)."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a workbook behind a password (MS-OFFCRYPTO, 2.3.4.4)."""

LARGEST_FILE = 5_000_000
LARGEST_CONTENT = 5_000_000
"""Bytes, packed and unpacked: a form for sixty areas has half a million unpacked."""

ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")

MOST_ROWS, MOST_COLUMNS = 5_000, 300


def read_workbook(path: Path, name: str) -> list[Sheet] | Problem:
    """Every sheet of the file at `path`, which messages call `name`; or why it cannot be read."""
    where = Position(name)
    kind = look_at(path)
    if kind != "file":
        return Problem(NO_TEXT[kind], where)
    try:
        raw = path.read_bytes() if path.stat().st_size <= LARGEST_FILE else None
    except OSError:
        return Problem("unreadable-file", where)
    if raw is None:
        return Problem("workbook-too-large", where)
    if raw.startswith(COMPOUND_FILE):
        return Problem("locked-workbook" if ENCRYPTED in raw else "old-workbook", where)
    try:
        sheets = _read_sheets(raw)
    except Exception:  # noqa: BLE001 -- a broken file breaks the library in many ways
        return _explain(raw, where)
    return Problem("workbook-too-large", where) if sheets is None else sheets


def _explain(raw: bytes, where: Position) -> Problem:
    """Why the library could not read it."""
    kind = name_other_kind(raw)
    if kind:
        return Problem("other-spreadsheet", where, {"text": kind})
    return Problem("text-table" if is_text_table(raw) else "broken-workbook", where)


def _read_sheets(raw: bytes) -> list[Sheet] | None:
    """Every sheet; None when there is more in it than any form could hold."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_CONTENT:
            return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about drawings and the like, which are not read
        values = load_workbook(BytesIO(raw), data_only=True)
        formulas = load_workbook(BytesIO(raw))
    sizes = [_measure(sheet) for sheet in formulas.worksheets]
    if any(height > MOST_ROWS or width > MOST_COLUMNS for height, width in sizes):
        return None
    return [
        _read_sheet(sheet, formulas[sheet.title], *size)
        for sheet, size in zip(values.worksheets, sizes, strict=True)
    ]


def _measure(sheet: Worksheet) -> tuple[int, int]:
    """Rows and columns up to the last in which something is written: formats alone reach any distance."""
    written = [cell for cell in sheet._cells.values() if cell.value is not None]  # noqa: SLF001 -- all there are
    return max((cell.row for cell in written), default=0), max((cell.column for cell in written), default=0)


def _read_sheet(values: Worksheet, formulas: Worksheet, height: int, width: int) -> Sheet:
    area = (1, height, 1, width)
    rows = tuple(
        tuple(_read_cell(value, formula) for value, formula in zip(shown, written, strict=True))
        for shown, written in zip(values.iter_rows(*area), formulas.iter_rows(*area), strict=True)
        if width
    )
    names = {cell.name for row in rows for cell in row}
    columns = (
        number
        for letter, dimension in values.column_dimensions.items()
        if dimension.hidden
        for number in range(
            dimension.min or column_index_from_string(letter),
            (dimension.max or column_index_from_string(letter)) + 1,
        )
    )
    return Sheet(
        name=unicodedata.normalize("NFC", values.title),
        rows=rows,
        hidden_rows=frozenset(
            n for n, dimension in values.row_dimensions.items() if dimension.hidden or dimension.height == 0
        ),
        hidden_columns=frozenset(columns),
        merged=tuple(sorted(names & {str(area).partition(":")[0] for area in values.merged_cells.ranges})),
        is_hidden=values.sheet_state != "visible",
    )


def _read_cell(shown: ExcelCell | MergedCell, written: ExcelCell | MergedCell) -> Cell:
    text, fault = _read_value(shown.value)
    if shown.data_type == "e":
        fault = "cell-is-an-error"
    if isinstance(shown.value, int | float) and "%" in shown.number_format:
        text, fault = f"{100 * shown.value:.10g} %", "cell-not-a-number"
    if (
        shown.value is None and written.data_type == "f" and shown.data_type == "n"
    ):  # "str" for a text of none
        fault = "formula-without-value"
    return Cell(text, shown.coordinate, fault)


def _read_value(value: object) -> tuple[str, str]:
    """What stands in a cell as text, and why it is no figure, if Excel itself says so."""
    match value:
        case bool():
            return str(value).upper(), "cell-not-a-number"
        case date():
            return f"{value:%d/%m/%Y}", "cell-is-a-date"
        case time():
            return f"{value:%H:%M}", "cell-is-a-date"
        case float():
            return f"{value:.15g}", ""
    text = "" if value is None else unicodedata.normalize("NFC", _unescape(str(value)))
    return strip_cell(" ".join(unescape_formula(text).split())), ""


def _unescape(text: str) -> str:
    """The text without escapes like ``_x000D_`` (ISO/IEC 29500-1, 22.9.2.19), which openpyxl leaves there."""
    found = ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text)
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
