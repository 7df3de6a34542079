"""YAML: every scalar as text, every fault in a writer's terms."""

from unicodedata import category

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading import yaml_source
from generator.loading.files import take_text
from generator.loading.records import Record
from generator.loading.yaml_source import DEEPEST, parse_yaml
from generator.messages.problem import Problem
from tests.conftest import SITES

ALL_FORMS = """\
# a remark
a: plain  # another
b:
- "in quotes, \\"Ở\\" and \\x41,
  over two lines"
- 'it''s'

-   c: |-
      a block
        further in

    d: >
      folded
      words
    e:
? long
: [1, {f: x, g: 'y'}, [],
   two words]
h: plain
  over two lines
"""


def parse(text: str, first_line: int = 1) -> Record:
    record, problems = parse_yaml(text, "a.yaml", first_line)
    assert problems == []
    assert record
    return record


def problem_of(text: str, first_line: int = 1) -> Problem:
    record, (problem, *others) = parse_yaml(text, "a.yaml", first_line)
    assert (record, others) == (None, [])
    return problem


def mark_of(problem: Problem) -> str:
    """What stands above the marks."""
    where = problem.position
    return where.excerpt[where.column - 1 : where.column - 1 + where.width]


@pytest.mark.parametrize(
    "value",
    ["01363", "no", "yes", "on", "17:30", "1_000", "0x1F", "1e3", ".5", "2021-09-05", "NaN", "="],
)
def test_what_plain_yaml_would_turn_into_something_else_stays_text(value: str) -> None:
    """The plain loader reads 01363 as 755, no as false and 17:30 as 1050."""
    assert parse(f"a: {value}").plain() == {"a": value}


@pytest.mark.parametrize("value", ["", "~", "null", "Null", "NULL", "# nothing"])
def test_a_field_with_nothing_after_the_colon_is_blank(value: str) -> None:
    assert parse(f"a: {value}\nb: x").plain() == {"b": "x"}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_a_text_in_quotes_was_written(text: str) -> None:
    assert parse(f'a: "{text}"').plain() == {"a": text}


def test_items_without_a_value_are_left_out() -> None:
    record = parse("a: [null, x, ~, nullable]")
    assert record.plain() == {"a": ["x", "nullable"]}
    assert record.locate_value(("a", 1)).column == 17


def test_of_two_equal_fields_the_first_is_kept_and_the_second_reported() -> None:
    record, (problem,) = parse_yaml("a: 1\nb: 2\na: 3\n", "a.yaml")
    assert record
    assert record.plain() == {"a": "1", "b": "2"}
    assert (problem.code, problem.values) == ("duplicate-field", {"field": "a", "first": "1"})
    assert (problem.position.line, mark_of(problem)) == (3, "a")


@pytest.mark.parametrize(
    ("text", "code", "marked"),
    [
        ("a: &x b", "alias", "&x b"),
        ("a: *x", "alias", "*x"),
        ("a: *đ", "alias", "*đ"),
        ("a: !!int 3", "custom-tag", "!!int 3"),
        ("a: !Đi học", "custom-tag", "!Đi học"),
        ("{a: b}: c", "field-name-not-text", "{a: b}"),
        ("- a\n- b", "not-fields", "- a"),
        ("# lời nhắc\n\nchỉ có chữ", "not-fields", "chỉ có chữ"),
        ("a: b\n---\nc: d", "two-documents", "---"),
        ("a:\n\tb: c", "tab-indent", "\t"),
        ("a:\tb\tc: d", "tab-indent", "\t"),
        ('a: "b', "open-quote", '"b'),
        ('a: "b\nc: "d"', "open-quote", '"b'),
        ("a: 'b\n  - c: d'", "open-quote", "'b"),
        ("a: b: c", "colon-in-text", ":"),
        ("a: b\nc\nd: e", "missing-colon", "c"),
        ("a\n  b: c", "missing-colon", "a"),
        ("a\n\n  b: c", "missing-colon", "a"),
        ("a: b\n  c: d", "wrong-indent", "c: d"),
        ("a:\n  - b\n - c", "wrong-indent", "- c"),
        ("a:\n  b: 1\n c: 2", "wrong-indent", "c: 2"),
        ("- a\nb: c", "wrong-indent", "b: c"),
        ('a: "b" c', "text-after-quote", "c"),
        ("a: {b} c", "text-after-quote", "c"),
        ("a: [b, c", "open-bracket", "[b, c"),
        ("a: {b: c", "open-bracket", "{b: c"),
        ('a: "\\q"', "backslash", "q"),
        ("a: @b", "strange-start", "@"),
        ("a: `b`", "strange-start", "`"),
        ("a: %b", "strange-start", "%"),
        ("%a: b", "strange-start", ":"),
        ("a: ]", "strange-start", "]"),
        ("a: - b", "yaml-syntax", "-"),
        ("a: | b", "yaml-syntax", "b"),
        ("a: b\x00", "strange-character", "\x00"),
        ("a: b\nc: d\x1be", "strange-character", "\x1b"),
        ("a: [" + "[" * DEEPEST, "too-deep", "["),
    ],
)
def test_each_way_to_go_wrong_is_distinguished_and_marked(text: str, code: str, marked: str) -> None:
    problem = problem_of(text)
    assert (problem.code, mark_of(problem)) == (code, marked)


