"""What is served is remembered: at every moment, after a rollback, when a step fails."""

import errno
import multiprocessing
import os
import shutil
import signal
import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.build import release as releasing
from generator.build.disclosed_figures import MEMORY, parse_memory
from generator.build.pipeline import Built
from generator.build.published_addresses import Published, file_in, read_addresses
from generator.build.release import Order, publish_release, roll_back
from generator.messages.problem import Problem
from generator.model.site import Site
from generator.model.statistics import AreaRates, Rate, Visibility
from generator.publishing.directory import Publication
from generator.publishing.release import Outcome
from generator.publishing.releases import MARKER, ReleaseFolder
from generator.settings import PLACES, Settings
from generator.system import atomic_write as whole_file
from tests.conftest import read_shipped_languages

DAY = date(2021, 9, 1)


@pytest.fixture(autouse=True)
def _no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sync", lambda: None)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    path = tmp_path / "project"
    path.mkdir()
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "dang"


Publish = Callable[..., Outcome]


@pytest.fixture
def publish(root: Path, target: Path, minimal: Site, monkeypatch: pytest.MonkeyPatch) -> Publish:
    """Publishes a site of one figure, so many of a hundred, that says for which day it was made."""

    def run(part: int, upload: Path | None = None, *, day: date = DAY, only_changes: bool = False) -> Outcome:
        monkeypatch.setattr(releasing, "check", lambda _: _check(part, minimal))
        monkeypatch.setattr(
            releasing,
            "build_into",
            lambda place, _, settings, *__: Built(_build(place, part, settings.today)),
        )
        order = Order(target, day, upload=upload, only_changes=only_changes)
        return publish_release(Settings(root, day), order, None, None, lambda _: "")  # type: ignore[arg-type]

    return run


def _rate(part: int) -> Rate:
    return Rate(visibility=Visibility.SHOWN, numerator=part, denominator=100)


def _check(part: int, site: Site) -> SimpleNamespace:
    (year,) = site.statistics
    rows = (AreaRates(area="01399", rates={"age6_grade1": _rate(part)}),)
    years = (year.model_copy(update={"areas": rows}),)
    return SimpleNamespace(
        site=site.model_copy(update={"statistics": years}), languages=read_shipped_languages()
    )


def _build(place: AbstractContextManager[Publication], part: int, day: date) -> list[Problem]:
    with place as publication:
        (publication.directory / "index.html").write_text(f"<body><i>{day}</i><p>{part}</p>")
        publication.is_whole = True
    return []


def _live(target: Path) -> int:
    text = (target / "current/index.html").read_text()
    return int(text.partition("<p>")[2].removesuffix("</p>"))


def _remembered(target: Path) -> list[int | None]:
    text = (target / "records" / MEMORY).read_text("utf-8")
    year = parse_memory(text).of("2021-2022", is_sample=True)
    return [rate.numerator for rate in year.of("01399", "age6_grade1")]


def test_every_figure_ever_published_is_remembered(publish: Publish, root: Path, target: Path) -> None:
    for part in (41, 42, 41, 43):
        publish(part)

    assert _remembered(target) == [41, 42, 43]
    assert (root / PLACES).read_text("utf-8").endswith(f"\n{target}\n")


def test_a_rollback_forgets_nothing(publish: Publish, target: Path) -> None:
    publish(41)
    publish(42)
    roll_back(target, None)
    assert (_live(target), _remembered(target)) == (41, [41, 42])
    publish(43)
    assert _remembered(target) == [41, 42, 43]


def test_releases_that_went_are_remembered(publish: Publish, target: Path) -> None:
    for part in range(40, 50):
        publish(part)
    assert ReleaseFolder(target).numbers() == [6, 7, 8, 9, 10]
    assert _remembered(target) == list(range(40, 50))


def test_an_empty_machine_that_was_given_the_memory_goes_on_from_it(
    publish: Publish, target: Path, tmp_path: Path
) -> None:
    """As where each release is made by a fresh runner: the mark and the memory are all that is kept."""
    publish(41)
    given = tmp_path / "fresh"
    (given / "records").mkdir(parents=True)
    for name in (MARKER, f"records/{MEMORY}"):
        shutil.copy(target / name, given / name)
    shutil.rmtree(target)
    given.rename(target)
    assert publish(42).problems == []
    assert (_live(target), _remembered(target)) == (42, [41, 42])


def test_a_memory_that_is_gone_is_made_anew_before_the_next_release(publish: Publish, target: Path) -> None:
    """These sites have no open data, so nothing can be read from them."""
    publish(41)
    shutil.rmtree(target / "records")
    publish(42)
    assert (_live(target), _remembered(target)) == (42, [42])


def test_a_zip_that_cannot_be_written_comes_after_the_memory(
    publish: Callable[..., Outcome], target: Path, tmp_path: Path
) -> None:
    publish(41)
    with pytest.raises(OSError, match="File exists"):
        publish(42, _blocked(tmp_path))
    assert (_live(target), _remembered(target)) == (41, [41, 42])


def _blocked(tmp_path: Path) -> Path:
    (tmp_path / "file").touch()
    return tmp_path / "file" / "a.zip"


