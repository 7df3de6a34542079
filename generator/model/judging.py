"""Which standards an area reaches, judged by its published rates alone.

What is said here follows from what anyone can read in the table of rates, so a verdict gives away nothing
that was hidden. Where the rates do not decide, the verdict is that it cannot be said: nothing is guessed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.standards import Criterion, Standard
from generator.model.statistics import Rate


class Outcome(Enum):
    """Whether a standard, or one criterion of it, is reached."""

    REACHED = "reached"
    NOT_REACHED = "not-reached"
    CANNOT_BE_SAID = "cannot-be-said"


class Doubt(Enum):
    """Why nothing can be said of a criterion."""

    HIDDEN = "hidden"
    """The rate is hidden: few people are counted."""
    NOT_REPORTED = "not-reported"
    NOT_APPLICABLE = "not-applicable"
    """There is nobody to count."""
    NOT_IN_TABLE = "not-in-table"
    """The year's table has no such area or column."""
    BETWEEN = "between"
    """The rate is published as a band, and the minimum lies inside it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One criterion held against one area. `low` and `high` are in per cent, equal for an exact rate."""

    criterion: Criterion
    is_hard: bool | None
    """Whether this is asked of hard areas, or of the others; None where of all alike."""
    outcome: Outcome
    low: float | None = None
    high: float | None = None
    doubt: Doubt | None = None

    @property
    def indicator(self) -> str:
        """What is measured."""
        return self.criterion.indicator_for(is_hard=bool(self.is_hard))

    @property
    def minimum(self) -> int:
        """Per cent that are asked for."""
        return self.criterion.minimum_for(is_hard=bool(self.is_hard))


@dataclass(frozen=True, slots=True)
class Verdict:
    """One standard in one area, and what keeps it from being reached."""

    standard: str
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    """The criteria that are not reached, or cannot be said to be; none when the standard is reached."""
    requires: tuple[tuple[str, Outcome], ...] = ()
    """The required standards that are not reached, or cannot be said to be."""
    is_class_missing: bool = False
    """Whether the verdict hangs on the area's difficulty class, which is not known."""


@dataclass(frozen=True, slots=True)
class WholeVerdict:
    """One standard in all areas of the whole. Counts are areas; the rest have not reached it."""

    standard: str
    total: int
    reached: int
    undecided: int
    needed: int | None
    """None where the share was not found; then `outcome` says nothing."""
    outcome: Outcome


def judge(
    standards: Iterable[Standard], rates: Mapping[str, Rate], *, is_hard: bool | None
) -> dict[str, Verdict]:
    """The verdict on each standard, by its id.

    `is_hard` says whether the area is of a class of which something else may be asked; None where that is not
    known: then only what holds either way is said. No standard may require itself, and each
    required one is among `standards` (validation sees to both).
    """
    by_id = {standard.id: standard for standard in standards}
    if is_hard is not None:
        return _judge_all(by_id, rates, is_hard=is_hard)
    ordinary = _judge_all(by_id, rates, is_hard=False)
    hard = _judge_all(by_id, rates, is_hard=True)
    either = {name: _outcome_either_way(ordinary[name], hard[name]) for name in by_id}
    return {name: _merge(by_id[name], ordinary[name], hard[name], either) for name in by_id}


