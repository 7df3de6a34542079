"""Tables of places as offices have them: CSV and workbooks, mistakes told by cell."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.authoring.places import Place
from generator.messages.problem import Position, Problem
from generator.messages.report import format_problem
from generator.workbook.places import PlaceTable, read_places


def _read(tmp_path: Path, text: str | bytes, name: str = "xa.csv") -> PlaceTable:
    path = tmp_path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_places(path, ("vi", "en"), "VN")


def _workbook(tmp_path: Path, *rows: list[str | float | date | None]) -> Path:
    book = Workbook()
    assert book.active
    book.active.title = "Danh sách"
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "xa.xlsx")
    return tmp_path / "xa.xlsx"


PLACES = [
    Place({"vi": "Trường Hà", "en": "Trường Hà"}, "01392", ("0206 3862 123",)),
    Place({"vi": "Sóc Hà", "en": "Sóc Hà"}, "01417", ("0206 3862 124", "0206 3862 125")),
]


@pytest.mark.parametrize(
    "text",
    [
        "name,code,phone\nTrường Hà,01392,0206 3862 123\nSóc Hà,01417,0206 3862 124; 0206 3862 125\n",
        "\ufeffTên xã;Mã xã;Số điện thoại\r\nTrường Hà;01392;0206 3862 123\r\n"
        'Sóc Hà;01417;"0206 3862 124; 0206 3862 125"\r\n',
        "Danh sách các xã\t\t\nMÃ\tTÊN\tSĐT\n01392\t Trường  Hà\t0206 3862 123\n\t\t\n"
        "01417\tSóc Hà\t0206 3862 124; 0206 3862 125\n",
        "phone,ten,ma\n0206 3862 123,Trường Hà,01392\n0206 3862 124; 0206 3862 125,Sóc Hà,01417",
    ],
)
def test_a_text_table_is_read_whatever_stands_between_its_cells(tmp_path: Path, text: str) -> None:
    table = _read(tmp_path, text)
    kind = "xã" if "Tên xã" in text else ""
    assert (table.places, table.problems) == ([replace(place, kind=kind) for place in PLACES], [])


def test_names_may_be_in_several_languages(tmp_path: Path) -> None:
    table = _read(tmp_path, "name,name_en,code\nXã Mới,New Commune,A1\nXã Cũ,,b2\n")
    assert table.problems == []
    assert table.places == [
        Place({"vi": "Xã Mới", "en": "New Commune"}, "A1"),
        Place({"vi": "Xã Cũ", "en": "Xã Cũ"}, "B2"),
    ]


def test_a_workbook_may_have_lost_its_zeros(tmp_path: Path) -> None:
    path = _workbook(
        tmp_path,
        ["Tên xã", "Mã", "Điện thoại"],
        ["Trường Hà", 1392, 2063862123],
        ["Sóc Hà", "01417", "0206 3862 124; 0206 3862 125"],
    )
    table = read_places(path, ("vi", "en"), "VN")
    assert [place.code for place in table.places] == ["01392", "01417"]
    assert table.places[0].phones == ("02063862123",)
    assert [
        format_problem(problem, "en").split("\n")[0]
        for problem in sorted(table.problems, key=Problem.sort_key)
    ] == [
        "xa.xlsx: sheet “Danh sách”, cell B2, row Trường Hà: warning: "
        'The code "1392" has lost its leading 0; it is read as 01392 (Trường Hà).',
        "xa.xlsx: sheet “Danh sách”, cell C2, row Trường Hà: warning: "
        'The number "2063862123" has lost its leading 0; it is read as 02063862123.',
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Tên,Điện thoại\nTrường Hà,0206 abc\n,0206 3862 123\n",
            [
                'xa.csv: ô B2, dòng Trường Hà: lỗi: "0206 abc" không phải số điện thoại: "abc" không phải chữ số.',
                'xa.csv: ô A3: lỗi: trường "Tên" còn trống.',
            ],
        ),
        (
            "Tên,Điện thoại\nTr\u01b0\u1eddng H\ufffd,111\n",
            [
                'xa.csv: ô A2, dòng Trường H\ufffd: lỗi: "H\ufffd" đã mất chữ có dấu khi lưu: '
                "chỗ chữ mất còn dấu hỏi hoặc ô vuông."
            ],
        ),
        (
            "Tên,Dien thoi,Tên\nTrường Hà,111,x\n",
            [
                'xa.csv: ô B1: cảnh báo: bảng không dùng cột "Dien thoi".',
                'xa.csv: ô C1: lỗi: có hai cột cùng tên "name".',
            ],
        ),
        ("Họ và tên,Lớp\nA,B\n", ['xa.csv: lỗi: bảng thiếu cột "name".']),
        ("Tên\n", ["xa.csv: ô A1: lỗi: bảng mới có tên cột, chưa có dòng nào."]),
        (
            "Tên,Mã\nA,1,thừa\n",
            ["xa.csv: ô C2: lỗi: Ô này có nội dung nhưng cột của nó không có tên gọi tắt."],
        ),
    ],
)
def test_a_mistake_is_told_by_its_cell(tmp_path: Path, text: str, told: list[str]) -> None:
    table = _read(tmp_path, text)
    assert [format_problem(problem, "vi").split("\n")[0] for problem in table.problems] == told


@pytest.mark.parametrize(
    ("raw", "name", "code"),
    [
        ("Tên\nXã".encode("utf-16"), "xa.csv", "not-utf8"),
        (b"", "xa.csv", "empty-file"),
        (b'Ten\n"' + b"x" * 200_000, "xa.csv", "open-quote"),
        (b"Ten\n" + b"x\n" * 6000, "xa.csv", "workbook-too-large"),
        (b"no workbook", "xa.xlsx", "broken-workbook"),
        (None, "mat.csv", "missing-file"),
    ],
)
def test_a_file_that_is_no_table_is_told(tmp_path: Path, raw: bytes | None, name: str, code: str) -> None:
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    table = read_places(tmp_path / name, ("vi",), "VN")
    assert [problem.code for problem in table.problems] == [code]
    assert table.places == []


def test_a_problem_of_the_project_is_told_at_the_name_of_the_place(tmp_path: Path) -> None:
    table = _read(tmp_path, "Danh sách\nTên,Mã\n\nTrường Hà,1\nSóc Hà,1\n")
    problem = Problem("same-area", Position("site_data/areas.csv", 3, 1), {"text": "1"})
    columns = ["code", "name_vi", "name_en", "kind"]
    line = "1,Sóc Hà,Sóc Hà,xã"
    assert [
        format_problem(
            table.translate(
                replace(problem, position=Position("site_data/areas.csv", 3, column, excerpt=line)),
                "site_data/areas.csv",
                columns,
            ),
            "en",
        ).partition(":")[2].partition(":")[0]
        for column in (1, 3, 10, 17)
    ] == [" cell B5, row Sóc Hà", *[" cell A5, row Sóc Hà"] * 3]  # fmt: skip
    other = Problem("same-area", Position("site_data/contacts.yaml", 3, 1), {"text": "1"})
    assert table.translate(other, "site_data/areas.csv", columns) == other


def test_a_table_may_have_whatever_a_table_of_areas_has(tmp_path: Path) -> None:
    path = _workbook(
        tmp_path,
        ["STT", "Tên", "Mã", "Loại", "Thuộc", "Vĩ độ", "Kinh độ", "Từ ngày"],
        [1, "Cao Bằng", "00004", "tỉnh", None, None, None, None],
        [2, "Trường Hà", "01392", "xã", "Cao Bằng", 22.912345678901234, "106,01", date(2025, 7, 1)],
        [3, "Sóc Hà", "01417", "xã", 4, 22.8, 106, "1/7/2025"],
    )
    table = read_places(path, ("vi",), "VN")
    assert table.problems == []
    assert [(place.kind, place.parent, place.more) for place in table.places] == [
        ("tỉnh", "", {}),
        (
            "xã",
            "Cao Bằng",
            {"latitude": "22.912345", "longitude": "106.01", "valid_from": "2025-07-01"},
        ),
        ("xã", "00004", {"latitude": "22.8", "longitude": "106", "valid_from": "2025-07-01"}),
    ]


def test_headings_may_be_english_and_mistakes_in_any_column_are_told_by_cell(tmp_path: Path) -> None:
    table = _read(
        tmp_path, "ward,code,kind,parent,lat,long,row,since\nA,a-1,ward,City,91,x,0,soon\n", "w.csv"
    )
    assert [
        format_problem(problem, "en").split("\n")[0]
        for problem in sorted(table.problems, key=Problem.sort_key)
    ] == [
        'w.csv: cell B2, row A: error: "a-1" is not an area code.',
        'w.csv: cell E2, row A: error: "lat" does not take 91.',
        'w.csv: cell F2, row A: error: "x" is not a coordinate.',
        'w.csv: cell G2, row A: error: "row" does not take 0.',
        'w.csv: cell H2, row A: error: "soon" is not a date written year-month-day.',
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tên xóm,Xã\nBản Mới,Trường Hà\nBản Mới,Sóc Hà\nNà Mạ,Trường Hà\n",
        "Xã,Tên xóm\nTrường Hà,Bản Mới\nSóc Hà,Bản Mới\nTrường Hà,Nà Mạ\n",
        "Tên xóm,Thuộc xã\nBản Mới,Trường Hà\nBản Mới,Sóc Hà\nNà Mạ,Trường Hà\n",
    ],
)
def test_those_that_others_lie_in_may_have_no_rows(tmp_path: Path, text: str) -> None:
    table = _read(tmp_path, text)
    assert table.problems == []
    assert [(place.name["vi"], place.kind, place.parent) for place in table.places] == [
        ("Trường Hà", "xã", ""),
        ("Sóc Hà", "xã", ""),
        ("Bản Mới", "xóm", "Trường Hà"),
        ("Bản Mới", "xóm", "Sóc Hà"),
        ("Nà Mạ", "xóm", "Trường Hà"),
    ]


def test_of_two_places_of_one_name_in_the_same_one_nothing_tells_which(tmp_path: Path) -> None:
    table = _read(tmp_path, "Tên xóm,Xã\nBản Mới,Trường Hà\nbản mới,trường hà\n")
    assert [format_problem(problem, "vi").split("\n")[0] for problem in table.problems] == [
        'xa.csv: ô A3, dòng bản mới: lỗi: "bản mới" đã có trong danh sách "Tên xóm".'
    ]
