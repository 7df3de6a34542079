"""Protection holds against readers who see all that was ever published, know the method and can calculate."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.loading.project import load_project
from generator.model import cells
from generator.model.cells import HIDDEN, Rates, Rules, _Cells, protect_cells
from generator.model.disclosed import Disclosed
from generator.model.inference import find_shapes
from generator.model.protection import Protected, RawYear, protect
from generator.model.quotients import Nest, Quotient, Sum
from generator.model.statistics import Rate, Visibility
from generator.validation import figures as validated
from generator.validation.build_site import build_site
from tests.conftest import TODAY, read_shipped_languages
from tests.model.attacks import (
    Calculating,
    Figures,
    Past,
    Rerunning,
    Table,
    add_to_past,
    all_tables,
    figures,
    find_widths,
    is_possible,
    quotient,
)

ROOT = Path(__file__).parents[2]
SHOWN, BAND = Visibility.SHOWN, Visibility.BAND


def one(
    columns: Mapping[str, int | None],
    *quotients: str,
    sums: Sequence[Sum] = (),
    nests: Sequence[Nest] = (),
    threshold: int = 10,
    before: Mapping[str, tuple[Rate, ...]] | None = None,
) -> Rates:
    """The rates of one area in one year; "a/b" divides column a by column b, "~a" counts things."""
    divided = [*map(quotient, quotients)]
    told = [Disclosed({"01399": before})] if before else ()
    (year,) = protect([{"01399": columns}], divided, sums, threshold, nests=nests, before=told)
    return year.rates["01399"]


def kinds(rates: Mapping[str, Rate]) -> list[str]:
    return [rate.visibility.value for rate in rates.values()]


# Whoever runs the program on all tables there could be


TABLES = {
    "one rate": (figures("a/t"), (None, *range(12))),
    "two of one denominator": (figures("a/t b/t"), range(12)),
    "a chain": (figures("a/t t/u"), (None, *range(11))),
    "two denominators": (figures("a/t a/u"), range(11)),
    "three in each other": (figures("a/t b/t a/b"), range(12)),
    "three in each other, upwards": (figures("a/b b/t a/t"), range(12)),
    "a sum and its part": (figures("x/t d/t", sums="x=d+i"), range(12)),
    "a part and its sum": (figures("d/t x/t", sums="x=d+i"), (None, *range(12))),
    "a sum and its parts": (figures("d/t i/t x/t", sums="x=d+i"), range(12)),
    "parts of a denominator": (figures("a/p b/t", sums="t=p+s"), range(11)),
    "girls and all": (figures("gi/g ai/a", sums="ai=gi+bi a=g+b"), range(11)),
    "all and girls": (figures("ai/a gi/g", sums="ai=gi+bi a=g+b"), range(11)),
    "ages in ages": (figures("n/d N/D", nests="n<N d<D"), range(11)),
    "wider ages first": (figures("N/D n/d", nests="n<N d<D"), range(11)),
    "ages only": (figures("N/D n/d", nests="d<D"), range(8)),
    "a chain of three": (figures("a/b b/c c/d"), range(11)),
    "a count": (figures("a"), (None, *range(40))),
    "a count and its rate": (figures("a a/t"), (None, *range(12))),
    "a rate and the count of all": (figures("a/t t"), range(12)),
    "a count within another": (figures("n N", nests="n<N"), (None, *range(12))),
    "a count and its parts": (figures("x d i", sums="x=d+i"), range(12)),
    "a count of parts of a rate": (figures("d x/t", sums="x=d+i"), range(12)),
    "things in a rate of people": (figures("a/t ~t"), range(12)),
    "a rate of things by people": (figures("~b/t a/t"), range(12)),
    "threshold 5": (figures("x/t d/t", sums="x=d+i", threshold=5, whole_group=8), range(20)),
    "threshold 5, a chain": (figures("a/t t/u", threshold=5, whole_group=8), range(20)),
}


@pytest.mark.parametrize("name", TABLES)
def test_whoever_tries_all_tables_learns_only_that_few_are_few(name: str) -> None:
    """Each small count may still be `threshold - 1` numbers in a row at least, as "1 to 9" says."""
    said, counts = TABLES[name]
    reader = try_all(said, counts)

    assert len(reader.alike) > 30
    assert reader.cornered(most=max(c or 0 for c in counts) - said.rules.threshold - 2) == []


def try_all(said: Figures, counts: Sequence[int | None]) -> Rerunning:
    reader = Rerunning(said)
    for table in all_tables(said, dict.fromkeys(said.shape.columns, counts)):
        reader.publish(table)
    return reader


@pytest.mark.parametrize(
    "said",
    [
        figures("a/t b/t"),
        figures("a/t t/u"),
        figures("a/t b/t a/b"),
        figures("x/t d/t", sums="x=d+i"),
        figures("n/d N/D", nests="n<N d<D"),
    ],
    ids=lambda said: " ".join(q.id for q in said.quotients),
)
def test_a_band_shows_those_who_try_all_tables_no_more(
    said: Figures, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With bands so wide that small tables have them."""
    monkeypatch.setattr(cells, "BANDS", (15, 30))
    reader = Rerunning(said)
    size = 22 if len(said.shape.columns) == 3 else 15
    for table in all_tables(said, dict.fromkeys(said.shape.columns, range(size))):
        reader.publish(table)

    assert sum("BAND" in str(seen) for seen in reader.alike) > 20
    assert reader.cornered(most=size - 6) == []


