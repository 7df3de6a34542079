"""One page an indicator: areas ranked, on the map, this year and the year reported before it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from generator.model.area import Area
from generator.model.judging import Outcome
from generator.model.statistics import Indicator, Rate, Statistics, Visibility
from generator.views.base.components import Link, SourceView
from generator.views.base.guidance import say_source
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices
from generator.views.statistics.history import History, build_history
from generator.views.statistics.outcomes import OUTCOME_WORDS
from generator.views.statistics.rates import (
    FigureTile,
    IndicatorSummary,
    YearView,
    build_rate,
    build_year,
    link_area,
    middle,
    rates_of,
    read_notes,
)
from generator.views.statistics.targets import (
    CriterionView,
    Targets,
    explain_targets,
    find_targets,
    hold,
    kinds_among,
    minimums_of,
    say_minimum,
)
from generator.views.statistics.trend import RankRow, build_reading, build_trend, list_readings, read_trends

LAST = (Visibility.HIDDEN, Visibility.NOT_APPLICABLE, Visibility.NOT_REPORTED)
"""What stands below the ranked areas, in this order."""


@dataclass(frozen=True, slots=True)
class IndicatorPage(ShellPage):
    """One indicator: areas ranked, on the map, and what the rate means."""

    TEMPLATE: ClassVar = "indicator.html"
    heading: Phrase
    overview: Link
    sentence: str
    facts: tuple[tuple[str, Phrase], ...]
    """Definition, ages, unit, which rates are good news: label and words."""
    source: SourceView
    years: tuple[YearView, ...]
    """The newest first."""
    before_label: str
    now_label: str
    change_label: str
    """Names the year before, which need not be the year before this one: "So với 2020-2021"."""
    targets: tuple[CriterionView, ...]
    """What the lines on the bars stand for, and which areas are measured by another indicator."""
    rows: tuple[RankRow, ...]
    """The best first; those with nothing to show at the end."""
    history: History | None
    """All periods; None where the rows have them."""
    tiles: tuple[FigureTile, ...]
    notes: tuple[str, ...]


def build_indicator(localizer: Localizer, indicator: Indicator) -> IndicatorPage:
    """One indicator in all areas."""
    return _Builder(localizer, indicator, localizer.links.indicator(indicator, localizer.locale)).build()


def summarise_indicator(localizer: Localizer, indicator: Indicator, here: str) -> IndicatorSummary:
    """One indicator in the overview."""
    return _Builder(localizer, indicator, here).summary()


@dataclass(frozen=True, slots=True)
class _Builder:
    """Says one indicator in one language, for the page at `here`."""

    localizer: Localizer
    indicator: Indicator
    here: str

    @property
    def years(self) -> tuple[Statistics, ...]:
        return self.localizer.site.statistics

    @property
    def targets(self) -> Targets:
        return find_targets(self.localizer, self.indicator)

    @property
    def classes(self) -> set[bool | None]:
        """Whether areas are hard: each answer there is."""
        return {self.is_hard(area) for area, _ in self.found}

    @property
    def found(self) -> list[tuple[Area, Rate]]:
        return rates_of(self.localizer, self.years[0], self.indicator)

    @property
    def minimums(self) -> frozenset[int]:
        return minimums_of(self.localizer, self.indicator)

    def build(self) -> IndicatorPage:
        localizer, indicator = self.localizer, self.indicator
        name = localizer.say(indicator.name)
        head = Head(
            paths={
                locale: localizer.links.indicator(indicator, locale) for locale in localizer.site.languages
            },
            title=name.text,
            description=localizer.say(indicator.definition).text,
            motif="ruong-bac-thang",
        )
        overview = relative(self.here, localizer.links.section("statistics", localizer.locale))
        now, *earlier = (year.season for year in self.years)
        before = earlier[0] if earlier else ""
        rows = tuple(self.rows())
        page = IndicatorPage(
            frame=build_frame(localizer, head),
            heading=name,
            overview=Link(overview, Phrase(localizer.word("statistics_heading"))),
            sentence=self.sentence(),
            facts=self.facts(),
            source=say_source(localizer, indicator.source),
            years=tuple(build_year(localizer, year) for year in self.years),
            now_label=now,
            before_label=before,
            change_label=localizer.word("indicator_change", year=before) if before else "",
            targets=tuple(explain_targets(localizer, self.targets, self.classes)),
            rows=rows,
            history=build_history(
                localizer, self.here, indicator, [area for area, _ in self.found], self.minimums
            ),
            tiles=tuple(self.tiles()),
            notes=(*read_notes(localizer, [indicator]), *read_trends(localizer, rows)),
        )
        return add_notices(localizer, page)

    def facts(self) -> tuple[tuple[str, Phrase], ...]:
        localizer, indicator = self.localizer, self.indicator
        unit = "indicator_unit" if indicator.is_of_people else "indicator_unit_things"
        reading = "indicator_better" if indicator.denominator else "indicator_count_better"
        return (
            (localizer.word("indicator_definition"), localizer.say(indicator.definition)),
            *([(localizer.word("indicator_ages"), localizer.say(indicator.ages))] if indicator.ages else []),
            (localizer.word(unit), localizer.say(indicator.unit)),
            (localizer.word("indicator_reading"), Phrase(localizer.word(f"{reading}_{indicator.better}"))),
        )

    def sentence(self) -> str:
        """How many areas have what is needed; where nothing is asked of any, from which rate to which."""
        localizer, found = self.localizer, self.found
        asked = [o for area, rate in found if (o := self.outcome(area, rate))]
        if not asked:
            return self.range([rate for _, rate in found], localizer.count_areas(len(found)))
        reached, open_ = asked.count(Outcome.REACHED), asked.count(Outcome.CANNOT_BE_SAID)
        others = len(found) - len(asked)
        sentence = localizer.word_for(
            "indicator_reached",
            reached,
            reached=self.count(reached),
            areas=localizer.count_areas(len(asked)),
            minimum=say_minimum(
                localizer, [self.targets.of(is_hard=kind) for kind in kinds_among(self.classes)]
            ),
            undecided=localizer.word("verdicts_undecided", count=self.count(open_)) if open_ else "",
        )
        end = localizer.word("indicator_others", areas=localizer.count_areas(others)) if others else ""
        return f"{sentence} {end}".rstrip()

    def range(self, rates: list[Rate], areas: str) -> str:
        shown = sorted((r for r in rates if middle(r) is not None), key=lambda r: middle(r) or 0)
        if not shown:
            return self.localizer.word("indicator_nothing")
        low, high = (build_rate(self.localizer, rate).text for rate in (shown[0], shown[-1]))
        values = {"count": self.count(len(shown)), "areas": areas, "low": low, "high": high}
        if len(shown) == 1:
            return self.localizer.word("indicator_single", **values)
        return self.localizer.word_for("indicator_range", len(shown), **values)

    def rows(self) -> Iterator[RankRow]:
        localizer = self.localizer
        ranked = sorted(enumerate(self.found), key=lambda one: self.rank(one[1][1]))
        for place, (area, rate) in ranked:
            readings = list_readings(localizer, area, self.indicator)
            earlier = readings[1:]
            yield RankRow(
                area=link_area(localizer, self.here, area),
                order=str(place),
                now=build_rate(localizer, rate, self.minimums),
                before=build_reading(localizer, earlier[0], self.minimums) if earlier else None,
                trend=build_trend(localizer, readings, self.minimums) if earlier else None,
                verdict=self.verdict(self.outcome(area, rate)),
                marks=self.targets.marks(is_hard=self.is_hard(area)),
            )

    def is_hard(self, area: Area) -> bool | None:
        """Whether something else is asked of it, by its class on the day of the figures."""
        return self.localizer.site.is_hard(area, self.years[0].report.as_of)

    def outcome(self, area: Area, rate: Rate) -> Outcome | None:
        """Whether the area has what is asked of it; None where nothing is."""
        return hold(rate, self.targets, is_hard=self.is_hard(area))

    def verdict(self, outcome: Outcome | None) -> str:
        """The outcome in words; of an indicator that nothing is asked of, there is nothing to say."""
        if outcome is None:
            return self.localizer.word("verdict_not_asked") if self.targets else ""
        return self.localizer.word(OUTCOME_WORDS[outcome])

    def rank(self, rate: Rate) -> tuple[int, float]:
        """The best first, then those without a rate by the reason for it."""
        value = middle(rate)
        if value is None:
            return 1 + LAST.index(rate.visibility), 0
        return 0, value if self.indicator.better == "lower" else -value

    def tiles(self) -> Iterator[FigureTile]:
        localizer = self.localizer
        for area, rate in self.found if all(area.place for area, _ in self.found) else ():
            outcome = self.outcome(area, rate)
            yield self.tile(area, build_rate(localizer, rate, self.minimums).text, outcome)

    def tile(self, area: Area, text: str, outcome: Outcome | None) -> FigureTile:
        return FigureTile(
            href=link_area(self.localizer, self.here, area).href,
            name=self.localizer.short_name(area),
            row=area.row,
            column=area.column,
            text=text,
            verdict=self.verdict(outcome),
            outcome=outcome.value if outcome else "",
        )

    def summary(self) -> IndicatorSummary:
        localizer = self.localizer
        outcomes = [self.outcome(area, rate) for area, rate in self.found]
        page = relative(self.here, localizer.links.indicator(self.indicator, localizer.locale))
        return IndicatorSummary(
            page=Link(page, localizer.say(self.indicator.name)),
            sentence=self.sentence(),
            reached=outcomes.count(Outcome.REACHED),
            undecided=outcomes.count(Outcome.CANNOT_BE_SAID),
            not_reached=outcomes.count(Outcome.NOT_REACHED),
        )

    def count(self, count: int) -> str:
        return self.localizer.formats.format_count(count)
