"""One page an indicator: communes ranked, on the map, this year and the year reported before it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.locales import LOCALES, format_count
from generator.model.commune import Commune
from generator.model.judging import Outcome
from generator.model.statistics import Indicator, Rate, Statistics, Visibility
from generator.views.frames import Head, add_notices, build_frame
from generator.views.links import relative
from generator.views.pages import (
    FigureTile,
    IndicatorPage,
    IndicatorSummary,
    Link,
    RankRow,
)
from generator.views.phrases import Phrase
from generator.views.rates import build_rate, build_trend, build_year, middle, rates_of
from generator.views.targets import (
    Targets,
    explain_targets,
    find_targets,
    hold,
    kinds_among,
    minimums_of,
    say_minimum,
)
from generator.views.verdicts import OUTCOME_WORDS
from generator.views.voice import Voice

LAST = (Visibility.HIDDEN, Visibility.NOT_APPLICABLE, Visibility.NOT_REPORTED)
"""What stands below the ranked communes, in this order."""

YEARS_SHOWN = 2


def build_indicators(voice: Voice) -> Iterator[IndicatorPage]:
    """A page for each indicator; none where no figures were reported yet."""
    years = voice.site.statistics
    for indicator in years[0].indicators if years else ():
        yield _Builder(voice, indicator, voice.links.indicator(indicator, voice.locale)).build()


def summarise_indicator(voice: Voice, indicator: Indicator, here: str) -> IndicatorSummary:
    """One indicator in the overview."""
    return _Builder(voice, indicator, here).summary()


@dataclass(frozen=True, slots=True)
class _Builder:
    """Says one indicator in one language, for the page at `here`."""

    voice: Voice
    indicator: Indicator
    here: str

    @property
    def years(self) -> tuple[Statistics, ...]:
        return self.voice.site.statistics

    @property
    def targets(self) -> Targets:
        return find_targets(self.voice, self.indicator)

    @property
    def classes(self) -> set[bool | None]:
        """Whether communes are in special difficulty: each answer there is."""
        return {commune.is_hard for commune, _ in self.found}

    @property
    def found(self) -> list[tuple[Commune, Rate]]:
        return rates_of(self.voice, self.years[0], self.indicator)

    @property
    def minimums(self) -> frozenset[int]:
        return minimums_of(self.voice, self.indicator)

    def build(self) -> IndicatorPage:
        voice, indicator = self.voice, self.indicator
        name = voice.say(indicator.name)
        head = Head(
            paths={locale: voice.links.indicator(indicator, locale) for locale in LOCALES},
            title=name.text,
            description=voice.say(indicator.definition).text,
            motif="ruong-bac-thang",
        )
        overview = relative(self.here, voice.links.section("statistics", voice.locale))
        captions = [year.school_year for year in self.years[:YEARS_SHOWN]]
        before = captions[1] if len(captions) == YEARS_SHOWN else ""
        page = IndicatorPage(
            frame=build_frame(voice, head),
            heading=name,
            overview=Link(overview, Phrase(voice.word("statistics_heading"))),
            sentence=self.sentence(),
            facts=self.facts(),
            source=voice.source(indicator.source),
            years=tuple(build_year(voice, year) for year in self.years[:YEARS_SHOWN]),
            now_label=captions[0],
            before_label=before,
            change_label=voice.word("indicator_change", year=before) if before else "",
            targets=tuple(explain_targets(voice, self.targets, self.classes)),
            rows=tuple(self.rows()),
            tiles=tuple(self.tiles()),
            notes=read_notes(voice),
        )
        return add_notices(voice, page)

    def facts(self) -> tuple[tuple[str, Phrase], ...]:
        voice, indicator = self.voice, self.indicator
        return (
            (voice.word("indicator_definition"), voice.say(indicator.definition)),
            (voice.word("indicator_ages"), voice.say(indicator.ages)),
            (voice.word("indicator_unit"), voice.say(indicator.unit)),
            (voice.word("indicator_reading"), Phrase(voice.word(f"indicator_better_{indicator.better}"))),
        )

    def sentence(self) -> str:
        """How many communes have what is needed; where nothing is asked of any, from which rate to which."""
        voice, found = self.voice, self.found
        asked = [o for commune, rate in found if (o := self.outcome(commune, rate))]
        if not asked:
            return self.range([rate for _, rate in found], voice.count_communes(len(found)))
        reached, open_ = asked.count(Outcome.REACHED), asked.count(Outcome.CANNOT_BE_SAID)
        others = len(found) - len(asked)
        sentence = voice.word(
            "indicator_reached_one" if reached == 1 else "indicator_reached_many",
            reached=self.count(reached),
            communes=voice.count_communes(len(asked)),
            minimum=say_minimum(voice, [self.targets.of(is_hard=kind) for kind in kinds_among(self.classes)]),
            undecided=voice.word("verdicts_undecided", count=self.count(open_)) if open_ else "",
        )
        end = voice.word("indicator_others", communes=voice.count_communes(others)) if others else ""
        return f"{sentence} {end}".rstrip()

    def range(self, rates: list[Rate], communes: str) -> str:
        shown = sorted((r for r in rates if r.low is not None), key=lambda r: middle(r) or 0)
        if not shown:
            return self.voice.word("indicator_nothing")
        values = {
            "low": build_rate(self.voice, shown[0]).text,
            "high": build_rate(self.voice, shown[-1]).text,
        }
        key = "indicator_range_one" if len(shown) == 1 else "indicator_range_many"
        return self.voice.word(key, count=self.count(len(shown)), communes=communes, **values)

    def rows(self) -> Iterator[RankRow]:
        voice = self.voice
        ranked = sorted(enumerate(self.found), key=lambda one: self.rank(one[1][1]))
        for place, (commune, rate) in ranked:
            earlier = [year.rate(commune, self.indicator.id) for year in self.years[1:]]
            yield RankRow(
                commune=Link(
                    relative(self.here, voice.links.commune(commune, voice.locale)),
                    Phrase(voice.commune(commune)),
                ),
                order=str(place),
                now=build_rate(voice, rate, self.minimums),
                before=build_rate(voice, earlier[0], self.minimums) if earlier else None,
                trend=build_trend(voice, [rate, *earlier], self.minimums) if earlier else None,
                verdict=self.verdict(self.outcome(commune, rate)),
                marks=self.targets.marks(is_hard=commune.is_hard),
            )

    def outcome(self, commune: Commune, rate: Rate) -> Outcome | None:
        """Whether the commune has what is asked of it; None where nothing is."""
        return hold(rate, self.targets, is_hard=commune.is_hard)

    def verdict(self, outcome: Outcome | None) -> str:
        """The outcome in words; of an indicator that nothing is asked of, there is nothing to say."""
        if outcome is None:
            return self.voice.word("verdict_not_asked") if self.targets else ""
        return self.voice.word(OUTCOME_WORDS[outcome])

    def rank(self, rate: Rate) -> tuple[int, float]:
        """The best first, then those without a rate by the reason for it."""
        value = middle(rate)
        if value is None:
            return 1 + LAST.index(rate.visibility), 0
        return 0, value if self.indicator.better == "lower" else -value

    def tiles(self) -> Iterator[FigureTile]:
        voice = self.voice
        for commune, rate in self.found:
            outcome = self.outcome(commune, rate)
            yield self.tile(commune, build_rate(voice, rate, self.minimums).text, outcome)

    def tile(self, commune: Commune, text: str, outcome: Outcome | None) -> FigureTile:
        return FigureTile(
            href=relative(self.here, self.voice.links.commune(commune, self.voice.locale)),
            name=commune.own_name,
            row=commune.row,
            column=commune.column,
            text=text,
            verdict=self.verdict(outcome),
            outcome=outcome.value if outcome else "",
        )

    def summary(self) -> IndicatorSummary:
        voice = self.voice
        outcomes = [self.outcome(commune, rate) for commune, rate in self.found]
        page = relative(self.here, voice.links.indicator(self.indicator, voice.locale))
        return IndicatorSummary(
            page=Link(page, voice.say(self.indicator.name)),
            sentence=self.sentence(),
            ages=voice.say(self.indicator.ages),
            reached=outcomes.count(Outcome.REACHED),
            undecided=outcomes.count(Outcome.CANNOT_BE_SAID),
            not_reached=outcomes.count(Outcome.NOT_REACHED),
        )

    def count(self, count: int) -> str:
        return format_count(count, self.voice.locale)


def read_notes(voice: Voice) -> tuple[str, ...]:
    """How to read the figures: what is hidden and why."""
    most = voice.site.statistics[0].hide_below - 1 if voice.site.statistics else 0
    hidden = voice.word("statistics_note_hidden", most=format_count(most, voice.locale))
    others = ("band", "blank", "nobody", "totals")
    return hidden, *(voice.word(f"statistics_note_{name}") for name in others)
