"""What a reader knows who sees all that is published, knows the method and can calculate.

To be on the safe side this reader knows more than any page says: every column that is *open*. Of a *closed*
column he knows in which intervals of numbers it must lie, of other columns only that no group of people is
fewer than nobody.
"""

from collections.abc import Iterable, Mapping
from math import ceil, floor, inf

from generator.model.inference import Shape
from generator.model.quotients import Form

Interval = tuple[float, float]
"""Whole numbers from the first to the last."""

Closed = Mapping[str, list[Interval]]


class Reader:
    """Knowledge about the columns of one area in one year. `few` is the largest small count."""

    def __init__(
        self, shape: Shape, few: int, whole_group: int, known: Mapping[str, tuple[int, ...]]
    ) -> None:
        self._shape = shape
        self._few = few
        self._whole_group = whole_group
        self._known = dict(known)
        """Every number ever published of a column; more than one when it was corrected."""
        self.open: dict[str, int] = {}
        self.closed: dict[str, list[Interval]] = {}
        self.kept: dict[str, list[Interval]] = {}
        """Columns closed in an earlier release, and where they may have been then."""

    def reveal(self, column: str, count: int) -> None:
        """Open a column."""
        self.open[column] = count
        self._known[column] = tuple(dict.fromkeys((count, *self._known.get(column, ()))))

    def revealing(self, column: str) -> list[Interval]:
        """The numbers of `column` that would reveal a small count, or none or all of a small group."""
        found: list[Interval] = []
        few = self._few
        for sign, rest in self._shape.terms[column]:
            sums = self._sums(rest)
            found += [(1 - s, few - s) if sign > 0 else (s - few, s - 1) for s in sums]
        for part, whole in self._shape.splits_with[column]:
            found += self._whole_groups(column, part, whole)
        return found

    def cutting(self, column: str) -> list[Interval]:
        """The numbers of `column` that would leave too few of those a closed column may be."""
        found: list[Interval] = []
        for other, intervals in [*self.closed.items(), *self.kept.items()]:
            for sign, rest in self._shape.terms[other]:
                way = dict(rest).get(column)
                most = self._most((entry for entry in rest if entry[0] != column), self.closed)
                if way is None or most == inf:
                    continue
                for low, high in intervals:
                    start = low - most if sign < 0 else -high - most
                    end = start + self._few - 1
                    found.append((start, end) if way > 0 else (-end, -start))
        return found

    def possible(self, column: str, intervals: Iterable[Interval]) -> list[Interval]:
        """What is left of some numbers of `column` by what he knows; overlapping intervals become one."""
        found: list[Interval] = []
        for first, last in self._within_ends(column, sorted(intervals), self.closed):
            if found and first <= found[-1][1] + 1:
                found[-1] = (found[-1][0], max(last, found[-1][1]))
            else:
                found.append((first, last))
        return found

    def keeps_room(self, changes: Closed | None = None) -> bool:
        """Whether each closed column, after some `changes`, may still be as many numbers as are small counts.

        Each interval is looked at by itself: one without possible numbers reveals nothing.
        """
        closed = {**self.closed, **(changes or {})}
        was: Closed = {}
        while was != closed:
            was = dict(closed)
            for column, intervals in was.items():
                closed[column] = self._within_ends(column, intervals, closed)
                if any(last - first + 1 < self._few for first, last in closed[column]):
                    return False
        return True

    def _sums(self, form: Form) -> Iterable[int]:
        """What a form may add up to, by everything ever published; nothing while a column is unknown."""
        sums = {0}
        for column, sign in form:
            values = self._known.get(column)
            if values is None:
                return ()
            sums = {s + sign * value for s in sums for value in values}
        return sums

    def _whole_groups(self, column: str, part: Form, whole: Form) -> Iterable[Interval]:
        """The numbers of `column` for which nobody or everybody of a group too small for that is counted."""
        of_part, of_whole = dict(part).get(column, 0), dict(whole).get(column, 0)
        rest = tuple(entry for entry in part if entry[0] != column)
        other = tuple(entry for entry in whole if entry[0] != column)
        for some in self._sums(rest):
            for all_ in self._sums(other):
                sizes = _solve(of_whole, all_, 1, self._whole_group - 1)
                nobody = _solve(of_part, some, 0, 0)
                everybody = _solve(of_whole - of_part, all_ - some, 0, 0)
                for one in (nobody, everybody):
                    low, high = max(sizes[0], one[0]), min(sizes[1], one[1])
                    if low <= high:
                        yield low, high

    def _within_ends(self, column: str, intervals: Iterable[Interval], closed: Closed) -> list[Interval]:
        low, high = self._ends(column, closed)
        return [(max(a, low), min(b, high)) for a, b in intervals if a <= high and b >= low]

    def _ends(self, column: str, closed: Closed) -> Interval:
        """The least and the greatest number a column can be."""
        low, high = 0.0, inf
        for sign, rest in self._shape.terms[column]:
            most = self._most(rest, closed)
            if sign > 0:
                low = max(low, -most)
            else:
                high = min(high, most)
        return low, high

    def _most(self, form: Iterable[tuple[str, int]], closed: Closed) -> float:
        """The most that the columns of a form can add up to."""
        total = 0.0
        for column, sign in form:
            count = self.open.get(column)
            if count is not None:
                total += sign * count
            elif closed.get(column):
                total += max(b for _, b in closed[column]) if sign > 0 else -min(a for a, _ in closed[column])
            elif sign > 0:
                return inf
        return total


def _solve(factor: int, constant: int, low: int, high: int) -> Interval:
    """The numbers for which `factor` times the number plus `constant` is from `low` to `high`."""
    if factor == 0:
        return (-inf, inf) if low <= constant <= high else (inf, -inf)
    ends = sorted(((low - constant) / factor, (high - constant) / factor))
    return ceil(ends[0]), floor(ends[1])


def holds(intervals: Iterable[Interval], count: int) -> bool:
    """Whether a count lies in one of the intervals."""
    return any(first <= count <= last for first, last in intervals)


def overlap(one: Interval, other: Interval) -> Interval:
    """What both have; it ends before it begins where that is nothing."""
    return max(one[0], other[0]), min(one[1], other[1])


def outside(intervals: Iterable[Interval], bands: Iterable[Interval]) -> list[Interval]:
    """What is left of some intervals beside the bands."""
    left = list(intervals)
    for start, end in bands:
        left = [
            piece for low, high in left for piece in ((low, min(high, start - 1)), (max(low, end + 1), high))
        ]
    return left
