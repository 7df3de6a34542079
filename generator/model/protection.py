"""What may be published of commune figures, so that nobody can single out a child.

**What is guaranteed.** A count is *small* when it is 1 to `threshold - 1` (1 to 9): of the children counted
in a column, or of those left over (denominator less numerator). Take everything published about a district,
all indicators and years, and combine it by any calculation: the values that each small count may still have
reach over at least `threshold` numbers (such as 0 to 9), so "few" is all that follows, never how few. For
calculations the reader is even told what each band stands for, and which hidden parts are not zero.

A reader may also run this very program on all figures there could be and keep those that look alike. Zero
and `threshold` would be shown, so where he knows the other side of a hidden cell he is left with 1 to 9, as
the page itself says. That he never gets further is tested by trying all small tables of common shapes; it
is not proved for every shape.

**How.** First each cell by itself: no small count is shown. In a cell of many children it becomes a *band*,
such as "95% or more", otherwise the cell is hidden. A band stands for 1 to `threshold` children and is given
only where so many are at most as many per cent as it says: it tells no more than "1 to 10", even if the
denominator is shown in another cell. Then the cells together: while a small count follows from what is left
(`generator/model/inference.py`), one more cell is hidden, the one that helps most, of equals the one about
the fewest children; at last each cell so hidden is shown again if it can be.

**Zero is not small.** A rate of nobody or of everybody is shown: nobody is left who could be pointed at.

**What links cells.** A column used by several indicators, a numerator that is at most its denominator,
declared sums of columns. Where one column lies inside another (finished primary; finished or still in it),
their difference is protected as a group of its own only when it is declared as a part.

Different communes and years have no column in common, and no totals over them are published; so a commune in
a year is protected by itself. Whoever wants to publish totals over communes: a total is one more `Sum`, its
parts are the communes' columns, and they must be protected together.

**What is not promised.** Anything about readers who know more than what is published (a teacher knows her
class), or who guess that figures of one year are like those of the year before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.disclosed import Disclosed
from generator.model.inference import NOTHING, Counts, Limit, Ranges, Slides, Sum
from generator.model.statistics import HIDE_BELOW, LOWEST_HIDE_BELOW, Rate, Visibility

BANDS = (1, 2, 5)
"""Per cent from 0 or 100 that a band reaches, the narrowest first."""

RawYear = Mapping[str, Mapping[str, int | None]]
"""Columns by commune; None where nothing was reported."""

Rates = dict[str, Rate]


@dataclass(frozen=True, slots=True)
class Quotient:
    """An indicator as protection sees it: which column is divided by which."""

    id: str
    numerator: str
    denominator: str


@dataclass(frozen=True, slots=True)
class Protected:
    """One year as anyone may see it."""

    rates: dict[str, Rates]
    """By commune."""
    held_back: frozenset[tuple[str, str]] = frozenset()
    """Communes and indicators of cells that are hidden only because of what was published before."""


def protect(
    years: Sequence[RawYear],
    quotients: Sequence[Quotient],
    sums: Sequence[Sum] = (),
    threshold: int = HIDE_BELOW,
    *,
    before: Sequence[Disclosed] = (),
) -> list[Protected]:
    """The rates of one district, a table a year, as anyone may see them.

    `before` says of each year in `years`, in their order, what was published of it already; it is empty for
    a first release.
    """
    assert not before or len(before) == len(years)
    threshold = max(threshold, LOWEST_HIDE_BELOW)
    groups = _linked(quotients, sums)
    return [
        Protected(
            {commune: _protect_commune(columns, groups, threshold) for commune, columns in year.items()}
        )
        for year in years
    ]


@dataclass(frozen=True, slots=True)
class _Group:
    """Quotients and sums that have columns in common, directly or through others."""

    quotients: tuple[Quotient, ...]
    sums: tuple[Sum, ...]

    def columns(self) -> set[str]:
        found = {name for q in self.quotients for name in (q.numerator, q.denominator)}
        return found | {name for s in self.sums for name in (s.whole, *s.parts)}


def _linked(quotients: Sequence[Quotient], sums: Sequence[Sum]) -> list[_Group]:
    groups: list[_Group] = []
    for new in (*(_Group((q,), ()) for q in quotients), *(_Group((), (s,)) for s in sums)):
        touching = [group for group in groups if group.columns() & new.columns()]
        merged = _Group(
            tuple(q for group in (*touching, new) for q in group.quotients),
            tuple(s for group in (*touching, new) for s in group.sums),
        )
        groups = [group for group in groups if group not in touching] + [merged]
    return groups


def _protect_commune(columns: Mapping[str, int | None], groups: list[_Group], threshold: int) -> Rates:
    rates: Rates = {}
    for group in groups:
        names = sorted(group.columns())
        counts = {name: count for name in names if (count := columns.get(name)) is not None}
        rates |= _Cells(group, counts, threshold).protect()
    return rates


class _Cells:
    """The linked cells of one commune in one year."""

    def __init__(self, group: _Group, counts: Counts, threshold: int) -> None:
        self._counts = counts
        self._threshold = threshold
        self._sums = tuple(s for s in group.sums if s.whole in counts and not s.is_contradicted(counts))
        self._alone = {q: _look(counts.get(q.numerator), counts.get(q.denominator), threshold)
                       for q in group.quotients}  # fmt: skip
        self._targets = tuple(dict.fromkeys(self._small_counts()))

    def protect(self) -> Rates:
        """Each cell as it may be shown beside the others."""
        hidden: list[Quotient] = []
        while self._unsafe(hidden):
            open_cells = [q for q in self._alone if self._is_open(q) and q not in hidden]
            if not open_cells:
                break  # only when the figures contradict each other, which is told elsewhere
            hidden.append(min(open_cells, key=lambda q: (self._unsafe([*hidden, q]), self._size(q))))
        for quotient in sorted(hidden, key=self._size, reverse=True):
            fewer = [q for q in hidden if q != quotient]
            if not self._unsafe(fewer):
                hidden = fewer
        return {q.id: _HIDDEN if q in hidden else rate for q, rate in self._alone.items()}

    def _size(self, quotient: Quotient) -> int:
        return self._counts[quotient.denominator]

    def _is_open(self, quotient: Quotient) -> bool:
        return self._alone[quotient].visibility in {Visibility.SHOWN, Visibility.BAND}

    def _small_counts(self) -> Iterable[tuple[str, str]]:
        """The differences of columns that must not be worked out: small counts, and what bands stand for."""
        for column, count in self._counts.items():
            if 0 < count < self._threshold:
                yield column, NOTHING
        for q, rate in self._alone.items():
            if rate.visibility not in _NOTHING_COUNTED:
                rest = self._counts[q.denominator] - self._counts[q.numerator]
                if 0 < rest < self._threshold or rate.at_least:
                    yield q.denominator, q.numerator
                if rate.at_most:
                    yield q.numerator, NOTHING

    def _unsafe(self, hidden: Sequence[Quotient]) -> int:
        """How many small counts follow from what is shown when `hidden` is hidden too."""
        if not self._targets or all(q in hidden or not self._is_open(q) for q in self._alone):
            return 0  # nothing is shown: any multiple of the counts would look the same
        limits = [limit for q in self._alone for limit in self._limits(q, is_hidden=q in hidden)]
        seen = Slides(self._counts, limits, self._sums) if self._sums else Ranges(self._counts, limits)
        return sum(seen.width(*target) < self._threshold - 1 for target in self._targets)

    def _limits(self, quotient: Quotient, *, is_hidden: bool) -> Iterable[Limit]:
        """What a reader knows from one cell, knowing how cells are protected.

        Of a hidden cell of many children he is taken to guess rightly whether a part is zero.
        """
        part, whole, rate = quotient.numerator, quotient.denominator, self._alone[quotient]
        if rate.visibility is Visibility.NOT_APPLICABLE:
            yield whole, NOTHING, 0
        if rate.visibility in _NOTHING_COUNTED:
            return
        yield part, whole, 0
        if is_hidden or rate.visibility is Visibility.HIDDEN:
            if 0 < self._counts[part] < self._counts[whole] >= self._threshold:
                yield from _at_least_one(part, whole)
        elif rate.visibility is Visibility.SHOWN:
            for column in (part, whole):
                yield column, NOTHING, self._counts[column]
                yield NOTHING, column, -self._counts[column]
        else:
            yield from _at_least_one(part, whole)
            few = (part, NOTHING) if rate.at_most else (whole, part)
            yield *few, self._threshold
            yield from self._sizes(whole)

    def _sizes(self, whole: str) -> Iterable[Limit]:
        """A band tells between which sizes its denominator is."""
        for share in BANDS:
            size = _smallest_size(share, self._threshold)
            if self._counts[whole] >= size:
                yield NOTHING, whole, -size
            else:
                yield whole, NOTHING, size - 1


_HIDDEN = Rate(visibility=Visibility.HIDDEN)
_NOTHING_COUNTED = frozenset({Visibility.NOT_REPORTED, Visibility.NOT_APPLICABLE})


def _at_least_one(part: str, whole: str) -> Iterable[Limit]:
    yield NOTHING, part, -1
    yield part, whole, -1


def _smallest_size(share: int, threshold: int) -> int:
    """The smallest denominator of which `threshold` children are at most `share` per cent."""
    return 100 * threshold // share


def _look(numerator: int | None, denominator: int | None, threshold: int) -> Rate:
    """One cell as if it were alone."""
    if denominator == 0:
        return Rate(visibility=Visibility.NOT_APPLICABLE)
    if numerator is None or denominator is None:
        return Rate(visibility=Visibility.NOT_REPORTED)
    rest = denominator - numerator
    share = next((share for share in BANDS if denominator >= _smallest_size(share, threshold)), None)
    if share and 0 < numerator <= threshold:
        return Rate(visibility=Visibility.BAND, at_most=share)
    if share and 0 < rest <= threshold:
        return Rate(visibility=Visibility.BAND, at_least=100 - share)
    if rest < 0 or any(0 < count < threshold for count in (numerator, rest, denominator)):
        return _HIDDEN
    return Rate(visibility=Visibility.SHOWN, numerator=numerator, denominator=denominator)
