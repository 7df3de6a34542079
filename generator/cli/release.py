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
from generator.cli.context import PROBLEMS, WRONG_COMMAND, CommandContext, Day
from generator.cli.progress import show_progress
from generator.engines.registry import open_engine
from generator.messages.commands import MESSAGES
from generator.messages.problem import Problem
from generator.publishing.manifest import Hasher
from generator.publishing.offline import CopyRefusedError
from generator.publishing.release import Outcome
from generator.publishing.releases import CHANGES, ReleaseFolder, check_ours
from generator.publishing.upload import check_upload_place

FOLDER = click.Path(file_okay=False, path_type=Path)
ZIP = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("target", type=FOLDER)
@click.option("--allow-sample", is_flag=True, help="Publish samples too: for a trial.")
@click.option("--plain", is_flag=True, help="Serve from a plain folder instead of a symbolic link.")
@click.option("--zip", "upload", type=ZIP, help="Also a ZIP to upload.")
@click.option("--if-changed", "only_changes", is_flag=True, help="Only if more than the day would differ.")
@click.option("--today", type=Day(), default=None, help="The day the site speaks of.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.pass_obj
def publish(
    context: CommandContext,
    target: Path,
    upload: Path | None,
    today: date | None,
    *,
    allow_sample: bool,
    only_changes: bool,
    plain: bool,
    strict: bool,
) -> None:
    """Build a new release below TARGET, verify it, and switch to it in one step."""
    settings = replace(context.settings(today, is_strict=strict), takes_samples=allow_sample)
    order = Order(target, context.settings().today, plain, upload, only_changes and today is None)
    with _refused_in_words(context), show_progress(context) as progress:
        if upload:
            check_upload_place(upload, target)
        engine = open_engine(settings.root)
        outcome = publish_release(
            settings, order, engine, progress, lambda changes: describe_changes(changes, context.lang)
        )
    _report(context, outcome.problems)
    if outcome.taken_back:
        context.say("taken-back", number=outcome.taken_back)
    if outcome.release is None:
        context.say("not-released")
        sys.exit(PROBLEMS)
    _tell(context, ReleaseFolder(target), outcome)
    if upload:
        context.say("uploaded", path=upload, size=context.number(upload.stat().st_size / 1e6))


def _tell(context: CommandContext, shelf: ReleaseFolder, outcome: Outcome) -> None:
    """What is live now, and what reads otherwise."""
    release = outcome.release
    assert release
    if outcome.changes:
        for line in summarize_changes(outcome.changes, context.lang):
            click.echo(line)
        if not outcome.changes.is_first:
            context.say("changes-all", path=shelf.record(release.number) / CHANGES)
    size, made_for = context.number(release.size / 1e6), _day(release.made_for, context.lang)
    key = "released" if outcome.is_new else "only-the-day" if outcome.is_older else "same-release"
    context.say(key, number=release.number, size=size, path=shelf.live.path, day=made_for)


@click.command()
@click.argument("target", type=FOLDER)
@click.argument("release", type=click.IntRange(min=1), required=False)
@click.pass_obj
def rollback(context: CommandContext, target: Path, release: int | None) -> None:
    """Go back to the release before the live one, or to RELEASE, if it is still whole."""
    with _refused_in_words(context, target):
        outcome = roll_back(target, release)
    _report(context, outcome.problems)
    if outcome.release is None:
        context.say("not-released")
        sys.exit(PROBLEMS)
    key = "rolled-back" if outcome.is_new else "rolled-back-same"
    context.say(key, number=outcome.release.number, day=_day(outcome.release.day, context.lang))


@click.command()
@click.argument("target", type=FOLDER)
@click.pass_obj
def releases(context: CommandContext, target: Path) -> None:
    """List the releases below TARGET: which is live, which are whole."""
    with _refused_in_words(context):
        check_ours(target)
    shelf, hasher, said = ReleaseFolder(target), Hasher(), MESSAGES[context.lang]
    problems: list[Problem] = []
    found = shelf.releases()
    for release in reversed(found):
        damage = shelf.damage(release.number, hasher)
        problems += damage
        row = said["release-row"].format(
            mark="▶" if release.number == shelf.live_number() else " ",
            number=release.number,
            day=_day(release.day, context.lang),
            size=context.number(release.size / 1e6),
            files=release.files,
            state=said["release-broken" if damage else "release-whole"],
        )
        click.echo(row)
    context.say("release-live" if found else "no-releases", target=target)
    _report(context, problems)
    sys.exit(PROBLEMS if problems else 0)


@contextmanager
def _refused_in_words(context: CommandContext, target: Path = Path()) -> Iterator[None]:
    """End the command with a message where a file is not ours or a release is not there."""
    try:
        yield
    except CopyRefusedError as error:
        context.say("upload-refused", path=error)
    except NoReleaseError as error:
        numbers = ", ".join(map(str, error.numbers))
        key = "no-earlier" if error.number is None else "no-release"
        context.say(key, number=error.number, numbers=numbers, target=target)
    else:
        return
    sys.exit(WRONG_COMMAND)


def _report(context: CommandContext, problems: list[Problem]) -> None:
    if problems:
        context.report(problems)


def _day(day: date, lang: str) -> str:
    return f"{day.day}/{day.month}/{day.year}" if lang == "vi" else day.isoformat()
