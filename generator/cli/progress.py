"""A bar for work that takes a while."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from generator.cli.context import CommandContext
from generator.messages.commands import MESSAGES

Progress = Callable[[int, int], None]


@contextmanager
def show_progress(context: CommandContext) -> Iterator[Progress]:
    """A bar with count and time left on a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    bars: list[click._termui_impl.ProgressBar[int]] = []

    def show(done: int, total: int) -> None:
        if done == 1:
            bars.append(_bar(context, total))
        bars[-1].update(1)
        if done == total:
            bars.pop().render_finish()

    try:
        yield show
    finally:
        for bar in bars:
            bar.render_finish()


def _bar(context: CommandContext, total: int) -> "click._termui_impl.ProgressBar[int]":
    bar = click.progressbar(
        length=total, label=MESSAGES[context.lang]["making"], file=sys.stderr, show_pos=True, show_eta=True
    )
    bar.render_progress()
    return bar
