"""What is hard to read is told where it stands: in fields, in lines, in Markdown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.loading.project import load_project
from generator.loading.yaml_source import parse_yaml
from generator.messages.problem import Position, Severity
from generator.validation.build_site import build_site
from generator.validation.plain_markdown import split_blocks
from generator.validation.plain_texts import locate_words
from tests.conftest import TODAY, read_shipped_languages

Change = Callable[..., Path]

WORDS = """\
longest_sentence:
  easy_read: 15
  other: 30
jargon:
  - avoid: triển khai
    write: làm
  - avoid: Ngày đưa trẻ đến trường
    write: x
  - avoid: Kế hoạch của huyện
    write: x
"""


def warned(root: Path) -> set[tuple[str, str]]:
    """File and marked words of each warning."""
    records, problems = load_project(root)
    problems += build_site(records, read_shipped_languages(), TODAY)[1]
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return {
        (p.position.file, p.position.excerpt[p.position.column - 1 :][: p.position.width]) for p in problems
    }


def test_a_project_without_a_word_list_hears_nothing(change: Change) -> None:
    root = change({"content/vi/about.md": _page("Xã triển khai lớp.")})
    assert warned(root) == set()


def test_everything_residents_read_is_read(change: Change) -> None:
    root = change({"site_data/plain_words.yaml": WORDS, "content/vi/about.md": _page("Xã triển khai lớp.")})
    for name in ("campaigns/den-truong.yaml", "site_data/barriers.yaml", "site_data/support.yaml"):
        path = root / name
        path.write_text(path.read_text().replace("  vi: ", "  vi: Triển khai "))
    assert {file for file, _ in warned(root)} == {
        "campaigns/den-truong.yaml",
        "content/vi/about.md",
        "site_data/barriers.yaml",
        "site_data/support.yaml",
    }


def test_titles_of_campaigns_and_sources_may_be_quoted(change: Change) -> None:
    """A title is read where it is written, and let alone where it is quoted."""
    body = _page("Theo Kế hoạch của huyện, xem Ngày đưa trẻ đến trường.")
    root = change({"site_data/plain_words.yaml": WORDS, "content/vi/about.md": body})
    assert warned(root) == {("campaigns/den-truong.yaml", "Ngày đưa trẻ đến trường")}


def test_english_pages_are_not_read(change: Change) -> None:
    page = _page("The word triển khai.").replace("address: gioi-thieu\n", "")
    root = change({"site_data/plain_words.yaml": WORDS, "content/en/about.md": page})
    assert warned(root) == {("campaigns/den-truong.yaml", "Ngày đưa trẻ đến trường")}


def _page(body: str) -> str:
    head = "title: Về trang này\nsummary: Trang này của ai.\naddress: gioi-thieu\nupdated: 2021-08-25\n"
    return f"---\n{head}---\n{body}\n"


@pytest.mark.parametrize(
    ("written", "words", "expected"),
    [
        ("a: Một hai ba", "hai", (1, 8, 3)),
        ("a: 'Một hai, hai ba'", "hai", (1, 9, 3)),
        ("a: Một\n  hai ba", "hai ba", (2, 3, 6)),
        ("a: Một\n  hai ba", "Một hai", (1, 4, 3)),
        ("a: >-\n  Một\n  hai ba\nb: hai", "hai", (3, 3, 3)),
        ("a: |\n  Một hai\n\n  ba", "ba", (4, 3, 2)),
        ('a: "\\u0061n c\\u006f"', "an", (1, 4, 17)),
        ('a: "M\\x6ft hai"', "Mot hai", (1, 4, 12)),
    ],
)
def test_words_are_marked_where_they_were_written(
    written: str, words: str, expected: tuple[int, int, int]
) -> None:
    record, problems = parse_yaml(written, "a.yaml")
    assert problems == []
    assert record
    plain = record.plain()
    assert isinstance(plain, dict)
    text = plain["a"]
    assert isinstance(text, str)
    start = text.index(words)
    found = locate_words(record.lines_of(("a",)), text, start, start + len(words))
    assert (found.line, found.column, found.width) == expected


def test_the_second_of_two_equal_words_is_marked_as_the_second() -> None:
    line = Position("a.yaml", 1, 4, 7, "a: hai hai # hai")
    assert locate_words((line,), "hai hai", 4, 7) == Position("a.yaml", 1, 8, 3, line.excerpt)
    assert locate_words((line,), "hai hai", 4, 7).column == 8


MARKDOWN = """\
Đoạn đầu **đậm** và [chữ](rights.md),
dòng hai.
## Mục
- một `mã`
- hai
  tiếp

1. ba

```
mã
```
| a | b |
| --- | --- |
cuối"""


def test_markdown_is_split_into_blocks_of_words() -> None:
    blocks = list(split_blocks(MARKDOWN, 7))
    assert [(block.number, " ".join(block.text.split())) for block in blocks] == [
        (7, "Đoạn đầu đậm và chữ , dòng hai."),
        (9, "Mục"),
        (10, "một"),
        (11, "hai tiếp"),
        (14, "ba"),
        (19, ". a . b ."),
        (20, ". --- . --- ."),
        (21, "cuối"),
    ]


@given(st.text(alphabet="ab .|-#`[]()*\n1", max_size=60), st.integers(0, 59), st.integers(1, 60))
def test_a_place_in_markdown_lies_inside_its_line(body: str, start: int, length: int) -> None:
    lines = body.split("\n")
    for block in split_blocks(body, 1):
        assert len(block.text) == len("\n".join(block.lines))
        first = min(start, len(block.text) - 1)
        place = block.place("a.md", first, min(first + length, len(block.text)))
        assert place.excerpt == lines[place.line - 1]
        assert 1 <= place.column <= len(place.excerpt) + 1
        assert place.column - 1 + place.width <= max(len(place.excerpt), place.column)


@given(st.text(max_size=40), st.data())
def test_a_place_in_a_field_lies_inside_its_line(text: str, data: st.DataObject) -> None:
    """However the text was written: here as it is, after the name of its field."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    excerpt = f"vi: {text}"
    line = Position("a.yaml", 3, 5, max(1, len(text)), excerpt)
    found = locate_words((line,), text, start, end)
    assert found.line == 3
    assert found.column >= 5
    assert found.column - 1 + found.width <= max(len(excerpt), 5)
