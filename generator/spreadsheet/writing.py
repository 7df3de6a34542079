"""Forms and tables to Excel files, the same bytes for the same content."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from generator.spreadsheet.formula_escape import escape_formula
from generator.spreadsheet.sheets import Form, FormSheet

EARLIEST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day a ZIP entry can have."""

FIRST_DATA_ROW = 4
WHOLE_OR_X = 'IF(ISNUMBER({cell}),AND({cell}>=0,{cell}=INT({cell})),LOWER({cell})="x")'
"""What Excel takes in a cell of counts."""

FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
"""What no name of a sheet may have in it in Excel."""

LONGEST_NAME = 30
"""Letters in the name of a sheet: Excel takes 31, one of which is for the number of an equal name."""

COLUMNS_A_PAGE = 14
"""As many columns of figures as can be read on an A4 sheet on its side."""


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
        sheet = book.create_sheet(_sheet_name(name))
        sheet.append(list(heads))
        for row in rows:
            sheet.append([escape_formula(value) if isinstance(value, str) else value for value in row])
        for place, cell in enumerate(sheet[1], 1):
            cell.font = Font(bold=True)
            widest = max(
                len(str(row[0])) for row in sheet.iter_rows(min_col=place, max_col=place, values_only=True)
            )
            sheet.column_dimensions[get_column_letter(place)].width = min(60, widest + 2)
        sheet.freeze_panes = "A2"
    return _save(book)


def _sheet_name(name: str) -> str:
    """What Excel takes as the name of a sheet, out of any text."""
    return " ".join(FORBIDDEN.sub(" ", name).split())[:LONGEST_NAME].strip("' ") or "–"


def _write_head(sheet: Worksheet, part: FormSheet) -> None:
    sheet.append([escape_formula(text) or None for text in part.top])
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
            cell.value = int(text) if is_count and text.isdigit() else escape_formula(text) or None
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
    sheet.page_setup.fitToWidth = -(-len(part.headings) // COLUMNS_A_PAGE)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:3"
    sheet.print_title_cols = f"A:{get_column_letter(part.locked)}"


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
            error="Chỉ ghi số nguyên từ 0 trở lên, hoặc x khi không có ai thuộc diện được tính.",
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
        sheet.append([escape_formula(sentence)])
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
            new.writestr(zipfile.ZipInfo(entry.filename, EARLIEST_DAY), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
