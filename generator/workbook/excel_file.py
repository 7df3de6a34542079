"""Excel files to sheets of text, and a form to an Excel file. Owns openpyxl.

Formulas are never worked out: only the value that Excel stored is read (ECMA-376, part 1, 18.3.1.4).
"""

import re
import unicodedata
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, time
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.problems.problem import Position, Problem
from generator.workbook.sheets import Cell, Form, FormSheet, Sheet

COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
"""The first bytes of an old ``.xls`` and of a workbook behind a password (MS-CFB, 2.2)."""

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds a workbook behind a password (MS-OFFCRYPTO, 2.3.4.4)."""

LARGEST_FILE = 5_000_000
LARGEST_CONTENT = 50_000_000
"""Bytes, packed and unpacked: a form for every commune of the country is far smaller."""

MOST_ROWS, MOST_COLUMNS = 5_000, 300
LONG_AGO = (1980, 1, 1, 0, 0, 0)
FIRST_DATA_ROW = 4
WHOLE_OR_X = 'OR(LOWER({cell})="x",AND(ISNUMBER({cell}),{cell}>=0,{cell}=INT({cell})))'
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell may not begin with, or programs may run it (OWASP, CSV injection)."""


def read_workbook(path: Path, name: str) -> list[Sheet] | Problem:
    """Every sheet of the file at `path`, which messages call `name`; or why it cannot be read."""
    where = Position(name)
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
        return Problem("broken-workbook", where)
    return Problem("workbook-too-large", where) if sheets is None else sheets


def render_form(form: Form) -> bytes:
    """The form as an Excel file, the same bytes for the same form."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for part in form.sheets:
        sheet = book.create_sheet(part.title)
        _write_head(sheet, part)
        _write_rows(sheet, part)
        _lay_out(sheet, part)
        _add_checks(sheet, part)
    _write_guide(book.create_sheet("Hướng dẫn"), form)
    return _save(book)


def render_tables(tables: Iterable[tuple[str, Sequence[str], Iterable[Sequence[object]]]]) -> bytes:
    """Tables with their name, heads and rows as an Excel file, a sheet each; text stays text."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, heads, rows in tables:
        sheet = book.create_sheet(name)
        sheet.append(list(heads))
        for row in rows:
            sheet.append([harmless(value) if isinstance(value, str) else value for value in row])
        for place, cell in enumerate(sheet[1], 1):
            cell.font = Font(bold=True)
            widest = max(
                len(str(row[0])) for row in sheet.iter_rows(min_col=place, max_col=place, values_only=True)
            )
            sheet.column_dimensions[get_column_letter(place)].width = min(60, widest + 2)
        sheet.freeze_panes = "A2"
    return _save(book)


