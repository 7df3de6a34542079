"""The list of indicators: children are protected well enough, no column lies within itself."""

from collections.abc import Iterable

from generator.messages.problem import Problem
from generator.model.statistics import LOWEST_HIDE_BELOW, LOWEST_WHOLE_GROUP, Column, Indicators
from generator.validation.parts import Parts
from generator.validation.references import reachable


def check_indicators(parts: Parts) -> Iterable[Problem]:
    """Thresholds too low, and columns that would count more people than the columns around them."""
    said = parts.one(Indicators)
    if said is None:
        return
    for field, lowest in (("hide_below", LOWEST_HIDE_BELOW), ("whole_group_below", LOWEST_WHOLE_GROUP)):
        if (text := getattr(said.model, field)) < lowest:
            values = {"field": field, "text": str(text), "lowest": str(lowest)}
            yield said.problem("threshold-too-low", (field,), values)
    outer = {column.model.id: column.model.within for column in parts.of(Column)}
    for column in parts.of(Column):
        for index, name in enumerate(column.model.within):
            if column.model.id in reachable(name, outer):
                yield column.problem("circular-column", ("within", index), {"text": name})
