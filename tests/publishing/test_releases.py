"""The live release is one whole release, whatever happens."""

import errno
import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from generator.build.release import NoReleaseError, roll_back
from generator.language.locales import build_formats
from generator.messages.report import format_report
from generator.model.numbers_in_text import NumberFinder
from generator.publishing import directory, live, mark
from generator.publishing.directory import BusyError
from generator.publishing.linking import place_files
from generator.publishing.manifest import Hasher, find_damage
from generator.publishing.mark import TargetRefusedError
from generator.publishing.release import Dates, Outcome, Release
from generator.publishing.releases import KEPT, ReleaseFolder, opened
from generator.rendering.artifacts import FileArtifact

DAY, MADE_FOR = date(2021, 9, 1), date(2021, 8, 31)
DATES = Dates(DAY, MADE_FOR)
FINDER = NumberFinder("VN", [build_formats("vi_VN", {})])
POSTER = b"poster" * 1000
MARK = f"{mark.WHOLE}.loa-site\nindex.html\nxa/index.html\n"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "dang"


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    """A poster that is on the disk already, as posters are."""
    path = tmp_path / "poster.pdf"
    path.write_bytes(POSTER)
    return path


def _publish(
    target: Path, text: str, *, is_plain: bool = False, files: dict[str, Path] | None = None
) -> Outcome:
    """A release of two pages and the `files`, which are there already."""
    with opened(target) as shelf:
        with shelf.staging() as publication:
            (publication.directory / "index.html").write_text(f"<body><p>{text}</p>")
            (publication.directory / "xa").mkdir()
            (publication.directory / "xa/index.html").write_text(f"<body><p>Xã: {text}</p>")
            place_files(
                [FileArtifact(PurePosixPath(name), path) for name, path in (files or {}).items()], publication
            )
            publication.is_whole = True
        return shelf.publish(DATES, FINDER, lambda _changes: "changes\n", is_plain=is_plain)


def _live(target: Path) -> str:
    """What is served, once it is known to be one whole release."""
    shelf = ReleaseFolder(target)
    number = shelf.live_number()
    assert number is not None
    assert shelf.damage(number, Hasher()) == []
    return (target / "current/index.html").read_text().removeprefix("<body><p>").removesuffix("</p>")


def _names(target: Path) -> list[str]:
    return sorted(
        str(path.relative_to(target))
        for folder in ("", "releases", "records")
        for path in (target / folder).iterdir()
    )


def test_a_first_release_is_served_through_a_link(target: Path) -> None:
    outcome = _publish(target, "first")

    assert _live(target) == "first"
    assert outcome.release == Release(1, DAY, files=3, size=len(MARK.encode()) + 41, made_for=MADE_FOR)
    assert (target / "current").readlink() == Path("releases/0001")
    assert _names(target) == [
        ".loa-releases",
        "current",
        "records",
        "records/0001",
        "releases",
        "releases/0001",
    ]
    assert sorted(path.name for path in (target / "records/0001").iterdir()) == [
        "ban-ghi.sha256",
        "ban.json",
        "thay-doi.txt",
    ]


def test_a_second_release_takes_its_place_and_the_first_stays(target: Path) -> None:
    _publish(target, "first")
    _publish(target, "second")

    assert _live(target) == "second"
    assert ReleaseFolder(target).numbers() == [1, 2]


def test_a_release_with_the_same_bytes_is_not_made_twice(target: Path) -> None:
    _publish(target, "first")
    outcome = _publish(target, "first")

    assert (outcome.is_new, outcome.release and outcome.release.number) == (False, 1)
    assert ReleaseFolder(target).numbers() == [1]


def test_a_live_release_that_was_damaged_is_replaced_by_the_same_bytes(target: Path) -> None:
    _publish(target, "first")
    (target / "current/index.html").write_text("spoilt")
    _publish(target, "first")

    assert _live(target) == "first"
    assert ReleaseFolder(target).live_number() == 2


def test_a_release_of_an_older_loa_was_made_for_the_day_of_its_publication(target: Path) -> None:
    _publish(target, "first")
    facts = target / "records/0001/ban.json"
    facts.write_text('{"day": "2021-09-01", "files": 3, "size": 9}')

    assert ReleaseFolder(target).live_release() == Release(1, DAY, files=3, size=9, made_for=DAY)


def test_what_is_not_whole_is_no_release(target: Path) -> None:
    _publish(target, "first")
    with opened(target) as shelf, shelf.staging() as publication:
        (publication.directory / "index.html").write_text("half")

    assert _live(target) == "first"
    assert ReleaseFolder(target).numbers() == [1]
    assert not (target / "releases/.new").exists()


