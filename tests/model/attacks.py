"""Two readers who want to know more than they are told, each by another way than protection goes.

`Rerunning` runs the program on every table there could be and keeps those that look alike. `Calculating` takes
what is published of tables of any size and solves linear programs. Both know the method, how groups lie in each
other, and, of several releases, which columns changed between them.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from typing import Any

import numpy as np
from scipy.optimize import linprog  # type: ignore[import-untyped]
from scipy.sparse import block_diag, csr_array  # type: ignore[import-untyped]

from generator.model.cells import HIDDEN, NOT_REPORTED, Rates, Rules, protect_cells
from generator.model.inference import Shape, find_shapes
from generator.model.quotients import Form, Nest, Quotient, Sum
from generator.model.statistics import Rate, Visibility

Table = dict[str, int | None]
"""The columns of one area."""

Past = dict[str, tuple[Rate, ...]]


@dataclass(frozen=True)
class Figures:
    """Which quotients are published, how their columns hang together, and by which rules they are protected."""

    quotients: tuple[Quotient, ...]
    sums: tuple[Sum, ...]
    nests: tuple[Nest, ...]
    rules: Rules

    @cached_property
    def shape(self) -> Shape:
        (shape,) = find_shapes(self.quotients, self.sums, self.nests)
        return shape


def figures(
    quotients: str, sums: str = "", nests: str = "", threshold: int = 3, whole_group: int = 5
) -> Figures:
    """Figures in short: quotients "a/t b/t", counts "a", of things "~a/t"; sums "x=d+i", nests "n<N d<D"."""
    return Figures(
        tuple(map(quotient, quotients.split())),
        tuple(
            Sum(whole, tuple(rest.split("+"))) for whole, _, rest in (s.partition("=") for s in sums.split())
        ),
        tuple(Nest(*text.split("<")) for text in nests.split()),
        Rules(threshold, whole_group),
    )


def quotient(text: str) -> Quotient:
    """A quotient in short: "a/t", a count "a", of things "~a/t"."""
    numerator, _, denominator = text.lstrip("~").partition("/")
    return Quotient(text, numerator, denominator, is_of_things=text.startswith("~"))


def all_tables(said: Figures, counts: Mapping[str, Sequence[int | None]]) -> Iterator[Table]:
    """Every table of these counts in which no group is fewer than nobody."""
    shape = said.shape
    for values in product(*counts.values()):
        table = dict(zip(counts, values, strict=True))
        if is_possible(table, shape):
            yield table


def is_possible(table: Mapping[str, int | None], shape: Shape) -> bool:
    return all((size := measure(form, table)) is None or size >= 0 for form in shape.forms)


def measure(form: Form, table: Mapping[str, int | None]) -> int | None:
    """How many people a form is; None where a column was not reported."""
    total = 0
    for column, sign in form:
        count = table[column]
        if count is None:
            return None
        total += sign * count
    return total


class Rerunning:
    """Tries all tables. A history is the tables of one area in one year, one per release."""

    def __init__(self, said: Figures) -> None:
        self._rules = said.rules
        self._shape = said.shape
        self.alike: dict[tuple[object, ...], list[tuple[Table, ...]]] = defaultdict(list)
        """Histories by what is seen of them."""
        self._looked: dict[object, tuple[Past, tuple[object, ...]]] = {}

    def publish(self, *history: Table, remembers: bool = True) -> None:
        _, seen = self._look(history, remembers=remembers)
        self.alike[seen].append(history)

    def _look(self, history: tuple[Table, ...], *, remembers: bool) -> tuple[Past, tuple[object, ...]]:
        """What is remembered after the last of some tables, and all that was seen."""
        if not history:
            return {}, ()
        key = tuple(tuple(table.values()) for table in history)
        if key not in self._looked:
            past, seen = self._look(history[:-1], remembers=remembers)
            rates = protect_cells(history[-1], self._shape, self._rules, past if remembers else {})
            cells = [
                (r.visibility, r.numerator, r.denominator, r.at_least, r.at_most) for r in rates.values()
            ]
            self._looked[key] = add_to_past(past, rates), (*seen, *cells)
        return self._looked[key]

    def cornered(self, most: int) -> list[tuple[Form, tuple[Table, ...]]]:
        """Small counts that could be fewer numbers than promised, in tables of numbers up to `most`.

        Beyond that not all tables that look alike were tried.
        """
        found = []
        for histories in self.alike.values():
            inside = [h for h in histories if all((c or 0) <= most for table in h for c in table.values())]
            for release, form in product(range(len(histories[0])), self._shape.forms):
                few = {
                    size: h
                    for h in inside
                    if 0 < (size := measure(form, h[release]) or 0) < self._rules.threshold
                }
                if few:
                    possible = {measure(form, history[release]) for history in histories}
                    found += [
                        (form, history)
                        for size, history in few.items()
                        if _run(possible, size) < self._rules.threshold - 1
                    ]
        return found


def _run(numbers: set[int | None], start: int) -> int:
    """How many numbers in a row there are around `start`."""
    low = high = start
    while low - 1 in numbers:
        low -= 1
    while high + 1 in numbers:
        high += 1
    return high - low + 1


def add_to_past(past: Mapping[str, tuple[Rate, ...]], rates: Rates) -> Past:
    """What is remembered after one more release."""
    news = {name: rate for name, rate in rates.items() if rate != NOT_REPORTED}
    return {
        **past,
        **{name: tuple(dict.fromkeys((*past.get(name, ()), rate))) for name, rate in news.items()},
    }


Numbers = np.ndarray[Any, Any]
MANY = 1e6


@dataclass
class Calculating:
    """Linear constraints about some groups of people, in each of which no group is fewer than nobody.

    `atoms` says of which indivisible groups a column is made up.
    """

    atoms: Mapping[str, Mapping[str, int]]
    quotients: tuple[Quotient, ...]
    groups: Sequence[Mapping[str, int]]
    """What must not be worked out, as sums and differences of columns."""
    threshold: int
    rows: list[tuple[dict[tuple[int, str], float], float]] = field(default_factory=list)
    releases: list[Mapping[str, int | None]] = field(default_factory=list)

    def see(self, table: Mapping[str, int | None], rates: Rates) -> None:
        """One more release."""
        now = len(self.releases)
        if now:
            for column, count in table.items():
                if count is not None and self.releases[-1][column] == count:
                    self._say({(now, column): 1, (now - 1, column): -1}, 0, is_equal=True)
        self.releases.append(table)
        for column in table:
            self._say({(now, column): -1}, 0)
        for q in self.quotients:
            self._read(now, q, rates[q.id], table)

    def _read(self, now: int, q: Quotient, rate: Rate, table: Mapping[str, int | None]) -> None:
        part, whole = (now, q.numerator), (now, q.denominator)
        if rate.visibility is Visibility.NOT_APPLICABLE:
            self._say({whole: 1}, 0)
        if rate.numerator is not None and rate.denominator is not None:
            self._say({part: 1}, rate.numerator, is_equal=True)
            self._say({whole: 1}, rate.denominator, is_equal=True)
        if rate.at_most is not None or rate.at_least is not None:
            few = {part: 1.0} if rate.at_most else {whole: 1.0, part: -1.0}
            self._say(few, self.threshold)
            self._say({entry: -factor for entry, factor in few.items()}, -1)
            share = rate.at_most or 100 - (rate.at_least or 0)
            self._say({whole: -1}, -100 * self.threshold // share)
        if rate == HIDDEN and 0 < (table[q.numerator] or 0) < (table[q.denominator] or 0):
            self._say({part: -1}, -1)  # he guesses rightly that there are some of both
            self._say({part: 1, whole: -1}, -1)

    def _say(self, factors: Mapping[tuple[int, str], float], most: float, *, is_equal: bool = False) -> None:
        """That columns, each by its factor, are at most so many together, or just so many."""
        row: dict[tuple[int, str], float] = defaultdict(float)
        for (release, column), factor in factors.items():
            for atom, sign in self.atoms[column].items():
                row[release, atom] += sign * factor
        self.rows.append((row, most))
        if is_equal:
            self.rows.append(({entry: -factor for entry, factor in row.items()}, -most))

    def targets(self) -> list[dict[tuple[int, str], float]]:
        """The small counts of all releases."""
        found = []
        for release, table in enumerate(self.releases):
            for group in self.groups:
                size = measure(tuple(group.items()), table)
                if size is not None and 0 < size < self.threshold:
                    target: dict[tuple[int, str], float] = defaultdict(float)
                    for column, factor in group.items():
                        for atom, sign in self.atoms[column].items():
                            target[release, atom] += factor * sign
                    found.append(dict(target))
        return found


def find_widths(readers: Sequence[Calculating]) -> list[float]:
    """From the least to the greatest each small count can be; those of different readers are tried together."""
    places = [_place(reader) for reader in readers]
    matrix = block_diag([_matrix(r, place) for r, place in zip(readers, places, strict=True)], format="csr")
    most = np.concatenate([[limit for _, limit in reader.rows] for reader in readers])
    starts = np.cumsum([0, *(len(place) for place in places)])
    waiting = [reader.targets() for reader in readers]
    found: list[float] = []
    while any(waiting):
        turn = [(number, targets.pop()) for number, targets in enumerate(waiting) if targets]
        aim = np.zeros(matrix.shape[1])
        for number, target in turn:
            for entry, factor in target.items():
                aim[starts[number] + places[number][entry]] += factor
        span = _solve(-aim, matrix, most) - _solve(aim, matrix, most)
        found += [
            sum(factor * span[starts[number] + places[number][entry]] for entry, factor in target.items())
            for number, target in turn
        ]
    return found


def _place(reader: Calculating) -> dict[tuple[int, str], int]:
    atoms = dict.fromkeys(atom for made_of in reader.atoms.values() for atom in made_of)
    entries = product(range(len(reader.releases)), atoms)
    return {entry: place for place, entry in enumerate(entries)}


def _matrix(reader: Calculating, place: Mapping[tuple[int, str], int]) -> csr_array:
    entries = [(n, place[at], factor) for n, (row, _) in enumerate(reader.rows) for at, factor in row.items()]
    rows, columns, factors = zip(*entries, strict=True)
    return csr_array((factors, (rows, columns)), shape=(len(reader.rows), len(place)))


def _solve(aim: Numbers, matrix: csr_array, most: Numbers) -> Numbers:
    result = linprog(aim, A_ub=matrix, b_ub=most, bounds=(0, MANY), method="highs-ds")
    assert result.status == 0, result.message
    solution: Numbers = result.x
    return solution
