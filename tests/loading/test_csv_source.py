"""CSV: one record a row, every cell with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.csv_source import parse_csv
from generator.problems.problem import Problem


def rows_of(text: str) -> list[object]:
    records, problems = parse_csv(text, "a.csv")
    assert problems == []
    return [record.plain() for record in records]


def problems_of(text: str) -> list[tuple[str, int, str]]:
    """Code, line, and what stands above the marks."""
    return [(p.code, p.position.line, mark_of(p)) for p in parse_csv(text, "a.csv")[1]]


def mark_of(problem: Problem) -> str:
    where = problem.position
    return where.excerpt[where.column - 1 : where.column - 1 + where.width]


def test_each_row_is_a_record_of_texts() -> None:
    assert rows_of("code,name_vi\n01363,Thông Nông\n") == [{"code": "01363", "name_vi": "Thông Nông"}]


def test_blank_cells_are_blank_fields_and_blank_rows_are_nothing() -> None:
    assert rows_of("a,b\n1,\n,,\n\n ,2\n") == [{"a": "1"}, {"b": "2"}]


def test_quotes_hold_commas_and_doubled_quotes() -> None:
    assert rows_of('a,b\n"1, 2", "ba ""3 biết"""\n') == [{"a": "1, 2", "b": 'ba "3 biết"'}]


def test_spaces_around_cells_do_not_count() -> None:
    assert rows_of(" a , b \n 1 , hai ba \n") == [{"a": "1", "b": "hai ba"}]


def test_every_cell_knows_its_column() -> None:
    """Also where the same figure stands twice, cells are blank, or quotes stand round them."""
    (record,), _ = parse_csv('a,b,c,d,e\n7,"7", 7,,7\n', "a.csv")
    columns = {name: record.locate((name,)).column for name in "abcde"}
    assert columns == {"a": 1, "b": 3, "c": 8, "d": 10, "e": 11}


def test_every_column_knows_where_its_name_stands() -> None:
    (record,), _ = parse_csv("a, bc\n1,2\n", "a.csv")
    assert [(where.line, where.column, where.width) for where in record.head] == [(1, 1, 1), (1, 4, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a;b\n1;2\n", [("wrong-separator", 1, ";")]),
        ("a\tb\n1\t2\n", [("wrong-separator", 1, "\t")]),
        ("a,,c\n1,2,3\n", [("blank-column", 1, ",")]),
        ("a,b,a\n1,2,3\n", [("duplicate-column", 1, "a")]),
        ('a,"b\n1,2\n', [("open-quote", 1, '"b')]),
        ('a,b\n1,"2\n3,4\n', [("open-quote", 2, '"2')]),
        ("a,b\n1,2,3\n4\n", [("row-width", 2, "1,2,3"), ("row-width", 3, "4")]),
        ("a,b\n", [("no-rows", 1, "a,b")]),
        ("a,b\n1,004215000123\n", [("personal-number", 2, "004215000123")]),
    ],
)
def test_each_fault_is_told_and_marked(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert problems_of(text) == expected


@pytest.mark.parametrize(
    "name",
    [
        "ho_ten", "Họ và tên", "HỌ TÊN", "Tên", "ngay_sinh", "Ngày sinh", "Ngày tháng năm sinh", "cccd",
        "Số CCCD", "so_dinh_danh", "ten_hoc_sinh", "Tên trẻ", "full name", "FirstName", "birth_date",
        "date of birth", "citizen_id", "name",
    ],
)  # fmt: skip
def test_a_column_about_persons_is_refused(name: str) -> None:
    """However it is accented, spaced or capitalised."""
    assert problems_of(f"code,{name}\n1,2\n") == [("personal-column", 1, name)]


@pytest.mark.parametrize(
    "name", ["so_ho_ngheo", "Hộ nghèo", "name_vi", "age5_total", "khai_sinh", "so_tre", "ten_xa", "hoc_sinh"]
)
def test_a_column_of_sums_is_not(name: str) -> None:
    """Households are counted, communes have names."""
    assert problems_of(f"code,{name}\n1,2\n") == []


def test_a_very_long_cell_is_still_a_cell() -> None:
    """Python's own reader raises above 131,072 characters."""
    assert rows_of(f"a,b\n{'x' * 200_000},1\n") == [{"a": "x" * 200_000, "b": "1"}]


@given(st.text(max_size=60) | st.text('ab1,;"\n\r\t \x00đ', max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_records_or_problems(text: str) -> None:
    records, problems = parse_csv(text, "a.csv")
    assert records or problems
    for record in records:
        for entry in record.root.entries:
            assert entry.position.excerpt.count("\n") == 0


@given(st.lists(st.text("abđ ,\"'1", min_size=1, max_size=8).map(str.strip).filter(bool), min_size=2))
@settings(max_examples=100, deadline=None)
def test_printed_cells_are_read_back(cells: list[str]) -> None:
    head = ",".join(f"c{number}" for number in range(len(cells)))
    line = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    (record,), problems = parse_csv(f"{head}\n{line}\n", "a.csv")
    plain = record.plain()
    assert isinstance(plain, dict)
    assert (list(plain.values()), problems) == (cells, [])
