"""Spoilt workbooks: each is reported at its cell, in whole sentences, and changes nothing on disk."""

import hashlib
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.messages.report import format_report
from generator.settings import Settings
from generator.spreadsheet.reading import COMPOUND_FILE, ENCRYPTED
from generator.workbook.exchange import export_figures, read_import

Change = Callable[..., Path]
Golden = Callable[[Path, str], None]
Spoil = Callable[[Workbook], object]

REPORTS = Path(__file__).parent / "spoilt"
TODAY = date(2021, 9, 1)

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"


def figures(book: Workbook) -> Worksheet:
    return book["Số liệu"]


Content = str | float | date | time | None


def fill(sheet: str, **cells: Content) -> Spoil:
    """Other content in some cells; each sheet has ids in row 2, headings in row 3, then what is filled in."""

    def spoil(book: Workbook) -> None:
        for name, value in cells.items():
            book[sheet][name] = value

    return spoil


def put(**cells: Content) -> Spoil:
    """Other content in some cells of the figures."""
    return fill("Số liệu", **cells)


def write(**cells: Content) -> Spoil:
    """Other content in some cells of the contacts."""
    return fill("Đầu mối", **cells)


def also(*spoils: Spoil) -> Spoil:
    return lambda book: [spoil(book) for spoil in spoils]


def hide_row_of(name: str) -> Spoil:
    def spoil(book: Workbook) -> None:
        book[name].row_dimensions[5].hidden = True

    return spoil


def hide_column(book: Workbook) -> None:
    figures(book).column_dimensions["D"].hidden = True


def another_sheet(book: Workbook) -> None:
    book.create_sheet("Ghi chú")["B2"] = "xem lại"


def rename(book: Workbook) -> None:
    figures(book).title = "Sheet1"


def hide_sheet(name: str) -> Spoil:
    def spoil(book: Workbook) -> None:
        book[name].sheet_state = "hidden"

    return spoil


def as_percent(book: Workbook) -> None:
    figures(book)["C4"] = 1
    figures(book)["C4"].number_format = "0%"


def contact_twice(book: Workbook) -> None:
    sheet = book["Đầu mối"]
    sheet.append([cell.value for cell in sheet[4]])
    sheet.cell(sheet.max_row, 8).value = "Nơi khác"


def swap_codes(book: Workbook) -> None:
    sheet = figures(book)
    sheet["A4"], sheet["A5"] = sheet["A5"].value, sheet["A4"].value