def harmless(text: str) -> str:
    """The text, kept from being run as a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _read_sheets(raw: bytes) -> list[Sheet] | None:
    """Every sheet; None when there is more in it than any form could hold."""
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_CONTENT:
            return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about drawings and the like, which are not read
        values = load_workbook(BytesIO(raw), data_only=True)
        formulas = load_workbook(BytesIO(raw))
    if any(s.max_row > MOST_ROWS or s.max_column > MOST_COLUMNS for s in values.worksheets):
        return None
    return [_read_sheet(sheet, formulas[sheet.title]) for sheet in values.worksheets]


def _read_sheet(values: Worksheet, formulas: Worksheet) -> Sheet:
    rows = tuple(
        tuple(_read_cell(value, formula) for value, formula in zip(shown, written, strict=True))
        for shown, written in zip(values.iter_rows(), formulas.iter_rows(), strict=True)
    )
    columns = (
        number
        for letter, dimension in values.column_dimensions.items()
        if dimension.hidden
        for number in range(dimension.min or _number(letter), (dimension.max or _number(letter)) + 1)
    )
    return Sheet(
        name=unicodedata.normalize("NFC", values.title),
        rows=rows,
        hidden_rows=frozenset(n for n, dimension in values.row_dimensions.items() if dimension.hidden),
        hidden_columns=frozenset(columns),
        merged=tuple(sorted(str(area).partition(":")[0] for area in values.merged_cells.ranges)),
    )


def _number(letter: str) -> int:
    number = 0
    for char in letter:
        number = 26 * number + ord(char) - ord("A") + 1
    return number


def _read_cell(shown: ExcelCell | MergedCell, written: ExcelCell | MergedCell) -> Cell:
    text, fault = _read_value(shown.value)
    if shown.data_type == "e":
        fault = "cell-is-an-error"
    if shown.value is None and written.data_type == "f":
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
            return f"{value:.10g}", ""
    text = "" if value is None else unicodedata.normalize("NFC", str(value))
    return " ".join(text.split()), ""


def _write_head(sheet: Worksheet, part: FormSheet) -> None:
    sheet.append([harmless(text) or None for text in part.top])
    sheet.append([heading.id for heading in part.headings])
    sheet.append([heading.label for heading in part.headings])
    for place, heading in enumerate(part.headings, 1):
        sheet.cell(2, place).font = Font(size=8, color="808080")
        label = sheet.cell(3, place)
        label.font = Font(bold=True)
        label.fill = PatternFill("solid", fgColor="E8EAF2")
        label.alignment = Alignment(wrap_text=True, vertical="top")
        if heading.note:
            label.comment = Comment(heading.note, "Loa", height=120, width=320)
    sheet.cell(1, 1).font = sheet.cell(1, 2).font = Font(bold=True, size=14)
    sheet.cell(1, 3).font = Font(bold=True, color="9C2F00")


def _write_rows(sheet: Worksheet, part: FormSheet) -> None:
    for number, row in enumerate(part.rows, FIRST_DATA_ROW):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place)
            is_count = part.has_counts and place > part.locked
            cell.value = int(text) if is_count and text.isdigit() else harmless(text) or None
            cell.number_format = "0" if is_count else "@"
            cell.protection = Protection(locked=place <= part.locked)


def _lay_out(sheet: Worksheet, part: FormSheet) -> None:
    sheet.freeze_panes = f"{get_column_letter(part.locked + 1)}{FIRST_DATA_ROW}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.row_dimensions[3].height = 95
    for place in range(1, len(part.headings) + 1):
        longest = max((len(row[place - 1]) for row in part.rows), default=0)
        sheet.column_dimensions[get_column_letter(place)].width = min(40, max(9, longest + 2))
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:3"


def _add_checks(sheet: Worksheet, part: FormSheet) -> None:
    """What Excel itself refuses to take."""
    last_row = FIRST_DATA_ROW + max(len(part.rows), 1) - 1
    if part.has_counts and len(part.headings) > part.locked:
        first = get_column_letter(part.locked + 1)
        check = DataValidation(
            type="custom",
            formula1=WHOLE_OR_X.format(cell=f"{first}{FIRST_DATA_ROW}"),
            allow_blank=True,
            errorTitle="Số chưa đúng",
            error="Chỉ ghi số nguyên từ 0 trở lên, hoặc x khi xã không có ai thuộc diện được tính.",
            showErrorMessage=True,
        )
        check.add(f"{first}{FIRST_DATA_ROW}:{get_column_letter(len(part.headings))}{last_row}")
        sheet.add_data_validation(check)
    for place, heading in enumerate(part.headings, 1):
        if heading.id in part.choices:
            choices = ",".join(part.choices[heading.id])
            letter = get_column_letter(place)
            check = DataValidation(type="list", formula1=f'"{choices}"', allow_blank=True)
            check.add(f"{letter}{FIRST_DATA_ROW}:{letter}{last_row}")
            sheet.add_data_validation(check)


def _write_guide(sheet: Worksheet, form: Form) -> None:
    for sentence in form.guide:
        sheet.append([harmless(sentence)])
    sheet.column_dimensions["A"].width = 110
    for row in sheet.iter_rows():
        row[0].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.protection.sheet = True


def _save(book: Workbook) -> bytes:
    """The book's bytes, without the time at which they were made."""
    saved, stream = BytesIO(), BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:\w+[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(entry.filename, LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
