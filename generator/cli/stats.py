"""The commands about figures: ``loa stats``."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.build.status import read_coverage
from generator.cli.board import show_board
from generator.cli.context import PROBLEMS, CommandContext, Day
from generator.messages.commands import MESSAGES


@click.group()
def stats() -> None:
    """Figures: coverage, workbooks to fill in."""


@stats.command("coverage")
@click.option("--today", type=Day(), default=None, help="The day the board speaks of.")
@click.pass_obj
def coverage(context: CommandContext, today: date | None) -> None:
    """Show who has not reported, whose contact is missing, what is out of date."""
    board, problems = read_coverage(context.settings(today), context.lang)
    if board is None:
        context.report(problems)
        sys.exit(PROBLEMS)
    show_board(board)


@stats.command("new")
@click.argument("period")
@click.option("--as-of", type=Day(), required=True, help="The day of the figures to come.")
@click.pass_obj
def new(context: CommandContext, period: str, as_of: date) -> None:
    """Begin a period, such as 2026, 2025-2026 or Q3/2026: a table with a blank row for each area."""
    from generator.workbook.new_period import open_period  # noqa: PLC0415 -- only when needed

    found = open_period(context.settings(), period, as_of)
    if isinstance(found, list):
        context.report(found)
        sys.exit(PROBLEMS)
    context.say("new-period", path=found, period=found.stem)


@stats.command("export-xlsx")
@click.option("--period", help="The period, such as 2021-2022; the newest by default.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File: so-lieu-PERIOD.xlsx.")
@click.pass_obj
def export_xlsx(context: CommandContext, period: str | None, out: Path | None) -> None:
    """Write a workbook of figures to fill in."""
    from generator.authoring.safe_write import replace_form  # noqa: PLC0415 -- only when needed
    from generator.workbook.exchange import export_figures  # noqa: PLC0415 -- only when needed

    settings = context.settings()
    name, content, problems = export_figures(settings, period)
    if content is None:
        context.report(problems)
        sys.exit(PROBLEMS)
    path = out or context.project / f"so-lieu-{name}.xlsx"
    backup = replace_form(context.project, path, content)
    if backup:
        context.say("form-kept", backup=backup)
    context.say("exported", path=path)


@stats.command("import-xlsx")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the changes; without it they are only shown.")
@click.pass_obj
def import_xlsx(context: CommandContext, file: Path, *, write: bool) -> None:
    """Show what a filled-in workbook would change; with --write, change it."""
    from generator.workbook.exchange import read_import, write_import  # noqa: PLC0415 -- only when needed

    settings = context.settings()
    found = read_import(settings, file)
    if found.problems:
        context.report(found.problems)
    if found.texts is None:
        context.say("not-imported")
        sys.exit(PROBLEMS)
    for change in found.changes:
        blank = MESSAGES[context.lang]["blank-cell"]
        click.echo(f"{change.area} · {change.column}: {change.before or blank} → {change.after or blank}")
    if not found.changes:
        context.say("no-changes")
    elif write:
        backups = [str(path.relative_to(context.project)) for path in write_import(settings, found)]
        context.say("imported", path=", ".join(found.texts), backup=", ".join(backups))
    else:
        context.say("would-import", count=len(found.changes), path=", ".join(found.texts))