def test_a_poster_that_did_not_change_takes_no_second_room(target: Path, cache: Path) -> None:
    _publish(target, "first", files={"a.pdf": cache})
    _publish(target, "second", files={"a.pdf": cache})
    old, new = (target / f"releases/000{number}/a.pdf" for number in (1, 2))

    assert new.samefile(old)
    assert not old.samefile(cache)


def test_a_poster_spoilt_in_an_old_release_is_copied_again(target: Path, cache: Path) -> None:
    _publish(target, "first", files={"a.pdf": cache})
    (target / "releases/0001/a.pdf").write_bytes(POSTER[::-1])
    _publish(target, "second", files={"a.pdf": cache})

    assert (target / "current/a.pdf").read_bytes() == POSTER


def test_files_are_copied_where_there_are_no_hard_links(
    target: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _failing(errno.EPERM))
    _publish(target, "first", files={"a.pdf": cache})
    _publish(target, "second", files={"a.pdf": cache})

    assert (target / "current/a.pdf").read_bytes() == POSTER
    assert not (target / "current/a.pdf").samefile(target / "releases/0001/a.pdf")


def test_the_last_five_releases_stay(target: Path) -> None:
    for number in range(KEPT + 3):
        _publish(target, f"release {number}")

    assert ReleaseFolder(target).numbers() == [4, 5, 6, 7, 8]
    assert _live(target) == "release 7"


def test_the_live_release_stays_however_old(target: Path) -> None:
    for number in range(KEPT):
        _publish(target, f"release {number}")
    roll_back(target, 1)
    with opened(target) as shelf:
        with shelf.staging() as publication:
            publication.is_whole = True
        shelf._keep(publication.directory, 6, DATES, {}, "")
        shelf.prune()

    assert ReleaseFolder(target).numbers() == [1, 2, 3, 4, 5, 6]
    assert _live(target) == "release 0"


def test_rollback_goes_to_the_release_before_or_a_named_one(target: Path) -> None:
    for text in ("first", "second", "third"):
        _publish(target, text)
    roll_back(target, None)
    assert _live(target) == "second"
    roll_back(target, None)
    assert _live(target) == "first"
    roll_back(target, 3)
    assert _live(target) == "third"
    assert roll_back(target, 3).is_new is False


def test_rollback_without_an_earlier_release_changes_nothing(target: Path) -> None:
    _publish(target, "first")
    for number in (None, 7):
        with pytest.raises(NoReleaseError):
            roll_back(target, number)

    assert _live(target) == "first"


def test_publishing_goes_on_after_a_rollback(target: Path) -> None:
    for text in ("first", "second"):
        _publish(target, text)
    roll_back(target, None)
    _publish(target, "third")

    assert _live(target) == "third"
    assert ReleaseFolder(target).numbers() == [1, 2, 3]


@pytest.mark.parametrize(
    ("spoil", "name"),
    [
        (lambda release: (release / "xa/index.html").write_text("spoilt"), "xa/index.html"),
        (lambda release: (release / "index.html").unlink(), "index.html"),
        (lambda release: (release / "more.html").write_text("foreign"), "more.html"),
    ],
)
def test_a_damaged_release_is_refused(target: Path, spoil: Callable[[Path], object], name: str) -> None:
    _publish(target, "first")
    _publish(target, "second")
    spoil(target / "releases/0001")
    outcome = roll_back(target, None)

    assert _live(target) == "second"
    assert outcome.release is None
    assert format_report(outcome.problems, "en") == (
        f"{target}/releases/0001/{name}: error: release 1 is no longer whole: 1 files are gone, changed or added.\n"
        "  It cannot be used. Choose another (see: loa releases), or publish again with loa publish.  "
        "[release-damaged]\n\n"
        "In all: 1 error, 0 warnings in 1 file."
    )


def test_a_plain_directory_holds_the_release_and_its_number(target: Path, cache: Path) -> None:
    _publish(target, "first", is_plain=True, files={"a.pdf": cache})
    _publish(target, "second", is_plain=True, files={"a.pdf": cache})

    assert _live(target) == "second"
    assert not (target / "current").is_symlink()
    assert (target / "current/.loa-release").read_text() == "2\n"
    assert (target / "current/a.pdf").samefile(target / "releases/0001/a.pdf")


def test_a_plain_directory_stays_plain_also_when_rolled_back(target: Path) -> None:
    _publish(target, "first", is_plain=True)
    _publish(target, "second")
    roll_back(target, None)

    assert _live(target) == "first"
    assert not (target / "current").is_symlink()


