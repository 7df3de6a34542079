"""The statistics page: protected rates in words."""

from generator.locales import LOCALES, format_count, format_rate, sort_key
from generator.model.statistics import HIDE_BELOW, CommuneRates, Rate, Statistics, Visibility
from generator.views.frames import Head, add_notices, build_frame
from generator.views.links import relative
from generator.views.pages import IndicatorHead, Link, RateCell, RateRow, RateTable, StatisticsPage
from generator.views.phrases import Phrase
from generator.views.verdicts import build_verdicts
from generator.views.voice import Voice


def build_statistics_page(voice: Voice) -> StatisticsPage:
    """Rates by commune, a table a school year."""
    here = voice.links.section("statistics", voice.locale)
    tables = tuple(_table(voice, here, statistics) for statistics in voice.site.statistics)
    heading = voice.word("statistics_heading")
    head = Head(
        paths={locale: voice.links.section("statistics", locale) for locale in LOCALES},
        title=heading,
        description=voice.word("statistics_lead"),
    )
    page = StatisticsPage(
        frame=build_frame(voice, head),
        heading=heading,
        lead=voice.word("statistics_lead"),
        tables=tables,
        verdicts=build_verdicts(voice, here),
        notes=_notes(voice),
    )
    return add_notices(voice, page)


def _notes(voice: Voice) -> tuple[str, ...]:
    """How to read a table: what is hidden and why."""
    most = max((statistics.hide_below for statistics in voice.site.statistics), default=HIDE_BELOW) - 1
    hidden = voice.word("statistics_note_hidden", most=format_count(most, voice.locale))
    others = ("band", "blank", "nobody", "totals")
    return hidden, *(voice.word(f"statistics_note_{name}") for name in others)


def _table(voice: Voice, here: str, statistics: Statistics) -> RateTable:
    day = statistics.report.as_of
    communes = {c.code: c for c in voice.site.communes if c.is_valid_on(day)}
    rows = sorted(
        statistics.communes, key=lambda row: sort_key(voice.commune(communes[row.commune]), voice.locale)
    )
    return RateTable(
        caption=voice.word("statistics_caption", year=statistics.school_year),
        indicators=tuple(
            IndicatorHead(voice.say(i.name), voice.say(i.definition), voice.source(i.source))
            for i in statistics.indicators
        ),
        rows=tuple(
            RateRow(
                Link(
                    relative(here, voice.links.commune(communes[row.commune], voice.locale)),
                    Phrase(voice.commune(communes[row.commune])),
                ),
                _cells(voice, statistics, row),
            )
            for row in rows
        ),
        as_of=voice.word("statistics_as_of", day=voice.day(day)),
        source=voice.source(statistics.report.source),
        is_sample=statistics.report.sample,
    )


def _cells(voice: Voice, statistics: Statistics, row: CommuneRates) -> tuple[RateCell, ...]:
    return tuple(_cell(voice, row.rates[indicator.id]) for indicator in statistics.indicators)


def _cell(voice: Voice, rate: Rate) -> RateCell:
    match rate.visibility:
        case Visibility.HIDDEN:
            return RateCell(voice.word("rate_hidden"), "", "", "hidden")
        case Visibility.NOT_REPORTED:
            return RateCell(voice.word("rate_not_reported"), "", "", "not-reported")
        case Visibility.NOT_APPLICABLE:
            return RateCell(voice.word("rate_not_applicable"), "", "", "not-applicable")
        case Visibility.BAND:
            return RateCell(_band(voice, rate), "", "", "band")
    assert rate.numerator is not None
    assert rate.denominator
    detail = voice.word(
        "rate_detail",
        numerator=format_count(rate.numerator, voice.locale),
        denominator=format_count(rate.denominator, voice.locale),
    )
    percent = f"{100 * rate.numerator / rate.denominator:.1f}"
    return RateCell(format_rate(rate.numerator, rate.denominator, voice.locale), detail, percent, "shown")


def _band(voice: Voice, rate: Rate) -> str:
    """The band in words: "từ 95 % trở lên"."""
    if rate.at_least is not None:
        return voice.word("rate_at_least", share=format_rate(rate.at_least, 100, voice.locale))
    assert rate.at_most is not None
    return voice.word("rate_at_most", share=format_rate(rate.at_most, 100, voice.locale))
