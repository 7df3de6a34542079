"""What readers may have kept of a school year: every rate that was ever published of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.statistics import Rate


@dataclass(frozen=True, slots=True)
class Disclosed:
    """Every distinct rate published so far of one school year, in whatever release. Holds no raw count.

    A release in which a cell was not reported, or its commune had no row, adds nothing.
    """

    rates: Mapping[str, Mapping[str, tuple[Rate, ...]]] = field(default_factory=dict)
    """By commune code, then by indicator id."""

    def of(self, commune: str, indicator: str) -> tuple[Rate, ...]:
        """The distinct rates of one cell; none where nothing was ever published of it."""
        return self.rates.get(commune, {}).get(indicator, ())