def test_a_link_becomes_a_plain_directory_when_asked(target: Path) -> None:
    _publish(target, "first")
    _publish(target, "first", is_plain=True)

    assert _live(target) == "first"
    assert ReleaseFolder(target).numbers() == [1]
    assert not (target / "current").is_symlink()


def test_a_damaged_plain_directory_is_reported(target: Path) -> None:
    _publish(target, "first", is_plain=True)
    (target / "current/index.html").unlink()

    assert [p.position.file for p in ReleaseFolder(target).damage(1, Hasher())] == [
        str(target / "current/index.html")
    ]


def test_where_there_are_no_symbolic_links_a_plain_directory_does(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "symlink_to", _failing(errno.EPERM))
    monkeypatch.setattr(directory, "_exchange", lambda _first, _second: False)
    for text in ("first", "second"):
        _publish(target, text)
    assert _live(target) == "second"
    roll_back(target, None)

    assert _live(target) == "first"
    assert not (target / "current").is_symlink()


def test_a_plain_directory_set_aside_by_a_killed_swap_is_brought_back(target: Path) -> None:
    _publish(target, "first", is_plain=True)
    (target / "current").rename(target / ".current.old")
    with opened(target):
        pass

    assert _live(target) == "first"


def test_a_folder_that_is_not_ours_is_refused(target: Path) -> None:
    target.mkdir()
    (target / "thesis.txt").write_text("years of work")
    with pytest.raises(TargetRefusedError):
        _publish(target, "first")

    assert [path.name for path in target.iterdir()] == ["thesis.txt"]


def test_a_foreign_folder_in_the_place_of_the_live_release_is_refused(target: Path) -> None:
    with opened(target):
        (target / "current").mkdir()
        (target / "current/thesis.txt").write_text("years of work")
    with pytest.raises(TargetRefusedError):
        _publish(target, "first")

    assert (target / "current/thesis.txt").read_text() == "years of work"


def test_what_somebody_put_into_a_plain_live_folder_is_not_lost(target: Path) -> None:
    _publish(target, "first", is_plain=True)
    (target / "current/.well-known").mkdir()
    with pytest.raises(TargetRefusedError) as refused:
        _publish(target, "second")

    assert (refused.value.reason, refused.value.names) == ("foreign", (".well-known/",))
    assert (target / "current/.well-known").is_dir()
    assert _live(target) == "first"


def test_a_plain_live_folder_from_before_the_mark_is_known_by_its_record(target: Path) -> None:
    _publish(target, "first", is_plain=True)
    record = target / "records/0001/ban-ghi.sha256"
    lines = [line for line in record.read_text().splitlines() if not line.endswith(mark.NAME)]
    record.write_text("".join(f"{line}\n" for line in lines))
    for folder in ("current", "releases/0001"):
        (target / folder / mark.NAME).unlink()
    _publish(target, "second")

    assert _live(target) == "second"


def test_what_somebody_put_beside_the_releases_stays(target: Path) -> None:
    _publish(target, "first")
    for name in ("releases/notes.txt", "releases/0001.copy/index.html", "records/why.txt"):
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).write_text("years of work")
    (target / "releases/0001/thesis.txt").write_text("years of work")
    for number in range(KEPT + 2):
        _publish(target, f"release {number}")

    assert {path.name for path in (target / "releases").iterdir()} == {
        "0001",
        "0001.copy",
        "notes.txt",
        *(f"{number:04}" for number in range(4, KEPT + 4)),
    }
    assert (target / "records/why.txt").exists()
    assert (target / "releases/0001/thesis.txt").exists()


def test_a_file_that_not_all_may_read_is_not_linked_on(target: Path, cache: Path) -> None:
    """As one published by an earlier version under a strict umask; the earlier release stays as it is."""
    _publish(target, "first", files={"a.pdf": cache})
    (target / "releases/0001/a.pdf").chmod(0o600)
    _publish(target, "second", files={"a.pdf": cache})
    modes = [(target / f"releases/{number}/a.pdf").stat().st_mode & 0o777 for number in ("0001", "0002")]

    assert modes == [0o600, 0o644]


def test_two_at_once_are_refused(target: Path) -> None:
    with opened(target), pytest.raises(BusyError):
        _publish(target, "second")


