"""What a reader can work out about counts nobody published: the attacker that protection must hold against.

What is published about one commune in one year are *limits*: differences of two columns (or a column
alone) that are at most some number. `Ranges` gives the exact range of any such difference. Columns that add
up to others (`Sum`) are no differences; for them `Slides` moves counts along straight lines on which
everything published stays true. Any two points of such a line look the same to a reader, so what it finds
is never too wide.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

BOUNDLESS = 10**9
"""More children than there are: stands for "no limit"."""

NOTHING = ""
"""Stands in a limit for a column that is always 0."""

Limit = tuple[str, str, int]
"""`greater - lesser` is at most `most`; either may be NOTHING."""

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sum:
    """The column `whole` counts the children of all `parts` together."""

    whole: str
    parts: tuple[str, ...]

    def is_reported(self, counts: Counts) -> bool:
        """Whether every column of it was reported."""
        return all(column in counts for column in (self.whole, *self.parts))

    def excess(self, values: Counts) -> int:
        """By how much the parts in `values` are more than the whole."""
        return sum(values.get(part, 0) for part in self.parts) - values.get(self.whole, 0)

    def is_contradicted(self, counts: Counts) -> bool:
        """Whether the reported columns cannot be the parts of their whole; parts may be missing."""
        if self.whole not in counts:
            return False
        excess = self.excess(counts)
        return excess > 0 or (excess < 0 and self.is_reported(counts))


class Ranges:
    """The exact ranges of all differences of columns under `limits` (shortest paths, Floyd and Warshall)."""

    def __init__(self, columns: Iterable[str], limits: Iterable[Limit]) -> None:
        nodes = (NOTHING, *columns)
        self._place = {name: place for place, name in enumerate(nodes)}
        most = [[0 if row == column else BOUNDLESS for column in nodes] for row in nodes]
        for column in range(len(nodes)):
            most[0][column] = 0  # no count is below zero
        for greater, lesser, limit in limits:
            row = most[self._place[greater]]
            row[self._place[lesser]] = min(row[self._place[lesser]], limit)
        for via, onward in enumerate(most):
            for row in most:
                first = row[via]
                if first < BOUNDLESS and row is not onward:
                    row[:] = [min(now, first + then) for now, then in zip(row, onward, strict=True)]
        self._most = most

    def width(self, greater: str, lesser: str) -> int:
        """The number of steps between the least and the greatest that `greater - lesser` can be."""
        one, other = self._place[greater], self._place[lesser]
        return min(BOUNDLESS, self._most[one][other] + self._most[other][one])


Direction = dict[str, int]
"""Columns that move at the same time, each by one up or down a step."""


class Slides:
    """How far counts can move, up to three columns at a time, while all limits and sums hold."""

    def __init__(self, counts: Counts, limits: Iterable[Limit], sums: tuple[Sum, ...]) -> None:
        self._counts = counts
        self._sums = sums
        most: dict[tuple[str, str], int] = {(NOTHING, column): 0 for column in counts}
        for greater, lesser, limit in limits:
            most[greater, lesser] = min(most.get((greater, lesser), BOUNDLESS), limit)
        self._limits: dict[str, list[Limit]] = {column: [] for column in (NOTHING, *counts)}
        for (greater, lesser), limit in most.items():
            for column in (greater, lesser):
                self._limits[column].append((greater, lesser, limit))
        ties = tuple(sorted({(one, other) for one, other in most if NOTHING not in {one, other}}))
        ways = _directions(tuple(sorted(counts)), ties, sums)
        self._rooms = [(way, room) for way in ways if (room := self._room(way))]

    def width(self, greater: str, lesser: str) -> int:
        """At least so many steps are between the least and the greatest that `greater - lesser` can be."""
        return max(
            (abs(way.get(greater, 0) - way.get(lesser, 0)) * room for way, room in self._rooms), default=0
        )

    def _room(self, direction: Counts) -> int:
        """How many steps there are forwards and backwards in `direction`."""
        ahead = back = BOUNDLESS
        for column in direction:
            for greater, lesser, most in self._limits[column]:
                speed = direction.get(greater, 0) - direction.get(lesser, 0)
                left = most - self._counts.get(greater, 0) + self._counts.get(lesser, 0)
                if speed > 0:
                    ahead = min(ahead, left // speed)
                elif speed < 0:
                    back = min(back, left // -speed)
        for one in self._sums:  # when a part was not reported, the others are at most the whole
            speed, left = one.excess(direction), -one.excess(self._counts)
            if speed > 0:
                ahead = min(ahead, left // speed)
            elif speed < 0:
                back = min(back, left // -speed)
        return max(ahead, 0) + max(back, 0)


@lru_cache(maxsize=1024)
def _directions(
    columns: tuple[str, ...], ties: tuple[tuple[str, str], ...], sums: tuple[Sum, ...]
) -> tuple[Direction, ...]:
    """Ways on which no sum changes: one column, two of a sum, and one more that a limit ties to them."""
    summed = {name for s in sums for name in (s.whole, *s.parts)}
    whole = [s for s in sums if s.is_reported(dict.fromkeys(columns, 0))]
    ways: list[Direction] = [{column: 1} for column in columns]
    for one, other in combinations(sorted(summed.intersection(columns)), 2):
        ways += [{one: 1, other: 1}, {one: 1, other: -1}]
    ways = [way for way in ways if all(s.excess(way) == 0 for s in whole)]
    followed = [
        {**way, new: way[old]}
        for way in ways
        for pair in ties
        for old, new in (pair, pair[::-1])
        if old in way and new not in way and new not in summed
    ]
    return (*ways, *followed)
