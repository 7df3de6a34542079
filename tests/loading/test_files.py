"""Files: which there are, and their text."""

import unicodedata
from pathlib import Path

import pytest

from generator.loading.files import LARGEST_FILE, LARGEST_LIST, list_files, read_text, take_text
from generator.messages.problem import Position, Problem


def read(tmp_path: Path, content: bytes) -> str | Problem:
    (tmp_path / "a.yaml").write_bytes(content)
    return read_text(tmp_path, "a.yaml")


def test_text_is_normalised_once_and_for_all(tmp_path: Path) -> None:
    """Two ways to write ế are one letter from here on."""
    decomposed = unicodedata.normalize("NFD", "slogan: Đến trường")
    assert read(tmp_path, decomposed.encode()) == "slogan: Đến trường"


@pytest.mark.parametrize("content", [b"a: 1\r\nb: 2\r\n", b"a: 1\rb: 2\r", b"\xef\xbb\xbfa: 1\nb: 2\n"])
def test_line_ends_and_byte_order_marks_make_no_difference(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content) == "a: 1\nb: 2\n"


def test_line_ends_of_word_processors_become_spaces(tmp_path: Path) -> None:
    """Editors do not count them as lines, so a position must not either."""
    assert read(tmp_path, "a: 1\u20282\u20293\x854\nb: 5".encode()) == "a: 1 2 3 4\nb: 5"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_in_another_encoding_shows_the_first_line_that_cannot_be_read(
    tmp_path: Path, end: str
) -> None:
    problem = Problem("not-utf8", Position("a.yaml", 3, 1))
    assert read(tmp_path, f"a: 1{end}b: chữ{end}c: ".encode() + "trường".encode("utf-16")) == problem


@pytest.mark.parametrize("content", [b"", b" \n\t\n", b"\xef\xbb\xbf\n"])
def test_a_file_of_nothing_is_a_problem(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content) == Problem("empty-file", Position("a.yaml"))


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    assert isinstance(read(tmp_path, b"#" * LARGEST_FILE), str)
    problem = Problem("file-too-large", Position("a.yaml"), {"size": "1.0"})
    assert read(tmp_path, b"#" * (LARGEST_FILE + 1)) == problem


@pytest.mark.parametrize(
    "name",
    [
        "contacts.yaml",
        "areas.csv",
        "translations.csv",
        "statistics/2021-2022.csv",
        "statistics/2021-2022.yaml",
    ],
)
def test_a_list_that_grows_with_the_areas_may_be_longer(tmp_path: Path, name: str) -> None:
    file = tmp_path / "site_data" / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"#" * LARGEST_LIST)
    assert isinstance(read_text(tmp_path, f"site_data/{name}"), str)
    assert isinstance(take_text("#" * LARGEST_LIST, f"site_data/{name}"), str)
    file.write_bytes(b"#" * (LARGEST_LIST + 1))
    problem = Problem("file-too-large", Position(f"site_data/{name}"), {"size": "5.0"})
    assert read_text(tmp_path, f"site_data/{name}") == problem
    assert take_text("#" * (LARGEST_LIST + 1), f"site_data/{name}") == problem


def test_a_missing_file_and_a_folder_in_its_place_are_problems(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").mkdir()
    assert read_text(tmp_path, "a.yaml") == Problem("missing-file", Position("a.yaml"))
    assert read_text(tmp_path, "b.yaml") == Problem("folder-not-file", Position("b.yaml"))


def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read everything, so the refusal is staged."""

    def refuse(_path: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert read(tmp_path, b"a: 1") == Problem("unreadable-file", Position("a.yaml"))


def test_files_are_listed_in_a_fixed_order(tmp_path: Path) -> None:
    folder = tmp_path / "campaigns"
    folder.mkdir()
    for name in ("b.yaml", "a.yaml", "đ.yaml", ".hidden.yaml"):
        (folder / name).touch()
    names, problems = list_files(tmp_path, "campaigns", ".yaml")
    assert names == ["campaigns/a.yaml", "campaigns/b.yaml", "campaigns/đ.yaml"]
    assert problems == []


def test_a_file_with_another_ending_is_reported_and_not_skipped(tmp_path: Path) -> None:
    folder = tmp_path / "campaigns"
    folder.mkdir()
    for name in ("a.yml", "a.yaml~", "b.bak", "~$c.docx", "README.md"):
        (folder / name).touch()
    names, problems = list_files(tmp_path, "campaigns", ".yaml")
    where = Position("campaigns/a.yml")
    assert names == []
    assert problems == [Problem("unknown-file", where, {"suffix": ".yaml", "folder": "campaigns"})]


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    expected = Problem("missing-folder", Position("campaigns"), {"folder": "campaigns"})
    assert list_files(tmp_path, "campaigns", ".yaml") == ([], [expected])
