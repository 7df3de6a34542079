"""Problems in text: the whole message, the marks under the right thing, the closing line."""

import pytest

from generator.messages.problem import Position, Problem, Severity
from generator.messages.report import CODE_COLUMN, format_closing, format_problem, format_report

LINE = "strats: 2021-09-05"
WHERE = Position("campaigns/a.yaml", 6, 1, 6, LINE)
MISSPELT = Problem(
    "unknown-field",
    WHERE,
    {"kind": "campaign", "field": "strats", "suggestion": "starts", "choices": "starts, ends"},
)


def marks(column: int, width: int, excerpt: str) -> str:
    """The line of marks, from where the excerpt begins."""
    where = Position("a.yaml", 1, column, width, excerpt)
    return format_problem(Problem("empty-text", where, {"field": "vi"}), "vi").split("\n")[2][8:]


def test_a_message_has_place_severity_fault_line_marks_remedy_and_code() -> None:
    assert format_problem(MISSPELT, "vi") == (
        'campaigns/a.yaml:6:1: lỗi: chiến dịch không có trường "strats".\n'
        "    6 | strats: 2021-09-05\n"
        "      | ^^^^^^\n"
        '  Có phải bạn muốn viết "starts"?                                [unknown-field]'
    )


def test_the_same_message_in_english() -> None:
    assert format_problem(MISSPELT, "en") == (
        'campaigns/a.yaml:6:1: error: a campaign has no field "strats".\n'
        "    6 | strats: 2021-09-05\n"
        "      | ^^^^^^\n"
        '  Did you mean "starts"?                                         [unknown-field]'
    )


def test_without_a_close_word_the_choices_are_reported() -> None:
    values = {name: value for name, value in MISSPELT.values.items() if name != "suggestion"}
    last = format_problem(Problem("unknown-field", WHERE, values), "vi").split("\n")[-1]
    assert last.startswith("  Các trường dùng được: starts, ends.")


def test_the_code_ends_in_one_column_where_there_is_room() -> None:
    assert len(format_problem(MISSPELT, "vi").split("\n")[-1]) == CODE_COLUMN


def test_a_problem_of_a_whole_file_shows_no_line() -> None:
    assert format_problem(Problem("empty-file", Position("a.yaml")), "vi") == (
        "a.yaml: lỗi: tệp trống.\n"
        "  Điền nội dung, hoặc xóa tệp nếu không cần nữa.                    [empty-file]"
    )


def test_further_places_are_numbered() -> None:
    places = (Position("a.yaml", 2, 5), Position("b.yaml", 3, 5))
    problem = Problem("same-id", places[1], {"text": "justice"}, places)
    assert format_problem(problem, "vi").split("\n")[1:3] == ["  1. a.yaml:2:5", "  2. b.yaml:3:5"]


def test_marks_stand_under_what_is_meant() -> None:
    assert marks(8, 10, "starts: 2021-09-05") == "       ^^^^^^^^^^"
    assert marks(5, 3, "vi: Đến lớp") == "    ^^^"


def test_marks_never_run_past_the_line() -> None:
    assert marks(5, 99, "vi: Đến lớp") == "    ^^^^^^^"


def test_a_place_after_the_end_of_the_line_gets_one_mark() -> None:
    """A blank last cell of a table."""
    assert marks(4, 1, "01,") == "   ^"


def test_marks_of_no_width_are_one_mark() -> None:
    assert marks(1, 0, "vi:") == "^"


def test_combining_letters_take_no_room() -> None:
    """Nothing of ours is decomposed any more, but a rare letter has no single form."""
    assert marks(7, 1, "x\u0323\u0302y: z") == "    ^"


def test_of_a_very_long_line_only_what_is_near_is_shown() -> None:
    excerpt = "vi: " + "a" * 300 + "Đ" + "b" * 300
    lines = format_problem(
        Problem("empty-text", Position("a.yaml", 1, 305, 1, excerpt), {"field": "vi"}), "vi"
    )
    shown, below = lines.split("\n")[1:3]
    assert len(shown) < 140
    assert shown[below.index("^")] == "Đ"


def test_control_characters_are_shown_and_not_obeyed() -> None:
    where = Position("a.csv", 2, 3, 2, "1,\x1b[2J")
    message = format_problem(Problem("wrong-number", where, {"text": "\x1b[2J\n", "field": "a"}), "en")
    assert "\x1b" not in message
    assert '"\ufffd[2J "' in message


def test_braces_in_a_writers_words_are_only_braces() -> None:
    problem = Problem("wrong-slug", Position("a.yaml"), {"text": "{field}", "field": "{text}"})
    assert format_problem(problem, "en").startswith('a.yaml: error: "{field}" cannot')


@pytest.mark.parametrize(("locale", "number"), [("vi", "1,8 MB"), ("en", "1.8 MB")])
def test_decimals_are_written_as_the_language_does(locale: str, number: str) -> None:
    problem = Problem("file-too-large", Position("a.yaml"), {"size": "1.8"})
    assert number in format_problem(problem, locale)


def test_an_example_from_a_file_of_fields_is_not_given_for_a_table() -> None:
    def remedy(kind: str) -> str:
        problem = Problem("blank-field", Position("a"), {"kind": kind, "field": "code"})
        return format_problem(problem, "en").split("\n")[-1]

    assert "code: DT" in remedy("campaign")
    assert remedy("area").startswith("  Fill in this field.")


def test_problems_are_reported_file_by_file_from_top_to_bottom() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 5), ("a", 9, 1), ("a", 0, 0)]
    problems = [Problem("empty-page", Position(file, line, column)) for file, line, column in places]
    heads = [message.split(": ")[0] for message in format_report(problems, "en").split("\n\n")]
    assert heads[:-1] == ["a", "a:9:1", "a:9:5", "a:10:1", "b:1:1"]


def test_the_closing_line_counts_errors_warnings_and_files() -> None:
    warning = Problem("empty-page", Position("b"), severity=Severity.WARNING)
    error = Problem("empty-page", Position("a"))
    assert format_closing([error, warning, warning], "vi") == "Tổng cộng: 1 lỗi, 2 cảnh báo trong 2 tệp."
    assert format_closing([error, warning, warning], "en") == "In all: 1 error, 2 warnings in 2 files."
    assert format_closing([error], "en") == "In all: 1 error, 0 warnings in 1 file."


def test_a_notice_counts_as_nothing_wrong() -> None:
    notice = Problem("cache-damaged", Position(".loa-cache"), {"count": "2"}, severity=Severity.NOTICE)
    error = Problem("empty-page", Position("a"))
    assert format_report([notice], "vi") == (
        ".loa-cache: lưu ý: 2 tệp giữ từ lần dựng trước không còn nguyên; Loa không dùng và đã làm lại.\n"
        "  Không phải sửa gì. Gặp lại nhiều lần thì chép dự án sang ổ đĩa khác và nhờ người xem ổ đĩa này."
        "  [cache-damaged]\n\n"
        "Không có lỗi nào."
    )
    assert format_closing([notice, error], "en") == "In all: 1 error, 0 warnings in 1 file."


def test_nothing_wrong_is_said_too() -> None:
    assert format_report([], "vi") == "Không có lỗi nào."
    assert format_report([], "en") == "No problems."


def test_a_warning_says_that_it_is_one() -> None:
    warning = Problem("empty-page", Position("a"), severity=Severity.WARNING)
    assert format_problem(warning, "vi").startswith("a: cảnh báo: ")
    assert format_problem(warning, "en").startswith("a: warning: ")
