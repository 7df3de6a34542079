"""Which area lies in which: a province, its communes, their hamlets."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, permutations
from typing import Final

from generator.model.area import Area
from generator.model.area_codes import fold_name

LEVELS: Final = 3
"""The most there are, one within the other."""


@dataclass(frozen=True, slots=True)
class AreaTree:
    """Areas by those they lie in; a tree of one level where none says in which it lies."""

    by_code: Mapping[str, Sequence[Area]] = field(default_factory=dict)
    """Several with the same code are the same place at different times."""
    by_parent: Mapping[str, Sequence[Area]] = field(default_factory=dict)
    namesakes: Collection[tuple[str, date]] = frozenset()
    """Areas of whose name, in any language, there is another at the same time that lies in another one."""
    eldest: Mapping[str, date] = field(default_factory=dict)
    """The first day of the first area of each name."""

    def above(self, area: Area) -> tuple[Area, ...]:
        """The areas that `area` lies in, the nearest first; of one code the last that it shares a day with.

        As many as `LEVELS` in a tree that is too deep or has a circle, which validation reports.
        """
        found: list[Area] = []
        while area.parent and len(found) < LEVELS:
            then = [one for one in self.by_code.get(area.parent, ()) if one.overlaps(area)]
            if not then:
                break
            area = max(then, key=lambda one: one.since)
            found.append(area)
        return tuple(found)

    def below(self, area: Area) -> tuple[Area, ...]:
        """The areas that lie directly in `area`, in their order."""
        named = self.by_parent.get(area.code, ())
        return tuple(one for one in named if [up.identity for up in self.above(one)[:1]] == [area.identity])

    def telling(self, area: Area) -> Area | None:
        """The area that `area` lies in, where only that tells it from another of its name."""
        return next(iter(self.above(area)), None) if area.identity in self.namesakes else None

    def has_elder(self, area: Area) -> bool:
        """Whether another area had the same full name before."""
        return area.since > self.eldest.get(area.name.first, area.since)

    def is_lowest(self, area: Area, day: date) -> bool:
        """Whether no area lies in `area` on a day."""
        return not any(one.is_valid_on(day) for one in self.by_parent.get(area.code, ()))

    def is_within(self, area: Area, codes: Collection[str]) -> bool:
        """Whether `area`, or one that it lies in, has one of the `codes`."""
        return area.code in codes or any(one.code in codes for one in self.above(area))


def plant(areas: Iterable[Area]) -> AreaTree:
    """The tree of these areas."""
    by_code: dict[str, list[Area]] = {}
    by_parent: dict[str, list[Area]] = {}
    for area in areas:
        by_code.setdefault(area.code, []).append(area)
        if area.parent:
            by_parent.setdefault(area.parent, []).append(area)
    eldest: dict[str, date] = {}
    for area in chain.from_iterable(by_code.values()):
        eldest[area.name.first] = min(area.since, eldest.get(area.name.first, area.since))
    return AreaTree(by_code, by_parent, frozenset(_find_namesakes(by_code.values())), eldest)


def _find_namesakes(areas: Iterable[Sequence[Area]]) -> Iterator[tuple[str, date]]:
    by_name: dict[tuple[str, str], list[Area]] = {}
    for area in chain.from_iterable(areas):
        for tag, name in area.name.texts:
            by_name.setdefault((tag, fold_name(name)), []).append(area)
    for same in by_name.values():
        for one, other in permutations(same, 2):
            if one.parent != other.parent and one.overlaps(other):
                yield one.identity
