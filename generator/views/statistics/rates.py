"""Protected rates in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from generator.model.area import Area
from generator.model.statistics import Indicator, Rate, Statistics, Visibility
from generator.views.base.components import Link, SourceView
from generator.views.base.guidance import say_source
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.statistics.periods import name_period

WORDS = {
    Visibility.HIDDEN: "rate_hidden",
    Visibility.NOT_REPORTED: "rate_not_reported",
    Visibility.NOT_APPLICABLE: "rate_not_applicable",
}
"""Why there is no rate."""

MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class RateCell:
    """One rate, or a count, in words: "94 %" with "47 trên 50", "từ 95 % trở lên", "ẩn", "chưa báo cáo"."""

    text: str
    detail: str
    """Counts behind the rate; empty when not shown."""
    percent: str
    """For the length of a bar, "94.0", of a band its nearer end; empty when there is no rate to show."""
    visibility: str
    """"shown", "band", "hidden", "not-reported", "not-applicable", "not-comparable", for a class name."""
    order: str = ""
    """A number to sort by; empty when nothing is shown, which goes to the end."""


@dataclass(frozen=True, slots=True)
class FigureTile:
    """An area on the tile map of one indicator."""

    href: str
    """Empty where the area has no page."""
    name: str
    row: int | None
    column: int | None
    text: str
    """The rate, or why there is none."""
    verdict: str
    outcome: str
    """"reached", "not-reached" or "cannot-be-said", for a class name; empty where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class IndicatorSummary:
    """One indicator in the overview: its page, a sentence, and how many areas stand where."""

    page: Link
    sentence: str
    reached: int
    undecided: int
    not_reached: int
    """Counts of areas for the bar; all 0 where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class YearView:
    """As of when, from whom, and whether made up."""

    caption: str
    as_of: str
    source: SourceView
    is_sample: bool


def rates_of(localizer: Localizer, statistics: Statistics, indicator: Indicator) -> list[tuple[Area, Rate]]:
    """Every area of the day of the figures with its rate, in alphabetical order."""
    return [(c, statistics.rate(c, indicator.id)) for c in areas_of(localizer, statistics)]


def areas_of(localizer: Localizer, statistics: Statistics) -> list[Area]:
    """The areas that figures are of, in alphabetical order."""
    areas = [area for area in localizer.site.areas if localizer.site.counts(statistics, area)]
    return sorted(areas, key=lambda area: localizer.language.rules.sort_key(localizer.area(area)))


def link_area(localizer: Localizer, here: str, area: Area) -> Link:
    """The area's name, which leads to its page from the one at `here`; without an address where it has none.

    Figures are of all areas, pages of those that a campaign is for.
    """
    path = localizer.links.area(area, localizer.locale)
    href = relative(here, path) if localizer.site.is_shown(area) else ""
    return Link(href, Phrase(localizer.area(area)))


def middle(rate: Rate) -> float | None:
    """Where a rate or a count stands among others: of a band, its middle; None when nothing is shown."""
    if rate.count is not None:
        return rate.count
    return None if rate.low is None or rate.high is None else (rate.low + rate.high) / 2


def round_share(share: float, minimums: Iterable[int]) -> int:
    """A share in tenths of a per cent. One just below a minimum is never rounded up to it."""
    tenths = round(share * 10)
    return floor(share * 10) if any(share < minimum <= tenths / 10 for minimum in minimums) else tenths


def build_rate(localizer: Localizer, rate: Rate, minimums: Iterable[int] = ()) -> RateCell:
    """One rate in words, rounded with regard to what is asked for."""
    if rate.visibility in WORDS:
        return RateCell(localizer.word(WORDS[rate.visibility]), "", "", rate.visibility.value)
    order = f"{middle(rate):.2f}"
    if rate.count is not None:
        return RateCell(localizer.formats.format_count(rate.count), "", "", "shown", order)
    if rate.visibility is Visibility.BAND:
        end = rate.at_least if rate.at_least is not None else rate.at_most
        return RateCell(say_band(localizer, rate), "", f"{end}", "band", order)
    assert rate.numerator is not None
    assert rate.denominator
    detail = localizer.word(
        "rate_detail",
        numerator=localizer.formats.format_count(rate.numerator),
        denominator=localizer.formats.format_count(rate.denominator),
    )
    text = localizer.formats.format_rate(round_share(100 * rate.numerator / rate.denominator, minimums), 1000)
    return RateCell(text, detail, f"{100 * rate.numerator / rate.denominator:.1f}", "shown", order)


def say_change(localizer: Localizer, more: int) -> str:
    """How many more or fewer: "+1.250", "−3", "0"."""
    sign = MINUS if more < 0 else "+" if more else ""
    return sign + localizer.formats.format_count(abs(more))


def build_year(localizer: Localizer, statistics: Statistics) -> YearView:
    """As of when, from whom."""
    return YearView(
        caption=localizer.word("statistics_caption", season=name_period(localizer, statistics)),
        as_of=localizer.word("statistics_as_of", day=localizer.day(statistics.report.as_of)),
        source=say_source(localizer, statistics.report.source),
        is_sample=statistics.report.sample,
    )


def say_band(localizer: Localizer, rate: Rate) -> str:
    """The band in words: "từ 95 % trở lên"."""
    if rate.at_least is not None:
        return localizer.word("rate_at_least", share=localizer.formats.format_rate(rate.at_least, 100))
    assert rate.at_most is not None
    return localizer.word("rate_at_most", share=localizer.formats.format_rate(rate.at_most, 100))


def read_notes(localizer: Localizer, indicators: Iterable[Indicator]) -> tuple[str, ...]:
    """How to read these figures; what is hidden and why, where people are counted."""
    word = localizer.word
    others = (word("statistics_note_blank"), word("statistics_note_nobody"))
    if not any(indicator.is_of_people for indicator in indicators):
        return others
    most = localizer.formats.format_count(localizer.site.statistics[0].hide_below - 1)
    hidden = word("statistics_note_hidden", most=most)
    return hidden, word("statistics_note_band"), *others, word("statistics_note_totals")
