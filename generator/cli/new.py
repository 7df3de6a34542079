"""``loa new``: files to fill in."""

import sys
from collections.abc import Callable
from pathlib import Path

import click

from generator.authoring.scaffold import ScaffoldError, write_campaign, write_formats, write_update
from generator.cli.context import PROBLEMS, Desk


@click.group()
def new() -> None:
    """Write a new file to fill in."""


@new.command("campaign")
@click.argument("slug")
@click.pass_obj
def new_campaign(desk: Desk, slug: str) -> None:
    """Write campaigns/SLUG.yaml with comments and blanks."""
    _create(desk, lambda: write_campaign(desk.project, slug))


@new.command("update")
@click.argument("title")
@click.pass_obj
def new_update(desk: Desk, title: str) -> None:
    """Write today's update called TITLE, a draft with comments and blanks."""
    _create(desk, lambda: write_update(desk.project, title, desk.settings().today))


@new.command("formats")
@click.pass_obj
def new_formats(desk: Desk) -> None:
    """Write site_data/formats.yaml: the formats that come with Loa, to be changed."""
    _create(desk, lambda: write_formats(desk.project))


def _create(desk: Desk, write: Callable[[], Path]) -> None:
    """Write a new file and print its name; end the command where that fails."""
    try:
        path = write()
    except ScaffoldError as error:
        desk.report([error.problem])
        sys.exit(PROBLEMS)
    desk.say("created", path=path.relative_to(desk.project))