SPOILT: dict[str, Spoil] = {
    "part-above-whole": put(C4=56),
    "negative": put(C4=-3),
    "negative-text": put(C4="-3"),
    "thousands-point": put(D4="1.200"),
    "thousands-comma": put(D4="1,200"),
    "thousands-space": put(D4="1 200"),
    "decimal-comma": put(C4="42,5"),
    "decimal-point": put(C4=42.5),
    "point-typed-as-decimal": put(D4=1.2),
    "share": put(C4=0.94),
    "percent-text": put(C4="94 %"),
    "words": put(C4="bốn mươi hai"),
    "number-with-word": put(C4="42 em"),
    "question-mark": put(C4="?"),
    "dash": put(C4="-"),
    "not-known": put(C4="chưa rõ"),
    "far-too-large": put(D4=12345678901),
    "scientific": put(D4=1e15),
    "true": put(C4=True),
    "false": put(C4=False),
    "day": put(C4=date(2021, 9, 5)),
    "day-and-hour": put(C4=datetime(2021, 9, 5, 7, 30)),  # noqa: DTZ001
    "hour": put(C4=time(7, 30)),
    "day-as-text": put(C4="5/9/2021"),
    "error-reference": put(C4="#REF!"),
    "error-division": put(C4="#DIV/0!"),
    "error-name": put(C4="#NAME?"),
    "formula-never-worked-out": put(C4="=40+2"),
    "formula-sum": put(D4="=SUM(C4:C5)"),
    "formula-elsewhere": put(C4="=[so-lieu.xlsx]Sheet1!A1"),
    "identity-number": put(C4="040123456789"),
    "identity-number-as-number": put(C4=140123456789),
    "two-lines": put(C4="42\n43"),
    "x-of-some": put(C4="x"),
    "x-word": put(C4="không"),
    "unknown-code": put(A4="01398"),
    "code-with-letter": put(A4="0139A"),
    "code-of-four-unknown": put(A4=9999),
    "code-missing": put(A4=None),
    "code-is-a-formula": put(A4="=B4"),
    "code-is-a-day": put(A4=date(2021, 9, 5)),
    "code-lost-its-zero": also(put(A4=1399), put(C4=-1)),
    "same-code-twice": also(put(A5="01399"), put(B5="Xã Trường Hà")),
    "codes-swapped": swap_codes,
    "other-name": put(B4="Xã Lũng Nặm"),
    "name-without-accents": put(B4="Xa Truong Ha"),
    "row-missing": lambda book: figures(book).delete_rows(4),
    "all-rows-missing": lambda book: figures(book).delete_rows(4, 2),
    "row-without-code": put(A6=None, B6="Xã Lũng Nặm", C6=3),
    "row-of-a-stranger": put(A6="01500", B6="Xã Khác", C6=3, D6=4),
    "column-missing": lambda book: figures(book).delete_cols(4),
    "column-added": put(E2="age6_girls", E4=20, E5=20),
    "column-of-names": put(E2="ho_ten", E4="Nông Thị A", E5="Lý Văn B"),
    "column-of-birthdays": put(E2="ngay_sinh"),
    "column-twice": put(E2="age6_total", E4=55, E5=50),
    "column-without-id": put(F5="xem lại"),
    "id-misspelt": put(C2="age6_grade"),
    "ids-deleted": lambda book: figures(book).delete_rows(2),
    "merged-cells": lambda book: figures(book).merge_cells("C4:C5"),
    "merged-row": lambda book: figures(book).merge_cells("C5:D5"),
    "hidden-row": hide_row_of("Số liệu"),
    "hidden-column": hide_column,
    "sheet-renamed": rename,
    "sheet-added-and-wrong": also(another_sheet, put(C4=-1)),
    "year-missing": put(B1=None),
    "year-misspelt": put(B1="2021-2023"),
    "year-as-number": put(B1=2021),
    "contact-phone-too-short": write(G4="0206 12"),
    "contact-phone-words": write(G4="gọi ủy ban"),
    "contact-phone-unknown": write(G4="0206.3862.xxx"),
    "contact-phones-with-comma": write(G4="0206 000 0026, 0206 000 0027"),
    "contact-phone-missing": write(G4=None),
    "contact-name-missing": write(E4=None),
    "contact-day-that-is-none": write(P4="31/2/2021"),
    "contact-day-in-words": write(P4="hôm qua"),
    "contact-sample-neither": write(Q4="chưa rõ"),
    "contact-other-area": write(B4="01417"),
    "contact-added": write(A9="99", B9="01399", C9="Xã Trường Hà", D9="enrolment", E9="Tổ mới"),
    "contact-formula": write(H4='="Nhà " & "văn hóa"'),
    "contact-error": write(H4="#N/A"),
    "contact-and-figure": also(write(G4=20612), put(C4=-1)),
    "contact-phone-lost-its-zero": also(write(G4=2060000044), put(C4=-1)),
    "percent-format": as_percent,
    "nearly-whole": put(C4=46.99999999999),
    "hidden-sheet": hide_sheet("Số liệu"),
    "contact-hidden-sheet": also(hide_sheet("Đầu mối"), write(H4="Nơi khác")),
    "contact-hidden-row": also(hide_row_of("Đầu mối"), write(H5="Nơi khác")),
    "contact-twice": contact_twice,
    "contact-row-missing": lambda book: book["Đầu mối"].delete_rows(4),
    "contact-column-missing": lambda book: book["Đầu mối"].delete_cols(7),
    "contact-column-added": write(R2="cccd", R4="040123456789"),
    "contact-column-twice": write(R2="phones", R4="0206 000 0099"),
    "contact-merged": lambda book: book["Đầu mối"].merge_cells("E4:E5"),
    "contact-ids-deleted": lambda book: book["Đầu mối"].delete_rows(2),
    "two-mistakes": put(C4=-1, D5="năm mươi"),
}