@pytest.mark.parametrize(
    ("total", "threshold"), [(12, 5), (12, 10), (20, 15), *product((40, 201), (5, 10, 15)), (600, 5)]
)
def test_a_sum_of_any_size_stays_in_doubt(total: int, threshold: int) -> None:
    """Of `total` eleven-year-olds x finished primary or are in it, and d of these finished.

    All tables are tried in which any group is small: the others are shown as they are.
    """
    reader = Rerunning(figures("x/t d/t", sums="x=d+i", threshold=threshold, whole_group=30))
    for x in range(total + 1):
        near = (
            range(x + 1) if total - x <= threshold else {*range(threshold + 1), *range(x - threshold, x + 1)}
        )
        for d in near:
            if 0 <= d <= x:
                reader.publish({"t": total, "x": x, "d": d})

    assert reader.cornered(most=total) == []


HISTORIES = {
    "two of one denominator": (figures("a/t b/t"), "a b t", 8),
    "a chain": (figures("a/t t/u"), "a t u", 8),
    "a count and its rate": (figures("a a/t"), "a t", 8),
    "a count and its parts": (figures("x d", sums="x=d+i"), "x d", 8),
    "a sum and its part": (figures("x/t d/t", sums="x=d+i"), "x d t", 8),
    "girls and all": (figures("gi/g ai/a", sums="ai=gi+bi a=g+b"), "g", 6),
    "wider ages first": (figures("N/D n/d", nests="n<N d<D"), "n D", 6),
    "ages in ages": (figures("n/d N/D", nests="n<N d<D"), "D n", 6),
}


@pytest.mark.parametrize("name", HISTORIES)
def test_a_correction_or_a_late_column_leaves_all_releases_together_in_doubt(name: str) -> None:
    """The reader knows which column was corrected, or reported late, and all else stayed as it was."""
    said, columns, size = HISTORIES[name]
    for column in columns.split():
        corrected, late = Rerunning(said), Rerunning(said)
        for table in all_tables(said, dict.fromkeys(said.shape.columns, range(size))):
            late.publish({**table, column: None}, table)
            for count in range(size):
                if is_possible(new := {**table, column: count}, said.shape):
                    corrected.publish(table, new)

        assert corrected.cornered(most=size - 4) == late.cornered(most=size - 4) == []


@pytest.mark.parametrize("steps", ["dx", "td", "tt", "-t"])
def test_so_do_three_releases(steps: str) -> None:
    """First d is corrected, then x; and so on. In a step "-" nothing is."""
    said = figures("x/t d/t", sums="x=d+i")
    reader, size = Rerunning(said), 7
    for first in all_tables(said, dict.fromkeys("dtx", range(size))):
        for second in changed(said, first, steps[0], size):
            for third in changed(said, second, steps[1], size):
                reader.publish(first, second, third)

    assert reader.cornered(most=size - 4) == []


