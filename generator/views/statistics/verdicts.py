"""The standards, judged for each area: sentences, a table of verdicts, and the reasons."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.area import Area
from generator.model.judging import Doubt, Finding, Outcome, Verdict, judge_whole
from generator.model.localized import LocalizedText
from generator.model.standards import Criterion, Standard, Standards
from generator.model.statistics import WHOLE, Statistics
from generator.views.base.components import Link, SourceView
from generator.views.base.guidance import say_source
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.statistics.outcomes import (
    OUTCOME_WORDS,
    Reasons,
    VerdictCell,
    asked_of,
    is_never_all,
    judge_areas,
    summarise_verdicts,
)
from generator.views.statistics.periods import name_period
from generator.views.statistics.rates import link_area, round_share
from generator.views.statistics.targets import CriterionView, say_article

REQUIRED_WORDS = {
    Outcome.NOT_REACHED: "reason_requires_not_reached",
    Outcome.CANNOT_BE_SAID: "reason_requires_cannot_be_said",
}

DOUBT_WORDS = {
    Doubt.HIDDEN: "reason_hidden",
    Doubt.NOT_REPORTED: "reason_not_reported",
    Doubt.NOT_APPLICABLE: "reason_not_applicable",
    Doubt.NOT_IN_TABLE: "reason_not_in_table",
    Doubt.BETWEEN: "reason_between",
}


@dataclass(frozen=True, slots=True)
class StandardView:
    """One standard: how many areas reach it, and what it asks for."""

    name: Phrase
    article: str
    """Of the source: "Điều 9"; empty where it has none."""
    count: Phrase
    """A sentence: "18 trong 21 xã, thị trấn đạt …"."""
    whole: str
    """A sentence: whether that is enough for all of them together."""
    criteria: tuple[CriterionView, ...]
    is_whole_verified: bool
    is_verified: bool
    """Whether every figure in it, and in the standards it requires, was read in their source."""


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """One area's verdicts, in the order of the standards, and why some are not "reached"."""

    area: Link
    cells: tuple[VerdictCell, ...]
    reasons: tuple[Reasons, ...]
    summary: str
    """In a few words: "đạt 5, chưa đạt 2, chưa nói được 2"."""


@dataclass(frozen=True, slots=True)
class VerdictSection:
    """The standards, judged for each area by the newest rates."""

    heading: str
    lead: str
    caption: str
    source: SourceView
    standards: tuple[StandardView, ...]
    rows: tuple[VerdictRow, ...]
    """In alphabetical order of the page's language."""
    notes: tuple[str, ...]
    is_sample: bool


def build_verdicts(localizer: Localizer, here: str) -> VerdictSection | None:
    """The newest year's verdicts, for the page at `here`; None without figures, or standards to judge by."""
    if not localizer.site.statistics or localizer.site.standards is None:
        return None
    return _Section(localizer, localizer.site.statistics[0], localizer.site.standards, here).build()


