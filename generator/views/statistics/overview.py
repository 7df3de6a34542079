"""The figures of all areas in short."""

from dataclasses import dataclass
from typing import ClassVar

from generator.model.statistics import Statistics, Visibility
from generator.views.base.components import FileLink
from generator.views.base.localizer import Localizer
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.json_ld import as_json_ld
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.statistics.indicator import summarise_indicator
from generator.views.statistics.open_data import (
    build_open_data_links,
    describe_data,
    describe_dataset,
    licence,
)
from generator.views.statistics.periods import name_period
from generator.views.statistics.rates import IndicatorSummary, YearView, areas_of, build_year, read_notes
from generator.views.statistics.verdicts import VerdictSection, build_verdicts


@dataclass(frozen=True, slots=True)
class StatisticsPage(ShellPage):
    """The figures of all areas in short; each indicator has a page of its own."""

    TEMPLATE: ClassVar = "statistics.html"
    heading: str
    """A sentence: how many areas have sent figures."""
    lead: str
    year: YearView | None
    indicators: tuple[IndicatorSummary, ...]
    verdicts: VerdictSection | None
    """None, as is `year`, where no figures were reported yet."""
    files: tuple[FileLink, ...]
    data_lead: str
    """What is in the files."""
    licence: str
    notes: tuple[str, ...]


def build_statistics_page(localizer: Localizer) -> StatisticsPage:
    """The newest year, of which there are figures: a sentence, every indicator, the standards."""
    here = localizer.links.section("statistics", localizer.locale)
    newest = localizer.site.statistics[0]
    head = Head(
        paths={locale: localizer.links.section("statistics", locale) for locale in localizer.site.languages},
        title=localizer.word("statistics_heading"),
        description=localizer.word("statistics_lead"),
        motif="ruong-bac-thang",
        structured=as_json_ld(describe_dataset(localizer)),
    )
    page = StatisticsPage(
        frame=build_frame(localizer, head),
        heading=build_title(localizer, newest),
        lead=localizer.word("statistics_lead"),
        year=build_year(localizer, newest),
        indicators=tuple(summarise_indicator(localizer, i, here) for i in newest.indicators),
        verdicts=build_verdicts(localizer, here),
        files=build_open_data_links(localizer, here),
        data_lead=describe_data(localizer),
        licence=licence(localizer),
        notes=read_notes(localizer, newest.indicators),
    )
    return add_notices(localizer, page)


def build_title(localizer: Localizer, statistics: Statistics) -> str:
    """How many areas have sent anything."""
    reported = {
        row.area
        for row in statistics.areas
        if any(rate.visibility is not Visibility.NOT_REPORTED for rate in row.rates.values())
    }
    return localizer.word_for(
        "statistics_title",
        len(reported),
        count=localizer.formats.format_count(len(reported)),
        areas=localizer.count_areas(len(areas_of(localizer, statistics))),
        season=name_period(localizer, statistics),
    )
