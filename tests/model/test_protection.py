"""Protection holds against a reader who sees all that is published, knows the method and can calculate."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog  # type: ignore[import-untyped]
from scipy.sparse import csr_array, diags_array  # type: ignore[import-untyped]
from scipy.sparse.csgraph import connected_components  # type: ignore[import-untyped]

from generator.loading.project import load_project
from generator.model.inference import Sum
from generator.model.protection import BANDS, Protected, Quotient, Rates, _look, protect
from generator.model.statistics import HIDE_BELOW, Rate, Visibility
from generator.validation import figures
from generator.validation.build_site import build_site

ROOT = Path(__file__).parents[2]
MANY = 100_000.0
"""More children than any commune has."""

Numbers = np.ndarray[Any, Any]
Columns = Mapping[str, int | None]
Year = dict[str, dict[str, int | None]]

QUOTIENTS = tuple(
    Quotient(f"{part}/{whole}", part, whole)
    for part, whole in (
        ("in_class5", "age5"),
        ("primary_done11", "age11"),
        ("diploma", "age15_18"),
        ("studying", "age15_18"),
        ("studying", "diploma"),
        ("literate1", "age15_60"),
        ("literate2", "age15_60"),
        ("literate2", "literate1"),
        ("in_school", "school_age"),
        ("dropped_out", "in_school"),
        ("returned", "dropped_out"),
        ("in_primary", "primary_age"),
        ("in_primary", "in_school"),
    )
)
"""Shared denominators, chains of numerators and denominators, rates that are usually near 0 or 100 %."""

SUMS = (Sum("school_age", ("primary_age", "secondary_age")),)
QUESTIONS = (Quotient("primary_age/school_age", "primary_age", "school_age"),
             Quotient("secondary_age/school_age", "secondary_age", "school_age"))  # fmt: skip


@dataclass(frozen=True)
class District:
    """Raw figures as they came in, and how they are counted."""

    years: list[Year]
    quotients: tuple[Quotient, ...]
    sums: tuple[Sum, ...] = ()


def random_district(seed: int) -> District:
    chance = random.Random(seed)
    count, size = chance.randint(5, 60), chance.choice((4, 20, 60, 200, 600, 2000))
    some = tuple(q for q in (*QUOTIENTS, *QUESTIONS) if chance.random() < 0.75) or QUOTIENTS
    years = [
        {f"{number:05}": random_columns(chance, size) for number in range(count)}
        for _ in range(chance.randint(1, 3))
    ]
    return District(years, some, SUMS if chance.random() < 0.5 else ())


def random_columns(chance: random.Random, size: int) -> dict[str, int | None]:
    def whole() -> int:
        return int(chance.expovariate(1 / size)) if chance.random() < 0.9 else chance.randint(0, 12)

    def part(of: int) -> int:
        few = min(of, int(chance.expovariate(1 / 6)))
        return chance.choice((0, of, few, of - few, of - few, chance.randint(0, of)))

    c: dict[str, int | None] = {}
    for name, total in (("in_class5", "age5"), ("primary_done11", "age11")):
        c[total] = (n := whole())
        c[name] = part(n)
    c["age15_18"], c["age15_60"] = (n := whole()), (m := 4 * whole())
    c["diploma"], c["literate1"] = (d := part(n)), (l1 := part(m))
    c["studying"], c["literate2"] = part(d), part(l1)
    c["primary_age"], c["secondary_age"] = (p := whole()), (s := whole())
    c["school_age"] = p + s
    c["in_primary"] = (i := part(p))
    c["in_school"] = (e := i + part(s))
    c["dropped_out"] = (o := part(e))
    c["returned"] = part(o)
    return {name: None if chance.random() < 0.03 else count for name, count in c.items()}


def small_counts(
    columns: Columns, quotients: Iterable[Quotient], threshold: int, sums: Iterable[Sum] = ()
) -> Iterator[tuple[str, ...]]:
    """What must not be worked out: a column, or a denominator less its numerator."""
    for name in (name for s in sums for name in (s.whole, *s.parts)):
        if 0 < (columns[name] or 0) < threshold:
            yield (name,)
    for q in quotients:
        part, whole = columns[q.numerator], columns[q.denominator]
        for column, count in ((q.numerator, part), (q.denominator, whole)):
            if count is not None and 0 < count < threshold:
                yield (column,)
        if part is not None and whole is not None and 0 < whole - part < threshold:
            yield q.denominator, q.numerator


@dataclass
class Attack:
    """Linear constraints over all columns of many communes and years; each is independent of the others."""

    threshold: int
    rows: list[tuple[Mapping[int, float], float]] = field(default_factory=list)
    targets: list[dict[int, float]] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)

    def see(self, columns: Columns, rates: Rates, district: District) -> None:
        """Everything published about one commune in one year, and what the reader would like to know."""
        names = sorted(columns)
        place = {name: len(self.low) + number for number, name in enumerate(names)}
        self.low += [0.0] * len(names)
        self.high += [MANY] * len(names)
        wanted = dict.fromkeys(small_counts(columns, district.quotients, self.threshold, district.sums))
        self.targets += [
            {place[name]: sign for name, sign in zip(t, (1.0, -1.0), strict=False)} for t in wanted
        ]
        known = {
            name for q in district.quotients if rates[q.id].visibility is Visibility.SHOWN
            for name in (q.numerator, q.denominator)
        }  # fmt: skip
        for q in district.quotients:
            part, whole, rate = place[q.numerator], place[q.denominator], rates[q.id]
            if rate.visibility is Visibility.NOT_APPLICABLE:
                self._say({whole: 1.0}, 0)
            elif rate.visibility is not Visibility.NOT_REPORTED:
                self._read(part, whole, rate)
            if rate.visibility is Visibility.HIDDEN and q.denominator in known:
                self._cheat(part, whole, columns, q)
        for s in district.sums:
            self._add_up(s, columns, place)

    def _add_up(self, s: Sum, columns: Columns, place: Mapping[str, int]) -> None:
        """The reader guesses rightly which columns were reported."""
        if columns[s.whole] is not None:
            excess = {place[s.whole]: -1.0, **{place[n]: 1.0 for n in s.parts if columns[n] is not None}}
            self._say(excess, 0)
            if len(excess) == 1 + len(s.parts):
                self._say({at: -factor for at, factor in excess.items()}, 0)

    def _read(self, part: int, whole: int, rate: Rate) -> None:
        self._say({part: 1.0, whole: -1.0}, 0)
        if rate.visibility is Visibility.SHOWN:
            assert rate.numerator is not None
            assert rate.denominator is not None
            for at, count in ((part, rate.numerator), (whole, rate.denominator)):
                self._say({at: 1.0}, count)
                self._say({at: -1.0}, -count)
        if rate.visibility is Visibility.BAND:
            assert rate.low is not None
            assert rate.high is not None
            self._say({part: -1.0, whole: rate.low / 100}, 0)
            self._say({part: 1.0, whole: -rate.high / 100}, 0)
            self._know_the_band(part, whole, rate)

    def _know_the_band(self, part: int, whole: int, rate: Rate) -> None:
        """The method: a band stands for 1 to `threshold` children, its share tells the size of the whole."""
        few = {part: 1.0} if rate.at_most else {whole: 1.0, part: -1.0}
        self._say(few, self.threshold)
        self._say({at: -factor for at, factor in few.items()}, -1)
        share = rate.at_most or 100 - (rate.at_least or 0)
        self._say({whole: -1.0}, -self.threshold * 100 / share)
        for narrower in BANDS[: BANDS.index(share)][-1:]:
            self._say({whole: 1.0}, self.threshold * 100 / narrower - 1)

    def _cheat(self, part: int, whole: int, columns: Columns, q: Quotient) -> None:
        """The method: a cell of many children is hidden because a part is not zero, or for another cell.

        This reader guesses right which of both it is.
        """
        if 0 < (columns[q.numerator] or 0) < (columns[q.denominator] or 0):
            self._say({part: -1.0}, -1)
            self._say({part: 1.0, whole: -1.0}, -1)

    def _say(self, factors: Mapping[int, float], most: float) -> None:
        if len(factors) > 1:
            self.rows.append((factors, most))
            return
        ((at, factor),) = factors.items()
        if factor > 0:
            self.high[at] = min(self.high[at], most)
        else:
            self.low[at] = max(self.low[at], -most)

    def widths(self) -> list[float]:
        """How far each small count can move; those that nothing links are moved at the same time."""
        entries = [(row, at, f) for row, (factors, _) in enumerate(self.rows) for at, f in factors.items()]
        rows, columns, factors = zip(*entries, strict=True)
        matrix = csr_array((factors, (rows, columns)), shape=(len(self.rows), len(self.low)))
        low, high = np.array(self.low), np.array(self.high)
        is_free = low < high
        most = np.array([limit for _, limit in self.rows]) - matrix @ np.where(is_free, 0, low)
        matrix = csr_array(matrix @ diags_array(is_free.astype(float)))
        matrix.eliminate_zeros()
        parts = connected_components(matrix.T @ matrix, directed=False)[1]
        found: list[float] = []
        for turn in self._turns(parts, is_free):
            objective = np.zeros(len(low))
            for target in turn:
                for at, factor in target.items():
                    objective[at] += factor * is_free[at]
            kept = is_free & np.isin(parts, parts[np.flatnonzero(objective)])
            span = np.zeros(len(low))
            if kept.any():
                span[kept] = _span(objective[kept], matrix[:, kept], most, np.column_stack((low, high))[kept])
            found += [sum(factor * span[at] for at, factor in target.items()) for target in turn]
        return found

    def _turns(self, parts: Numbers, is_free: Numbers) -> list[list[dict[int, float]]]:
        """The targets in rounds; of counts that a constraint links, one a round."""
        queues: dict[int, list[dict[int, float]]] = defaultdict(list)
        for number, target in enumerate(self.targets):
            unknown = [int(parts[at]) for at in target if is_free[at]]
            queues[unknown[0] if unknown else -1 - number].append(target)
        longest = max(map(len, queues.values()), default=0)
        return [[queue[turn] for queue in queues.values() if len(queue) > turn] for turn in range(longest)]


def _span(objective: Numbers, matrix: csr_array, most: Numbers, bounds: Numbers) -> Numbers:
    """The greatest less the least, of each count that the objective names."""
    rows = np.diff(csr_array(matrix).indptr) > 0
    least, greatest = (
        linprog(
            aim,
            A_ub=matrix[rows],
            b_ub=most[rows],
            bounds=bounds,
            method="highs-ds",
            options={"presolve": False},
        )
        for aim in (objective, -objective)
    )
    assert (least.status, greatest.status) == (0, 0), (least.message, greatest.message)
    span: Numbers = greatest.x - least.x
    return span


def attack(
    districts: Iterable[tuple[District, list[dict[str, Rates]]]], threshold: int = HIDE_BELOW
) -> list[float]:
    """The widths of all small counts of some districts, as far as a reader can tell."""
    reader = Attack(threshold)
    for district, published in districts:
        for year, rates in zip(district.years, published, strict=True):
            for commune, columns in year.items():
                if any(small_counts(columns, district.quotients, threshold, district.sums)):
                    reader.see(columns, rates[commune], district)
    return reader.widths()


def publish(district: District, threshold: int = HIDE_BELOW) -> list[dict[str, Rates]]:
    return [year.rates for year in protect(district.years, district.quotients, district.sums, threshold)]


def publish_carelessly(district: District) -> list[dict[str, Rates]]:
    """Each cell looked at alone, as if nothing could be combined."""
    return [
        {
            commune: {
                q.id: _look(columns[q.numerator], columns[q.denominator], HIDE_BELOW)
                for q in district.quotients
            }
            for commune, columns in year.items()
        }
        for year in district.years
    ]


def one(
    columns: dict[str, int | None], *quotients: str, sums: Sequence[Sum] = (), threshold: int = 10
) -> Rates:
    """The rates of one commune in one year; "a/b" divides column a by column b."""
    ((rates,),) = (
        year.rates.values() for year in protect([{"01399": columns}], divide(*quotients), sums, threshold)
    )
    return rates


def divide(*quotients: str) -> tuple[Quotient, ...]:
    return tuple(Quotient(q, *q.split("/")) for q in quotients)


def kinds(rates: Rates) -> list[str]:
    return [rate.visibility.value for rate in rates.values()]


@pytest.fixture(scope="module")
def districts() -> list[District]:
    return [random_district(seed) for seed in range(200)]


@pytest.fixture(scope="module")
def shipped_figures() -> tuple[District, list[dict[str, Rates]]]:
    """The raw figures of this repository on their way into protection, and what came out."""
    seen: list[tuple[District, list[dict[str, Rates]]]] = []

    def watch(
        years: list[Year], quotients: Sequence[Quotient], sums: Sequence[Sum], threshold: int
    ) -> list[Protected]:
        published = protect(years, quotients, sums, threshold)
        seen.append((District(years, tuple(quotients), tuple(sums)), [year.rates for year in published]))
        return published

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "protect", watch)
        records, _ = load_project(ROOT)
        build_site(records)
    ((district, published),) = seen
    return district, published


def test_no_small_count_of_200_random_districts_can_be_worked_out(districts: list[District]) -> None:
    widths = [w for n in range(0, 200, 10) for w in attack((d, publish(d)) for d in districts[n : n + 10])]

    assert len(widths) > 50_000
    assert min(widths) >= HIDE_BELOW - 1 - 1e-6


def test_the_attack_breaks_figures_whose_cells_were_protected_one_by_one(districts: list[District]) -> None:
    widths = attack((d, publish_carelessly(d)) for d in districts[:10])

    assert sum(width < 0.5 for width in widths) > 100


def test_a_lower_threshold_protects_just_as_well_up_to_itself(districts: list[District]) -> None:
    widths = attack(((d, publish(d, 5)) for d in districts[:10]), 5)

    assert min(widths) >= 4 - 1e-6


def test_no_small_count_of_the_shipped_figures_can_be_worked_out(
    shipped_figures: tuple[District, list[dict[str, Rates]]],
) -> None:
    widths = attack([shipped_figures])

    assert len(widths) > 20
    assert min(widths) >= HIDE_BELOW - 1 - 1e-6


def test_most_of_the_shipped_figures_stay_readable(
    shipped_figures: tuple[District, list[dict[str, Rates]]],
) -> None:
    cells = [kind for year in shipped_figures[1] for rates in year.values() for kind in kinds(rates)]
    reported = [kind for kind in cells if kind != "not-reported"]

    assert reported.count("shown") >= 0.6 * len(reported)


@pytest.mark.parametrize(
    "quotients",
    [
        ("a/t",),
        ("a/t", "b/t"),
        ("a/t", "t/u"),
        ("a/t", "a/u"),
        ("a/t", "b/t", "a/b"),
        ("a/t", "t/u", "a/u"),
    ],
    ids=" ".join,
)
def test_whoever_tries_all_figures_there_could_be_still_learns_only_that_they_are_few(
    quotients: tuple[str, ...],
) -> None:
    """The strongest reader runs this very program on every table of small numbers and keeps those that look alike.

    He may rule out zero, because zero is shown; nothing else.
    """
    threshold, most, room = 5, 16, 5
    divided = divide(*quotients)
    names = sorted({name for q in divided for name in (q.numerator, q.denominator)})
    tables = (
        dict(zip(names, counts, strict=True))
        for counts in product((None, *range(most + 1)), repeat=len(names))
    )
    alike: dict[str, list[dict[str, int | None]]] = defaultdict(list)
    for columns in tables:
        if all(is_possible(columns[q.numerator], columns[q.denominator]) for q in divided):
            alike[str(one(columns, *quotients, threshold=threshold))].append(columns)

    assert len(alike) > 20
    for tables_alike in alike.values():
        inner = [columns for columns in tables_alike if max(c or 0 for c in columns.values()) <= most - room]
        for target in {t for columns in inner for t in small_counts(columns, divided, threshold)}:
            values = [v for columns in tables_alike if (v := measure(columns, target)) is not None]
            assert max(values) - min(values) >= threshold - 2, (target, inner)


def is_possible(part: int | None, whole: int | None) -> bool:
    return part is None or whole is None or part <= whole


def measure(columns: Columns, target: tuple[str, ...]) -> int | None:
    counts = [columns[name] for name in target]
    if None in counts:
        return None
    return sum(sign * (count or 0) for sign, count in zip((1, -1), counts, strict=False))


def test_whoever_tries_all_figures_behind_bands_learns_nothing_but_the_band() -> None:
    """The same, for communes about as large as the smallest that have bands."""
    threshold, divided = 5, divide("a/t", "t/u", "b/u")
    alike: dict[str, list[dict[str, int | None]]] = defaultdict(list)
    for u, without_t, without_a, b in product(range(95, 125), range(8), range(8), (0, 50)):
        columns: dict[str, int | None] = {"u": u, "t": u - without_t, "a": u - without_t - without_a, "b": b}
        alike[str(one(columns, "a/t", "t/u", "b/u", threshold=threshold))].append(columns)

    for tables in alike.values():
        for columns in tables:
            if 105 <= (columns["u"] or 0) <= 115:
                for target in small_counts(columns, divided, threshold):
                    values = [measure(other, target) or 0 for other in tables]
                    assert max(values) - min(values) >= threshold - 2, (columns, target)


def test_a_rate_of_many_children_is_shown() -> None:
    assert one({"a": 42, "t": 55}, "a/t") == {
        "a/t": Rate(visibility=Visibility.SHOWN, numerator=42, denominator=55)
    }


def test_a_rate_of_nobody_or_of_all_is_shown() -> None:
    """Nobody is left out, so nobody is pointed at."""
    assert kinds(one({"a": 0, "t": 40}, "a/t")) == kinds(one({"a": 40, "t": 40}, "a/t")) == ["shown"]


def test_one_to_nine_children_are_hidden_wherever_they_stand() -> None:
    """As the counted, as the rest and as the whole; and the counts are gone, not only unprinted."""
    hidden = {"a/t": Rate(visibility=Visibility.HIDDEN)}
    for few in range(1, 10):
        for part, whole in ((few, 50), (50 - few, 50), (0, few), (few, few)):
            assert one({"a": part, "t": whole}, "a/t") == hidden


def test_what_was_not_reported_is_not_zero() -> None:
    for part, whole in ((None, 50), (5, None), (None, None)):
        assert kinds(one({"a": part, "t": whole}, "a/t")) == ["not-reported"]


def test_of_nobody_there_is_no_rate() -> None:
    for part in (0, None):
        assert kinds(one({"a": part, "t": 0}, "a/t")) == ["not-applicable"]


@pytest.mark.parametrize(
    ("whole", "share"), [(199, None), (200, 5), (499, 5), (500, 2), (999, 2), (1000, 1), (9999, 1)]
)
def test_the_more_children_the_narrower_the_band(whole: int, share: int | None) -> None:
    """Of the smallest commune of a band, ten children are just as many per cent as the band reaches."""
    for few in (1, 9):
        near_all = one({"a": whole - few, "t": whole}, "a/t")["a/t"]
        near_none = one({"a": few, "t": whole}, "a/t")["a/t"]
        assert (near_all.at_least, near_none.at_most) == (share and 100 - share, share)
        assert near_all.numerator is near_all.denominator is None


def test_a_band_stands_for_ten_children_too_so_that_it_says_no_more_than_hidden() -> None:
    assert kinds(one({"a": 290, "t": 300}, "a/t")) == ["band"]
    assert kinds(one({"a": 289, "t": 300}, "a/t")) == ["shown"]


def test_two_rates_that_show_both_sides_of_a_small_rest_do_not_stand_together() -> None:
    """46 of 50 is hidden; "30 of 46" would tell the 46 and "20 of 50" the 50."""
    columns: dict[str, int | None] = {"a": 46, "t": 50, "b": 30, "c": 20}
    assert kinds(one(columns, "a/t", "b/a")) == ["hidden", "shown"]
    assert kinds(one(columns, "a/t", "c/t")) == ["hidden", "shown"]
    assert sorted(kinds(one(columns, "a/t", "b/a", "c/t"))) == ["hidden", "hidden", "shown"]


def test_a_column_is_not_told_by_those_it_adds_up_with() -> None:
    """Of 100 children 94 are in primary; the 6 others follow unless one more cell is hidden."""
    columns: dict[str, int | None] = {"a": 30, "p": 94, "s": 6, "t": 100, "b": 50, "d": 6}
    cells = ("a/p", "b/t", "d/s")
    assert kinds(one(columns, *cells)) == ["shown", "shown", "hidden"]
    assert sorted(kinds(one(columns, *cells, sums=[Sum("t", ("p", "s"))]))) == ["hidden", "hidden", "shown"]


def test_a_column_of_a_sum_that_was_not_reported_stands_for_any_number() -> None:
    columns: dict[str, int | None] = {"a": 30, "p": 94, "s": 6, "t": 104, "b": 50, "d": 6}
    sums = [Sum("t", ("p", "s", "x"))]
    assert kinds(one(columns, "a/p", "b/t", "d/s", sums=sums)) == ["shown", "shown", "hidden"]


def test_figures_that_contradict_each_other_are_hidden_and_stop_nothing() -> None:
    """They are told as problems elsewhere."""
    assert kinds(one({"a": 60, "t": 50}, "a/t")) == ["hidden"]
    assert kinds(one({"a": 60, "t": 50, "b": 3}, "a/t", "b/t"))[0] == "hidden"
    assert kinds(one({"a": 5, "t": 50}, "a/t", sums=[Sum("t", ("a", "b"))])) == ["hidden"]


def test_no_project_may_set_the_threshold_below_five() -> None:
    for few in range(1, 5):
        assert kinds(one({"a": few, "t": 50}, "a/t", threshold=2)) == ["hidden"]
    assert kinds(one({"a": 5, "t": 50}, "a/t", threshold=2)) == ["shown"]


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
@settings(max_examples=20, deadline=None)
def test_the_order_of_communes_and_years_changes_nothing(seed: int, chance: random.Random) -> None:
    district = random_district(seed)
    shuffled = [dict(chance.sample(sorted(year.items()), len(year))) for year in reversed(district.years)]

    assert publish(District(shuffled, district.quotients, district.sums)) == publish(district)[::-1]


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_only_what_is_needed_is_hidden_and_what_is_shown_is_true(seed: int) -> None:
    """A cell is hidden only when it is small itself or a linked cell is; bands hold the true rate."""
    district = random_district(seed)
    for year, rates, alone in zip(
        district.years, publish(district), publish_carelessly(district), strict=True
    ):
        for commune, columns in year.items():
            few = small_counts(columns, district.quotients, HIDE_BELOW + 1, district.sums)
            is_calm = not any(few)
            for q in district.quotients:
                rate, first = rates[commune][q.id], alone[commune][q.id]
                assert rate == first or (rate.visibility is Visibility.HIDDEN and not is_calm)
                if rate.low is not None and rate.high is not None:
                    assert (
                        rate.low
                        <= 100 * (columns[q.numerator] or 0) / (columns[q.denominator] or 1)
                        <= rate.high
                    )
