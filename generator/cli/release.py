"""The commands about releases: ``loa publish``, ``loa rollback``, ``loa releases``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from generator.build.release import NoReleaseError, Order, publish_release, roll_back
from generator.cli.change_log import describe_changes, summarize_changes
from generator.cli.context import PROBLEMS, WRONG_COMMAND, Day, Desk
from generator.cli.progress import show_progress
from generator.engines.registry import open_engine
from generator.messages.commands import SAID
from generator.messages.problem import Problem
from generator.publishing.manifest import Hasher
from generator.publishing.offline import CopyRefusedError
from generator.publishing.releases import CHANGES, Outcome, ReleaseFolder, check_ours
from generator.publishing.upload import check_upload_place

FOLDER = click.Path(file_okay=False, path_type=Path)
ZIP = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("target", type=FOLDER)
@click.option("--allow-sample", is_flag=True, help="Publish samples too: for a trial.")
@click.option("--plain", is_flag=True, help="Serve from a plain folder instead of a symbolic link.")
@click.option("--zip", "upload", type=ZIP, help="Also a ZIP to upload.")
@click.option("--today", type=Day(), default=None, help="The day the site speaks of.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.pass_obj
def publish(
    desk: Desk,
    target: Path,
    upload: Path | None,
    today: date | None,
    *,
    allow_sample: bool,
    plain: bool,
    strict: bool,
) -> None:
    """Build a new release below TARGET, verify it, and switch to it in one step."""
    settings = replace(desk.settings(today, is_strict=strict), takes_samples=allow_sample)
    order = Order(target, desk.settings().today, plain, upload)
    with _told(desk), show_progress(desk) as progress:
        if upload:
            check_upload_place(upload, target)
        engine = open_engine(settings.root)
        outcome = publish_release(
            settings, order, engine, progress, lambda changes: describe_changes(changes, desk.lang)
        )
    _report(desk, outcome.problems)
    if outcome.release is None:
        desk.say("not-released")
        sys.exit(PROBLEMS)
    _tell(desk, ReleaseFolder(target), outcome)
    if upload:
        desk.say("uploaded", path=upload, size=desk.number(upload.stat().st_size / 1e6))


def _tell(desk: Desk, shelf: ReleaseFolder, outcome: Outcome) -> None:
    """What is live now, and what reads otherwise."""
    release = outcome.release
    assert release
    if outcome.changes:
        for line in summarize_changes(outcome.changes, desk.lang):
            click.echo(line)
        if not outcome.changes.is_first:
            desk.say("changes-all", path=shelf.record(release.number) / CHANGES)
    size = desk.number(release.size / 1e6)
    key = "released" if outcome.is_new else "same-release"
    desk.say(key, number=release.number, size=size, path=shelf.live.path)


@click.command()
@click.argument("target", type=FOLDER)
@click.argument("release", type=click.IntRange(min=1), required=False)
@click.pass_obj
def rollback(desk: Desk, target: Path, release: int | None) -> None:
    """Go back to the release before the live one, or to RELEASE, if it is still whole."""
    with _told(desk, target):
        outcome = roll_back(target, release)
    _report(desk, outcome.problems)
    if outcome.release is None:
        desk.say("not-released")
        sys.exit(PROBLEMS)
    key = "rolled-back" if outcome.is_new else "rolled-back-same"
    desk.say(key, number=outcome.release.number, day=_day(outcome.release.day, desk.lang))


@click.command()
@click.argument("target", type=FOLDER)
@click.pass_obj
def releases(desk: Desk, target: Path) -> None:
    """List the releases below TARGET: which is live, which are whole."""
    with _told(desk):
        check_ours(target)
    shelf, hasher, said = ReleaseFolder(target), Hasher(), SAID[desk.lang]
    problems: list[Problem] = []
    found = shelf.releases()
    for release in reversed(found):
        damage = shelf.damage(release.number, hasher)
        problems += damage
        row = said["release-row"].format(
            mark="▶" if release.number == shelf.live_number() else " ",
            number=release.number,
            day=_day(release.day, desk.lang),
            size=desk.number(release.size / 1e6),
            files=release.files,
            state=said["release-broken" if damage else "release-whole"],
        )
        click.echo(row)
    desk.say("release-live" if found else "no-releases", target=target)
    _report(desk, problems)
    sys.exit(PROBLEMS if problems else 0)


@contextmanager
def _told(desk: Desk, target: Path = Path()) -> Iterator[None]:
    """End the command with a message where a file is not ours or a release is not there."""
    try:
        yield
    except CopyRefusedError as error:
        desk.say("upload-refused", path=error)
    except NoReleaseError as error:
        numbers = ", ".join(map(str, error.numbers))
        key = "no-earlier" if error.number is None else "no-release"
        desk.say(key, number=error.number, numbers=numbers, target=target)
    else:
        return
    sys.exit(WRONG_COMMAND)


def _report(desk: Desk, problems: list[Problem]) -> None:
    if problems:
        desk.report(problems)


def _day(day: date, lang: str) -> str:
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else day.isoformat()
