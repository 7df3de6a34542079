"""An area's figures from period to period: areas are merged and divided, and a period may be missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from generator.model.area import Area
from generator.model.statistics import Rate, Statistics, Visibility
from generator.model.succession import Succession

YEAR: Final = timedelta(days=366)

SLACK: Final = 1.5
"""So many times the usual time between two periods leaves room for a missing one."""

COUNTED: Final = (Visibility.SHOWN, Visibility.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Reading:
    """One indicator of an area in one period."""

    day: date
    """The day of the figures."""
    rate: Rate | None
    """None where what stood there then cannot be compared with the area."""
    parts: tuple[Area, ...] = ()
    """The areas whose figures were added up, as all of them became this one; empty where it is its own."""


def read_series(
    years: Sequence[Statistics], area: Area, indicator: str, succession: Succession
) -> tuple[Reading, ...]:
    """An indicator in each of the `years`, the newest first, of what is `area` on the day of the newest.

    What was published of the areas that have become it by then is added up: only where each of them is part
    of no other, and all their counts are shown. So nothing is said that a reader could not calculate.
    """
    return tuple(
        _read(year, make_up(area, years[0].report.as_of, year.report.as_of, succession), indicator)
        for year in years
    )


def make_up(area: Area, now: date, then: date, succession: Succession) -> tuple[Area, ...]:
    """The areas of an earlier day that together are `area` now; none where they are not exactly that."""
    parts = tuple(
        one
        for one in succession.before(area, then)
        if one.identity == area.identity or (one.valid_to and one.valid_to < now)
    )
    return parts if all(_became(one, area, succession) for one in parts) else ()


def add_up(counts: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """The sums of those columns that all of them have."""
    first, *others = counts or [{}]
    return {
        name: count + sum(one[name] for one in others)
        for name, count in first.items()
        if all(name in one for one in others)
    }


def _read(year: Statistics, parts: tuple[Area, ...], indicator: str) -> Reading:
    day = year.report.as_of
    rates = [year.rate(one, indicator) for one in parts]
    if len(rates) <= 1:
        return Reading(day, rates[0] if rates else None)
    whole = _add(rates)
    is_sum = whole is not None and whole.visibility is Visibility.SHOWN
    return Reading(day, whole, parts if is_sum else ())


def _became(one: Area, area: Area, succession: Succession) -> bool:
    """Whether all of `one` is part of `area`, perhaps by way of others."""
    if one.identity == area.identity:
        return True
    heirs = succession.heirs(one)
    is_whole = len(heirs) != 1 or heirs[0].share in {None, 1}
    return bool(heirs) and is_whole and all(_became(heir.area, area, succession) for heir in heirs)


def _add(rates: Sequence[Rate]) -> Rate | None:
    """The sum of rates that are all shown; what counts nobody adds nothing."""
    shown = [rate for rate in rates if rate.visibility is Visibility.SHOWN]
    if not shown:
        said = {rate.visibility for rate in rates}
        return rates[0] if said in ({Visibility.NOT_REPORTED}, {Visibility.NOT_APPLICABLE}) else None
    if any(rate.visibility not in COUNTED for rate in rates):
        return None
    whole = sum(rate.denominator or 0 for rate in shown)
    return Rate(
        visibility=Visibility.SHOWN,
        numerator=sum(rate.numerator or 0 for rate in shown),
        denominator=whole or None,
    )


def leaves_gap(earlier: date, later: date, days: Sequence[date]) -> bool:
    """Whether between two of the `days` of all figures there is room for a period that nobody reported.

    Periods are as far apart as the nearest two of them, at most a year.
    """
    steps = [abs(b - a) for a, b in pairwise(sorted(set(days)))]
    return later - earlier > SLACK * min([*steps, YEAR])
