"""The command ``loa``. Owns click.

Exit codes: 0 fine, 1 problems, 2 wrong command, 3 our own bug, 130 stopped with Ctrl+C.
"""

import errno
import sys
import traceback
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from generator import __version__
from generator.build import pipeline
from generator.build.chosen_sheets import Wanted, publish_posters
from generator.build.usb_copy import check_copy_place, publish_copy
from generator.cli import edit, new, stats
from generator.cli.context import PROBLEMS, Day, Desk
from generator.cli.progress import show_progress
from generator.cli.release import publish, releases, rollback
from generator.cli.status import schema, status
from generator.engines.registry import open_engine
from generator.messages.commands import INTERRUPTED, SAID, describe_disk, describe_refusal
from generator.messages.mistake import Mistake
from generator.messages.problem import Problem
from generator.messages.report import format_report
from generator.model.commune import Commune
from generator.publishing.directory import BusyError
from generator.publishing.mark import TargetRefusedError
from generator.publishing.offline import CopyRefusedError
from generator.settings import Settings

BUG = 3
WRONG_COMMAND = 2

SHOWN_COMMUNES = 25
"""Lines: a district has about twenty communes, a province three hundred."""


class Group(click.Group):
    """Ends with the exit codes of this command, whatever happens below."""

    def invoke(self, ctx: click.Context) -> object:
        """Run; a bug of ours is told as one, with the traceback its mender needs."""
        try:
            return super().invoke(ctx)
        except (click.Abort, KeyboardInterrupt):
            click.echo(f"\n{SAID[ctx.params['lang']]['interrupted']}", err=True)
            sys.exit(INTERRUPTED)
        except (click.exceptions.Exit, click.ClickException):
            raise
        except Exception as error:  # noqa: BLE001 -- the last place to say it is not the writer's fault
            code, text = _explain(error, ctx.params["lang"], ctx.params["project"].resolve())
            if code == BUG:
                traceback.print_exc()
            click.echo(text, err=True)
            sys.exit(code)


def _explain(error: Exception, lang: str, root: Path) -> tuple[int, str]:
    """The exit code and the words for what stopped the command."""
    said = SAID[lang]
    match error:
        case Mistake():
            return PROBLEMS, format_report([error.problem], lang)
        case BusyError():
            return PROBLEMS, said["busy"]
        case TargetRefusedError() | CopyRefusedError():
            return WRONG_COMMAND, _explain_refusal(error, lang)
        case OSError(errno=errno.EADDRINUSE):
            return WRONG_COMMAND, said["port"]
        case OSError(errno=int()):
            return PROBLEMS, said["disk"].format(reason=describe_disk(lang, error, root))
        case _:
            return BUG, said["bug"]


def _explain_refusal(error: TargetRefusedError | CopyRefusedError, lang: str) -> str:
    """Why something that is there is not replaced."""
    if isinstance(error, CopyRefusedError):
        return SAID[lang]["copy-refused"].format(path=error)
    return describe_refusal(lang, error.path, error.reason, error.names)


@click.group(cls=Group)
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="Project folder; the current one by default.",
)
@click.option("--lang", type=click.Choice(["vi", "en"]), default="vi", help="Language of problems.")
@click.version_option(__version__, prog_name="loa")
@click.pass_context
def main(ctx: click.Context, project: Path, lang: str) -> None:
    """Build a bilingual campaign site and posters from YAML and CSV."""
    desk = Desk(project.resolve(), lang)
    if not all((project / folder).is_dir() for folder in ("campaigns", "site_data")):
        desk.say("no-project", path=project)
        sys.exit(WRONG_COMMAND)
    ctx.obj = desk


@main.command()
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.pass_obj
def check(desk: Desk, *, strict: bool) -> None:
    """Load and validate everything; print all problems."""
    settings = desk.settings(is_strict=strict)
    problems = pipeline.check(settings).problems
    desk.report(problems)
    _exit(problems, settings)


