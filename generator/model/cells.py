"""The linked cells of one area in one year: which columns a reader may know, and what each cell shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.inference import Shape
from generator.model.quotients import Form, Quotient
from generator.model.reader import Interval, Reader, holds, outside, overlap
from generator.model.statistics import HIDE_BELOW, WHOLE_GROUP_BELOW, Rate, Visibility

BANDS = (1, 2, 5)
"""Per cent from 0 or 100 that a band reaches, the narrowest first."""

Rates = dict[str, Rate]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a project asks for. `threshold` is the smallest number that is not small any more.

    Of fewer people than `whole_group` no rate is shown that means none or all of them.
    """

    threshold: int = HIDE_BELOW
    whole_group: int = WHOLE_GROUP_BELOW


HIDDEN = Rate(visibility=Visibility.HIDDEN)
NOT_REPORTED = Rate(visibility=Visibility.NOT_REPORTED)
NOT_APPLICABLE = Rate(visibility=Visibility.NOT_APPLICABLE)


def protect_cells(
    columns: Mapping[str, int | None], shape: Shape, rules: Rules, past: Mapping[str, Sequence[Rate]]
) -> Rates:
    """The linked cells of one area in one year; `past` are the rates published of them before."""
    counts = {name: count for name in shape.terms if (count := columns.get(name)) is not None}
    if shape.is_of_things:
        return {q.id: _whole_rate(q, counts) for q in shape.quotients}
    if not past and _is_calm(counts, shape, rules):
        return {q.id: _whole_rate(q, counts) for q in shape.quotients}
    return _Cells(counts, shape, rules, past).protect()


def _is_calm(counts: Mapping[str, int], shape: Shape, rules: Rules) -> bool:
    """Whether no group at all is small, so that nothing has to be hidden."""
    for form in shape.forms:
        if (size := _measure(form, counts)) is not None and (size < 0 or 0 < size <= rules.threshold):
            return False
    for part, whole in shape.splits:
        some, all_ = _measure(part, counts), _measure(whole, counts)
        if some is not None and all_ is not None and 0 < all_ < rules.whole_group and some in {0, all_}:
            return False
    return True


def _measure(form: Form, counts: Mapping[str, int]) -> int | None:
    total = 0
    for column, sign in form:
        count = counts.get(column)
        if count is None:
            return None
        total += sign * count
    return total


def _whole_rate(quotient: Quotient, counts: Mapping[str, int]) -> Rate:
    """A rate that may be shown in full. Where a count is missing, the other one reveals nothing."""
    part = counts.get(quotient.numerator)
    if part is not None and not quotient.denominator:
        return Rate(visibility=Visibility.SHOWN, numerator=part)
    whole = counts.get(quotient.denominator)
    if part is None or whole is None:
        return NOT_REPORTED
    if whole == 0:
        return NOT_APPLICABLE
    return Rate(visibility=Visibility.SHOWN, numerator=part, denominator=whole)


