"""Figures go out to a workbook and come back as they were, or as they were filled in."""

import os
import re
import shutil
from collections.abc import Callable
from datetime import date
from difflib import ndiff
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring.safe_write import put_file, replace_form
from generator.messages.report import format_report
from generator.settings import Settings
from generator.spreadsheet.sheets import Change, Form, FormSheet, Heading
from generator.spreadsheet.writing import render_form
from generator.workbook.exchange import export_figures, read_import, write_import

Copy = Callable[..., Path]

TODAY = date(2021, 9, 1)
ROOT = Path(__file__).parents[2]
TABLE = "site_data/statistics/2021-2022.csv"


def export(project: Path, file: Path, year: str | None = None) -> Settings:
    run = Settings(project, TODAY)
    _, content, problems = export_figures(run, year)
    assert problems == []
    assert content
    file.write_bytes(content)
    return run


def change_cells(file: Path, **cells: str | float | None) -> None:
    book = load_workbook(file)
    for name, value in cells.items():
        book["Số liệu"][name] = value
    book.save(file)


@pytest.fixture(scope="module")
def form() -> bytes:
    """The form of the shipped project."""
    _, content, _ = export_figures(Settings(ROOT, TODAY), None)
    assert content
    return content


@pytest.fixture(scope="module")
def book(form: bytes) -> Workbook:
    """The same, opened: only to be read."""
    return load_workbook(BytesIO(form))


@pytest.fixture(scope="module")
def sheet(book: Workbook) -> Worksheet:
    """Its figures."""
    return book["Số liệu"]


@pytest.mark.parametrize("year", ["2020-2021", "2021-2022"])
def test_the_shipped_figures_come_back_as_they_were(tmp_path: Path, year: str) -> None:
    run = export(ROOT, tmp_path / "form.xlsx", year)
    found = read_import(run, tmp_path / "form.xlsx")

    assert found.problems == []
    assert found.changes == []
    assert found.texts == {}


def test_the_same_figures_make_the_same_file(form: bytes) -> None:
    _, again, _ = export_figures(Settings(ROOT, TODAY), None)
    assert again == form


def test_only_figures_can_be_typed_over(sheet: Worksheet) -> None:
    assert sheet.protection.sheet
    assert [sheet[name].protection.locked for name in ("A2", "C2", "C3", "A4", "B4")] == [True] * 5
    assert not sheet["C4"].protection.locked
    assert not sheet[f"AI{sheet.max_row}"].protection.locked


def test_codes_are_text_and_headings_stay_in_sight(sheet: Worksheet) -> None:
    assert (sheet["A4"].value, sheet["A4"].data_type, sheet["A4"].number_format) == ("01363", "s", "@")
    assert sheet.freeze_panes == "C4"
    assert sheet.print_title_rows == "$1:$3"
    assert sheet["E3"].value == "Trẻ 5 tuổi đang học mẫu giáo"
    assert sheet["E3"].comment
    assert sheet["E3"].comment.text.startswith("Trong số trẻ 5 tuổi sống ở xã")


def test_sample_figures_are_marked(sheet: Worksheet) -> None:
    assert [sheet[name].value for name in ("A1", "B1", "C1")] == [
        "Kỳ số liệu",
        "2021-2022",
        "SỐ MẪU, không phải số thật của nơi nào",
    ]


def test_excel_itself_refuses_what_is_no_count(sheet: Worksheet) -> None:
    (check,) = sheet.data_validations.dataValidation
    assert str(check.sqref) == f"C4:AI{sheet.max_row}"
    assert check.formula1 == 'IF(ISNUMBER(C4),AND(C4>=0,C4=INT(C4)),LOWER(C4)="x")'


def test_text_is_never_a_formula() -> None:
    """OWASP: a cell may not begin with one of these signs."""
    for sign in "=+-@":
        part = FormSheet(
            "Số liệu",
            (f"{sign}a", "", ""),
            (Heading("code", "Mã"), Heading("area", "Xã")),
            ((f"{sign}1", f"{sign}cmd|' /C calc'!A0"),),
            locked=2,
        )
        form = Form((part,), (f"{sign}x",))
        book = load_workbook(BytesIO(render_form(form)))
        cells = [cell for name in book.sheetnames for row in book[name].iter_rows() for cell in row]
        assert not any(cell.data_type == "f" for cell in cells)
        assert not any(str(cell.value).startswith(sign) for cell in cells)


