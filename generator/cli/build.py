"""The whole site: ``loa build``, and what is wrong with it: ``loa check``.

What builds is loaded only where there is something to build.
"""

import sys
import time
from datetime import date
from pathlib import Path

import click

from generator.build.unchanged import find_unchanged
from generator.cli.context import PROBLEMS, CommandContext, Day
from generator.cli.progress import show_progress
from generator.messages.problem import Problem
from generator.settings import Settings


@click.command("check")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.pass_obj
def check(context: CommandContext, *, strict: bool) -> None:
    """Load and validate everything; print all problems."""
    from generator.build import pipeline  # noqa: PLC0415 -- see above

    settings = context.settings(is_strict=strict)
    problems = pipeline.check(settings).problems
    context.report(problems)
    context.leave(problems, settings)


@click.command("build")
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Target folder: site/.")
@click.option("--today", type=Day(), default=None, help="The day the site speaks of.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option(
    "--offline-zip",
    type=click.Path(dir_okay=False, path_type=Path),
    is_flag=False,
    flag_value="",
    help="Also a ZIP for a USB stick: site-usb.zip.",
)
@click.pass_obj
def build(
    context: CommandContext, out: Path | None, today: date | None, offline_zip: Path | None, *, strict: bool
) -> None:
    """Build the whole site with all posters; replace the old one only when all is well."""
    target = out or context.project / "site"
    copy = None if offline_zip is None else _choose_copy(target, offline_zip)
    settings = context.settings(today, is_strict=strict)
    problems = find_unchanged(settings, target)
    if problems is None:
        problems = _build(context, settings, target)
    else:
        _report(context, problems)
        context.say("unchanged", target=target)
    if copy and not context.is_stopped(problems, settings):
        _copy(context, settings, target, copy)
    context.leave(problems, settings)


def _build(context: CommandContext, settings: Settings, target: Path) -> list[Problem]:
    """Build it, and say how much of it was made again."""
    from generator.build import pipeline  # noqa: PLC0415 -- see above
    from generator.engines.registry import open_engine  # noqa: PLC0415 -- see above

    start = time.monotonic()
    with show_progress(context) as progress:
        built = pipeline.build(settings, target, open_engine(settings.root), progress)
    _report(context, built.problems)
    if context.is_stopped(built.problems, settings):
        context.say("untouched")
    else:
        seconds = context.number(time.monotonic() - start)
        context.say("published", target=target)
        context.say("built", made=built.made, files=built.files, seconds=seconds)
    return built.problems


def _report(context: CommandContext, problems: list[Problem]) -> None:
    if problems:
        context.report(problems)


def _choose_copy(target: Path, asked: Path) -> Path:
    """Where the copy for a USB stick goes; beside the site unless another place is asked for."""
    from generator.build.usb_copy import check_copy_place  # noqa: PLC0415 -- see above

    file = target.resolve().with_name(f"{target.resolve().name}-usb.zip") if asked == Path() else asked
    check_copy_place(target, file)
    return file


def _copy(context: CommandContext, settings: Settings, target: Path, file: Path) -> None:
    """The site as a ZIP; ends the command when that did not work."""
    from generator.build.usb_copy import publish_copy  # noqa: PLC0415 -- see above

    problems = publish_copy(settings, target, file)
    if problems:
        context.report(problems)
        context.say("not-copied")
        sys.exit(PROBLEMS)
    context.say("copied", path=file, size=round(file.stat().st_size / 1e6))
