"""Pictures of written pages are found where Markdown shows them, and read only from the project."""

from pathlib import Path

import pytest
from PIL import Image

from generator.loading.markdown_source import parse_markdown
from generator.loading.page_pictures import ShownPicture, find_shown, load_page_pictures
from generator.loading.records import Record
from generator.messages.problem import Problem

FILE = "content/vi/about.md"


def _page(body: str, file: str = FILE) -> Record:
    record, problems = parse_markdown(f"---\ntitle: Trang\n---\n{body}", file)
    assert record
    assert problems == []
    return record


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("![Cổng trường](hinh/a.jpg)", [("Cổng trường", "hinh/a.jpg", 4, 16)]),
        ("Xem\n\nđây: ![A](hinh/a.jpg).", [("A", "hinh/a.jpg", 6, 11)]),
        ('![A](a.jpg "Tên") và ![](b.jpg)', [("A", "a.jpg", 4, 6), ("", "b.jpg", 4, 26)]),
        ("[![A](a.jpg)](rights.md)", [("A", "a.jpg", 4, 7)]),
        ("`![A](a.jpg)`", []),
        ("[A](a.jpg)", []),
    ],
)
def test_pictures_are_found_with_their_place(body: str, expected: list[tuple[str, str, int, int]]) -> None:
    shown = [one for one in find_shown(_page(body)) if isinstance(one, ShownPicture)]

    assert [(one.alt, one.target, one.position.line, one.position.column) for one in shown] == expected


@pytest.mark.parametrize(
    "body", ["![A][b]", "![A\nB](a.jpg)", "![A [B]](a.jpg)", "![A](a b.jpg)", "![A]()", "![A](<a b.jpg>)"]
)
def test_a_picture_that_is_not_understood_is_reported(body: str) -> None:
    found = list(find_shown(_page(body)))

    assert [one.code for one in found if isinstance(one, Problem)] == ["strange-picture"]


@pytest.mark.parametrize(
    ("file", "target"),
    [
        (FILE, "hinh/a.png"),
        (FILE, "content/vi/hinh/a.png"),
        (FILE, "h%C3%ACnh%20v%E1%BA%BD/a.png"),
        ("content/en/about.md", "content/vi/hinh/a.png"),
        ("content/en/about.md", "../vi/hinh/a.png"),
    ],
)
def test_a_picture_lies_beside_the_page_or_is_named_from_the_project(
    tmp_path: Path, file: str, target: str
) -> None:
    for folder in ("hinh", "hình vẽ"):
        (tmp_path / "content/vi" / folder).mkdir(parents=True)
        Image.new("RGB", (64, 48)).save(tmp_path / "content/vi" / folder / "a.png")
    pictures, problems = load_page_pictures(tmp_path, [_page(f"![A]({target})", file)])

    assert problems == []
    assert [(key, found.width, found.height) for key, found in pictures.items()] == [((file, target), 64, 48)]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("hinh/khong-co.jpg", "picture-missing"),
        ("../../../etc/passwd", "picture-outside"),
        ("/etc/passwd", "picture-outside"),
        ("https://elsewhere.example/a.jpg", "picture-outside"),
        ("about.md", "picture-unreadable"),
        ("hinh/a.SVG", "svg-in-page"),
    ],
)
def test_what_cannot_be_shown_is_reported_where_it_is_named(tmp_path: Path, target: str, code: str) -> None:
    (tmp_path / "content/vi").mkdir(parents=True)
    (tmp_path / FILE).write_text("Trang", "utf-8")
    pictures, problems = load_page_pictures(tmp_path, [_page(f"![A]({target})")])

    assert pictures == {}
    assert [(problem.code, problem.position.line, problem.position.column) for problem in problems] == [
        (code, 4, 6)
    ]


def test_the_picture_at_the_top_of_an_update_is_one_of_its_pictures() -> None:
    head = "---\ntitle: Tin\npicture:\n  file: hinh/a.jpg\n  alt: Cổng trường\n---\n![B](hinh/b.jpg)\n"
    page, _ = parse_markdown(head, FILE)

    assert page
    assert [
        (shown.alt, shown.target, shown.position.line, shown.position.column)
        for shown in find_shown(page)
        if isinstance(shown, ShownPicture)
    ] == [("Cổng trường", "hinh/a.jpg", 4, 9), ("B", "hinh/b.jpg", 7, 6)]
