"""Commune figures, protected: counts of children that could point at one child never get this far."""

from enum import Enum

from generator.model.guidance import Source
from generator.model.schema import (
    AtLeastOne,
    CommuneCode,
    Day,
    Flag,
    Identifier,
    LocalizedText,
    Model,
)

SMALLEST_SHOWN_COUNT = 10
"""Counts from 1 to 9 are hidden (DESIGN, section 7)."""


class Indicator(Model):
    """A rate: which column is divided by which, and what it means."""

    id: Identifier
    name: LocalizedText
    definition: LocalizedText
    numerator: Identifier
    denominator: Identifier
    source: Source


class Indicators(Model):
    """The whole of ``indicators.yaml``."""

    indicators: AtLeastOne[Indicator]


class Report(Model):
    """What stands beside a year's figures: as of when, from whom, and whether they are made up."""

    as_of: Day
    source: Source
    sample: Flag = False


class Visibility(Enum):
    """Whether a rate is shown, hidden to protect children, or was never reported."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    NOT_REPORTED = "not-reported"


class Rate(Model):
    """One commune's value of one indicator, ready to be seen by anyone.

    `numerator` and `denominator` are present only when `visibility` is SHOWN.
    """

    visibility: Visibility
    numerator: int | None = None
    denominator: int | None = None


class CommuneRates(Model):
    """A commune's rates by indicator."""

    commune: CommuneCode
    rates: dict[str, Rate]


class Statistics(Model):
    """One school year: the indicators, the protected rates, and where they come from."""

    school_year: str
    report: Report
    indicators: tuple[Indicator, ...]
    communes: tuple[CommuneRates, ...]


def protect(numerator: int | None, denominator: int | None) -> Rate:
    """The rate of `numerator` children out of `denominator`, hidden where either part is small.

    Hidden are rates whose numerator, rest or denominator counts 1 to 9 children. No totals are
    published beside them, so a hidden part does not follow from a sum.
    """
    if numerator is None or denominator is None or denominator == 0:
        return Rate(visibility=Visibility.NOT_REPORTED)
    if any(0 < count < SMALLEST_SHOWN_COUNT for count in (numerator, denominator - numerator, denominator)):
        return Rate(visibility=Visibility.HIDDEN)
    return Rate(visibility=Visibility.SHOWN, numerator=numerator, denominator=denominator)
