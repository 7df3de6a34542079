"""A commune's rates in short, for its own page."""

from generator.locales import format_count
from generator.model.commune import Commune
from generator.model.statistics import Indicator
from generator.views.links import relative
from generator.views.pages import CommuneFigure, CommuneFigures, Link
from generator.views.phrases import Phrase
from generator.views.rates import build_rate
from generator.views.reports import build_report_link
from generator.views.targets import find_targets, minimums_of, say_needed
from generator.views.verdicts import judge_commune, summarise_verdicts
from generator.views.voice import Voice


def build_commune_figures(voice: Voice, here: str, commune: Commune) -> CommuneFigures | None:
    """The newest rates of `commune`, for its page at `here`; None where there are none."""
    if not voice.site.statistics:
        return None
    newest = voice.site.statistics[0]
    if not commune.is_valid_on(newest.report.as_of):
        return None
    verdicts = judge_commune(voice, newest, commune)
    return CommuneFigures(
        heading=voice.word("commune_figures_heading", year=newest.school_year),
        as_of=voice.word("statistics_as_of", day=voice.day(newest.report.as_of)),
        summary=voice.word(
            "commune_figures_summary",
            count=format_count(len(verdicts), voice.locale),
            summary=summarise_verdicts(voice, verdicts),
        ),
        headline=tuple(_figure(voice, here, commune, i) for i in newest.indicators if i.headline),
        others=tuple(_figure(voice, here, commune, i) for i in newest.indicators if not i.headline),
        report=build_report_link(voice, here, commune),
        page=Link(
            relative(here, voice.links.section("statistics", voice.locale)),
            Phrase(voice.word("commune_figures_all")),
        ),
        is_sample=newest.report.sample,
    )


def _figure(voice: Voice, here: str, commune: Commune, indicator: Indicator) -> CommuneFigure:
    now, *earlier = ((y.school_year, y.rate(commune, indicator.id)) for y in voice.site.statistics)
    minimums = minimums_of(voice, indicator)
    return CommuneFigure(
        indicator=Link(
            relative(here, voice.links.indicator(indicator, voice.locale)), voice.say(indicator.name)
        ),
        now=build_rate(voice, now[1], minimums),
        before="; ".join(
            voice.word("commune_figures_before", year=year, rate=build_rate(voice, rate, minimums).text)
            for year, rate in earlier[:1]
        ),
        needed=say_needed(voice, find_targets(voice, indicator), is_hard=commune.is_hard),
    )
