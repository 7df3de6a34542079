"""A bar for work that takes a while."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from generator.cli.context import Desk
from generator.messages.commands import SAID

Progress = Callable[[int, int], None]


@contextmanager
def show_progress(desk: Desk) -> Iterator[Progress]:
    """A bar with count and time left on a terminal, silence elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    bars: list[click._termui_impl.ProgressBar[int]] = []

    def show(done: int, total: int) -> None:
        if done == 1:
            bars.append(_bar(desk, total))
        bars[-1].update(1)
        if done == total:
            bars.pop().render_finish()

    try:
        yield show
    finally:
        for bar in bars:
            bar.render_finish()


def _bar(desk: Desk, total: int) -> "click._termui_impl.ProgressBar[int]":
    bar = click.progressbar(
        length=total, label=SAID[desk.lang]["making"], file=sys.stderr, show_pos=True, show_eta=True
    )
    bar.render_progress()
    return bar
