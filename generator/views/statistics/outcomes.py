"""What the standards say of each area, and the words for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.area import Area
from generator.model.judging import Finding, Outcome, Verdict, judge
from generator.model.statistics import WHOLE, Statistics
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.statistics.rates import areas_of


@dataclass(frozen=True, slots=True)
class VerdictCell:
    """One verdict: the word, and "reached", "not-reached" or "cannot-be-said" for a class name."""

    text: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Reasons:
    """Why one standard is not reached, or cannot be said to be: sentences."""

    standard: Phrase
    verdict: str
    sentences: tuple[Phrase, ...]


OUTCOME_WORDS = {
    Outcome.REACHED: "verdict_reached",
    Outcome.NOT_REACHED: "verdict_not_reached",
    Outcome.CANNOT_BE_SAID: "verdict_cannot_be_said",
}


SUMMARY_WORDS = {
    Outcome.REACHED: "verdicts_summary_reached",
    Outcome.NOT_REACHED: "verdicts_summary_not_reached",
    Outcome.CANNOT_BE_SAID: "verdicts_summary_cannot_be_said",
}


def judge_areas(localizer: Localizer, statistics: Statistics) -> list[tuple[Area, dict[str, Verdict]]]:
    """Every area of the day of the figures, those too that reported nothing, in alphabetical order."""
    return [(c, judge_area(localizer, statistics, c)) for c in areas_of(localizer, statistics)]


def judge_area(localizer: Localizer, statistics: Statistics, area: Area) -> dict[str, Verdict]:
    """The verdict on each standard in one area, by the rates of one year."""
    standards = localizer.site.all_standards()
    is_hard = localizer.site.is_hard(area, statistics.report.as_of)
    return judge(standards, statistics.rates(area.code), is_hard=is_hard)


def summarise_verdicts(localizer: Localizer, verdicts: Mapping[str, Verdict]) -> str:
    """In a few words: "đạt 5, chưa đạt 2, chưa nói được 2"."""
    outcomes = [verdict.outcome for verdict in verdicts.values()]
    return localizer.formats.format_list(
        localizer.word(word, count=localizer.formats.format_count(outcomes.count(outcome)))
        for outcome, word in SUMMARY_WORDS.items()
        if outcome in outcomes
    )


def asked_of(finding: Finding, *, is_class_known: bool) -> str:
    """Of which areas a minimum is asked, as a part of a key: where an area's class is known, of it."""
    if is_class_known or finding.is_hard is None:
        return "all"
    if not finding.is_hard:
        return "ordinary"
    return "hard_only" if finding.criterion.measures_classes_apart else "hard"


def is_never_all(finding: Finding) -> bool:
    """Whether a minimum of all people is not reached because a band stands for some left over."""
    return finding.outcome is Outcome.NOT_REACHED and finding.high == WHOLE
