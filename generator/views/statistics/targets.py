"""What standards ask of an indicator, of ordinary areas and of hard ones, in words."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from generator.model.judging import Outcome, outcome_of
from generator.model.standards import Criterion, Standard
from generator.model.statistics import WHOLE, Indicator, Rate
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase

KIND_WORDS = {False: "ordinary", True: "hard"}
"""The kinds of areas, by whether they are hard."""


@dataclass(frozen=True, slots=True)
class CriterionView:
    """What a standard asks for, in words."""

    text: Phrase
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Target:
    """What a standard asks of an indicator in one kind of area. `minimum` is in per cent."""

    standard: Standard
    criterion: Criterion
    minimum: int


@dataclass(frozen=True, slots=True)
class Targets:
    """What the easiest standard asks of an indicator, by kind of area.

    None for a kind of area that is measured by another indicator, or by none.
    """

    indicator: str
    ordinary: Target | None
    hard: Target | None

    def __bool__(self) -> bool:
        return bool(self.ordinary or self.hard)

    @property
    def are_alike(self) -> bool:
        """Whether the same is asked of all areas."""
        asked = [(target.standard.id, target.minimum) for target in (self.ordinary, self.hard) if target]
        return len(asked) == len(KIND_WORDS) and asked[0] == asked[1]

    def of(self, *, is_hard: bool) -> Target | None:
        """What is asked of one kind of area."""
        return self.hard if is_hard else self.ordinary

    def possible(self, *, is_hard: bool | None) -> tuple[Target | None, ...]:
        """What may be asked of an area, once for each kind it may be."""
        return (self.ordinary, self.hard) if is_hard is None else (self.of(is_hard=is_hard),)

    def marks(self, *, is_hard: bool | None) -> tuple[int | None, int | None]:
        """Where the bar of an area's rate has a long line, for ordinary areas, and a short one."""
        if self.ordinary and self.are_alike:
            return self.ordinary.minimum, None
        ordinary, hard = (
            target.minimum if target and is_hard in (kind, None) else None
            for kind, target in ((False, self.ordinary), (True, self.hard))
        )
        return ordinary, hard


def find_targets(localizer: Localizer, indicator: Indicator) -> Targets:
    """What the first standard that measures `indicator` asks; standards stand in order of difficulty."""

    def first(*, is_hard: bool) -> Target | None:
        found = (
            Target(standard, criterion, criterion.minimum_for(is_hard=is_hard))
            for standard in localizer.site.all_standards()
            for criterion in standard.criteria
            if criterion.indicator_for(is_hard=is_hard) == indicator.id
        )
        return next(found, None)

    return Targets(indicator.id, first(is_hard=False), first(is_hard=True))


def minimums_of(localizer: Localizer, indicator: Indicator) -> frozenset[int]:
    """Every minimum, in per cent, that a standard sets for `indicator`."""
    return frozenset(
        criterion.minimum_for(is_hard=is_hard)
        for standard in localizer.site.all_standards()
        for criterion in standard.criteria
        for is_hard in KIND_WORDS
        if criterion.indicator_for(is_hard=is_hard) == indicator.id
    )


def hold(rate: Rate, targets: Targets, *, is_hard: bool | None) -> Outcome | None:
    """Whether a published rate is surely enough, surely not, or neither, whatever kind of area it may be.

    None where nothing is asked of such an area. Where it may be measured by another indicator, too low a
    rate says nothing.
    """
    possible = targets.possible(is_hard=is_hard)
    reaches = {rate.reaches(target.minimum) for target in possible if target}
    if not reaches:
        return None
    if None in possible and reaches == {False}:
        return Outcome.CANNOT_BE_SAID
    return outcome_of(reaches.pop() if len(reaches) == 1 else None)


def say_minimum(localizer: Localizer, targets: Iterable[Target | None]) -> str:
    """What is asked: "95 %", "95 % (xã đặc biệt khó khăn: 90 %)"; empty where nothing is."""
    said = list(dict.fromkeys(_say(localizer, target) for target in targets if target))
    if len(said) > 1:
        return localizer.word("minimum_either", minimum=said[0], hard=said[1])
    return said[0] if said else ""


def say_needed(localizer: Localizer, targets: Targets, *, is_hard: bool | None) -> str:
    """What an area needs, for its own page; empty where nothing is asked of it."""
    possible = targets.possible(is_hard=is_hard)
    asked = [target.minimum for target in possible if target]
    if not asked:
        return ""
    word = "minimum_all" if min(asked) == WHOLE else "minimum_some"
    minimum = localizer.word(word, share=say_minimum(localizer, possible))
    key = "area_figures_needed"
    if None in possible:
        key = f"{key}_{KIND_WORDS[possible[0] is None]}"
    return localizer.word(key, minimum=minimum)


def explain_targets(
    localizer: Localizer, targets: Targets, classes: Collection[bool | None]
) -> Iterator[CriterionView]:
    """What the lines on the bars stand for, and by what those areas are measured that have none.

    `classes` has whether an area is hard for each area, or for each class there is.
    """
    if targets.ordinary and targets.are_alike:
        yield _explain(localizer, "indicator_target", targets.ordinary)
        return
    kinds = kinds_among(classes) if targets else ()
    for is_hard in sorted(kinds, key=lambda kind: targets.of(is_hard=kind) is None):
        target, word = targets.of(is_hard=is_hard), KIND_WORDS[is_hard]
        if target:
            yield _explain(localizer, f"indicator_target_{word}", target)
        elif other := targets.of(is_hard=not is_hard):
            yield _explain_other(localizer, f"indicator_elsewhere_{word}", other, is_hard=is_hard)
    if targets and None in classes:
        yield CriterionView(Phrase(localizer.word("indicator_class")), is_verified=True)


def kinds_among(classes: Collection[bool | None]) -> tuple[bool, ...]:
    """The kinds of areas that there are, or may be."""
    return tuple(kind for kind in KIND_WORDS if kind in classes or None in classes)


def _explain(localizer: Localizer, key: str, target: Target, **values: str) -> CriterionView:
    standard = localizer.say(target.standard.name)
    named, article = standard.text, say_article(localizer, target.standard)
    if article:
        named = localizer.word("verdicts_standard_and_article", standard=named, article=article)
    minimum = localizer.formats.format_rate(target.minimum, 100)
    text = localizer.word(key, minimum=minimum, standard=named, **values)
    return CriterionView(Phrase(text, standard.lang), target.criterion.verified)


def say_article(localizer: Localizer, standard: Standard) -> str:
    """Where its source asks for it: "Điều 9"; empty where the source has no articles."""
    return localizer.word("verdicts_article", number=standard.article) if standard.article else ""


def _explain_other(localizer: Localizer, key: str, other: Target, *, is_hard: bool) -> CriterionView:
    """By which indicator a kind of area is measured, where the `other` kind is measured by this one."""
    criterion = other.criterion
    name = next(
        indicator.name
        for indicator in localizer.site.statistics[0].indicators
        if indicator.id == criterion.indicator_for(is_hard=is_hard)
    )
    instead = Target(other.standard, criterion, criterion.minimum_for(is_hard=is_hard))
    return _explain(localizer, key, instead, indicator=localizer.say(name).text)


def _say(localizer: Localizer, target: Target) -> str:
    """A minimum, marked where it was not read in the source."""
    said = localizer.formats.format_rate(target.minimum, 100)
    return said if target.criterion.verified else f"{said} ({localizer.word('unverified')})"
