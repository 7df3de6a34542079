"""Which groups of people the columns of a table reveal, directly or by subtraction.

Columns count people, and groups lie in each other: those counted in a rate among all of its people, parts in
their whole, 15 to 25 within 15 to 35. Whoever knows some columns knows every group that is one of them less
others. A `Form` is such a group in terms of columns, and `Shape` holds all forms of columns that hang
together: what protection has to look after, and all that a reader can calculate with.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from generator.model.quotients import Form, Nest, Quotient, Sum, make_form

Split = tuple[Form, Form]
"""Some people, and all people they are counted among."""

MOST_PARTS = 4
"""Of a sum of more parts no two are looked at together: there would be too many pairs, threes and so on."""

LONGEST_ROOM = 4
"""Numerator and denominator of a rate, and of one within it."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Quotients whose columns hang together, and every group of people that follows from these columns."""

    quotients: tuple[Quotient, ...]
    columns: tuple[str, ...]
    """The columns of the quotients: what is divided by before what is divided, else in their order."""
    forms: tuple[Form, ...]
    splits: tuple[Split, ...]
    """Rates that are published or follow from published ones."""
    terms: Mapping[str, tuple[tuple[int, Form], ...]]
    """Of each column the forms it stands in: its sign, and the rest of the form."""
    splits_with: Mapping[str, tuple[Split, ...]]

    @property
    def is_of_things(self) -> bool:
        """Whether no people at all are counted; a single quotient of people makes all columns theirs."""
        return all(quotient.is_of_things for quotient in self.quotients)


def find_shapes(quotients: Sequence[Quotient], sums: Sequence[Sum], nests: Sequence[Nest]) -> list[Shape]:
    """The quotients in groups that have nothing to do with each other, each with its forms."""
    clusters: list[set[str]] = []
    links = [{*q.columns} for q in quotients]
    links += [{s.whole, *s.parts} for s in sums] + [{nest.inner, nest.outer} for nest in nests]
    for link in links:
        touching = [cluster for cluster in clusters if cluster & link]
        clusters = [c for c in clusters if c not in touching] + [link.union(*touching)]
    return [
        _find_shape(
            [q for q in quotients if q.numerator in cluster],
            [s for s in sums if s.whole in cluster],
            [nest for nest in nests if nest.inner in cluster],
        )
        for cluster in clusters
        if any(q.numerator in cluster for q in quotients)
    ]


def _find_shape(quotients: list[Quotient], sums: list[Sum], nests: list[Nest]) -> Shape:
    published = {column for q in quotients for column in q.columns}
    divided = ((q.numerator, q.denominator) for q in quotients if q.denominator)
    pairs = dict.fromkeys(chain(divided, _matches(quotients, sums)))
    within = _close(
        [
            *pairs,
            *((nest.inner, nest.outer) for nest in nests),
            *((part, s.whole) for s in sums for part in s.parts),
        ]
    )
    derived = [
        make_form([(column, 1)])
        for column in sorted({column for pair in pairs for column in pair} | published)
    ]
    derived += [make_form([(outer, 1), (inner, -1)]) for inner, outer in sorted(within)]
    derived += [
        make_form([(s.whole, 1), *((p, -1) for p in some)]) for s in sums for some in _subsets(s.parts)
    ]
    left = list(_leftovers(list(pairs), sums, within))
    derived += [form for part, whole in left for form in (part, whole, make_form([*whole, *_minus(part)]))]
    groups = dict.fromkeys(f for form in derived for f in _written(form, sums, published) if _is_group(f))
    forms = tuple(dict.fromkeys([*groups, *_rooms(groups)]))
    splits = [
        (part, whole)
        for one, other in [*((make_form([(n, 1)]), make_form([(d, 1)])) for n, d in pairs), *left]
        for part in _written(one, sums, published)
        for whole in _written(other, sums, published)
        if _is_group(part) and _is_group(whole) and part != whole
    ]
    return Shape(
        tuple(quotients),
        tuple(_order(quotients)),
        forms,
        tuple(dict.fromkeys(splits)),
        {c: tuple(_terms(forms, c)) for c in published},
        {c: tuple(s for s in splits if c in dict(s[0]) or c in dict(s[1])) for c in published},
    )


