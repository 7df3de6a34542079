"""Commands about the project as a whole: ``loa status``, ``loa schema``."""

import sys
from datetime import date

import click

from generator.authoring.json_schemas import FOLDER, write_schemas
from generator.build.status import confirm_translations, read_status
from generator.cli.board import show_board
from generator.cli.context import PROBLEMS, CommandContext, Day

AHEAD = 14
"""Days: two weeks are enough to ask around and print again."""


@click.command("status")
@click.option("--today", type=Day(), default=None, help="The day the board speaks of.")
@click.option("--days", type=click.IntRange(0), default=AHEAD, help="How far ahead to look: 14.")
@click.option(
    "--translations-are-right",
    is_flag=True,
    help="Keep that all translations say what their originals say.",
)
@click.pass_obj
def status(context: CommandContext, today: date | None, days: int, *, translations_are_right: bool) -> None:
    """Show what is live and what is not yet, what runs out, is not translated, is missing or made up."""
    settings = context.settings(today)
    if translations_are_right:
        count, problems = confirm_translations(settings)
        if count is not None:
            context.say("translations-kept", count=count)
            return
    else:
        board, problems = read_status(settings, context.lang, days)
        if board is not None:
            show_board(board)
            return
    context.report(problems)
    sys.exit(PROBLEMS)


@click.command("schema")
@click.pass_obj
def schema(context: CommandContext) -> None:
    """Write the JSON Schemas that editors complete and check YAML files with."""
    context.say("schemas", count=write_schemas(context.settings()), folder=FOLDER)
