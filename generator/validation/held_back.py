"""Figures that are hidden only because of what was published before: told, so that nobody is puzzled."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from generator.messages.problem import Position, Problem, Severity
from generator.model.commune import Commune
from generator.model.statistics import Indicator

SHOWN: Final = 8
"""Communes that are named."""


def tell_held_back(
    year: str,
    held_back: Collection[tuple[str, str]],
    indicators: Sequence[Indicator],
    communes: Iterable[Commune],
) -> list[Problem]:
    """One notice a year about these cells, commune by commune; none where nothing is held back."""
    if not held_back:
        return []
    cells = [(c, [i for i in indicators if (c.code, i.id) in held_back]) for c in communes]
    named = [
        (
            f"{commune.name_vi} ({', '.join(i.name.vi for i in found)})",
            f"{commune.name_en} ({', '.join(i.name.en or i.name.vi for i in found)})",
        )
        for commune, found in cells
        if found
    ]
    if not named:
        return []  # communes that are not listed any more, which is told already
    more = f"; … (+{len(named) - SHOWN})" if len(named) > SHOWN else ""
    vietnamese, english = ("; ".join(texts[:SHOWN]) + more for texts in zip(*named, strict=True))
    values = {"year": year, "count": str(len(held_back)), "cells": vietnamese, "cells_en": english}
    where = Position(f"site_data/statistics/{year}.csv")
    return [Problem("figures-held-back", where, values, severity=Severity.NOTICE)]
