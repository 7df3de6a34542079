"""An area's rates in short, for its own page."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.area import Area
from generator.model.judging import Verdict
from generator.model.statistics import Indicator
from generator.views.base.components import FileLink, Link
from generator.views.base.file_links import build_report_link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.statistics.outcomes import judge_area, summarise_verdicts
from generator.views.statistics.periods import name_period
from generator.views.statistics.rates import RateCell, build_rate
from generator.views.statistics.targets import find_targets, minimums_of, say_needed
from generator.views.statistics.trend import list_readings, say_reading


@dataclass(frozen=True, slots=True)
class AreaFigure:
    """One indicator on an area's page."""

    indicator: Link
    now: RateCell
    before: str
    """"năm học 2020-2021: 94 %"; empty where no earlier year was reported."""
    needed: str
    """"cần ít nhất 95 %"; empty where nothing is asked for."""


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """An area's rates in short, on its own page."""

    heading: str
    as_of: str
    summary: str
    """How many standards are reached, in a sentence."""
    headline: tuple[AreaFigure, ...]
    others: tuple[AreaFigure, ...]
    report: FileLink | None
    """The same on one page of paper; None where no campaign reaches the area."""
    page: Link
    """The page with the figures of all areas."""
    is_sample: bool


def build_area_figures(localizer: Localizer, here: str, area: Area) -> AreaFigures | None:
    """The newest rates of `area`, for its page at `here`; None where there are none."""
    if not localizer.site.statistics:
        return None
    newest = localizer.site.statistics[0]
    if not localizer.site.counts(newest, area):
        return None
    verdicts = judge_area(localizer, newest, area)
    return AreaFigures(
        heading=localizer.word("area_figures_heading", season=name_period(localizer, newest)),
        as_of=localizer.word("statistics_as_of", day=localizer.day(newest.report.as_of)),
        summary=_summarise(localizer, verdicts),
        headline=tuple(_figure(localizer, here, area, i) for i in newest.indicators if i.headline),
        others=tuple(_figure(localizer, here, area, i) for i in newest.indicators if not i.headline),
        report=build_report_link(localizer, here, area),
        page=Link(
            relative(here, localizer.links.section("statistics", localizer.locale)),
            Phrase(localizer.word("area_figures_all")),
        ),
        is_sample=newest.report.sample,
    )


def _summarise(localizer: Localizer, verdicts: Mapping[str, Verdict]) -> str:
    """How many standards are reached; empty where there are none to judge by."""
    if not verdicts:
        return ""
    values = {"count": localizer.formats.format_count(len(verdicts))}
    values["summary"] = summarise_verdicts(localizer, verdicts)
    return localizer.word_for("area_figures_summary", len(verdicts), **values)


def _figure(localizer: Localizer, here: str, area: Area, indicator: Indicator) -> AreaFigure:
    newest, *earlier = localizer.site.statistics
    past = list_readings(localizer, area, indicator)[1:]
    minimums = minimums_of(localizer, indicator)
    return AreaFigure(
        indicator=Link(
            relative(here, localizer.links.indicator(indicator, localizer.locale)),
            localizer.say(indicator.name),
        ),
        now=build_rate(localizer, newest.rate(area, indicator.id), minimums),
        before="; ".join(
            localizer.word(
                "area_figures_before",
                season=name_period(localizer, year),
                rate=say_reading(localizer, reading, minimums),
            )
            for year, reading in zip(earlier[:1], past[:1], strict=True)
        ),
        needed=say_needed(
            localizer,
            find_targets(localizer, indicator),
            is_hard=localizer.site.is_hard(area, newest.report.as_of),
        ),
    )