def changed(said: Figures, table: Table, column: str, size: int) -> Iterator[Table]:
    if column not in table:
        yield table
        return
    for count in range(size):
        if is_possible(new := {**table, column: count}, said.shape):
            yield new


def test_who_forgets_what_was_published_is_found_out() -> None:
    """The test of the tests: without a memory, corrections reveal small counts."""
    said = figures("x/t d/t", sums="x=d+i")
    reader = Rerunning(said)
    for table in all_tables(said, dict.fromkeys("dtx", range(10))):
        for new in changed(said, table, "t", 10):
            reader.publish(table, new, remembers=False)

    assert len(reader.cornered(most=6)) > 20


# Whoever calculates


def many(text: str) -> dict[str, int]:
    """What is meant by "a b -c": a and b less c."""
    return {name.lstrip("-"): -1 if name.startswith("-") else 1 for name in text.split()}


@dataclass(frozen=True)
class Family:
    """Columns that hang together, each made of groups that do not overlap."""

    said: Figures
    atoms: Mapping[str, Mapping[str, int]]
    groups: tuple[Mapping[str, int], ...]
    """What nobody may work out, beside the columns and what is left of each rate."""

    def table(self, sizes: Mapping[str, int]) -> Table:
        return {c: sum(sign * sizes[a] for a, sign in made.items()) for c, made in self.atoms.items()}

    def reader(self, rules: Rules) -> Calculating:
        rests = tuple(many(f"{q.denominator} -{q.numerator}") for q in self.said.quotients)
        columns = tuple(many(column) for column in self.atoms)
        return Calculating(self.atoms, self.said.quotients, (*columns, *rests, *self.groups), rules.threshold)


def family(said: Figures, atoms: str, *groups: str) -> Family:
    made = dict(line.split(" = ") for line in atoms.split("; "))
    return Family(said, {c: many(text) for c, text in made.items()}, tuple(many(group) for group in groups))


FAMILIES = (
    family(
        figures("l35/p35 l25/p25 k60/p60 k35/p35", nests="p25<p35 p35<p60 l25<l35 k35<k60 k35<l35"),
        "l25 = a; p25 = a b; l35 = a c; p35 = a b c d; k35 = a c -e; k60 = a c -e f; p60 = a b c d f g",
        "p35 -p25", "l35 -l25", "p35 -p25 -l35 l25", "p60 -p35", "k60 -k35", "p60 -p35 -k60 k35", "l35 -k35",
    ),
    family(
        figures("girls_in/girls all_in/all", sums="all_in=girls_in+boys_in all=girls+boys"),
        "girls_in = a; girls = a b; all_in = a c; all = a b c d",
        "all_in -girls_in", "all -girls", "all -girls -all_in girls_in",
    ),
    family(
        figures("done/all either/all", sums="either=done+in"),
        "done = a; either = a b; all = a b c",
        "either -done",
    ),
    family(
        figures("diploma/all studying/all studying/diploma"),
        "studying = a; diploma = a b; all = a b c",
    ),
    family(
        figures("back/out out/pupils other/pupils"),
        "back = a; out = a b; other = d; pupils = a b c d",
    ),
)  # fmt: skip


def releases(chance: random.Random, some: Family, size: int) -> list[Table]:
    """Three releases of one area: corrections, and columns that come late or are withdrawn."""
    names = sorted({name for made in some.atoms.values() for name in made})
    sizes = {name: draw(chance, size) for name in names}
    missing = {c for c in some.atoms if chance.random() < 0.15}
    tables: list[Table] = []
    while len(tables) < 3:
        table = some.table(sizes)
        if min(c or 0 for c in table.values()) < 0:
            sizes["e"] = 0  # more who are not at level 2 than are at level 1
            continue
        tables.append({c: None if c in missing else count for c, count in table.items()})
        missing = {c for c in missing if chance.random() < 0.4}
        for name in names:
            if chance.random() < 0.2:
                sizes[name] = max(0, sizes[name] + chance.choice((-9, -3, -1, 1, 2, 5, 11)))
    return tables


def draw(chance: random.Random, size: int) -> int:
    return chance.choice((0, chance.randint(1, 9), chance.randint(1, 25), int(chance.expovariate(1 / size))))


