"""Figures that are hidden only because of what was published before: reported, so that nobody is puzzled."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from generator.messages.problem import Position, Problem, Severity
from generator.model.area import Area
from generator.model.file_kinds import file_kind
from generator.model.statistics import Indicator

SHOWN: Final = 8
"""Areas that are named."""


def report_held_back(
    name: str,
    held_back: Collection[tuple[str, str]],
    indicators: Sequence[Indicator],
    areas: Iterable[Area],
    languages: Sequence[str],
) -> list[Problem]:
    """One notice about these cells of a table, area by area; none where nothing is held back."""
    if not held_back:
        return []
    cells = [(c, [i for i in indicators if (c.code, i.id) in held_back]) for c in areas]
    named = [(area, found) for area, found in cells if found]
    if not named:
        return []  # areas that are not listed any more, which is reported already
    values = {"count": str(len(held_back)), "cells": _list(named, languages[0])}
    values |= {f"cells_{tag}": _list(named, tag) for tag in languages[1:]}
    where = Position(file_kind("statistics").table(name))
    return [Problem("figures-held-back", where, values, severity=Severity.NOTICE)]


def _list(named: Sequence[tuple[Area, Sequence[Indicator]]], tag: str) -> str:
    """The first of these areas with their indicators, in one language."""
    texts = [f"{area.name.best(tag)} ({', '.join(i.name.best(tag) for i in found)})" for area, found in named]
    more = f"; … (+{len(named) - SHOWN})" if len(named) > SHOWN else ""
    return "; ".join(texts[:SHOWN]) + more
