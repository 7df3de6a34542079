"""What is said about figures: people are protected, no column lies within itself, periods differ by name."""

from collections.abc import Iterable, Sequence

from generator.messages.problem import Problem
from generator.model.statistics import (
    LOWEST_HIDE_BELOW,
    LOWEST_WHOLE_GROUP,
    Column,
    Indicator,
    Indicators,
    Report,
)
from generator.validation.linked_columns import find_linked
from generator.validation.located import Located
from generator.validation.parts import Parts
from generator.validation.references import reachable


def check_indicators(parts: Parts) -> Iterable[Problem]:
    """Thresholds too low, columns that would count more than those around them, two periods of one name."""
    yield from _check_seasons(parts.of(Report))
    said = parts.one(Indicators)
    if said is None:
        return
    for field, lowest in (("hide_below", LOWEST_HIDE_BELOW), ("whole_group_below", LOWEST_WHOLE_GROUP)):
        if (text := getattr(said.model, field)) < lowest:
            values = {"field": field, "text": str(text), "lowest": str(lowest)}
            yield said.problem("threshold-too-low", (field,), values)
    yield from _check_things(parts, said.model)
    outer = {column.model.id: column.model.within for column in parts.of(Column)}
    for column in parts.of(Column):
        for index, name in enumerate(column.model.within):
            if column.model.id in reachable(name, outer):
                yield column.problem("circular-column", ("within", index), {"text": name})


def _check_seasons(reports: Sequence[Located[Report]]) -> Iterable[Problem]:
    """No period is called as an earlier one, or as the files of another."""
    stems = {report.record.stem: report for report in reports}
    seen: set[str] = set()
    for report in reports:
        season = report.model.season
        if season and (season in seen or stems.get(season, report) is not report):
            yield report.problem("same-season", ("season",), {"text": season})
        seen |= {season} if season else set()


def _check_things(parts: Parts, said: Indicators) -> Iterable[Problem]:
    """Nothing is hidden of things, so none of their columns may tell anything of people."""
    things = {i.id for i in said.indicators if not i.is_of_people}
    for shape in find_linked(said) if things else ():
        people = [quotient.id for quotient in shape.quotients if quotient.id not in things]
        for indicator in parts.of(Indicator) if people else ():
            if indicator.model.id in things & {quotient.id for quotient in shape.quotients}:
                values = {"text": indicator.model.id, "other": people[0]}
                yield indicator.problem("things-with-people", ("counts",), values)
