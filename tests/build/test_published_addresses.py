"""Which addresses were ever published, in any state of the folder of releases."""

import json
from pathlib import Path

import pytest

from generator.build.published_addresses import (
    Published,
    file_in,
    format_addresses,
    keep_addresses,
    parse_addresses,
    read_addresses,
)
from generator.publishing.releases import ReleaseFolder

HOME = '<html><head><link rel="canonical" href="https://mau.example/"></head><body></body></html>'
FILES = (
    "index.html",
    "Q/DT/index.html",
    "lich/hoi_vi.ics",
    "tin/atom.xml",
    "so-lieu/so-lieu.csv",
    "404.html",
    "mat-mang.html",
    "sitemap.xml",
    "ap-phich/a4.pdf",
    "assets/site.css",
    ".loa-site",
)
LASTING = frozenset({"", "Q/DT/", "lich/hoi_vi.ics", "tin/atom.xml", "so-lieu/so-lieu.csv"})


def _fill(directory: Path, files: tuple[str, ...] = FILES) -> None:
    for name in files:
        (directory / name).parent.mkdir(parents=True, exist_ok=True)
        (directory / name).write_text(HOME)


def test_without_a_record_the_live_site_says_what_there_is(tmp_path: Path) -> None:
    """As an older Loa left it; also where somebody deleted the records."""
    _fill(tmp_path / "current")

    assert read_addresses(ReleaseFolder(tmp_path)) == Published(LASTING, frozenset({"https://mau.example"}))


def test_before_the_first_release_nothing_was_published(tmp_path: Path) -> None:
    assert read_addresses(ReleaseFolder(tmp_path)) == Published()


def test_what_was_published_once_stays_in_the_record(tmp_path: Path) -> None:
    shelf = ReleaseFolder(tmp_path)
    _fill(shelf.staged)
    keep_addresses(shelf, "https://mau.example")
    _fill(shelf.staged, ("tin/moi/index.html",))
    (shelf.staged / "Q/DT/index.html").unlink()
    keep_addresses(shelf, "https://mau.example/tre-em")

    assert read_addresses(shelf) == Published(
        LASTING | {"tin/moi/"}, frozenset({"https://mau.example", "https://mau.example/tre-em"})
    )


def test_the_record_is_text_that_can_be_read_again() -> None:
    published = Published(frozenset({"", "tin/"}), frozenset({"https://mau.example"}))

    assert json.loads(format_addresses(published)) == {
        "format": 1,
        "sites": ["https://mau.example"],
        "addresses": ["", "tin/"],
    }
    assert parse_addresses(format_addresses(published)) == published


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"format": 2, "sites": [], "addresses": []}',
        '{"format": 1, "sites": []}',
        '{"format": 1, "sites": [], "addresses": [1]}',
        '{"format": 1, "sites": [], "addresses": 7}',
        '{"format": 1, "sites": [], "addresses": [[]]}',
    ],
)
def test_any_other_text_is_refused(tmp_path: Path, text: str) -> None:
    shelf = ReleaseFolder(tmp_path)
    file_in(tmp_path).parent.mkdir(parents=True)
    file_in(tmp_path).write_text(text)
    with pytest.raises(ValueError):  # noqa: PT011 -- what the reader of JSON says differs
        read_addresses(shelf)