def test_changes_are_reported_in_the_words_of_the_headings(change: Copy, tmp_path: Path) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    change_cells(tmp_path / "form.xlsx", C4=45, C5=None)
    found = read_import(run, tmp_path / "form.xlsx")

    assert found.problems == []
    assert found.changes == [
        Change("Xã Trường Hà", "Trẻ 6 tuổi đang học lớp 1", "42", "45"),
        Change("Xã Sóc Hà", "Trẻ 6 tuổi đang học lớp 1", "46", ""),
    ]


def test_numbers_kept_as_text_and_lost_zeros_are_understood(change: Copy, tmp_path: Path) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    change_cells(tmp_path / "form.xlsx", A4=1399, C4=" 45 ", D4=55.0, C5="x", D5="X", B4="Xã  Trường Hà")
    found = read_import(run, tmp_path / "form.xlsx")

    assert [problem.code for problem in found.problems] == ["code-repaired"]
    assert found.texts == {TABLE: "code,age6_grade1,age6_total\n01399,45,55\n01417,x,X\n"}


def test_columns_may_stand_in_any_order_and_decomposed_letters_are_the_same(
    change: Copy, tmp_path: Path
) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    change_cells(tmp_path / "form.xlsx", C2="age6_total", D2="age6_grade1", C4=55, D4=43, C5=50, D5=46)
    change_cells(tmp_path / "form.xlsx", B4="Xa\u0303 Tru\u031bo\u031b\u0300ng Ha\u0300")
    found = read_import(run, tmp_path / "form.xlsx")

    assert found.texts == {TABLE: "code,age6_grade1,age6_total\n01399,43,55\n01417,46,50\n"}


def test_writing_keeps_every_old_table(change: Copy, tmp_path: Path) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    old = (run.root / TABLE).read_bytes()
    for number, figure in enumerate((45, 44), 1):
        change_cells(tmp_path / "form.xlsx", C4=figure)
        (backup,) = write_import(run, read_import(run, tmp_path / "form.xlsx"))
        assert backup == run.root / f"sao-luu/2021-2022.csv.{number}"
        assert f"01399,{figure},55" in (run.root / TABLE).read_text()

    assert (run.root / "sao-luu/2021-2022.csv.1").read_bytes() == old
    assert "01399,45,55" in (run.root / "sao-luu/2021-2022.csv.2").read_text()
    assert read_import(run, tmp_path / "form.xlsx").changes == []


