"""The standards: what they ask can be measured, and of whom they ask something else is known."""

from collections.abc import Iterable

from generator.messages.problem import Problem
from generator.model.area import Area
from generator.model.marks import Reference, marked_values
from generator.model.standards import Standards
from generator.model.statistics import Indicator
from generator.validation.located import Located, suggest
from generator.validation.parts import Parts


def check_standards(parts: Parts) -> Iterable[Problem]:
    """Minimums of plain counts, classes of areas that there are not, and other minimums for none of them."""
    standards = parts.one(Standards)
    if standards is None:
        return
    yield from _check_minimums(standards, parts)
    yield from _check_hard(standards)
    classes = [one.id for one in standards.model.classes]
    for area in parts.of(Area) if classes else ():
        text = area.model.difficulty
        if text is not None and text not in classes:
            yield area.problem("unknown-class", ("difficulty",), {"text": text, **suggest(text, classes)})


def _check_minimums(standards: Located[Standards], parts: Parts) -> Iterable[Problem]:
    """A minimum is in per cent, which a plain count has not."""
    counts = {indicator.model.id for indicator in parts.of(Indicator) if not indicator.model.denominator}
    for path, reference, name in marked_values(standards.model, Reference):
        if reference.to == "indicators" and name in counts:
            yield standards.problem("minimum-of-count", path, {"text": name})


def _check_hard(standards: Located[Standards]) -> Iterable[Problem]:
    """What is asked of hard areas is asked of some class; told once, at the first."""
    if any(one.hard for one in standards.model.classes):
        return
    for number, standard in enumerate(standards.model.standards):
        for place, criterion in enumerate(standard.criteria):
            if criterion.distinguishes_classes:
                field = "indicator_hard" if criterion.indicator_hard else "minimum_hard"
                path = ("standards", number, "criteria", place, field)
                yield standards.problem("no-hard-class", path, {"field": field})
                return