class _Cells:
    """Opens what may be known, column by column, and says what the cells show."""

    def __init__(
        self,
        counts: Mapping[str, int],
        shape: Shape,
        rules: Rules,
        past: Mapping[str, Sequence[Rate]],
    ) -> None:
        self._counts = counts
        self._quotients = shape.quotients
        self._few = rules.threshold - 1
        self._past = past
        self._shown = shown = _find_shown(shape.quotients, past)
        self.reader = Reader(shape, self._few, rules.whole_group, shown)
        self._kept = {
            q.numerator for q in shape.quotients if any(map(_is_protected, past.get(q.id, ())))
        } - shown.keys()
        self._columns = [column for column in shape.columns if column not in self._kept]

    def protect(self) -> Rates:
        """Each cell as it may be shown beside the others."""
        rates = [q for q in self._quotients if _whole_rate(q, self._counts) != NOT_REPORTED]
        columns = {column for q in rates for column in q.columns} & self._counts.keys()
        for q in rates:
            if (rate := _whole_rate(q, self._counts)) in self._past.get(q.id, ()):
                for column, count in _shown_in(q, rate):
                    self.reader.reveal(column, count)
        for column in self._columns:
            wholes = [q.denominator for q in rates if q.numerator == column and q.denominator]
            known = [whole for whole in wholes if whole in self.reader.open]
            if column in columns - self.reader.open.keys() and (known or not wholes):
                self.reader.kept = {kept: self._revealing(kept) for kept in self._kept}
                self._consider(column, is_none_shown=len(known) == len(wholes))
        bands = {q.id: self._find_band(q) for q in rates}
        return {q.id: self._rate(q, bands.get(q.id)) for q in self._quotients}

    def _consider(self, column: str, *, is_none_shown: bool) -> None:
        """Open a column, or close it when opening would reveal a small count.

        Where merely closing it would reveal too much, it is closed whatever its number. Where it is
        counted among a closed column too, 0 would reveal that it is none of these.
        """
        reader = self.reader
        revealing = [*self._revealing(column), *reader.cutting(column)]
        revealing += [] if is_none_shown else [(0, 0)]
        possible = reader.possible(column, revealing)
        if not reader.keeps_room({column: possible}):
            return
        count = self._counts[column]
        if holds(revealing, count):
            reader.closed[column] = possible
        else:
            reader.reveal(column, count)

    def _revealing(self, column: str) -> list[Interval]:
        """The numbers that would reveal a small count, and those for which there is a band instead."""
        bands = [band for q in self._quotients if q.numerator == column for band in self._bands_of(q)]
        return [*self.reader.revealing(column), *bands]

    def _bands_of(self, quotient: Quotient) -> list[Interval]:
        """The numbers that a band would stand for, as far as its denominator is known."""
        whole = self.reader.open.get(quotient.denominator)
        return [band for _, band in self._bands(whole)] if whole else []

    def _bands(self, whole: int) -> list[tuple[Rate, Interval]]:
        """The band near 0 and the one near 100 per cent, and what they stand for; none of too few people."""
        most = self._few + 1
        share = next((share for share in BANDS if whole >= 100 * most // share), None)
        if share is None:
            return []
        return [
            (Rate(visibility=Visibility.BAND, at_most=share), (1, most)),
            (Rate(visibility=Visibility.BAND, at_least=100 - share), (whole - most, whole - 1)),
        ]

    def _find_band(self, quotient: Quotient) -> Rate | None:
        """The band of a hidden rate; none where the band, or its absence, would reveal too much."""
        reader, column = self.reader, quotient.numerator
        if not quotient.denominator:
            return None
        if column in self._kept:
            return self._repeat_band(quotient)
        intervals = reader.closed.get(column)
        if intervals is None or quotient.denominator not in reader.open:
            return None
        bands = self._bands(self._counts[quotient.denominator])
        outcomes: list[tuple[Rate | None, list[Interval]]] = [
            (rate, [overlap(one, band) for one in intervals]) for rate, band in bands
        ]
        outcomes.append((None, outside(intervals, [band for _, band in bands])))
        possible = [(rate, [one for one in found if one[0] <= one[1]]) for rate, found in outcomes]
        if not all(reader.keeps_room({column: found}) for _, found in possible if found):
            return None
        rate, reader.closed[column] = next(
            ((rate, found) for rate, found in possible if holds(found, self._counts[column])),
            (None, intervals),
        )
        return rate

    def _repeat_band(self, quotient: Quotient) -> Rate | None:
        """The band of a column once closed: the one given before, if it is still true.

        Where its denominator was shown with another number, whether the band holds would reveal too much.
        """
        count, whole = self._counts.get(quotient.numerator), self._counts[quotient.denominator]
        if count is None or not {whole} >= set(self._shown.get(quotient.denominator, ())):
            return None
        return next((rate for rate, band in self._bands(whole) if holds([band], count)), None)

    def _rate(self, quotient: Quotient, band: Rate | None) -> Rate:
        """What the cell shows: never more than it showed when it was protected before."""
        rate = _whole_rate(quotient, self._counts)
        if rate == NOT_REPORTED:
            return rate
        whole, *_ = quotient.columns
        needed = {whole} if rate == NOT_APPLICABLE else {*quotient.columns}
        if (
            not needed <= self.reader.open.keys()
            or self._counts.get(quotient.numerator, 0) > self._counts[whole]
        ):
            rate = band or HIDDEN
        past = self._past.get(quotient.id, ())
        return HIDDEN if any(_is_protected(one) and one != rate for one in past) else rate


def _is_protected(rate: Rate) -> bool:
    return rate.visibility in {Visibility.HIDDEN, Visibility.BAND}


def _find_shown(
    quotients: Iterable[Quotient], past: Mapping[str, Sequence[Rate]]
) -> dict[str, tuple[int, ...]]:
    """Every number that was ever shown of a column."""
    shown: dict[str, tuple[int, ...]] = {}
    for q in quotients:
        for rate in past.get(q.id, ()):
            for column, count in _shown_in(q, rate):
                shown[column] = tuple(dict.fromkeys((*shown.get(column, ()), count)))
    return shown


def _shown_in(quotient: Quotient, rate: Rate) -> Iterator[tuple[str, int]]:
    """The columns that a rate shows, with their numbers."""
    if rate.visibility is Visibility.NOT_APPLICABLE and quotient.denominator:
        yield quotient.denominator, 0
    if rate.numerator is not None:
        yield quotient.numerator, rate.numerator
    if rate.denominator is not None and quotient.denominator:
        yield quotient.denominator, rate.denominator