def packed(entries: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return stream.getvalue()


def flatten(good: bytes) -> bytes:
    """Row 5 of the figures drawn to a height of 0: nobody sees it either."""
    with zipfile.ZipFile(BytesIO(good)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    changed = entries[sheet].replace(b'<row r="5"', b'<row r="5" ht="0" customHeight="1"')
    assert changed != entries[sheet]
    return packed({**entries, sheet: changed})


BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "flat-row": flatten,
    "empty-file": lambda _: b"",
    "cut-short": lambda good: good[: len(good) // 2],
    "csv-renamed": lambda _: b"code,age6_grade1,age6_total\n01399,42,55\n",
    "semicolons": lambda _: "code;Trẻ 6 tuổi\r\n01399;42\r\n".encode("cp1258", "replace"),
    "unicode-text": lambda _: "code\tTrẻ 6 tuổi\r\n01399\t42\r\n".encode("utf-16"),
    "ods": lambda _: packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": b"<office:document-content/>",
            "META-INF/manifest.xml": b"<manifest/>",
        }
    ),
    "fods": lambda _: (
        b'<?xml version="1.0"?>\n<office:document '
        b'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/>'
    ),
    "numbers": lambda _: packed({"Index/Document.iwa": b"\0", "preview.jpg": b"\xff\xd8"}),
    "old-numbers": lambda _: packed({"Index.zip": b"PK", "preview.jpg": b"\xff\xd8"}),
    "xlsb": lambda _: packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.bin": b"\0"}),
    "pdf": lambda _: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
    "picture": lambda _: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR, 1",
    "page-renamed": lambda _: b"<html><table><tr><td>42</td></tr></table></html>",
    "old-excel": lambda _: COMPOUND_FILE + bytes(4096),
    "behind-a-password": lambda _: COMPOUND_FILE + bytes(512) + ENCRYPTED + bytes(4096),
    "other-archive": lambda _: packed({"readme.txt": b"hello"}),
    "hollow-workbook": lambda _: packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b""}),
    "bomb": lambda _: packed({"xl/workbook.xml": bytes(60_000_000)}),
    "too-large": lambda good: good + bytes(6_000_000),
}


def snapshot(root: Path) -> dict[str, str]:
    return {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def exported() -> bytes:
    """The workbook of the figures of the minimal project."""
    _, content, problems = export_figures(Settings(MINIMAL, TODAY), None)
    assert problems == []
    assert content
    return content


@pytest.fixture
def form(exported: bytes, change: Change, tmp_path: Path) -> tuple[Settings, Path]:
    """The minimal project, and a workbook of its figures to be spoilt."""
    file = tmp_path / "nop.xlsx"
    file.write_bytes(exported)
    return Settings(change(), TODAY), file


def report_of(settings: Settings, file: Path) -> str:
    """What is told in both languages; nothing on disk may have changed."""
    before = snapshot(settings.root)
    found = read_import(settings, file)
    assert snapshot(settings.root) == before
    assert found.texts is None
    assert found.changes == []
    return "\n\n".join(format_report(found.problems, lang) for lang in ("vi", "en"))


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_workbook_is_reported_at_its_cell(
    form: tuple[Settings, Path], golden: Golden, name: str
) -> None:
    settings, file = form
    book = load_workbook(file)
    SPOILT[name](book)
    book.save(file)

    golden(REPORTS / f"{name}.txt", report_of(settings, file))


@pytest.mark.parametrize("name", BROKEN)
def test_a_spoilt_file_is_reported_as_what_it_is(
    form: tuple[Settings, Path], golden: Golden, name: str
) -> None:
    settings, file = form
    file.write_bytes(BROKEN[name](file.read_bytes()))

    golden(REPORTS / f"{name}.txt", report_of(settings, file))


def formats_to_the_last_row(book: Workbook) -> None:
    """As when somebody colours whole rows and columns."""
    for name in ("A1048576", "XFD3", "F900"):
        figures(book)[name].number_format = "@"
    figures(book).merge_cells("H20:J30")


GHOSTS: dict[str, Spoil] = {
    "blanks": put(A6=" ", B6="\u00a0", C7="\u3000\u200b", A9="\ufeff", D8="_x0020_"),
    "carriage-returns": put(
        A4="01399_x000D_", B4="Xã Trường Hà_x000D_\n", C4="42_x000d_", C2="age6_grade1_x000D_"
    ),
    "formats": formats_to_the_last_row,
    "blank-columns": put(E2=" ", F3="\u00a0", G4=""),
}


@pytest.mark.parametrize("name", GHOSTS)
def test_what_only_seems_to_be_there_changes_nothing(form: tuple[Settings, Path], name: str) -> None:
    settings, file = form
    book = load_workbook(file)
    GHOSTS[name](book)
    book.save(file)

    found = read_import(settings, file)
    assert (found.problems, found.changes, found.texts) == ([], [], {})


def test_a_formula_that_gives_no_text_is_a_blank_cell(form: tuple[Settings, Path]) -> None:
    """Excel keeps an empty value then; one that was never worked out has none."""
    settings, file = form
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    row = b'<row r="6"><c r="C6" t="str"><f>IF(A6="","",1)</f><v></v></c></row></sheetData>'
    file.write_bytes(packed({**entries, sheet: entries[sheet].replace(b"</sheetData>", row)}))

    found = read_import(settings, file)
    assert (found.problems, found.changes) == ([], [])


def test_there_are_enough_of_them() -> None:
    assert len(SPOILT) + len(BROKEN) >= 60
    assert {path.stem for path in REPORTS.glob("*.txt")} == {*SPOILT, *BROKEN}
