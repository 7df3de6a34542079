"""What every command starts from: the project, the language, the clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from os import cpu_count
from pathlib import Path

import click

from generator.messages.commands import SAID
from generator.messages.problem import Problem
from generator.messages.report import format_report
from generator.settings import Settings
from generator.views.staff.coverage import BoardSection

PROBLEMS = 1
"""Exit code when the project has problems."""


@dataclass(frozen=True, slots=True)
class Desk:
    """The project to work on and the language of messages."""

    project: Path
    lang: str

    def say(self, key: str, **values: object) -> None:
        """One line to the terminal."""
        click.echo(SAID[self.lang][key].format(**values), err=True)

    def settings(self, today: date | None = None, *, is_strict: bool = False) -> Settings:
        """The settings of this run; the clock is read here and nowhere below."""
        return Settings(self.project, today or date.today(), is_strict, workers=cpu_count() or 1)

    def report(self, problems: list[Problem]) -> None:
        """Print all problems and the closing line."""
        click.echo(format_report(problems, self.lang), err=True)


class Day(click.ParamType[date]):
    """A day on the command line, year-month-day."""

    name = "YYYY-MM-DD"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a wrong-command error."""
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 -- a day has no zone
        except ValueError:
            self.fail(f"{value!r} is not a day written YYYY-MM-DD", param, ctx)


def show_board(board: Iterable[BoardSection]) -> None:
    """Sections under their headings, to standard output."""
    for number, section in enumerate(board):
        click.echo(f"{chr(10) if number else ''}{section.heading}")
        for line in section.lines:
            click.echo(f"  - {line}")