def _terms(forms: Iterable[Form], column: str) -> Iterator[tuple[int, Form]]:
    for form in forms:
        sign = dict(form).get(column)
        if sign is not None:
            yield sign, tuple(entry for entry in form if entry[0] != column)


def _order(quotients: list[Quotient]) -> Iterator[str]:
    """Every column once, after those it is divided by."""
    waiting = list(dict.fromkeys(c for q in quotients for c in q.columns))
    while waiting:
        free = [
            c for c in waiting if not any(q.numerator == c and q.denominator in waiting for q in quotients)
        ]
        yield from free or waiting  # none is free when two indicators divide by each other
        waiting = [c for c in waiting if free and c not in free]


def _matches(quotients: Iterable[Quotient], sums: Iterable[Sum]) -> Iterator[tuple[str, str]]:
    """Parts of a numerator, each with the part of the denominator that it is counted among, or all of it."""
    for q in quotients:
        wholes = [other.parts for other in sums if other.whole == q.denominator]
        for one in (s for s in sums if s.whole == q.numerator and q.denominator):
            matching = next((parts for parts in wholes if len(parts) == len(one.parts)), None)
            yield from zip(one.parts, matching or [q.columns[0]] * len(one.parts), strict=True)


def _close(pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    """Who lies within whom, through others too."""
    found = {(inner, outer) for inner, outer in pairs if inner != outer}
    while True:
        more = {(a, d) for a, b in found for c, d in found if b == c and a != d} - found
        if not more:
            return found
        found |= more


def _subsets(parts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Some of the parts, never all."""
    sizes = range(1, len(parts)) if len(parts) <= MOST_PARTS else (1, len(parts) - 1)
    for size in sizes:
        yield from combinations(parts, size)


def _leftovers(
    pairs: list[tuple[str, str]], sums: list[Sum], within: set[tuple[str, str]]
) -> Iterator[Split]:
    """What is left of a rate when other rates are taken off: those aged 26 to 35, the boys."""
    for numerator, denominator in pairs:
        inner = [
            (n, d)
            for n, d in pairs
            if (n, numerator) in within and (d, denominator) in within and (d, numerator) not in within
            if d != numerator
        ]
        for some in [[one] for one in inner] + _summed(numerator, denominator, inner, sums):
            yield (
                make_form([(numerator, 1), *((n, -1) for n, _ in some)]),
                make_form([(denominator, 1), *((d, -1) for _, d in some)]),
            )


def _summed(
    numerator: str, denominator: str, inner: list[tuple[str, str]], sums: list[Sum]
) -> list[list[tuple[str, str]]]:
    """Two or more of the rates that add up to one."""
    found = []
    for one in (s for s in sums if s.whole == numerator):
        for other in (s for s in sums if s.whole == denominator):
            rates = [(n, d) for n, d in inner if n in one.parts and d in other.parts]
            for size in range(2, min(len(one.parts), len(other.parts), MOST_PARTS)):
                found += [list(some) for some in combinations(rates, size)]
    return found


def _rooms(forms: Iterable[Form]) -> Iterator[Form]:
    """Between which two groups a column must lie: what is above it and what is below it, together.

    Left out where more columns than are in a rate and one within it have to be known.
    """
    for one, other in combinations([form for form in forms if len(form) <= LONGEST_ROOM], 2):
        room = make_form([*one, *other])
        if len(room) <= min(LONGEST_ROOM, len(dict([*one, *other])) - 1) and _is_group(room):
            yield room


def _written(form: Form, sums: list[Sum], published: set[str]) -> list[Form]:
    """The ways to write a form in published columns: as it is, and with a column replaced by its sum."""
    ways = [form]
    for _ in range(2):
        ways += [
            _put(way, c, s.others(c))
            for way in ways
            for c, _ in way
            for s in sums
            if c in {s.whole, *s.parts}
        ]
        ways = list(dict.fromkeys(ways))
    return [way for way in ways if all(column in published for column, _ in way)]


def _put(form: Form, column: str, instead: Form) -> Form:
    sign = dict(form)[column]
    return make_form([*(entry for entry in form if entry[0] != column), *((c, sign * s) for c, s in instead)])


def _minus(form: Form) -> Form:
    return tuple((column, -sign) for column, sign in form)


def _is_group(form: Form) -> bool:
    """Whether a form can be a number of people that somebody could want to know."""
    return any(sign > 0 for _, sign in form) and all(abs(sign) == 1 for _, sign in form)