@dataclass(frozen=True, slots=True)
class _Section:
    """Says one year's verdicts in one language."""

    localizer: Localizer
    statistics: Statistics
    standards: Standards
    here: str

    def build(self) -> VerdictSection:
        localizer, standards = self.localizer, self.standards
        judged = judge_areas(localizer, self.statistics)
        return VerdictSection(
            heading=localizer.word("verdicts_heading"),
            lead=localizer.word("verdicts_lead"),
            caption=localizer.word("verdicts_caption", season=name_period(localizer, self.statistics)),
            source=say_source(localizer, standards.source),
            standards=tuple(
                self.standard(standard, [verdicts[standard.id].outcome for _, verdicts in judged])
                for standard in standards.standards
            ),
            rows=tuple(self.row(area, verdicts) for area, verdicts in judged),
            notes=tuple(
                localizer.word(f"verdicts_note_{name}")
                for name in ("published", "class", "unverified")
                if name != "class" or standards.distinguish_classes
            ),
            is_sample=self.statistics.report.sample,
        )

    def standard(self, standard: Standard, outcomes: list[Outcome]) -> StandardView:
        verdict = judge_whole(standard, outcomes)
        is_one = 1 in (verdict.reached, verdict.total)
        key = self.localizer.key_for("verdicts_count", 1 if is_one else verdict.reached)
        numbers = {
            "reached": self.count(verdict.reached),
            "areas": self.localizer.count_areas(verdict.total),
        }
        count = self.phrase(key, {"standard": standard.name}, **numbers)
        end = self.localizer.word("verdicts_undecided", count=self.count(verdict.undecided))
        standards = self.standards
        is_whole_verified = standard.whole is None or standard.whole.verified
        are_minimums_verified = standards.are_minimums_verified(standard)
        return StandardView(
            name=self.localizer.say(standard.name),
            article=say_article(self.localizer, standard),
            count=Phrase(f"{count.text}{end if verdict.undecided else ''}.", count.lang),
            whole=self.whole(standard, verdict.needed, verdict.total, verdict.outcome),
            criteria=(
                *(self.required(standards.find(required)) for required in standard.requires),
                *(CriterionView(self.criterion(c), c.verified) for c in standard.criteria),
            ),
            is_whole_verified=is_whole_verified,
            is_verified=are_minimums_verified and is_whole_verified,
        )

    def whole(self, standard: Standard, needed: int | None, total: int, outcome: Outcome) -> str:
        if standard.whole is None or needed is None:
            return self.localizer.word("verdicts_whole_unknown")
        return self.localizer.word(
            "verdicts_whole",
            share=self.minimum(standard.whole.areas),
            needed=self.count(needed),
            total=self.count(total),
            verdict=self.localizer.word(OUTCOME_WORDS[outcome]),
        )

    def required(self, standard: Standard) -> CriterionView:
        text = self.phrase("criterion_requires", {"standard": standard.name})
        return CriterionView(text, self.standards.are_minimums_verified(standard))

    def criterion(self, criterion: Criterion) -> Phrase:
        hard = criterion.minimum_for(is_hard=True)
        values = {"minimum": self.minimum(criterion.minimum), "hard": self.minimum(hard)}
        indicator = self.indicator(criterion.indicator)
        if criterion.indicator_hard:
            other = self.indicator(criterion.indicator_hard)
            return self.phrase("criterion_other", {"indicator": indicator, "other": other}, **values)
        key = "criterion_plain" if hard == criterion.minimum else "criterion_lower"
        return self.phrase(key, {"indicator": indicator}, **values)

    def row(self, area: Area, verdicts: Mapping[str, Verdict]) -> VerdictRow:
        outcomes = [verdict.outcome for verdict in verdicts.values()]
        is_class_known = self.localizer.site.is_hard(area, self.statistics.report.as_of) is not None
        return VerdictRow(
            area=link_area(self.localizer, self.here, area),
            cells=tuple(VerdictCell(self.localizer.word(OUTCOME_WORDS[o]), o.value) for o in outcomes),
            reasons=tuple(
                Reasons(
                    self.localizer.say(self.name(verdict.standard)),
                    self.localizer.word(OUTCOME_WORDS[verdict.outcome]),
                    tuple(self.sentences(verdict, is_class_known=is_class_known)),
                )
                for verdict in verdicts.values()
                if verdict.outcome is not Outcome.REACHED
            ),
            summary=summarise_verdicts(self.localizer, verdicts),
        )

    def sentences(self, verdict: Verdict, *, is_class_known: bool) -> Iterable[Phrase]:
        """What keeps the standard from being reached."""
        if verdict.is_class_missing:
            yield Phrase(self.localizer.word("reason_class"))
        for finding in verdict.findings:
            yield self.finding(finding, is_class_known=is_class_known)
        for name, outcome in verdict.requires:
            if outcome in REQUIRED_WORDS:
                yield self.phrase(REQUIRED_WORDS[outcome], {"standard": self.name(name)})

    def finding(self, finding: Finding, *, is_class_known: bool) -> Phrase:
        """One criterion; where the area's class is not known, of whom the minimum is asked."""
        indicator = {"indicator": self.indicator(finding.indicator)}
        if finding.low is None or finding.high is None:
            return self.phrase(DOUBT_WORDS[finding.doubt or Doubt.NOT_IN_TABLE], indicator)
        key = DOUBT_WORDS[finding.doubt] if finding.doubt else "reason_below"
        needed = self.localizer.word(
            f"needed_{asked_of(finding, is_class_known=is_class_known)}",
            minimum=self.minimum(finding.minimum, is_verified=finding.criterion.verified),
        )
        return self.phrase(
            key, indicator, value=self.value(finding, finding.low, finding.high), needed=needed
        )

    def value(self, finding: Finding, low: float, high: float) -> str:
        """A rate or band in words. A rate just below the minimum is never rounded up to it."""
        if low == high:
            return self.tenths(round_share(low, {finding.minimum}))
        if high >= WHOLE:
            key = "value_not_all" if is_never_all(finding) else "value_at_least"
            return self.localizer.word(key, low=self.tenths(round(low * 10)))
        if low <= 0:
            return self.localizer.word("value_at_most", high=self.tenths(round(high * 10)))
        bounds = {"low": self.tenths(round(low * 10)), "high": self.tenths(round(high * 10))}
        return self.localizer.word("value_band", **bounds)

    def phrase(self, key: str, texts: Mapping[str, LocalizedText], **values: str) -> Phrase:
        """A sentence around localized texts; one that is not translated marks it as the first language's."""
        said = {name: self.localizer.say(text) for name, text in texts.items()}
        inner = {
            name: _inside(p.text) if name in {"standard", "other"} else p.text for name, p in said.items()
        }
        lang = next((phrase.lang for phrase in said.values() if phrase.lang), "")
        return Phrase(self.localizer.word(key, **inner, **values), lang)

    def name(self, standard_id: str) -> LocalizedText:
        return self.standards.find(standard_id).name

    def indicator(self, indicator_id: str) -> LocalizedText:
        return next(i.name for i in self.statistics.indicators if i.id == indicator_id)

    def minimum(self, share: int, *, is_verified: bool = True) -> str:
        said = self.localizer.word(
            "minimum_all" if share == WHOLE else "minimum_some", share=self.percent(share)
        )
        return said if is_verified else f"{said} ({self.localizer.word('unverified')})"

    def percent(self, share: int) -> str:
        return self.localizer.formats.format_rate(share, 100)

    def tenths(self, tenths: int) -> str:
        return self.localizer.formats.format_rate(tenths, 1000)

    def count(self, count: int) -> str:
        return self.localizer.formats.format_count(count)


def _inside(name: str) -> str:
    """A name as it stands inside a sentence: "phổ cập giáo dục tiểu học mức độ 1"."""
    return name[:1].lower() + name[1:]
