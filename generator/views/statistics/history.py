"""An indicator in all periods there are, the oldest first, with a gap where one may be missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.model.area import Area
from generator.model.series import Reading, leaves_gap
from generator.model.statistics import Indicator
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.statistics.rates import RateCell, link_area
from generator.views.statistics.trend import build_reading, list_readings, say_parts

BESIDE = 2
"""So many periods stand beside each other in the table above, and need no other."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One area."""

    area: Link
    cells: tuple[RateCell | None, ...]
    """None in a gap."""


@dataclass(frozen=True, slots=True)
class History:
    """A column a period."""

    heads: tuple[str, ...]
    """What each is called; empty over a gap."""
    rows: tuple[HistoryRow, ...]


def build_history(
    localizer: Localizer, here: str, indicator: Indicator, areas: Iterable[Area], minimums: Iterable[int]
) -> History | None:
    """The areas' rates in every period, for the page at `here`; None where two columns say it all."""
    years = localizer.site.statistics
    if len(years) <= BESIDE:
        return None
    columns = [*_order([year.report.as_of for year in years])]
    rows = []
    for area in areas:
        cells = [*_build_cells(localizer, list_readings(localizer, area, indicator), minimums)]
        shown = tuple(None if place is None else cells[place] for place in columns)
        rows.append(HistoryRow(link_area(localizer, here, area), shown))
    return History(tuple("" if place is None else years[place].season for place in columns), tuple(rows))


def _build_cells(
    localizer: Localizer, readings: Sequence[Reading], minimums: Iterable[int]
) -> Iterator[RateCell]:
    """The rates alone; what they were added up from is said once, before the areas became another."""
    later: tuple[Area, ...] = ()
    for one in readings:
        parts = "" if one.parts == later else say_parts(localizer, one)
        yield replace(build_reading(localizer, one, minimums), detail=parts)
        later = one.parts or later


def _order(days: Sequence[date]) -> Iterator[int | None]:
    """Places in a list of days, the oldest first; None where there is room for another between two."""
    oldest = len(days) - 1
    yield oldest
    for place in range(oldest - 1, -1, -1):
        if leaves_gap(days[place + 1], days[place], days):
            yield None
        yield place
