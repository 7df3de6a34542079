"""What readers may have kept: every rate that was ever published, by period."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from typing import Final

from generator.model.statistics import Rate, Statistics, Visibility


@dataclass(frozen=True, slots=True)
class Disclosed:
    """Every distinct rate published so far of one period, in whatever release. Holds no raw count.

    A release in which a cell was not reported, or its area had no row, adds nothing.
    """

    rates: Mapping[str, Mapping[str, tuple[Rate, ...]]] = field(default_factory=dict)
    """By area code, then by indicator id."""

    def of(self, area: str, indicator: str) -> tuple[Rate, ...]:
        """The distinct rates of one cell; none where nothing was ever published of it."""
        return self.rates.get(area, {}).get(indicator, ())

    def joined(self, other: "Disclosed") -> "Disclosed":
        """What was published here or there."""
        return Disclosed(
            {
                area: {
                    indicator: tuple(dict.fromkeys((*self.of(area, indicator), *other.of(area, indicator))))
                    for indicator in {**self.rates.get(area, {}), **other.rates.get(area, {})}
                }
                for area in {**self.rates, **other.rates}
            }
        )


@dataclass(frozen=True, slots=True)
class Memory:
    """What was ever published of all periods.

    Sample figures are kept apart from reported ones: they reveal nothing about anybody, so they hide nothing.
    """

    years: Mapping[tuple[str, bool], Disclosed] = field(default_factory=dict)
    """By the name of a period's files, and whether its figures are samples. What was read from a site that
    stands somewhere is kept by what the period is called there."""

    def of(self, *names: str, is_sample: bool) -> Disclosed:
        """What was published of a period under any of these `names`."""
        kept = [
            self.years[name, is_sample] for name in dict.fromkeys(names) if (name, is_sample) in self.years
        ]
        return reduce(Disclosed.joined, kept, Disclosed())

    def joined(self, other: "Memory") -> "Memory":
        """What was published here or there."""
        keys = {**self.years, **other.years}
        nothing = Disclosed()
        return Memory(
            {key: self.years.get(key, nothing).joined(other.years.get(key, nothing)) for key in keys}
        )


NOTHING_PUBLISHED: Final = Memory()
"""The memory of a project before its first release."""


def remember(statistics: Iterable[Statistics]) -> Memory:
    """What there is to keep of a release with these figures."""
    return Memory(
        {
            (year.name, year.report.sample): Disclosed(
                {
                    row.area: {
                        indicator: (rate,)
                        for indicator, rate in row.rates.items()
                        if rate.visibility is not Visibility.NOT_REPORTED
                    }
                    for row in year.areas
                }
            )
            for year in statistics
        }
    )
