"""What was ever published: kept whole, read back, never forgotten silently."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build.disclosed_figures import (
    MEMORY,
    format_memory,
    keep,
    load_memory,
    memory_of,
    parse_memory,
    read_published,
)
from generator.build.places import record_target
from generator.messages.problem import Position, Problem, Severity
from generator.model.disclosed import Disclosed, Memory
from generator.model.statistics import Rate, Visibility
from generator.publishing.releases import MARKER, ReleaseFolder
from generator.settings import PLACES

EVERY_KIND = Disclosed(
    {
        "01399": {
            "a": (
                Rate(visibility=Visibility.SHOWN, numerator=41, denominator=56),
                Rate(visibility=Visibility.BAND, at_least=95),
                Rate(visibility=Visibility.BAND, at_most=5),
            ),
            "b": (Rate(visibility=Visibility.HIDDEN), Rate(visibility=Visibility.NOT_APPLICABLE)),
        }
    }
)
KEPT = Memory({("2020-2021", False): EVERY_KIND, ("2020-2021", True): Disclosed({"01417": {}})})


@pytest.fixture
def shelf(tmp_path: Path) -> ReleaseFolder:
    """A place with nothing published yet."""
    target = tmp_path / "dang"
    target.mkdir()
    (target / MARKER).touch()
    return ReleaseFolder(target)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    path = tmp_path / "project"
    path.mkdir()
    return path


def test_a_memory_is_read_as_it_was_written() -> None:
    assert parse_memory(format_memory(KEPT)) == KEPT
    assert format_memory(parse_memory(format_memory(KEPT))) == format_memory(KEPT)


def test_what_was_published_under_former_names_is_still_known() -> None:
    whole = json.loads(format_memory(KEPT))
    former = [{"school_year": year.pop("season"), **year} for year in whole["years"]]
    digest = hashlib.sha256(json.dumps(former, sort_keys=True).encode()).hexdigest()

    assert parse_memory(json.dumps(whole | {"years": former, "digest": digest})) == KEPT


def test_the_file_holds_what_anyone_could_read_and_nothing_else() -> None:
    (_, year) = json.loads(format_memory(KEPT))["years"][::-1]
    assert year == {
        "season": "2020-2021",
        "sample": False,
        "rates": {
            "01399": {
                "a": [
                    {"visibility": "shown", "numerator": 41, "denominator": 56},
                    {"visibility": "band", "at_least": 95},
                    {"visibility": "band", "at_most": 5},
                ],
                "b": [{"visibility": "hidden"}, {"visibility": "not-applicable"}],
            }
        },
    }


SPOILS: dict[str, Callable[[bytes], bytes]] = {
    "cut short": lambda content: content[: len(content) // 2],
    "empty": lambda _: b"",
    "a digit changed": lambda content: content.replace(b"41", b"42", 1),
    "a commune taken out": lambda content: content.replace(b'"01399"', b'"01398"', 1),
    "a newer format": lambda content: content.replace(b'"format": 1', b'"format": 2', 1),
    "another file": lambda _: b'{"years": []}',
    "a list": lambda _: b"[]",
    "nested": lambda _: b"[" * 100_000,
    "not UTF-8": lambda content: b"\xff\xfe" + content,
}


@pytest.mark.parametrize("spoil", SPOILS.values(), ids=SPOILS.keys())
def test_a_damaged_memory_is_told_and_never_taken_for_none(
    shelf: ReleaseFolder, spoil: Callable[[bytes], bytes]
) -> None:
    keep(shelf, KEPT)
    memory_of(shelf.target).write_bytes(spoil(memory_of(shelf.target).read_bytes()))

    assert read_published(shelf) == (
        Memory(),
        [Problem("memory-unreadable", Position(str(memory_of(shelf.target))))],
    )


def test_a_folder_in_its_place_is_told(shelf: ReleaseFolder) -> None:
    memory_of(shelf.target).mkdir(parents=True)
    assert [problem.code for problem in read_published(shelf)[1]] == ["memory-unreadable"]


def test_before_a_first_release_there_is_nothing_to_know(shelf: ReleaseFolder) -> None:
    assert read_published(shelf) == (Memory(), [])


def test_beside_the_memory_stands_why_it_must_stay(shelf: ReleaseFolder) -> None:
    keep(shelf, KEPT)
    text = (memory_of(shelf.target).parent / "DOC-TRUOC-KHI-XOA.txt").read_text("utf-8")
    assert text.startswith("ĐỪNG XÓA THƯ MỤC NÀY\n")
    assert "\nDO NOT DELETE THIS FOLDER\n" in text
    assert sorted(path.name for path in memory_of(shelf.target).parent.iterdir()) == [
        "DOC-TRUOC-KHI-XOA.txt",
        MEMORY,
    ]


def test_nothing_is_written_where_nothing_is_new(shelf: ReleaseFolder) -> None:
    keep(shelf, KEPT)
    before = memory_of(shelf.target).stat().st_ino
    keep(shelf, KEPT)
    assert memory_of(shelf.target).stat().st_ino == before


def _open_data(path: Path, **changes: object) -> None:
    """A site whose open data have one row."""
    row = {
        "season": "2020-2021",
        "sample": False,
        "area_code": "01399",
        "indicator": "a",
        "status": "shown",
        "numerator": 41,
        "denominator": 56,
        "at_least": None,
        "at_most": None,
        **changes,
    }
    path.mkdir(parents=True)
    (path / "so-lieu.json").write_text(json.dumps({"about": {}, "figures": [row]}))
    (path / "manifest.json").write_text('{"icons": []}')


def test_a_missing_memory_is_read_from_the_sites_that_are_kept_and_told(shelf: ReleaseFolder) -> None:
    _open_data(shelf.directory(3))
    _open_data(shelf.directory(4), denominator=57)
    memory, problems = read_published(shelf)

    assert memory.of("2020-2021", is_sample=False).of("01399", "a") == tuple(
        Rate(visibility=Visibility.SHOWN, numerator=41, denominator=whole) for whole in (56, 57)
    )
    where = Position(str(memory_of(shelf.target)))
    assert problems == [Problem("memory-missing", where, {"count": "2"}, severity=Severity.NOTICE)]


def test_a_site_whose_record_is_gone_still_counts(shelf: ReleaseFolder) -> None:
    """Somebody deleted ``records``: the live site is all that is left to read."""
    _open_data(shelf.live.path)
    memory, problems = read_published(shelf)
    assert memory.of("2020-2021", is_sample=False).of("01399", "a")
    assert [problem.code for problem in problems] == ["memory-missing"]


def test_a_site_without_figures_is_told_too(shelf: ReleaseFolder) -> None:
    shelf.directory(1).mkdir(parents=True)
    assert [problem.code for problem in read_published(shelf)[1]] == ["memory-missing"]


def test_a_project_knows_where_it_was_published(root: Path, shelf: ReleaseFolder) -> None:
    assert load_memory(root) == (Memory(), [])
    keep(shelf, KEPT)
    record_target(root, shelf.target)
    record_target(root, shelf.target)

    assert (root / PLACES).read_text("utf-8").splitlines()[2:] == [str(shelf.target)]
    assert load_memory(root) == (KEPT, [])
    assert load_memory(root, shelf.target) == (KEPT, [])


def test_a_place_inside_the_project_is_noted_by_its_name(root: Path) -> None:
    record_target(root, root / "dang")
    assert (root / PLACES).read_text("utf-8").splitlines()[2:] == ["dang"]


def test_what_was_published_in_several_places_counts_together(root: Path, shelf: ReleaseFolder) -> None:
    keep(shelf, KEPT)
    other = ReleaseFolder(root / "dang")
    other.target.mkdir()
    (other.target / MARKER).touch()
    keep(other, Memory({("2019-2020", False): EVERY_KIND}))
    record_target(root, other.target)

    memory, problems = load_memory(root, shelf.target)
    assert problems == []
    assert set(memory.years) == {("2019-2020", False), ("2020-2021", False), ("2020-2021", True)}


@pytest.mark.parametrize("line", ["/khong/co", "../dang", "a\0b", "x" * 5000, "."])
def test_a_place_that_is_not_there_is_a_warning(root: Path, line: str) -> None:
    (root / PLACES).write_text(f"# where\n\n{line}\n")
    memory, problems = load_memory(root)

    assert memory == Memory()
    assert [(p.code, p.severity, p.position.line) for p in problems] == [
        ("published-place-gone", Severity.WARNING, 3)
    ]


def test_a_memory_that_may_not_be_read_is_told(shelf: ReleaseFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(shelf, KEPT)

    def refuse(*_words: object, **_options: object) -> str:
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "read_text", refuse)
    assert [problem.code for problem in read_published(shelf)[1]] == ["memory-unreadable"]
