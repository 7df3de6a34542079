"""The list of indicators: every column it uses is named, and children are protected well enough."""

from collections.abc import Iterable

from generator.messages.problem import Problem
from generator.model.statistics import LOWEST_HIDE_BELOW, LOWEST_WHOLE_GROUP, Indicator
from generator.validation.located import Located, suggest
from generator.validation.parts import Parts
from generator.validation.references import reachable


def check_indicators(parts: Parts) -> Iterable[Problem]:
    """A threshold too low, and columns that an indicator uses but the list does not name."""
    if parts.indicator_list is None:
        return
    said = parts.indicator_list.model
    for field, lowest in (("hide_below", LOWEST_HIDE_BELOW), ("whole_group_below", LOWEST_WHOLE_GROUP)):
        if (text := getattr(said, field)) < lowest:
            values = {"field": field, "text": str(text), "lowest": str(lowest)}
            yield parts.indicator_list.problem("threshold-too-low", (field,), values)
    yield from _check_nests(parts)
    for indicator in parts.indicators:
        yield from _check_columns(indicator, parts.ids("columns"))


def _check_nests(parts: Parts) -> Iterable[Problem]:
    """Columns that lie within others: these are listed, and no column lies within itself."""
    known = parts.ids("columns")
    outer = {column.model.id: column.model.within for column in parts.columns}
    for column in parts.columns:
        for index, name in enumerate(column.model.within):
            if name not in known:
                yield column.problem(
                    "unlisted-column", ("within", index), {"text": name, **suggest(name, known)}
                )
            elif column.model.id in reachable(name, outer):
                yield column.problem("circular-column", ("within", index), {"text": name})


def _check_columns(indicator: Located[Indicator], known: tuple[str, ...]) -> Iterable[Problem]:
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
