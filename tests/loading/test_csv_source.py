"""CSV: one record per row, every cell with its place."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.csv_source import parse_csv
from generator.messages.problem import Position, Problem


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


@pytest.mark.parametrize(
    "ghost", [",", ",,,,", " \t", "\u00a0,\u3000", '"",""', '"",', "\ufeff", "\u200b,\u00ad", ', " "', "\x0c"]
)
def test_rows_that_only_seem_to_be_there_are_nothing(ghost: str) -> None:
    """Spreadsheets write them wherever somebody once formatted or emptied a row; above the header as well."""
    text = f"{ghost}\na,b\n{ghost}\n1,2\n{ghost}\n{ghost}\n"
    (record,), problems = parse_csv(text, "a.csv")
    assert (record.plain(), problems) == ({"a": "1", "b": "2"}, [])
    assert (record.head[0].line, record.root.position.line) == (2, 4)


@pytest.mark.parametrize("end", [",", ",,", ', "" ,', ",\u00a0"])
def test_columns_without_name_and_content_at_the_end_are_nothing(end: str) -> None:
    assert rows_of(f"a,b{end}\n1,2{end}\n3,4\n5\n") == [
        {"a": "1", "b": "2"},
        {"a": "3", "b": "4"},
        {"a": "5"},
    ]


def test_such_a_column_with_content_has_no_name() -> None:
    assert problems_of("a,b,,\n1,2,,\n1,2,3,\n") == [("blank-column", 1, "a,b,,"[4:5])]


def test_cells_missing_at_the_end_are_blank_and_counted() -> None:
    """Excel leaves out the commas there; whoever knows the columns decides whether they may be blank."""
    records, problems = parse_csv("a,b,c\n1\n1,2\n1,,3\n", "a.csv")
    assert problems == []
    assert [(record.plain(), record.missing) for record in records] == [
        ({"a": "1"}, 2),
        ({"a": "1", "b": "2"}, 1),
        ({"a": "1", "c": "3"}, 0),
    ]
    assert records[1].locate_value(("c",)) == Position("a.csv", 3, 4)


def test_a_word_for_nothing_is_a_blank_cell_unless_it_is_quoted() -> None:
    """Databases write it so."""
    assert rows_of('a,b,c,d\nNULL, null ,~,"null"\n') == [{"d": "null"}]


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
        ("a|b\n1|2\n", [("wrong-separator", 1, "|")]),
        ("a,b\n1;2\n3\t4\n", [("wrong-separator", 2, ";"), ("wrong-separator", 3, "\t")]),
        ("a,b\n1,2,3\n4,5\n", [("row-width", 2, "1,2,3")]),
        ("a,b\n1,2,\n", [("row-width", 2, "1,2,")]),
        ("a,b\n", [("no-rows", 1, "a,b")]),
        ("a,b\n1,004215000123\n", [("personal-number", 2, "004215000123")]),
    ],
)
def test_each_fault_is_reported_and_marked(text: str, expected: list[tuple[str, int, str]]) -> None:
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
    """Households are counted, areas have names."""
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
