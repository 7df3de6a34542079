"""Markdown pages: front matter and body."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.markdown_source import parse_markdown, read_lines

PAGE = "---\ntitle: Quyền được học\nplace: guide\n---\nMọi em.\n\n---\n\nHết.\n"


def code_and_line(text: str) -> tuple[str, int]:
    record, (problem,) = parse_markdown(text, "a.md")
    assert record is None
    return problem.code, problem.position.line


def test_the_head_is_fields_and_the_rest_is_body() -> None:
    """A later line of hyphens belongs to the body."""
    record, problems = parse_markdown(PAGE, "content/vi/rights.md")
    assert problems == []
    assert record
    assert record.plain() == {"title": "Quyền được học", "place": "guide"}
    assert record.body == "Mọi em.\n\n---\n\nHết.\n"
    assert record.body_line == 5


def test_fields_are_counted_from_the_top_of_the_file() -> None:
    record, _ = parse_markdown(PAGE, "a.md")
    assert record
    assert record.locate(("place",)).line == 3


def test_spaces_after_the_hyphens_do_not_count() -> None:
    record, problems = parse_markdown("---  \ntitle: a\n--- \nb", "a.md")
    assert problems == []
    assert record
    assert record.body == "b"


def test_a_page_without_a_head_is_reported() -> None:
    assert code_and_line("Mọi em.\n") == ("no-front-matter", 1)
    assert code_and_line("") == ("no-front-matter", 1)


def test_a_head_that_never_closes_is_reported() -> None:
    assert code_and_line("---\ntitle: a\nMọi em.\n") == ("open-front-matter", 1)


def test_an_empty_head_is_reported() -> None:
    assert code_and_line("---\n\n---\nMọi em.\n") == ("empty-front-matter", 1)


def test_a_fault_in_the_head_is_reported_at_its_line_of_the_file() -> None:
    assert code_and_line("---\ntitle: a\nplace: b: c\n---\n") == ("colon-in-text", 3)


@given(st.text(max_size=60) | st.text("-\nab: #\"'{[", max_size=60).map(lambda text: f"---\n{text}\n---\n"))
@settings(max_examples=200, deadline=None)
def test_any_text_gives_a_page_or_problems(text: str) -> None:
    record, problems = parse_markdown(text, "a.md")
    assert record or problems


def test_code_is_blank_to_those_who_look_for_markup() -> None:
    """Between fences and between backquotes; a fence that nothing closes is no fence."""
    body = "a `<b>` c\n```\n<b>\n```\n~~~\nd\n"
    record, _ = parse_markdown(f"---\ntitle: x\n---\n{body}", "a.md")
    assert record

    assert [(number, bare.rstrip()) for number, _, bare in read_lines(record)] == [
        (4, "a       c"),
        (5, ""),
        (6, ""),
        (7, ""),
        (8, "~~~"),
        (9, "d"),
        (10, ""),
    ]
    assert [line for _, line, _ in read_lines(record)] == body.split("\n")