BLANKS = [sign for sign in map(chr, range(0xFFFF)) if sign.isspace() and sign not in "\t\n\r"]
ODD = [sign for sign in BLANKS if category(sign) == "Zs" and sign != " "] + [
    "\u200b",
    "\u2060",
    "\ufeff",
    "\u00ad",
]


@pytest.mark.parametrize("blank", ODD)
@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a: 1\nb:_2\nc: 3\n", 2, 3),
        ("a: 1\nb:_2\nc:\n  - 3\n", 2, 3),
        ("a: 1\n_b: 2\nc: 3\n", 2, 1),
        ("a:\n  - b: 2\n  -_b: 3\nc: 3\n", 3, 4),
        ("a:\n  -_3\nc: 3\n", 2, 4),
        ("a:\n  - b:_2\n", 2, 7),
        ("a:\n __b: 2\n", 2, 2),
        ("a_: 1\nb: 2\n", 1, 2),
        ("a:_1", 1, 3),
        ("a: 1\nb:_2\n# x\n\nc: 3\n", 2, 3),
    ],
)
def test_a_blank_that_is_no_space_is_reported_where_it_is(
    blank: str, text: str, line: int, column: int
) -> None:
    """And not one line late, where YAML begins to wonder."""
    problem = problem_of(text.replace("_", blank))
    assert (problem.code, problem.values) == ("odd-blank", {"mark": f"U+{ord(blank):04X}"})
    assert (problem.position.line, problem.position.column) == (line, column)


@pytest.mark.parametrize(
    "text", ["a: 1_2", "a: _1", "a: 1_", 'a: "_b:_c"', "a: |\n  _b:_c\n", "a:\n  - 1_000\n", "a: 5_%_# x"]
)
@pytest.mark.parametrize("blank", ODD)
def test_inside_words_any_blank_is_fine(blank: str, text: str) -> None:
    parse(text.replace("_", blank))


@pytest.mark.parametrize("blank", BLANKS)
def test_a_mistake_is_reported_on_its_line_whatever_blanks_stand_above(blank: str) -> None:
    """Line ends of word processors included, which are blanks once the file is read."""
    text = take_text(f"a: x{blank}y\nb: {blank}z\n# {blank}\nc: d: e\n", "a.yaml")
    assert isinstance(text, str)
    problem = problem_of(text)
    if problem.code != "strange-character":
        assert (problem.code, problem.position.line, problem.position.column) == ("colon-in-text", 4, 5)


def test_a_nest_without_end_is_refused_before_the_stack_is_full() -> None:
    assert problem_of("a: " + "[" * 100_000).code == "too-deep"


@pytest.mark.parametrize("text", ["# only a remark", "---", "\n\n"])
def test_a_text_without_content_is_an_empty_file(text: str) -> None:
    assert problem_of(text).code == "empty-file"


def test_positions_count_from_the_line_the_text_starts_on() -> None:
    assert problem_of("a: b: c", first_line=7).position.line == 7
    assert parse("a: b", first_line=7).locate(("a",)).line == 7


def test_a_text_over_several_lines_is_marked_to_the_end_of_its_first() -> None:
    where = parse("a: một\n  hai\nb: ba").locate_value(("a",))
    assert (where.line, where.column, where.width) == (1, 4, len("một"))


def test_quoted_texts_may_run_over_several_lines() -> None:
    assert parse('a: "một\n  hai ba"').plain() == {"a": "một hai ba"}


@given(st.text(max_size=60) | st.text("abc:-\n\t \"'{}[]#&*!|>%@`?,\\đ0", max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_record_or_problems(text: str) -> None:
    """And every problem is at a line of the file."""
    record, problems = parse_yaml(text, "a.yaml")
    assert record or problems
    if not set(text) & set("\r\x85\u2028\u2029"):  # `read_text` leaves none of these
        assert all(0 <= problem.position.line <= text.count("\n") + 1 for problem in problems)


def test_either_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of a project, by libyaml and by PyYAML alone: the same tree, every node at the same place."""
    texts = [path.read_text("utf-8") for path in sorted((SITES / "full").rglob("*.yaml"))]
    fast = [parse_yaml(text, "a.yaml") for text in [*texts, ALL_FORMS]]
    monkeypatch.setattr(yaml_source, "FASTEST", yaml.SafeLoader)

    assert fast == [parse_yaml(text, "a.yaml") for text in [*texts, ALL_FORMS]]
