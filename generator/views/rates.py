"""Protected rates in words."""

from collections.abc import Iterable
from math import floor

from generator.locales import format_count, format_rate, sort_key
from generator.model.commune import Commune
from generator.model.statistics import Indicator, Rate, Statistics, Visibility
from generator.views.pages import RateCell, TrendCell, YearView
from generator.views.voice import Voice

WORDS = {
    Visibility.HIDDEN: "rate_hidden",
    Visibility.NOT_REPORTED: "rate_not_reported",
    Visibility.NOT_APPLICABLE: "rate_not_applicable",
}
"""Why there is no rate."""

TREND_WIDTH, TREND_HEIGHT, TREND_EDGE = 64, 20, 4
"""The box of a trend line, and the room left around it."""


def rates_of(voice: Voice, statistics: Statistics, indicator: Indicator) -> list[tuple[Commune, Rate]]:
    """Every commune of the day of the figures with its rate, in alphabetical order."""
    return [(c, statistics.rate(c, indicator.id)) for c in communes_of(voice, statistics)]


def communes_of(voice: Voice, statistics: Statistics) -> list[Commune]:
    """The communes there were on the day of the figures, in alphabetical order."""
    communes = [c for c in voice.site.communes if c.is_valid_on(statistics.report.as_of)]
    return sorted(communes, key=lambda commune: sort_key(voice.commune(commune), voice.locale))


def middle(rate: Rate) -> float | None:
    """Where a rate stands among others: of a band, its middle; None when nothing is shown."""
    return None if rate.low is None or rate.high is None else (rate.low + rate.high) / 2


def round_share(share: float, minimums: Iterable[int]) -> int:
    """A share in tenths of a per cent. One just below a minimum is never rounded up to it."""
    tenths = round(share * 10)
    return floor(share * 10) if any(share < minimum <= tenths / 10 for minimum in minimums) else tenths


def build_rate(voice: Voice, rate: Rate, minimums: Iterable[int] = ()) -> RateCell:
    """One rate in words, rounded with regard to what is asked for."""
    if rate.visibility in WORDS:
        return RateCell(voice.word(WORDS[rate.visibility]), "", "", rate.visibility.value)
    order = f"{middle(rate):.2f}"
    if rate.visibility is Visibility.BAND:
        end = rate.at_least if rate.at_least is not None else rate.at_most
        return RateCell(say_band(voice, rate), "", f"{end}", "band", order)
    assert rate.numerator is not None
    assert rate.denominator
    detail = voice.word(
        "rate_detail",
        numerator=format_count(rate.numerator, voice.locale),
        denominator=format_count(rate.denominator, voice.locale),
    )
    text = format_rate(round_share(100 * rate.numerator / rate.denominator, minimums), 1000, voice.locale)
    return RateCell(text, detail, f"{100 * rate.numerator / rate.denominator:.1f}", "shown", order)


def build_trend(voice: Voice, rates: list[Rate], minimums: Iterable[int] = ()) -> TrendCell:
    """The change of exact rates as they are told, the newest year first.

    Nothing where two years cannot be compared.
    """
    exact = [rate.low if rate.visibility is Visibility.SHOWN else None for rate in rates]
    if len(exact) < 2 or exact[0] is None or exact[1] is None:  # noqa: PLR2004 -- two years
        return TrendCell("", "", "")
    tenths = round_share(exact[0], minimums) - round_share(exact[1], minimums)
    key = "trend_same" if not tenths else "trend_up" if tenths > 0 else "trend_down"
    points = format_rate(abs(tenths), 1000, voice.locale).rstrip("%").rstrip()
    known = [value for value in reversed(exact) if value is not None]
    return TrendCell(voice.word(key, points=points), f"{tenths}", _line(known))


def build_year(voice: Voice, statistics: Statistics) -> YearView:
    """As of when, from whom."""
    return YearView(
        caption=voice.word("statistics_caption", year=statistics.school_year),
        as_of=voice.word("statistics_as_of", day=voice.day(statistics.report.as_of)),
        source=voice.source(statistics.report.source),
        is_sample=statistics.report.sample,
    )


def say_band(voice: Voice, rate: Rate) -> str:
    """The band in words: "từ 95 % trở lên"."""
    if rate.at_least is not None:
        return voice.word("rate_at_least", share=format_rate(rate.at_least, 100, voice.locale))
    assert rate.at_most is not None
    return voice.word("rate_at_most", share=format_rate(rate.at_most, 100, voice.locale))


def _line(values: list[float]) -> str:
    """Corners from the oldest value to the newest, the highest value at the top of the box."""
    low, high = min(values), max(values)
    step = (TREND_WIDTH - 2 * TREND_EDGE) / (len(values) - 1)
    scale = (TREND_HEIGHT - 2 * TREND_EDGE) / ((high - low) or 1)
    places = [high if high == low else value for value in values]
    return " ".join(
        f"{TREND_EDGE + place * step:.0f},{TREND_EDGE + (high - value) * scale:.0f}"
        for place, value in enumerate(places)
    )
