"""``loa new``: files to fill in."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.authoring.new_project import TOPICS
from generator.authoring.scaffold import ScaffoldError, write_campaign, write_formats, write_update
from generator.cli.context import PROBLEMS, CommandContext
from generator.cli.season import new_season


@click.group()
def new() -> None:
    """Write a new file to fill in."""


@new.command("campaign")
@click.argument("slug")
@click.option("--about", type=click.Choice(TOPICS), default=TOPICS[-1], help="What it is about: blank.")
@click.pass_obj
def new_campaign(context: CommandContext, slug: str, about: str) -> None:
    """Write campaigns/SLUG.yaml with comments and words to be changed."""
    _create(context, lambda: write_campaign(context.project, slug, about, context.settings().today))


@new.command("update")
@click.argument("title")
@click.pass_obj
def new_update(context: CommandContext, title: str) -> None:
    """Write today's update called TITLE, a draft with comments and blanks."""
    _create(context, lambda: write_update(context.project, title, context.settings().today))


@new.command("formats")
@click.pass_obj
def new_formats(context: CommandContext) -> None:
    """Write site_data/formats.yaml: the formats that come with Loa, to be changed."""
    _create(context, lambda: write_formats(context.project))


new.add_command(new_season)


def _create(context: CommandContext, write: Callable[[], Path]) -> None:
    """Write a new file and print its name; end the command where that fails."""
    try:
        path = write()
    except ScaffoldError as error:
        context.report([error.problem])
        sys.exit(PROBLEMS)
    context.say("created", path=path.relative_to(context.project))