@main.command()
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
    desk: Desk, out: Path | None, today: date | None, offline_zip: Path | None, *, strict: bool
) -> None:
    """Build the whole site with all posters; replace the old one only when all is well."""
    target = out or desk.project / "site"
    copy = offline_zip
    if copy == Path():
        copy = target.resolve().with_name(f"{target.resolve().name}-usb.zip")
    if copy:
        check_copy_place(target, copy)
    settings = desk.settings(today, is_strict=strict)
    with show_progress(desk) as progress:
        built = pipeline.build(settings, target, open_engine(settings.root), progress)
    problems = built.problems
    if problems:
        desk.report(problems)
    is_stopped = pipeline.is_stopped(problems, settings)
    desk.say("untouched") if is_stopped else desk.say("published", target=target)
    if copy and not is_stopped:
        _copy(desk, settings, target, copy)
    _exit(problems, settings)


def _copy(desk: Desk, settings: Settings, target: Path, file: Path) -> None:
    """The site as a ZIP; ends the command when that did not work."""
    problems = publish_copy(settings, target, file)
    if problems:
        desk.report(problems)
        desk.say("not-copied")
        sys.exit(PROBLEMS)
    desk.say("copied", path=file, size=round(file.stat().st_size / 1e6))


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on this machine: 8000.")
@click.option("--today", type=Day(), default=None, help="The day the site speaks of.")
@click.pass_obj
def serve(desk: Desk, port: int, today: date | None) -> None:
    """Show a live preview; changed files show up by themselves."""
    from generator.build.preview import Preview  # noqa: PLC0415 -- only when needed

    def tell(text: str) -> None:
        if text.startswith("http://"):
            desk.say("serving", address=text)
        elif text:
            click.echo(text, err=True)
        else:
            desk.say("stopped")

    settings = desk.settings(today)
    engine = open_engine(settings.root)
    engine.serve(settings, port, Preview(engine, desk.lang), tell)


@main.command()
@click.option("--campaign", help="Only this campaign (slug).")
@click.option("--commune", help="Only this commune (code or name).")
@click.option("--format", help="Only this format.")
@click.option("--locale", help="Only this language, or these: vi, vi-en.")
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Target folder: ap-phich/.")
@click.option("--today", type=Day(), default=None, help="The day on which campaigns are over or not.")
@click.pass_obj
def posters(desk: Desk, /, out: Path | None, today: date | None, **choice: str | None) -> None:
    """Make only posters, all or those chosen; of a campaign that is over only when it is named."""
    target = out or desk.project / "ap-phich"
    settings = desk.settings(today)
    with show_progress(desk) as progress:
        batch = publish_posters(settings, Wanted(**choice), target, progress)
    if batch.problems:
        desk.report(batch.problems)
    if batch.communes:
        desk.say("no-commune", asked=choice["commune"], communes=_list(batch.communes, desk.lang))
        sys.exit(WRONG_COMMAND)
    if batch.count:
        desk.say("posters", count=batch.count, made=batch.made, target=target)
    elif batch.is_short:
        sys.exit(PROBLEMS)
    elif not pipeline.is_stopped(batch.problems, settings):
        desk.say("no-posters", choices=", ".join(batch.choices))
        sys.exit(WRONG_COMMAND)
    _exit(batch.problems, settings)


for command in (new.new, stats.stats, status, schema, edit.edit, publish, rollback, releases):
    main.add_command(command)


def _list(communes: Sequence[Commune], lang: str) -> str:
    """Codes and names, as many as a screen holds."""
    lines = [f"  {one.code}  {one.name.best(lang)}" for one in communes[:SHOWN_COMMUNES]]
    if len(communes) > SHOWN_COMMUNES:
        lines.append(SAID[lang]["more-communes"].format(count=len(communes) - SHOWN_COMMUNES))
    return "\n".join(lines)


def _exit(problems: list[Problem], settings: Settings) -> None:
    sys.exit(PROBLEMS if pipeline.is_stopped(problems, settings) else 0)