def publish_all(
    tables: Sequence[Table], some: Family, rules: Rules, *, remembers: bool = True
) -> Calculating:
    reader, past = some.reader(rules), Past()
    for table in tables:
        rates = protect_cells(table, some.said.shape, rules, past if remembers else {})
        reader.see(table, rates)
        past = add_to_past(past, rates)
    return reader


def regions(seeds: range, threshold: int, *, remembers: bool = True) -> list[Calculating]:
    """The readers of regions of two areas each, whose five families of columns hang together."""
    found = []
    for seed in seeds:
        chance = random.Random(seed)
        size = chance.choice((15, 60, 200, 900))
        for some in chance.sample(FAMILIES * 2, 4):
            rules = Rules(threshold, chance.choice((10, 30)))
            found.append(publish_all(releases(chance, some, size), some, rules, remembers=remembers))
    return found


@pytest.mark.parametrize("seeds", [range(start, start + 25) for start in range(0, 200, 25)], ids=str)
def test_no_small_count_of_200_regions_in_three_releases_can_be_worked_out(seeds: range) -> None:
    threshold = (5, 10, 15)[seeds.start // 25 % 3]
    widths = find_widths(regions(seeds, threshold))

    assert len(widths) > 150
    assert min(widths) >= threshold - 2 - 1e-6


def test_calculating_breaks_releases_that_forget_each_other() -> None:
    widths = find_widths(regions(range(25), 10, remembers=False))

    assert sum(width < 0.5 for width in widths) > 5


# What is hidden could be exchanged


def test_a_closed_number_may_be_exchanged_and_nothing_changes() -> None:
    """What is published is a function of what is public: any number a reader allows gives the same bytes."""
    chance = random.Random(5)
    exchanged = 0
    for some in FAMILIES * 40:
        rules = Rules(chance.choice((5, 10, 15)), 30)
        table = releases(chance, some, chance.choice((15, 60, 200, 900)))[0]
        protecting = _Cells({c: n for c, n in table.items() if n is not None}, some.said.shape, rules, {})
        rates = protecting.protect()
        for column, intervals in protecting.reader.closed.items():
            for first, last in intervals:
                other = {**table, column: chance.randint(int(first), int(min(last, first + 40)))}
                if is_possible(other, some.said.shape):
                    exchanged += other != table
                    assert protect_cells(other, some.said.shape, rules, {}) == rates
    assert exchanged > 150


def test_to_publish_again_what_has_not_changed_changes_nothing() -> None:
    chance = random.Random(6)
    for some in FAMILIES * 60:
        rules, shape = Rules(chance.choice((5, 10, 15)), 30), some.said.shape
        table = releases(chance, some, chance.choice((15, 60, 200, 900)))[0]
        first = protect_cells(table, shape, rules, {})

        assert protect_cells(table, shape, rules, add_to_past({}, first)) == first


# The figures of this repository


@pytest.fixture(scope="module")
def shipped() -> tuple[list[RawYear], tuple[Any, ...], list[Protected]]:
    """The raw figures on their way into protection, how they hang together, and what came out."""
    seen = []

    def watch(years: list[RawYear], *rest: Any, **more: Any) -> list[Protected]:
        seen.append((years, rest, protect(years, *rest, **more)))
        return seen[-1][-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(validated, "protect", watch)
        records, _ = load_project(ROOT)
        build_site(records, read_shipped_languages(), TODAY)
    ((years, rest, published),) = seen
    return years, rest, published


def test_most_of_the_shipped_figures_stay_readable(
    shipped: tuple[list[RawYear], tuple[Any, ...], list[Protected]],
) -> None:
    kinds_of = [kind for year in shipped[2] for rates in year.rates.values() for kind in kinds(rates)]
    reported = [kind for kind in kinds_of if kind != "not-reported"]

    assert reported.count("shown") >= 0.6 * len(reported)
    assert reported.count("shown") + reported.count("band") >= 0.7 * len(reported)


def test_the_shipped_ages_lie_within_each_other(
    shipped: tuple[list[RawYear], tuple[Any, ...], list[Protected]],
) -> None:
    quotients, sums, _, _, nests = shipped[1]
    forms = {form for shape in find_shapes(quotients, sums, nests) for form in shape.forms}

    assert (
        ("age15_25_total", -1),
        ("age15_35_total", 1),
        ("literate1_15_25", 1),
        ("literate1_15_35", -1),
    ) in forms
    assert (("age11_done_or_in_primary", 1), ("age11_primary_done", -1)) in forms
    assert (("age6_10_total", 1), ("age6_total", -1)) in forms


# One area


def test_a_rate_of_many_is_shown() -> None:
    assert one({"a": 42, "t": 55}, "a/t") == {"a/t": Rate(visibility=SHOWN, numerator=42, denominator=55)}


def test_one_to_nine_are_hidden_wherever_they_stand() -> None:
    """As the counted, as the rest and as the whole; and the counts are gone, not only unprinted."""
    hidden = {"a/t": Rate(visibility=Visibility.HIDDEN)}
    for few in range(1, 10):
        for part, whole in ((few, 50), (50 - few, 50), (0, few), (few, few)):
            assert one({"a": part, "t": whole}, "a/t") == hidden


@pytest.mark.parametrize(("whole", "kind"), [(10, "hidden"), (29, "hidden"), (30, "shown"), (500, "shown")])
def test_none_and_all_are_shown_only_of_thirty_or_more(whole: int, kind: str) -> None:
    """That 0 of 10 are back in class tells of each of the ten."""
    assert kinds(one({"a": 0, "t": whole}, "a/t")) == kinds(one({"a": whole, "t": whole}, "a/t")) == [kind]


def test_a_hidden_whole_group_may_as_well_be_a_few() -> None:
    """All that differ only in who is counted look alike: from nobody to everybody of nineteen."""
    assert {str(one({"a": part, "t": 19}, "a/t")) for part in range(20)} == {
        str({"a/t": Rate(visibility=Visibility.HIDDEN)})
    }


def test_a_count_of_few_people_is_hidden_and_none_is_none() -> None:
    assert kinds({str(n): one({"a": n}, "a")["a"] for n in (0, 1, 9, 10)}) == [
        "shown",
        "hidden",
        "hidden",
        "shown",
    ]
    assert one({"a": 12}, "a")["a"] == Rate(visibility=Visibility.SHOWN, numerator=12)
    assert kinds(one({"a": None}, "a")) == ["not-reported"]


def test_of_things_nothing_is_hidden() -> None:
    """However few, none or all of few, with bands and beside what an earlier release hid."""
    columns = {"a": 3, "t": 5, "b": 0, "c": 997, "u": 1000}
    hidden = {"~a/t": (Rate(visibility=Visibility.HIDDEN),)}
    assert kinds(one(columns, "~a/t", "~b/t", "~c/u", "~a", before=hidden)) == ["shown"] * 4


def test_a_column_of_people_stays_theirs_whoever_else_uses_it() -> None:
    """Of 46 of 50 children "4 chairs are left" would tell the rest, whatever the chairs are called."""
    columns = {"a": 46, "t": 50, "b": 4}
    sums = [Sum("t", ("a", "b"))]
    assert kinds(one(columns, "a/t", "~b", sums=sums))[0] == "hidden"
    assert kinds(one(columns, "~a/t", "t", sums=sums))[0] == "hidden"
    assert kinds(one(columns, "~a/t", "~b", sums=sums)) == ["shown", "shown"]


def test_a_project_may_ask_for_larger_whole_groups() -> None:
    for whole_group, kind in ((30, "shown"), (60, "hidden")):
        (year,) = protect([{"01399": {"a": 0, "t": 45}}], [Quotient("r", "a", "t")], (), 10, whole_group)
        assert kinds(year.rates["01399"]) == [kind]


def test_what_was_not_reported_is_not_zero() -> None:
    for part, whole in ((None, 50), (5, None), (None, None)):
        assert kinds(one({"a": part, "t": whole}, "a/t")) == ["not-reported"]


def test_of_nobody_there_is_no_rate() -> None:
    assert kinds(one({"a": 0, "t": 0}, "a/t")) == ["not-applicable"]
    assert kinds(one({"a": None, "t": 0}, "a/t")) == ["not-reported"]


def test_none_is_not_shown_of_a_small_group_either() -> None:
    """Of 20 pupils none dropped out: "nobody to count" among the dropped out would say so."""
    rates = one({"back": 0, "out": 0, "pupils": 20}, "back/out", "out/pupils")
    assert kinds(rates) == ["hidden", "hidden"]


@pytest.mark.parametrize(
    ("whole", "share"), [(199, None), (200, 5), (499, 5), (500, 2), (999, 2), (1000, 1), (9999, 1)]
)
def test_the_more_people_the_narrower_the_band(whole: int, share: int | None) -> None:
    """Of the smallest area of a band, ten are just as many per cent as the band reaches."""
    for few in (1, 9):
        near_all = one({"a": whole - few, "t": whole}, "a/t")["a/t"]
        near_none = one({"a": few, "t": whole}, "a/t")["a/t"]
        assert (near_all.at_least, near_none.at_most) == (share and 100 - share, share)
        assert near_all.numerator is near_all.denominator is None


def test_a_band_stands_for_ten_too_so_that_it_says_no_more_than_hidden() -> None:
    assert kinds(one({"a": 290, "t": 300}, "a/t")) == ["band"]
    assert kinds(one({"a": 289, "t": 300}, "a/t")) == ["shown"]


def test_two_rates_that_show_both_sides_of_a_small_rest_do_not_stand_together() -> None:
    """46 of 50 is hidden; "30 of 46" would reveal the 46 beside "20 of 50"."""
    columns: Table = {"a": 46, "t": 50, "b": 30, "c": 20}
    assert kinds(one(columns, "a/t", "b/a")) == ["hidden", "hidden"]
    assert kinds(one(columns, "a/t", "c/t")) == ["hidden", "shown"]
    assert kinds(one(columns, "a/t", "b/a", "c/t")) == ["hidden", "hidden", "shown"]


def test_the_first_rate_in_the_list_is_the_one_that_stays() -> None:
    """Of 200 eleven-year-olds 12 have finished or are in primary, 11 have finished: 1 is left."""
    columns: Table = {"done": 11, "either": 12, "t": 201}
    sums = [Sum("either", ("done", "in"))]
    assert kinds(one(columns, "either/t", "done/t", sums=sums)) == ["shown", "hidden"]
    assert kinds(one(columns, "done/t", "either/t", sums=sums)) == ["shown", "hidden"]
    assert kinds(one(columns, "done/t", "either/t")) == ["shown", "shown"]


def test_the_boys_left_over_are_protected_too() -> None:
    """20 of 30 girls and 45 of 60 children: 25 of the 30 boys, 5 not."""
    sums = [Sum("all_in", ("girls_in", "boys_in")), Sum("all", ("girls", "boys"))]
    columns: Table = {"girls_in": 20, "girls": 30, "all_in": 45, "all": 60}
    assert kinds(one(columns, "girls_in/girls", "all_in/all", sums=sums)) == ["shown", "hidden"]
    nine: Table = {"girls_in": 19, "girls": 31, "all_in": 28, "all": 60}
    assert kinds(one(nine, "girls_in/girls", "all_in/all", sums=sums)) == ["shown", "hidden"]


def test_those_aged_26_to_35_are_protected_too() -> None:
    """12 of those aged 15 to 25 and 15 of those aged 15 to 35 cannot read: 3 of the others."""
    nests = [Nest("l25", "l35"), Nest("p25", "p35")]
    columns: Table = {"l25": 943, "p25": 955, "l35": 1736, "p35": 1751}
    assert kinds(one(columns, "l35/p35", "l25/p25", nests=nests)) == ["shown", "hidden"]
    assert kinds(one(columns, "l35/p35", "l25/p25")) == ["shown", "shown"]


def test_figures_that_contradict_each_other_are_hidden_and_stop_nothing() -> None:
    """They are told as problems elsewhere."""
    assert kinds(one({"a": 60, "t": 50}, "a/t")) == ["hidden"]
    assert kinds(one({"a": 60, "t": 50, "b": 3}, "a/t", "b/t"))[0] == "hidden"
    assert kinds(one({"a": 5, "t": 50}, "a/t", sums=[Sum("t", ("a", "b"))])) == ["hidden"]
    assert len(one({"a": 50, "t": 50}, "a/t", "t/a", nests=[Nest("a", "t"), Nest("t", "a")])) == 2


def test_no_project_may_set_the_threshold_below_five() -> None:
    for few in range(1, 5):
        assert kinds(one({"a": few, "t": 50}, "a/t", threshold=2)) == ["hidden"]
    assert kinds(one({"a": 5, "t": 50}, "a/t", threshold=2)) == ["shown"]


# What was published before


def shown(numerator: int, denominator: int) -> Rate:
    return Rate(visibility=SHOWN, numerator=numerator, denominator=denominator)


def test_what_was_hidden_once_stays_hidden() -> None:
    """63 of 71 was hidden beside 39 of 71. Corrected to 63 of 74 it would reveal the 8."""
    before = {"done/t": (HIDDEN,), "studying/t": (shown(39, 71),)}
    columns: Table = {"done": 63, "studying": 39, "t": 74}
    assert kinds(one(columns, "done/t", "studying/t", before=before)) == ["hidden", "shown"]
    assert kinds(one(columns, "done/t", "studying/t")) == ["shown", "shown"]


def test_what_was_shown_once_stays_known() -> None:
    """30 of 45 was shown; that 35 of 45 are in it or through, reported late, would reveal 5."""
    columns: Table = {"done": 38, "either": 35, "t": 45}
    rates = one(columns, "either/t", sums=[Sum("either", ("done", "in"))])
    assert kinds(rates) == ["shown"]
    for first in ("done/t", "either/t"):
        second = "either/t" if first == "done/t" else "done/t"
        rates = one(
            columns, first, second, sums=[Sum("either", ("done", "in"))], before={"done/t": (shown(30, 45),)}
        )
        assert rates["either/t"] == HIDDEN


def test_a_column_once_hidden_does_not_come_back_in_another_rate() -> None:
    columns: Table = {"a": 80, "t": 100, "b": 40}
    assert kinds(one(columns, "a/t", "b/a", before={"a/t": (HIDDEN,)})) == ["hidden", "hidden"]


def test_a_band_is_repeated_while_it_is_true_and_becomes_no_number() -> None:
    band = Rate(visibility=BAND, at_least=95)
    for part, expected in ((290, band), (295, band), (280, HIDDEN), (300, HIDDEN)):
        assert one({"a": part, "t": 300}, "a/t", before={"a/t": (band,)}) == {"a/t": expected}


def test_a_release_shows_what_it_holds_back() -> None:
    quotients = [Quotient("done", "d", "t"), Quotient("studying", "s", "t")]
    tables = {"01399": {"d": 63, "s": 39, "t": 74}, "01417": {"d": 4, "s": 39, "t": 74}}
    told = Disclosed({code: {"done": (HIDDEN,)} for code in tables})
    (first,) = protect([tables], quotients)
    (second,) = protect([tables], quotients, before=[told])

    assert first.held_back == frozenset()
    assert second.held_back == {("01399", "done")}


def test_what_was_not_reported_before_holds_nothing_back() -> None:
    told = Disclosed({"01399": {"r": (Rate(visibility=Visibility.NOT_APPLICABLE),)}})
    (year,) = protect([{"01399": {"a": 20, "t": 40}}], [Quotient("r", "a", "t")], before=[told])

    assert kinds(year.rates["01399"]) == ["shown"]


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_what_is_shown_is_true(seed: int) -> None:
    """Counts are those of the table; bands hold the true rate."""
    chance = random.Random(seed)
    for some in FAMILIES:
        table = releases(chance, some, 200)[0]
        for q, rate in zip(
            some.said.quotients, protect_cells(table, some.said.shape, Rules(), {}).values(), strict=True
        ):
            part, whole = table[q.numerator], table[q.denominator]
            if rate.visibility is SHOWN:
                assert (rate.numerator, rate.denominator) == (part, whole)
            elif rate.low is not None and rate.high is not None:
                assert rate.low <= 100 * (part or 0) / (whole or 1) <= rate.high
