"""What is said about figures: people are protected, no column lies within itself, periods differ by name."""

from collections.abc import Iterable, Sequence

from generator.messages.problem import Problem
from generator.model.statistics import LOWEST_HIDE_BELOW, LOWEST_WHOLE_GROUP, Column, Indicators, Report
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
