"""Open data as files."""

import csv
import json
import zipfile
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.rendering.open_data import render_csv, render_open_data
from generator.spreadsheet.writing import render_tables
from generator.views.base.localizer import Localizer
from generator.views.statistics.open_data import DataTable, build_open_data, list_data_files


def files(localizer: Localizer) -> dict[str, bytes]:
    return {str(file.path): file.content for file in map(render_open_data, list_data_files(localizer))}


def test_the_table_is_as_excel_and_programs_read_it(localizers: tuple[Localizer, ...]) -> None:
    text = files(localizers[0])["so-lieu/so-lieu-dia-phuong.csv"].decode()
    assert text == (
        "\ufeffseason,as_of,area_code,area,indicator,indicator_name,unit,status,"
        "numerator,denominator,rate,at_least,at_most,sample\r\n"
        "2021-2022,2021-08-20,01417,Xã Sóc Hà,age6_grade1,Trẻ 6 tuổi vào lớp 1,trẻ,hidden,,,,,,true\r\n"
        "2021-2022,2021-08-20,01399,Xã Trường Hà,age6_grade1,Trẻ 6 tuổi vào lớp 1,trẻ,shown,42,55,76.4,,,true\r\n"
    )


def test_all_files_are_there_in_both_languages(localizers: tuple[Localizer, ...]) -> None:
    assert [sorted(files(localizer)) for localizer in localizers] == [
        [
            "so-lieu/so-lieu-dia-phuong.csv",
            "so-lieu/so-lieu-dia-phuong.json",
            "so-lieu/so-lieu-dia-phuong.xlsx",
            "so-lieu/tu-dien-du-lieu.csv",
        ],
        [
            "en/figures/area-figures.csv",
            "en/figures/area-figures.json",
            "en/figures/area-figures.xlsx",
            "en/figures/data-dictionary.csv",
        ],
    ]


def test_the_workbook_holds_the_same_rows_and_no_formula(localizers: tuple[Localizer, ...]) -> None:
    content = files(localizers[1])
    book = load_workbook(BytesIO(content["en/figures/area-figures.xlsx"]))
    assert book.sheetnames == ["Figures", "Data dictionary", "About"]
    rows = list(book["Figures"].iter_rows(values_only=True))
    assert rows[1:] == list(build_open_data(localizers[1]).figures.rows)
    assert book["Figures"]["C2"].data_type == "s"
    assert files(localizers[1]) == content


def test_json_holds_the_same_rows_by_name(localizers: tuple[Localizer, ...]) -> None:
    whole = json.loads(files(localizers[0])["so-lieu/so-lieu-dia-phuong.json"])
    assert whole["figures"][1]["rate"] == 76.4
    assert whole["figures"][0]["numerator"] is None
    assert whole["about"]["Điều kiện dùng lại"].startswith("Cơ quan chưa công bố")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_no_text_becomes_a_formula(text: str) -> None:
    table = DataTable("", ("area",), ((text,),))
    ((cell,),) = list(csv.reader(StringIO(render_csv(table).decode("utf-8-sig"), newline="")))[1:]
    assert not cell.startswith(("=", "+", "-", "@"))
    assert cell in {text, f"'{text}"}


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_every_sign_that_starts_a_formula_is_kept_from_it(sign: str) -> None:
    text = f"{sign}1+1"
    ((cell,),) = list(
        csv.reader(StringIO(render_csv(DataTable("", ("a",), ((text,),))).decode("utf-8-sig"), newline=""))
    )[1:]
    assert cell == f"'{text}"
    sheet = load_workbook(BytesIO(render_tables([("a", ("a",), ((text,), (-1,)))])))["a"]
    assert (sheet["A2"].data_type, sheet["A2"].value) == ("s", f"'{text}")
    assert (sheet["A3"].data_type, sheet["A3"].value) == ("n", -1)


def test_a_workbook_shows_no_time_and_keeps_its_heads_in_sight() -> None:
    raw = render_tables([("a", ("a",), (("b",),))])
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    book = load_workbook(BytesIO(raw))
    assert book.properties.created.year == book.properties.modified.year == 1980
    assert book["a"].freeze_panes == "A2"
    assert book["a"]["A1"].font.bold


def test_a_sheet_of_a_workbook_is_named_by_any_words() -> None:
    names = ("Số liệu?", "a/b: [c]", "Số liệu", "'", "'a'", "x" * 80, "x" * 90)
    book = load_workbook(BytesIO(render_tables([(name, ("a",), ()) for name in names])))
    assert book.sheetnames == ["Số liệu", "a b c", "Số liệu1", "–", "a", "x" * 30, f"{'x' * 30}1"]