def _failing(number: int) -> Callable[..., None]:
    def fail(*_words: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


STEPS = {
    "a new folder": (Path, "mkdir"),
    "a page": (Path, "write_text"),
    "a copy": (shutil, "copyfile"),
    "a second name": (os, "link"),
    "a name": (Path, "rename"),
    "a link": (Path, "symlink_to"),
    "the switch": (Path, "replace"),
}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("step", STEPS)
def test_a_disk_that_is_full_or_read_only_leaves_the_live_release(
    target: Path, cache: Path, tmp_path: Path, step: str, number: int
) -> None:
    """Failing at each call of each kind in turn; afterwards publishing goes on."""
    _publish(target, "first", files={"a.pdf": cache})
    (tmp_path / "b.pdf").write_bytes(b"new")
    files = {"a.pdf": cache, "b.pdf": tmp_path / "b.pdf"}
    owner, name = STEPS[step]
    real = getattr(owner, name)
    failures = 0
    for spared in range(100):
        calls = iter(range(1000))

        def fail_late(
            *words: object, _calls: object = calls, _spared: int = spared, **options: object
        ) -> object:
            if next(_calls) >= _spared:  # type: ignore[call-overload]
                raise OSError(number, os.strerror(number))
            return real(*words, **options)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, fail_late)
            try:
                _publish(target, "second", files=files)
            except OSError:
                failures += 1
            else:
                break
        assert _live(target) == "first"
    assert failures > 0
    assert _live(target) == "second"
    _publish(target, "third", files=files)
    assert _live(target) == "third"
    assert not [name for name in _names(target) if "/." in name or name.startswith(".current")]


def _slow(call: Callable[..., object]) -> Callable[..., object]:
    def later(*words: object, **options: object) -> object:
        time.sleep(0.002)
        found = call(*words, **options)
        time.sleep(0.002)
        return found

    return later


def _kill_while_publishing(target: Path, text: str, cache: Path, seconds: float, *, is_plain: bool) -> None:
    words = (str(target), text, str(cache))
    process = multiprocessing.get_context("fork").Process(
        target=_publish_slowly, args=words, kwargs={"is_plain": is_plain}
    )
    process.start()
    time.sleep(seconds)
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)
    process.join()


def _publish_slowly(target: str, text: str, cache: str, *, is_plain: bool) -> None:
    """In a process of its own: every step on the disk takes a few milliseconds."""
    for owner, name in (*STEPS.values(), (live, "discard"), (shutil, "rmtree")):
        setattr(owner, name, _slow(getattr(owner, name)))
    directory.os.sync = lambda: None  # type: ignore[attr-defined]
    files = {f"{number}.pdf": Path(cache) for number in range(10)}
    _publish(Path(target), text, is_plain=is_plain, files=files)


def test_killed_between_two_renames_the_live_release_comes_back_with_the_next_run(
    target: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where names cannot be exchanged `current` may be missing after a kill, but nothing is lost."""
    monkeypatch.setattr(os, "sync", lambda: None)
    monkeypatch.setattr(directory, "_exchange", lambda _first, _second: False)
    _publish(target, "release 0", is_plain=True)
    moments = random.Random(20211123)
    before, pace = "release 0", 1.0
    for number in range(1, 21):
        seconds = pace * moments.uniform(0.2, 0.4)
        _kill_while_publishing(target, f"release {number}", cache, seconds, is_plain=True)
        with opened(target):
            pass
        found = _live(target)
        assert found in {before, f"release {number}"}
        pace *= (
            0.9 if found != before else 1.25
        )  # where the machine grew slower, kills still come around a switch
        before = found
    assert before != "release 0"


@pytest.mark.parametrize("is_plain", [False, True], ids=["link", "plain"])
def test_killed_at_random_moments_the_live_release_is_whole(
    target: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, kills: int, *, is_plain: bool
) -> None:
    """`kill -9`: what is served is the old release or the new one, verified by its manifest."""
    monkeypatch.setattr(os, "sync", lambda: None)
    _publish(target, "release 0", is_plain=is_plain)
    moments = random.Random(20211123)
    before, switched, pace = "release 0", 0, 1.0
    for number in range(1, kills + 1):
        after = f"release {number}"
        seconds = pace * moments.uniform(0.005, 0.4 if is_plain else 0.3)
        _kill_while_publishing(target, after, cache, seconds, is_plain=is_plain)
        found = _live(target)
        assert found in {before, after}
        switched += found == after
        pace *= 0.9 if found == after else 1.25
        before = found
    assert 0 < switched < kills
    _publish(target, "the last", is_plain=is_plain)

    assert _live(target) == "the last"
    assert len(ReleaseFolder(target).numbers()) <= KEPT
    assert not [name for name in _names(target) if "/." in name or name.startswith(".current")]
    for number in ReleaseFolder(target).numbers():
        assert (
            find_damage(
                ReleaseFolder(target).manifest(number), ReleaseFolder(target).directory(number), Hasher()
            )
            == []
        )
