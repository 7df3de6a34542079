"""Area figures, protected: counts of people that could point at one of them never get this far."""

from collections.abc import Mapping
from enum import Enum
from functools import cached_property
from typing import Literal

from generator.model.area import Area
from generator.model.guidance import Source
from generator.model.localized import LocalizedText
from generator.model.marks import ColumnId, Sample
from generator.model.schema import (
    AtLeastOne,
    Day,
    Flag,
    Identifier,
    Model,
    NoRepeats,
    Note,
    Text,
    WholeNumber,
)

HIDE_BELOW = 10
"""Counts from 1 to 9 are small."""

WHOLE = 100
"""Everybody, in per cent."""

WHOLE_GROUP_BELOW = 30
"""Of fewer people than that no rate of 0 or 100 per cent is shown.

The strictest least size of groups among the states of the USA (NCES 2011-603, December 2010: 5 to 30).
"""

LOWEST_HIDE_BELOW = 5
"""No project may protect less."""

LOWEST_WHOLE_GROUP = 10
"""The same for whole groups: 39 of those states published no rate of fewer than 10."""


class Column(Model):
    """What one column of the figures counts.

    `within` names the columns that count all of these people too, and others: those aged 15 to 25 are
    within those aged 15 to 35. Whoever knows both knows how many the others are.
    """

    id: Identifier
    name: LocalizedText
    within: NoRepeats[ColumnId] = ()


class Indicator(Model):
    """A rate: which column is divided by which, and what it means. Without a `denominator`, a plain count.

    `ages` are the ages or classes counted ("5 tuổi", "lớp 1 đến lớp 5"), `unit` who or what is counted
    ("trẻ", "cây"), and `better` says which rates are good news; a `headline` one is shown unfolded on each
    area's page. Where it `counts` things no number is hidden, however small: a tree cannot be recognised.
    `numerator_parts` and `denominator_parts` name the columns that add up to that column, when other
    indicators use them: whoever knows all but one of them knows the last one too. Where both are as many,
    they are in the same order: the boys at school beside the boys.
    """

    id: Identifier
    name: LocalizedText
    definition: LocalizedText
    ages: LocalizedText | None = None
    unit: LocalizedText
    better: Literal["higher", "lower"]
    headline: Flag = False
    counts: Literal["people", "things"] = "people"
    numerator: ColumnId
    denominator: ColumnId | None = None
    source: Source
    numerator_parts: NoRepeats[ColumnId] = ()
    denominator_parts: NoRepeats[ColumnId] = ()
    note: Note = None

    @property
    def is_of_people(self) -> bool:
        """Whether small counts are hidden."""
        return self.counts == "people"

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that it is calculated from: what is divided by first."""
        return (self.denominator, self.numerator) if self.denominator else (self.numerator,)


class Indicators(Model):
    """The whole of ``indicators.yaml``. `hide_below` is the smallest count that is no longer hidden.

    Of fewer people than `whole_group_below` no rate of 0 or 100 per cent is shown: it would reveal each one.
    """

    hide_below: WholeNumber = HIDE_BELOW
    whole_group_below: WholeNumber = WHOLE_GROUP_BELOW
    period_name: LocalizedText | None = None
    """What periods of figures are called: "năm học {period}"; the period alone where left out."""
    columns: AtLeastOne[Column]
    """Every column of the figures, in the order of the table."""
    indicators: AtLeastOne[Indicator]


class Report(Model):
    """What stands beside the figures of a period: as of when, from whom, and whether they are made up.

    `season` is what the period is called, "Q3/2026"; its file's name where that is left out. `as_of` says
    which figures are newer.
    """

    as_of: Day
    season: Text | None = None
    source: Source
    sample: Sample = False
    note: Note = None


def newest_first(reports: Mapping[str, Report]) -> list[str]:
    """Names of reports, those of the newest figures first; of one day, the last in the alphabet."""
    return sorted(reports, key=lambda name: (reports[name].as_of, name), reverse=True)


class Visibility(Enum):
    """How much of a rate is shown: its counts, a band, nothing to protect people, nothing to show.

    NOT_APPLICABLE where there is nobody to count; NOT_REPORTED where no figure was sent.
    """

    SHOWN = "shown"
    BAND = "band"
    HIDDEN = "hidden"
    NOT_REPORTED = "not-reported"
    NOT_APPLICABLE = "not-applicable"


class Rate(Model):
    """One area's value of one indicator, ready to be seen by anyone.

    `numerator` and `denominator` are present only when `visibility` is SHOWN, of a plain count the first
    alone; of `at_least` and `at_most`, in per cent, one is present only when it is BAND.
    """

    visibility: Visibility
    numerator: int | None = None
    denominator: int | None = None
    at_least: int | None = None
    at_most: int | None = None

    @property
    def count(self) -> int | None:
        """A plain count, when it is shown; None of a rate."""
        return self.numerator if self.denominator is None else None

    @property
    def low(self) -> float | None:
        """The lowest the rate can be, in per cent; None when nothing is shown, and of a plain count."""
        return self._share if self.visibility is not Visibility.BAND else float(self.at_least or 0)

    @property
    def high(self) -> float | None:
        """The highest the rate can be, in per cent; the same as `low` when its counts are shown."""
        return self._share if self.visibility is not Visibility.BAND else float(self.at_most or 100)

    def reaches(self, share: int) -> bool | None:
        """Whether the rate is at least `share` per cent; None where what is published does not decide it.

        A band "95 % or more" stands for people left over, if few, so it never reaches the full 100 %.
        """
        low, high = self.low, self.high
        if low is None or high is None:
            return None
        if low >= share:
            return True
        is_never_all = self.visibility is Visibility.BAND and share == WHOLE
        return False if high < share or is_never_all else None

    @property
    def _share(self) -> float | None:
        if self.numerator is None or not self.denominator:
            return None
        return 100 * self.numerator / self.denominator


class AreaRates(Model):
    """An area's rates by indicator."""

    area: Text
    rates: dict[str, Rate]


class Statistics(Model):
    """One period: the indicators, the protected rates, and where they come from."""

    name: str
    """Of its files: by it what was published is remembered, whatever the period is called."""
    season: str
    """What the period is called, in short."""
    period_name: LocalizedText | None = None
    """What it is called in a sentence, see `Indicators`."""
    report: Report
    hide_below: int
    columns: tuple[Column, ...]
    indicators: tuple[Indicator, ...]
    areas: tuple[AreaRates, ...]

    @property
    def is_reported(self) -> bool:
        """Whether any area has sent a figure."""
        rates = (rate for row in self.areas for rate in row.rates.values())
        return any(rate.visibility is not Visibility.NOT_REPORTED for rate in rates)

    def rate(self, area: Area, indicator: str) -> Rate:
        """The rate of an area; one not reported where the table has no such row.

        Nor where another area had its code on the day of the figures.
        """
        rates = self.rates(area.code) if area.is_valid_on(self.report.as_of) else {}
        return rates.get(indicator, Rate(visibility=Visibility.NOT_REPORTED))

    def rates(self, area: str) -> Mapping[str, Rate]:
        """All rates of an area, by indicator; none where the table has no such row."""
        return self._by_area.get(area, {})

    @cached_property
    def _by_area(self) -> dict[str, dict[str, Rate]]:
        return {row.area: row.rates for row in self.areas}
