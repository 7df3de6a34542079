"""Publishing a release, and rolling back to an earlier one."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from generator.build.disclosed_figures import keep, read_published
from generator.build.pipeline import Checked, build_into, check, is_stopped
from generator.build.places import record_target
from generator.build.published_addresses import keep_addresses
from generator.build.sources import keep_sources, load_sources, read_sources
from generator.messages.problem import Problem
from generator.model.calendar import list_change_days
from generator.model.disclosed import remember
from generator.model.numbers_in_text import NumberFinder
from generator.printing.kit import Progress
from generator.publishing.changes import Describe
from generator.publishing.engine import Engine
from generator.publishing.manifest import Hasher, Manifest
from generator.publishing.release import Dates, Outcome
from generator.publishing.releases import ReleaseFolder, check_ours, opened
from generator.publishing.upload import write_upload
from generator.settings import Settings
from generator.system.full_disk import written_to

TAKEN_BACK: Final = "da-lay-lai-ban-truoc"
"""An empty file in the record of a release that somebody went back from."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where to publish, the day on the calendar, whether as a plain directory, and a ZIP besides."""

    target: Path
    day: date
    is_plain: bool = False
    upload: Path | None = None
    only_changes: bool = False
    """Whether the live release stays where the day of building is all that would differ."""


class NoReleaseError(Exception):
    """The release asked for is not there; `number` is None where there is none before the live one."""

    def __init__(self, number: int | None, numbers: list[int]) -> None:
        """Say which was asked for and which there are."""
        super().__init__(str(number))
        self.number = number
        self.numbers = numbers


def publish_release(
    settings: Settings,
    order: Order,
    engine: Engine,
    progress: Progress,
    describe: Describe,
) -> Outcome:
    """Build a release, verify it, and make it the live one; `describe` words its change log.

    Problems that do not stop the run are given beside the release. What is published is recorded first; then
    comes the ZIP: where it cannot be written, nothing is published.
    """
    target = order.target.absolute()
    with written_to(target, "site"), opened(target) as shelf:
        settings = replace(settings, release_target=target)
        sources = read_sources(settings.root)
        if order.only_changes and (number := _find_taken_back(shelf, sources)):
            return Outcome([], taken_back=number)
        checked = check(settings)
        run = _Run(checked, settings, engine, progress)
        if order.only_changes and (same := run.find_same(shelf, order)):
            _keep_sources(shelf, same, sources)
            return same
        problems = run.build(shelf, settings.today)
        if checked.site is None or is_stopped(problems, settings):
            return Outcome(problems)
        memory, _ = read_published(shelf)
        keep(shelf, memory.joined(remember(checked.site.statistics)))
        keep_addresses(shelf, checked.site.authority.base_url)
        record_target(settings.root, target)
        if order.upload:
            write_upload(shelf.staged, order.upload)
        dates = Dates(order.day, settings.today)
        finder = NumberFinder(checked.site.authority.country, [one.formats for one in checked.languages])
        outcome = shelf.publish(dates, finder, describe, is_plain=order.is_plain)
        _keep_sources(shelf, outcome, sources)
    return replace(outcome, problems=[*problems, *outcome.problems])


def _find_taken_back(shelf: ReleaseFolder, sources: Manifest) -> int | None:
    """The release that somebody went back from, if the project is still what that was made from.

    A timer must not publish the mistake again. Where it is not known from what it was made, nobody knows
    that the mistake was mended either.
    """
    live = shelf.live_number() or 0
    left = [n for n in shelf.numbers() if n > live > 0 and (shelf.record(n) / TAKEN_BACK).is_file()]
    if not left or load_sources(shelf.record(left[-1])) not in (None, sources):
        return None
    return left[-1]


def _keep_sources(shelf: ReleaseFolder, outcome: Outcome, sources: Manifest) -> None:
    """For the board of ``loa status`` alone: where it cannot be written, that says so."""
    if outcome.release:
        with suppress(OSError):
            keep_sources(shelf.record(outcome.release.number), sources)


@dataclass(frozen=True, slots=True)
class _Run:
    """One project, to be built for one day or another."""

    checked: Checked
    settings: Settings
    engine: Engine
    progress: Progress

    def build(self, shelf: ReleaseFolder, day: date) -> list[Problem]:
        """Stage the site as it is on a day."""
        settings = replace(self.settings, today=day)
        return build_into(shelf.staging(), self.checked, settings, self.engine, self.progress).problems

    def find_same(self, shelf: ReleaseFolder, order: Order) -> Outcome | None:
        """The live release, if the same is still made of its day, and nothing has read otherwise since."""
        site, live = self.checked.site, shelf.live_release()
        if site is None or live is None or live.made_for >= self.settings.today:
            return None
        if any(live.made_for < day <= self.settings.today for day in list_change_days(site)):
            return None
        problems = self.build(shelf, live.made_for)
        if is_stopped(problems, self.settings):
            return None
        same = shelf.find_same(is_plain=order.is_plain)
        if same and order.upload and not order.upload.exists():
            write_upload(shelf.directory(same.number), order.upload)
        return Outcome(problems, same, is_older=True) if same else None


def roll_back(target: Path, number: int | None) -> Outcome:
    """Make release `number` the live one, or the one before; only if it is as it was made.

    Raises `NoReleaseError` where there is none.
    """
    check_ours(target)
    with written_to(target, "site"), opened(target) as shelf:
        live, numbers = shelf.live_number(), shelf.numbers()
        if number is None:
            number = max((n for n in numbers if live is not None and n < live), default=None)
        if number is None or number not in numbers:
            raise NoReleaseError(number, numbers)
        problems = shelf.damage(number, Hasher())
        is_new = number != live
        if not problems and is_new:
            if live is not None and live > number:
                (shelf.record(live) / TAKEN_BACK).touch()
            shelf.switch(number)
        release = next(r for r in shelf.releases() if r.number == number)
        return Outcome(problems, None if problems else release, is_new=is_new)
