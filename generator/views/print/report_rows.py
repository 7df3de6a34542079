"""The figures of an area's report: one row an indicator, beside last year's and the minimums of standards."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from generator.language.locales import Formats
from generator.model.series import Reading
from generator.model.standards import Criterion
from generator.model.statistics import Indicator, Rate, Statistics, Visibility
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.statistics.rates import MINUS, WORDS, round_share, say_band, say_change

UNVERIFIED = "*"
"""Stands after a minimum that was not read in the source; the foot of the report says so."""


@dataclass(frozen=True, slots=True)
class ReportRate:
    """A rate in words: a share with its counts, a plain count, a band, or why there is none."""

    value: str
    detail: str
    """The counts, "41/43"; empty unless the rate is shown in full."""
    low: float | None
    high: float | None
    """In per cent, for the bar; equal for an exact rate, None where there is no rate to show."""
    is_count: bool = False


NO_RATE: Final = ReportRate("", "", None, None)
"""Where there is no year before."""


@dataclass(frozen=True, slots=True)
class ReportMinimum:
    """What standards ask for: in words, and in per cent for the ticks of the bar."""

    text: str
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One indicator. The minimum of hard areas is shown beside that of the others."""

    indicator: str
    """Its id."""
    name: Phrase
    now: ReportRate
    before: ReportRate
    change: str
    """Percentage points since the period before, or how many more; empty unless both rates are exact."""
    is_worse: bool
    ordinary: ReportMinimum
    hard: ReportMinimum


@dataclass(frozen=True, slots=True)
class ReportGroup:
    """Some rows under a heading."""

    heading: str
    rows: tuple[ReportRow, ...]


Rates = Mapping[str, Rate]
"""One area's published rates in one year, by indicator."""

Readings = Mapping[str, Reading]
"""The same of a period before, in which the area may have been several others."""


def build_groups(
    localizer: Localizer, statistics: Statistics, now: Rates, before: Readings | None
) -> tuple[ReportGroup, ...]:
    """First what a standard has a minimum for, then what is watched beside it.

    `before` is None where there is no year before: then its column stays blank.
    """
    criteria = [c for standard in localizer.site.all_standards() for c in standard.criteria]
    asked: list[ReportRow] = []
    watched: list[ReportRow] = []
    for indicator in statistics.indicators:
        earlier = (before or {}).get(indicator.id)
        row = _row(localizer, indicator, criteria, now.get(indicator.id), earlier.rate if earlier else None)
        if earlier is None:
            row = replace(row, before=NO_RATE)
        elif earlier.rate is None:
            row = replace(row, before=replace(NO_RATE, value=localizer.word("rate_not_comparable")))
        (asked if row.ordinary.shares or row.hard.shares else watched).append(row)
    others = "report_group_watched" if criteria else "report_group_all"
    groups = (
        ReportGroup(localizer.word("report_group_asked"), tuple(asked)),
        ReportGroup(localizer.word(others), tuple(watched)),
    )
    return tuple(group for group in groups if group.rows)


def _row(
    localizer: Localizer,
    indicator: Indicator,
    criteria: list[Criterion],
    now: Rate | None,
    before: Rate | None,
) -> ReportRow:
    ordinary = _minimum(localizer, criteria, indicator.id, is_hard=False)
    hard = _minimum(localizer, criteria, indicator.id, is_hard=True)
    minimums = {*ordinary.shares, *hard.shares}
    said, more = _change(localizer, now, before, minimums)
    return ReportRow(
        indicator=indicator.id,
        name=localizer.say(indicator.name),
        now=_rate(localizer, now, minimums),
        before=_rate(localizer, before, minimums),
        change=said,
        is_worse=bool(more) and (more < 0) == (indicator.better == "higher"),
        ordinary=ordinary,
        hard=hard,
    )


def _minimum(
    localizer: Localizer, criteria: Iterable[Criterion], indicator: str, *, is_hard: bool
) -> ReportMinimum:
    """Every minimum that a standard sets for the indicator, each once, the lowest first."""
    verified: dict[int, bool] = {}
    for criterion in criteria:
        if criterion.indicator_for(is_hard=is_hard) == indicator:
            share = criterion.minimum_for(is_hard=is_hard)
            verified[share] = verified.get(share, False) or criterion.verified
    shares = tuple(sorted(verified))
    texts = (localizer.formats.format_count(s) + ("" if verified[s] else UNVERIFIED) for s in shares)
    return ReportMinimum("·".join(texts), shares)


def _rate(localizer: Localizer, rate: Rate | None, minimums: set[int]) -> ReportRate:
    if rate is None:
        return ReportRate(localizer.word("report_not_in_table"), "", None, None)
    if rate.visibility in WORDS:
        return ReportRate(localizer.word(WORDS[rate.visibility]), "", None, None)
    if rate.visibility is Visibility.BAND:
        return ReportRate(say_band(localizer, rate), "", rate.low, rate.high)
    if rate.count is not None:
        return ReportRate(localizer.formats.format_count(rate.count), "", None, None, is_count=True)
    detail = localizer.word(
        "report_counts",
        numerator=localizer.formats.format_count(rate.numerator or 0),
        denominator=localizer.formats.format_count(rate.denominator or 0),
    )
    share = localizer.formats.format_rate(_tenths(rate, minimums), 1000)
    return ReportRate(share, detail, rate.low, rate.high)


def _tenths(rate: Rate, minimums: set[int]) -> int:
    """An exact rate in tenths of a per cent."""
    return round_share(rate.low or 0.0, minimums)


def _change(
    localizer: Localizer, now: Rate | None, before: Rate | None, minimums: set[int]
) -> tuple[str, int]:
    """Percentage points between exact rates as printed, so that a reader finds the same; or between counts.

    In words, and as a number that tells better from worse; nothing where there is nothing to compare.
    """
    if now is None or before is None or {now.visibility, before.visibility} != {Visibility.SHOWN}:
        return "", 0
    if now.count is not None and before.count is not None:
        more = now.count - before.count
        return say_change(localizer, more), more
    tenths = _tenths(now, minimums) - _tenths(before, minimums)
    return _signed(tenths, localizer.formats), tenths


def _signed(tenths: int, formats: Formats) -> str:
    """A change: "+2,3", "−1,4", "0"."""
    sign = MINUS if tenths < 0 else "+" if tenths else ""
    return sign + formats.format_measure(abs(tenths) / 10)