def judge_whole(standard: Standard, outcomes: Iterable[Outcome]) -> WholeVerdict:
    """Whether enough areas reach `standard`; `outcomes` has one entry for each of its areas."""
    found = list(outcomes)
    reached, undecided = found.count(Outcome.REACHED), found.count(Outcome.CANNOT_BE_SAID)
    if standard.whole is None or not found:
        return WholeVerdict(standard.id, len(found), reached, undecided, None, Outcome.CANNOT_BE_SAID)
    needed = -(-standard.whole.areas * len(found) // 100)
    if reached >= needed:
        outcome = Outcome.REACHED
    elif reached + undecided < needed:
        outcome = Outcome.NOT_REACHED
    else:
        outcome = Outcome.CANNOT_BE_SAID
    return WholeVerdict(standard.id, len(found), reached, undecided, needed, outcome)


def _judge_all(
    standards: Mapping[str, Standard], rates: Mapping[str, Rate], *, is_hard: bool
) -> dict[str, Verdict]:
    """Every verdict on an area whose class is known, required standards before those that need them."""
    verdicts: dict[str, Verdict] = {}

    def settle(name: str) -> Verdict:
        if name not in verdicts:
            standard = standards[name]
            requires = tuple((needed, settle(needed).outcome) for needed in standard.requires)
            findings = tuple(_hold(criterion, rates, is_hard=is_hard) for criterion in standard.criteria)
            verdicts[name] = _weigh(name, findings, requires)
        return verdicts[name]

    return {name: settle(name) for name in standards}


def _hold(criterion: Criterion, rates: Mapping[str, Rate], *, is_hard: bool) -> Finding:
    """One criterion against the published rate."""
    asked_of = is_hard if criterion.distinguishes_classes else None
    rate = rates.get(criterion.indicator_for(is_hard=is_hard))
    if rate is None or rate.low is None:
        return Finding(criterion, asked_of, Outcome.CANNOT_BE_SAID, doubt=_doubt_about(rate))
    reaches = rate.reaches(criterion.minimum_for(is_hard=is_hard))
    outcome = outcome_of(reaches)
    return Finding(
        criterion, asked_of, outcome, rate.low, rate.high, Doubt.BETWEEN if reaches is None else None
    )


def outcome_of(reaches: bool | None) -> Outcome:  # noqa: FBT001 -- the answer of `Rate.reaches`
    """The outcome for what a rate says about a minimum."""
    if reaches is None:
        return Outcome.CANNOT_BE_SAID
    return Outcome.REACHED if reaches else Outcome.NOT_REACHED


def _doubt_about(rate: Rate | None) -> Doubt:
    if rate is None:
        return Doubt.NOT_IN_TABLE
    return Doubt(rate.visibility.value)


def _weigh(name: str, findings: tuple[Finding, ...], requires: tuple[tuple[str, Outcome], ...]) -> Verdict:
    """One thing not reached decides; failing that, one thing in doubt leaves all in doubt."""
    outcomes = {finding.outcome for finding in findings} | {outcome for _, outcome in requires}
    for outcome in (Outcome.NOT_REACHED, Outcome.CANNOT_BE_SAID):
        if outcome in outcomes:
            return Verdict(
                name,
                outcome,
                tuple(finding for finding in findings if finding.outcome is outcome),
                tuple(pair for pair in requires if pair[1] is outcome),
            )
    return Verdict(name, Outcome.REACHED)


def _outcome_either_way(ordinary: Verdict, hard: Verdict) -> Outcome:
    return ordinary.outcome if ordinary.outcome is hard.outcome else Outcome.CANNOT_BE_SAID


def _merge(standard: Standard, ordinary: Verdict, hard: Verdict, either: Mapping[str, Outcome]) -> Verdict:
    """What can be said of an area whose class is not known."""
    outcome = either[standard.id]
    names = dict.fromkeys(name for name, _ in (*hard.requires, *ordinary.requires))
    requires = tuple((name, either[name]) for name in names)
    if ordinary.outcome is not hard.outcome:
        findings = (*ordinary.findings, *_others(hard.findings, {f.indicator for f in ordinary.findings}))
        return Verdict(standard.id, outcome, findings, requires, is_class_missing=True)
    if outcome is Outcome.NOT_REACHED:
        listed = {criterion.indicator_for(is_hard=True) for criterion in standard.criteria}
    else:
        listed = {finding.indicator for finding in hard.findings}
    findings = (*hard.findings, *_others(ordinary.findings, listed))
    kept = tuple(pair for pair in requires if pair[1] is outcome)
    if outcome is not Outcome.REACHED and not findings and not kept:
        return Verdict(standard.id, outcome, ordinary.findings, requires)
    return Verdict(standard.id, outcome, findings, kept)


def _others(findings: Iterable[Finding], listed: set[str]) -> tuple[Finding, ...]:
    """The findings about other indicators than those `listed` already."""
    return tuple(finding for finding in findings if finding.indicator not in listed)
