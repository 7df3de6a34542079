"""Asking in the terminal, again until an answer can be taken."""

import sys
from collections.abc import Callable
from typing import TypeVar

import click

from generator.messages.problem import Position, Problem
from generator.messages.report import format_answer
from generator.model.fields import Fault, check_characters

T = TypeVar("T")


class WrongAnswerError(Exception):
    """An answer that cannot be taken; carries the words that say why."""


def is_terminal() -> bool:
    """Whether there is somebody to answer."""
    return sys.stdin.isatty()


def ask(question: str, default: str, parse: Callable[[str], T]) -> T:
    """The answer, or the usual one for Enter, as a value; `parse` raises `WrongAnswerError`."""
    while True:
        text = click.prompt(question, default="", show_default=False, err=True).strip()
        try:
            return parse(text or default)
        except WrongAnswerError as wrong:
            click.echo(f"  {wrong}", err=True)


def take(name: str, text: str, parse: Callable[[str], T], lang: str) -> T:
    """An answer as a value; its letters have to be sound, as those of every file."""
    try:
        check_characters(text)
        return parse(text)
    except Fault as fault:
        problem = Problem(fault.code, Position(""), {"field": name, **fault.values})
        raise WrongAnswerError(format_answer(problem, lang)) from None
