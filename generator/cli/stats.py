"""The commands about figures: ``loa stats``."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.build.status import read_coverage
from generator.cli.board import show_board
from generator.cli.context import PROBLEMS, Day, Desk
from generator.messages.commands import SAID


@click.group()
def stats() -> None:
    """Figures: coverage, workbooks to fill in."""


@stats.command("coverage")
@click.option("--today", type=Day(), default=None, help="The day the board speaks of.")
@click.pass_obj
def coverage(desk: Desk, today: date | None) -> None:
    """Show who has not reported, whose contact is missing, what is out of date."""
    board, problems = read_coverage(desk.settings(today), desk.lang)
    if board is None:
        desk.report(problems)
        sys.exit(PROBLEMS)
    show_board(board)


@stats.command("new-year")
@click.argument("year")
@click.option("--as-of", type=Day(), required=True, help="The day of the figures to come.")
@click.pass_obj
def new_year(desk: Desk, year: str, as_of: date) -> None:
    """Begin a school year, such as 2022-2023: a table with a blank row for each commune."""
    from generator.workbook.new_year import open_year  # noqa: PLC0415 -- only when needed

    found = open_year(desk.settings(), year, as_of)
    if isinstance(found, list):
        desk.report(found)
        sys.exit(PROBLEMS)
    desk.say("new-year", path=found, year=year)


@stats.command("export-xlsx")
@click.option("--year", help="School year, such as 2021-2022; the newest by default.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="File: so-lieu-YEAR.xlsx.")
@click.pass_obj
def export_xlsx(desk: Desk, year: str | None, out: Path | None) -> None:
    """Write a workbook of figures to fill in."""
    from generator.authoring.safe_write import replace_form  # noqa: PLC0415 -- only when needed
    from generator.workbook.exchange import export_figures  # noqa: PLC0415 -- only when needed

    settings = desk.settings()
    name, content, problems = export_figures(settings, year)
    if content is None:
        desk.report(problems)
        sys.exit(PROBLEMS)
    path = out or desk.project / f"so-lieu-{name}.xlsx"
    backup = replace_form(desk.project, path, content)
    if backup:
        desk.say("form-kept", backup=backup)
    desk.say("exported", path=path)


@stats.command("import-xlsx")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Write the changes; without it they are only shown.")
@click.pass_obj
def import_xlsx(desk: Desk, file: Path, *, write: bool) -> None:
    """Show what a filled-in workbook would change; with --write, change it."""
    from generator.workbook.exchange import read_import, write_import  # noqa: PLC0415 -- only when needed

    settings = desk.settings()
    found = read_import(settings, file)
    if found.problems:
        desk.report(found.problems)
    if found.texts is None:
        desk.say("not-imported")
        sys.exit(PROBLEMS)
    for change in found.changes:
        blank = SAID[desk.lang]["blank-cell"]
        click.echo(f"{change.commune} · {change.column}: {change.before or blank} → {change.after or blank}")
    if not found.changes:
        desk.say("no-changes")
    elif write:
        backups = [str(path.relative_to(desk.project)) for path in write_import(settings, found)]
        desk.say("imported", path=", ".join(found.texts), backup=", ".join(backups))
    else:
        desk.say("would-import", count=len(found.changes), path=", ".join(found.texts))