@pytest.mark.parametrize(
    "step",
    [(os, "fsync"), (Path, "replace"), (whole_file, "NamedTemporaryFile")],
    ids=["sync", "name", "file"],
)
def test_what_cannot_be_remembered_is_not_published(
    publish: Publish, target: Path, step: tuple[object, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(41)
    real = getattr(*step)

    def fail(*words: object, **options: object) -> object:
        if step[0] is not Path or words[1] == target / "records" / MEMORY:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(*words, **options)

    with monkeypatch.context() as patch:
        patch.setattr(*step, fail)
        with pytest.raises(OSError, match="No space left"):
            publish(42)
    assert (_live(target), _remembered(target)) == (41, [41])
    publish(43)
    assert (_live(target), _remembered(target)) == (43, [41, 43])
    assert [path.name for path in (target / "records").glob(".*")] == []


def test_an_empty_machine_that_was_given_the_addresses_goes_on_from_them(
    publish: Publish, target: Path
) -> None:
    file_in(target).parent.mkdir(parents=True)
    file_in(target).write_text('{"format": 1, "sites": ["https://cu.example"], "addresses": ["tin/cu/"]}')
    (target / MARKER).touch()
    publish(41)

    sites = frozenset({"https://cu.example", "https://mau.example"})
    assert read_addresses(ReleaseFolder(target)) == Published(frozenset({"", "tin/cu/"}), sites)


def test_the_day_alone_makes_no_release_where_only_changes_are_asked_for(
    publish: Publish, target: Path, tmp_path: Path
) -> None:
    """The campaign of the project is on 5 September; nothing reads otherwise before."""
    publish(41, day=date(2021, 9, 1))
    made = publish(41, tmp_path / "site.zip", day=date(2021, 9, 4), only_changes=True)

    assert (made.is_new, made.is_older, made.release) == (False, True, ReleaseFolder(target).live_release())
    assert "2021-09-01" in (target / "current/index.html").read_text()
    assert not ReleaseFolder(target).staged.exists()
    assert zipfile.is_zipfile(tmp_path / "site.zip")


@pytest.mark.parametrize(
    ("part", "day"),
    [(42, date(2021, 9, 4)), (41, date(2021, 9, 5)), (41, date(2022, 9, 4)), (41, date(2021, 8, 31))],
    ids=["other-figure", "campaign-begins", "a-year-later", "clock-set-back"],
)
def test_whatever_reads_otherwise_is_published(publish: Publish, target: Path, part: int, day: date) -> None:
    publish(41, day=date(2021, 9, 1))
    made = publish(part, day=day, only_changes=True)

    assert made.is_new
    assert made.release
    assert made.release.made_for == day
    assert _live(target) == part
    assert publish(part, day=day, only_changes=True).is_new is False


def test_a_timer_does_not_publish_again_what_somebody_went_back_from(
    publish: Publish, root: Path, target: Path
) -> None:
    (root / "campaigns").mkdir()
    publish(41, day=date(2021, 9, 1))
    (root / "campaigns/a.yaml").write_text("a mistake")
    publish(42, day=date(2021, 9, 1))
    roll_back(target, None)
    made = publish(42, day=date(2021, 9, 5), only_changes=True)
    assert (made.release, made.taken_back, _live(target)) == (None, 2, 41)

    (target / "records/0002/du-an.sha256").unlink()
    assert publish(42, day=date(2021, 9, 5), only_changes=True).taken_back == 2
    assert publish(42, day=date(2021, 9, 5)).is_new

    roll_back(target, 1)
    (root / "campaigns/a.yaml").write_text("mended")
    assert publish(43, day=date(2021, 9, 5), only_changes=True).is_new
    assert _live(target) == 43


def test_what_was_never_live_is_no_reason_to_wait(publish: Publish, target: Path) -> None:
    """As a run that was killed before the switch leaves it."""
    publish(41, day=date(2021, 9, 1))
    publish(42, day=date(2021, 9, 1))
    ReleaseFolder(target).switch(1)

    assert publish(42, day=date(2021, 9, 5), only_changes=True).is_new
    assert _live(target) == 42


def test_a_live_release_that_was_damaged_is_no_reason_to_do_nothing(publish: Publish, target: Path) -> None:
    publish(41, day=date(2021, 9, 1))
    (target / "current/index.html").write_text("spoilt")
    publish(41, day=date(2021, 9, 2), only_changes=True)

    assert (_live(target), ReleaseFolder(target).live_number()) == (41, 2)


STEPS = (
    *((Path, name) for name in ("mkdir", "write_text", "open", "rename", "symlink_to", "replace", "unlink")),
    (os, "fsync"),
    (shutil, "rmtree"),
)
"""Every way in which publishing touches the disk."""


def _publish_until(publish: Publish, part: int, spared: int) -> None:
    """In a process of its own, killed before its next step on the disk once it has made `spared` of them."""
    steps = iter(range(100_000))

    def counted(call: Callable[..., object]) -> Callable[..., object]:
        def step(*words: object, **options: object) -> object:
            if next(steps) >= spared:
                os.kill(os.getpid(), signal.SIGKILL)
            return call(*words, **options)

        return step

    for owner, name in STEPS:
        setattr(owner, name, counted(getattr(owner, name)))
    publish(part)


def test_killed_before_each_step_in_turn_what_is_served_is_remembered(publish: Publish, target: Path) -> None:
    """The memory is whole, and holds at least what anyone could ever read; it may be a step ahead."""
    publish(0)
    served, ahead, part, was_killed = {0}, 0, 0, True
    while was_killed:
        part += 1
        process = multiprocessing.get_context("fork").Process(
            target=_publish_until, args=(publish, part, part)
        )
        process.start()
        process.join()
        was_killed = process.exitcode == -signal.SIGKILL
        served.add(_live(target))
        remembered = set(_remembered(target))
        assert served <= remembered
        assert "" in read_addresses(ReleaseFolder(target)).paths
        ahead += len(remembered - served)
    assert part > len(STEPS)
    assert ahead, "never killed between the memory and the switch"
    assert _live(target) == part
    publish(0)
    assert [path.name for path in (target / "records").glob(".*")] == []
