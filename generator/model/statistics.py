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


class Indicator(Model):
    """A rate: which column is divided by which, and what it means.

    `numerator_parts` and `denominator_parts` name the columns that add up to that column, when other
    indicators use them: whoever knows all but one of them knows the last one too.
    """

    id: Identifier
    name: LocalizedText
    definition: LocalizedText
    numerator: Identifier
    denominator: Identifier
    source: Source
    numerator_parts: tuple[Identifier, ...] = ()
    denominator_parts: tuple[Identifier, ...] = ()


class Indicators(Model):
    """The whole of ``indicators.yaml``."""

    indicators: AtLeastOne[Indicator]


class Report(Model):
    """What stands beside a year's figures: as of when, from whom, and whether they are made up."""

    as_of: Day
    source: Source
    sample: Flag = False


class Visibility(Enum):
    """How much of a rate is shown: its counts, a band, nothing to protect children, nothing to show."""

    SHOWN = "shown"
    BAND = "band"
    HIDDEN = "hidden"
    NOT_REPORTED = "not-reported"


class Rate(Model):
    """One commune's value of one indicator, ready to be seen by anyone.

    `numerator` and `denominator` are present only when `visibility` is SHOWN; of `at_least` and
    `at_most`, in per cent, one is present only when it is BAND.
    """

    visibility: Visibility
    numerator: int | None = None
    denominator: int | None = None
    at_least: int | None = None
    at_most: int | None = None

    @property
    def low(self) -> float | None:
        """The lowest the rate can be, in per cent; None when nothing is shown."""
        return self._share if self.visibility is not Visibility.BAND else float(self.at_least or 0)

    @property
    def high(self) -> float | None:
        """The highest the rate can be, in per cent; the same as `low` when its counts are shown."""
        return self._share if self.visibility is not Visibility.BAND else float(self.at_most or 100)

    @property
    def _share(self) -> float | None:
        if self.numerator is None or not self.denominator:
            return None
        return 100 * self.numerator / self.denominator


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
