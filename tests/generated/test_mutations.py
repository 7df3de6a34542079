"""Whatever is in a file, `check` tells it: no exception, and no waiting."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from random import Random
from types import FrameType

import pytest

from generator.build import pipeline
from generator.messages.report import format_report
from generator.settings import Settings

from .mutations import mutate
from .projects import Walk

LONGEST = 5
"""Seconds of this process's own time, so that a busy computer makes no difference."""


@contextmanager
def ended_in_time() -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    earlier = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, earlier)


@pytest.mark.usefixtures("_read_once")
def test_a_spoilt_file_is_reported(tmp_path: Path, mutations: int, seed: int) -> None:
    """In both languages; the file is in the report of the failure."""
    root = Walk(tmp_path / "project", seed).root
    files = sorted(path for path in root.rglob("*.*") if path.suffix in {".yaml", ".md", ".csv"})
    rng = Random(seed)
    for number in range(mutations):
        path = rng.choice(files)
        sound = path.read_bytes()
        spoilt = mutate(rng, path.name, sound)
        path.write_bytes(spoilt)
        try:
            with ended_in_time():
                problems = pipeline.check(Settings(root, date(2021, 9, 1))).problems
                reports = [format_report(problems, locale) for locale in ("vi", "en")]
        except BaseException as error:
            raise AssertionError(number, path.relative_to(root), spoilt) from error
        assert all(report.encode() for report in reports)
        path.write_bytes(sound)