@pytest.mark.parametrize("failing", [1, 2])
def test_a_full_disk_leaves_the_table_as_it_was(
    change: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    before = (run.root / TABLE).read_bytes()
    change_cells(tmp_path / "form.xlsx", C4=45)
    found = read_import(run, tmp_path / "form.xlsx")
    calls: list[int] = []

    def sync(_: int) -> None:
        calls.append(1)
        if len(calls) == failing:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(OSError, match="No space"):
        write_import(run, found)

    assert (run.root / TABLE).read_bytes() == before
    assert not list(run.root.rglob(".new-*"))


def test_a_form_in_the_place_of_a_filled_in_one_keeps_that(tmp_path: Path) -> None:
    form = tmp_path / "so-lieu.xlsx"

    assert replace_form(tmp_path, form, b"blank") is None
    assert replace_form(tmp_path, form, b"blank") is None
    form.write_bytes(b"filled in")
    backup = replace_form(tmp_path, form, b"blank")

    assert backup == tmp_path / "sao-luu/so-lieu.xlsx.1"
    assert (form.read_bytes(), backup.read_bytes()) == (b"blank", b"filled in")


def test_a_file_that_is_shared_stays_so_when_it_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    put_file(path, b"first")
    first = path.stat().st_mode & 0o777
    path.chmod(0o664)
    put_file(path, b"second")

    assert (first, path.stat().st_mode & 0o777, path.read_bytes()) == (0o644, 0o664, b"second")


def test_an_unknown_year_is_reported_with_those_there_are() -> None:
    name, content, (problem,) = export_figures(Settings(ROOT, TODAY), "2031-2032")

    assert (name, content, problem.code) == ("", None, "unknown-year")
    assert problem.values["choices"] == "2021-2022, 2020-2021"


CONTACTS = "site_data/contacts.yaml"


def change_contacts(file: Path, **cells: str | float | date | None) -> None:
    book = load_workbook(file)
    for name, value in cells.items():
        book["Đầu mối"][name] = value
    book.save(file)


def test_contacts_are_text_with_what_may_be_chosen(book: Workbook) -> None:
    sheet = book["Đầu mối"]
    assert [sheet[name].value for name in ("A4", "B4", "C4", "D4", "G4")] == [
        "1",
        "01363",
        "Thị trấn Thông Nông",
        "enrolment",
        "0206 000 0011",
    ]
    assert {cell.number_format for cell in sheet[4]} == {"@"}
    assert [cell.protection.locked for cell in sheet[4]] == [True] * 4 + [False] * 13
    (check,) = sheet.data_validations.dataValidation
    assert (check.type, check.formula1, str(check.sqref)) == ("list", '"có,không"', f"Q4:Q{sheet.max_row}")


def test_a_contact_is_changed_and_all_else_stays(change: Copy, tmp_path: Path) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    old = (run.root / CONTACTS).read_text()
    change_contacts(
        tmp_path / "form.xlsx",
        G4="0206 000 0033; 2060000044",
        P4=date(2021, 9, 1),
        H4="=Nhà văn hóa",
        O4=date(2022, 6, 30),
        Q4="CÓ",
    )
    change_contacts(tmp_path / "form.xlsx", H4="Nhà văn hóa xã")
    found = read_import(run, tmp_path / "form.xlsx")

    assert [problem.code for problem in found.problems] == ["phone-repaired"]
    assert [(one.column, one.after) for one in found.changes] == [
        ("Điện thoại (nhiều số: ngăn bằng dấu chấm phẩy)", "0206 000 0033; 02060000044"),
        ("Nơi gặp", "Nhà văn hóa xã"),
        ("Trực đến hết ngày (còn trực: để trống)", "30/06/2022"),
        ("Ngày soát lại (ngày/tháng/năm)", "01/09/2021"),
    ]
    assert {one.area for one in found.changes} == {"Xã Trường Hà"}
    assert found.texts
    assert found.texts.keys() == {CONTACTS}
    new = found.texts[CONTACTS]
    kept = [line for line in old.splitlines() if line in new.splitlines()]
    assert len(old.splitlines()) - len(kept) <= 2
    assert "revised: '2021-09-01'" in new
    assert "valid_to: '2022-06-30'" in new

    (backup,) = write_import(run, found)
    assert backup.read_text() == old
    assert read_import(run, tmp_path / "form.xlsx").changes == []


def test_an_item_left_blank_in_the_list_moves_no_change_to_another_contact(
    change: Copy, tmp_path: Path
) -> None:
    root = change()
    text = (root / CONTACTS).read_text()
    (root / CONTACTS).write_text(text.replace("contacts:\n", "contacts:\n  - area:\n    role:\n", 1))
    run = export(root, tmp_path / "form.xlsx")
    change_contacts(tmp_path / "form.xlsx", H5="Nhà văn hóa xã")
    found = read_import(run, tmp_path / "form.xlsx")

    assert found.problems == []
    assert [(one.area, one.column) for one in found.changes] == [("Xã Sóc Hà", "Nơi gặp")]
    assert found.changes[0].before == "Ủy ban nhân dân xã Sóc Hà"


@pytest.mark.parametrize("text", ["=1+1", "+84 nhà", "-", "@xa", "'=x", "''+x", "hai  khoảng  trống"])
def test_strange_texts_of_contacts_come_back_as_they_were(change: Copy, tmp_path: Path, text: str) -> None:
    root = change()
    file = root / CONTACTS
    file.write_text(file.read_text().replace("vi: Ủy ban nhân dân xã Sóc Hà", f'vi: "{text}"', 1))
    run = export(root, tmp_path / "form.xlsx")
    found = read_import(run, tmp_path / "form.xlsx")

    assert (found.problems, found.changes, found.texts) == ([], [], {})


def test_windows_line_ends_and_the_byte_order_mark_stay(change: Copy, tmp_path: Path) -> None:
    root = change()
    old = b"\xef\xbb\xbf" + (root / CONTACTS).read_bytes().replace(b"\n", b"\r\n")
    (root / CONTACTS).write_bytes(old)
    run = export(root, tmp_path / "form.xlsx")
    change_contacts(tmp_path / "form.xlsx", H4="Nhà văn hóa xã")
    write_import(run, read_import(run, tmp_path / "form.xlsx"))
    new = (root / CONTACTS).read_bytes()

    pairs = [(a, b) for a, b in zip(old.splitlines(), new.splitlines(), strict=True) if a != b]
    assert [b.decode().strip() for _, b in pairs] == ["vi: Nhà văn hóa xã"]


def test_other_lines_stay_as_they_are_whatever_blanks_they_have(change: Copy, tmp_path: Path) -> None:
    root = change()
    text = (
        (root / CONTACTS)
        .read_text()
        .replace("\n  ", "\n")
        .replace(": xã", ":   xã")
        .replace("phones:", "phones: ")
    )
    (root / CONTACTS).write_text(text)
    run = export(root, tmp_path / "form.xlsx")
    change_contacts(tmp_path / "form.xlsx", H4="Nhà văn hóa xã", G4="0206 000 0033; 0206 000 0034")
    write_import(run, read_import(run, tmp_path / "form.xlsx"))

    lines = list(ndiff(text.split("\n"), (root / CONTACTS).read_text().split("\n")))
    assert [line for line in lines if line[0] in "+-"] == [
        '-     - "0206 000 0022"',
        '+     - "0206 000 0033"',
        '+     - "0206 000 0034"',
        "-     vi: Ủy ban nhân dân xã Trường Hà",
        "+     vi: Nhà văn hóa xã",
    ]


def test_a_file_that_cannot_be_changed_in_one_place_is_not_changed_at_all(
    change: Copy, tmp_path: Path
) -> None:
    root = change()
    text = (root / CONTACTS).read_text()
    remark = text.replace('\n      - "0206 000 0022"', ' [ # buổi sáng\n      "0206 000 0022" ]')
    (root / CONTACTS).write_text(remark)
    run = export(root, tmp_path / "form.xlsx")
    change_contacts(tmp_path / "form.xlsx", G4="0206 000 0033")
    found = read_import(run, tmp_path / "form.xlsx")

    assert found.texts is None
    assert format_report(found.problems, "vi") == (
        "site_data/contacts.yaml: lỗi: Loa không sửa được riêng từng chỗ trong tệp này, vì cách trình bày khác thường.\n"
        "  Sửa thẳng trong tệp; hoặc ghi mỗi mục một dòng như tệp mẫu đi kèm Loa rồi nhận bảng Excel lại.  [contacts-layout]\n\n"
        "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp."
    )


def test_figures_and_contacts_are_written_together_or_not_at_all(
    change: Copy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = export(change(), tmp_path / "form.xlsx")
    before = {name: (run.root / name).read_bytes() for name in (TABLE, CONTACTS)}
    change_cells(tmp_path / "form.xlsx", C4=45)
    change_contacts(tmp_path / "form.xlsx", H4="Nhà văn hóa xã")
    found = read_import(run, tmp_path / "form.xlsx")
    assert found.texts
    assert found.texts.keys() == {TABLE, CONTACTS}
    real, calls = Path.replace, []

    def fail_at_the_last(path: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == 4:
            raise OSError(13, "Permission denied")
        return real(path, target)

    monkeypatch.setattr(Path, "replace", fail_at_the_last)
    with pytest.raises(OSError, match="Permission"):
        write_import(run, found)

    assert {name: (run.root / name).read_bytes() for name in before} == before
    assert not list(run.root.rglob(".contacts*"))
    assert not list(run.root.glob("sao-luu/*"))


COUNTS = st.one_of(st.just(""), st.just("x"), st.integers(0, 999_999).map(str))


@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=2, max_size=2))
@settings(max_examples=25, deadline=None)
def test_whatever_the_figures_they_come_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]]
) -> None:
    """Also figures that are refused: the workbook is no place where mistakes vanish."""
    folder = tmp_path_factory.getbasetemp() / "round"
    shutil.copytree(Path(__file__).parents[1] / "sites" / "minimal", folder / "project", dirs_exist_ok=True)
    lines = [",".join((code, *row)) for code, row in zip(("01399", "01417"), rows, strict=True)]
    table = "\n".join(["code,age6_grade1,age6_total", *lines]) + "\n"
    (folder / "project" / TABLE).write_text(table)
    run = export(folder / "project", folder / "form.xlsx")
    found = read_import(run, folder / "form.xlsx")

    assert found.changes == []
    if found.texts is None:
        assert {p.code for p in found.problems} <= {"part-above-whole", "nobody-of-some"}
        assert all(re.fullmatch(r"[CD][45]", p.position.cell) for p in found.problems)


def test_a_pipe_is_no_workbook(tmp_path: Path) -> None:
    """Reading it would wait for ever."""
    os.mkfifo(tmp_path / "x.xlsx")
    found = read_import(Settings(ROOT / "tests/sites/minimal", TODAY), tmp_path / "x.xlsx")
    assert [(problem.code, problem.position.file) for problem in found.problems] == [
        ("strange-file", "x.xlsx")
    ]


def test_letters_for_an_old_font_are_reported_at_their_cell(tmp_path: Path, change: Copy) -> None:
    project = change()
    file = tmp_path / "form.xlsx"
    run = export(project, file)
    book = load_workbook(file)
    book["Đầu mối"]["J4"] = "7h30 \xae\xd5n 11h30, th\xf8 hai \xae\xd5n th\xf8 s\xb8u"
    book.save(file)
    told = [(p.code, p.position.cell, p.values["suggestion"]) for p in read_import(run, file).problems]
    assert told == [("legacy-font", "J4", "đến")]
