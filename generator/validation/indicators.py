"""The list of indicators: every column it uses is named, and children are protected well enough."""

from collections.abc import Iterable

from generator.model.statistics import LOWEST_HIDE_BELOW, Indicator
from generator.problems.problem import Problem
from generator.validation.parts import Parts
from generator.validation.sourced import Sourced, suggest


def check_indicators(parts: Parts) -> Iterable[Problem]:
    """A threshold too low, and columns that an indicator uses but the list does not name."""
    if parts.indicator_list is None:
        return
    said = parts.indicator_list.model
    if said.hide_below < LOWEST_HIDE_BELOW:
        values = {"text": str(said.hide_below), "lowest": str(LOWEST_HIDE_BELOW)}
        yield parts.indicator_list.problem("threshold-too-low", ("hide_below",), values)
    for indicator in parts.indicators:
        yield from _check_columns(indicator, parts.ids("columns"))


def _check_columns(indicator: Sourced[Indicator], known: tuple[str, ...]) -> Iterable[Problem]:
    used = [
        (("numerator",), indicator.model.numerator),
        (("denominator",), indicator.model.denominator),
        *((("numerator_parts", index), name) for index, name in enumerate(indicator.model.numerator_parts)),
        *(
            (("denominator_parts", index), name)
            for index, name in enumerate(indicator.model.denominator_parts)
        ),
    ]
    for path, name in used:
        if name not in known:
            yield indicator.problem("unlisted-column", path, {"text": name, **suggest(name, known)})
