"""A board on the terminal."""

from collections.abc import Iterable

import click

from generator.views.staff.coverage import BoardSection


def show_board(board: Iterable[BoardSection]) -> None:
    """Sections under their headings, to standard output."""
    for number, section in enumerate(board):
        click.echo(f"{chr(10) if number else ''}{section.heading}")
        for line in section.lines:
            click.echo(f"  - {line}")
