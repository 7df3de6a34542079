"""What every command starts from: the project, the language, the clock."""

import sys
from dataclasses import dataclass
from datetime import date, datetime
from os import cpu_count
from pathlib import Path
from typing import NoReturn

import click

from generator.loading.project import read_languages
from generator.messages.commands import MESSAGES
from generator.messages.problem import Problem, is_stopping
from generator.messages.report import format_report
from generator.settings import Settings, is_project

PROBLEMS = 1
"""Exit code when the project has problems."""

WRONG_COMMAND = 2
BUG = 3


def usual_language(project: Path) -> str:
    """In which language Loa speaks unless it is told: the first of the project's in which it can."""
    if not is_project(project):
        return next(iter(MESSAGES))
    return next((tag for tag in read_languages(project) if tag in MESSAGES), "en")


@dataclass(frozen=True, slots=True)
class CommandContext:
    """The project to work on and the language of messages."""

    project: Path
    lang: str

    def say(self, key: str, **values: object) -> None:
        """One line to the terminal."""
        click.echo(MESSAGES[self.lang][key].format(**values), err=True)

    def number(self, value: float) -> str:
        """A number with one decimal."""
        text = f"{value:.1f}"
        return text.replace(".", ",") if self.lang == "vi" else text

    def settings(self, today: date | None = None, *, is_strict: bool = False) -> Settings:
        """The settings of this run; the clock is read here and nowhere below. A day asked for is kept to."""
        day, is_fixed, workers = today or date.today(), today is not None, cpu_count() or 1
        return Settings(self.project, day, is_fixed=is_fixed, is_strict=is_strict, workers=workers)

    def is_stopped(self, problems: list[Problem], settings: Settings) -> bool:
        """Whether these problems end the run."""
        return is_stopping(problems, is_strict=settings.is_strict)

    def leave(self, problems: list[Problem], settings: Settings) -> NoReturn:
        """End the command, with the exit code for these problems."""
        sys.exit(PROBLEMS if self.is_stopped(problems, settings) else 0)

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
