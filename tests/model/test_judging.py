"""Verdicts on areas, one and all, case by case, by the standards that ship with Loa."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.build.pipeline import Checked
from generator.model.judging import Outcome, Verdict, judge, judge_whole
from generator.model.localized import LocalizedText
from generator.model.standards import Criterion, Standard, WholeShare
from generator.model.statistics import Rate, Visibility

Class = bool | None
"""Whether an area is in special difficulty; None where that is not known."""

ORDINARY, HARD, UNKNOWN = False, True, None
REACHED, NOT, CANNOT = Outcome.REACHED, Outcome.NOT_REACHED, Outcome.CANNOT_BE_SAID

AGE5, AGE5_DONE = "age5_enrolled", "age5_completed"
AGE6, AGE14 = "age6_grade1", "age14_primary_done"
AGE11, REST11 = "age11_primary_done", "age11_rest_in_primary"
LOWER, FURTHER = "age15_18_lower_secondary_done", "age15_18_studying_further"
READ_35, READ_25 = "literate1_15_35", "literate1_15_25"
READ2_60, READ2_35 = "literate2_15_60", "literate2_15_35"

HIDDEN = Rate(visibility=Visibility.HIDDEN)
BLANK = Rate(visibility=Visibility.NOT_REPORTED)


def share(tenths: int, whole: int = 1000) -> Rate:
    return Rate(visibility=Visibility.SHOWN, numerator=tenths, denominator=whole)


def band(low: int, high: int) -> Rate:
    return Rate(visibility=Visibility.BAND, at_least=low or None, at_most=high if high < 100 else None)


ALL = share(1000)
EVERYTHING = dict.fromkeys(
    (AGE5, AGE5_DONE, AGE6, AGE14, AGE11, REST11, LOWER, FURTHER, READ_35, READ_25, READ2_60, READ2_35), ALL
)

Case = tuple[str, Class, dict[str, Rate | None], Outcome, set[str]]
"""Standard, class, the rates that differ from 100 % (None: not in the table), verdict, what keeps it back."""

CASES: dict[str, Case] = {
    # Preschool, article 6
    "preschool: all there": ("pcgdmn5", ORDINARY, {}, REACHED, set()),
    "preschool: both at the minimum": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: share(950), AGE5_DONE: share(850)},
        REACHED,
        set(),
    ),
    "preschool: enrolled just below": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: share(949)},
        NOT,
        {f"{AGE5} 94.9 < 95"},
    ),
    "preschool: completed just below": (
        "pcgdmn5",
        ORDINARY,
        {AGE5_DONE: share(849)},
        NOT,
        {f"{AGE5_DONE} 84.9 < 85"},
    ),
    "preschool: both below": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: share(900), AGE5_DONE: share(800)},
        NOT,
        {f"{AGE5} 90 < 95", f"{AGE5_DONE} 80 < 85"},
    ),
    "preschool, hard: both at the lower minimum": (
        "pcgdmn5",
        HARD,
        {AGE5: share(900), AGE5_DONE: share(800)},
        REACHED,
        set(),
    ),
    "preschool, hard: enrolled just below": ("pcgdmn5", HARD, {AGE5: share(899)}, NOT, {f"{AGE5} 89.9 < 90"}),
    "preschool, hard: completed just below": (
        "pcgdmn5",
        HARD,
        {AGE5_DONE: share(799)},
        NOT,
        {f"{AGE5_DONE} 79.9 < 80"},
    ),
    "preschool, unknown: at the ordinary minimum": (
        "pcgdmn5",
        UNKNOWN,
        {AGE5: share(950), AGE5_DONE: share(850)},
        REACHED,
        set(),
    ),
    "preschool, unknown: between the two minima": (
        "pcgdmn5",
        UNKNOWN,
        {AGE5: share(920)},
        CANNOT,
        {"class", f"{AGE5} 92 < 95"},
    ),
    "preschool, unknown: below both": ("pcgdmn5", UNKNOWN, {AGE5: share(890)}, NOT, {f"{AGE5} 89 < 90"}),
    "preschool: hidden": ("pcgdmn5", ORDINARY, {AGE5: HIDDEN}, CANNOT, {f"{AGE5} hidden"}),
    "preschool: not reported": ("pcgdmn5", HARD, {AGE5_DONE: BLANK}, CANNOT, {f"{AGE5_DONE} not-reported"}),
    "preschool: not in the table": ("pcgdmn5", ORDINARY, {AGE5: None}, CANNOT, {f"{AGE5} not-in-table"}),
    "preschool: one missing, the other below": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: HIDDEN, AGE5_DONE: share(700)},
        NOT,
        {f"{AGE5_DONE} 70 < 85"},
    ),
    "preschool, unknown: one hidden, one between": (
        "pcgdmn5",
        UNKNOWN,
        {AGE5: HIDDEN, AGE5_DONE: share(820)},
        CANNOT,
        {"class", f"{AGE5} hidden", f"{AGE5_DONE} 82 < 85"},
    ),
    "preschool: a band from the minimum on": ("pcgdmn5", ORDINARY, {AGE5: band(95, 100)}, REACHED, set()),
    "preschool: a band that ends below": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: band(0, 94)},
        NOT,
        {f"{AGE5} 0–94 < 95"},
    ),
    "preschool: a band that ends at the minimum": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: band(90, 95)},
        CANNOT,
        {f"{AGE5} between"},
    ),
    "preschool: a band around the minimum": (
        "pcgdmn5",
        ORDINARY,
        {AGE5: band(90, 100)},
        CANNOT,
        {f"{AGE5} between"},
    ),
    "preschool, hard: the same band is enough": ("pcgdmn5", HARD, {AGE5: band(90, 100)}, REACHED, set()),
    "preschool, unknown: the same band is enough for one class": (
        "pcgdmn5",
        UNKNOWN,
        {AGE5: band(90, 100)},
        CANNOT,
        {"class", f"{AGE5} between"},
    ),
    # Primary 1, article 9
    "primary 1: both at the minimum": (
        "pcgdth1",
        ORDINARY,
        {AGE6: share(900), AGE14: share(800)},
        REACHED,
        set(),
    ),
    "primary 1: grade 1 just below": ("pcgdth1", ORDINARY, {AGE6: share(899)}, NOT, {f"{AGE6} 89.9 < 90"}),
    "primary 1: grade 1 has no lower minimum": (
        "pcgdth1",
        HARD,
        {AGE6: share(899)},
        NOT,
        {f"{AGE6} 89.9 < 90"},
    ),
    "primary 1, unknown: grade 1 is the same for all": (
        "pcgdth1",
        UNKNOWN,
        {AGE6: share(899)},
        NOT,
        {f"{AGE6} 89.9 < 90"},
    ),
    "primary 1: completed just below": (
        "pcgdth1",
        ORDINARY,
        {AGE14: share(799)},
        NOT,
        {f"{AGE14} 79.9 < 80"},
    ),
    "primary 1, hard: completed at the lower minimum": (
        "pcgdth1",
        HARD,
        {AGE14: share(700)},
        REACHED,
        set(),
    ),
    "primary 1, hard: completed just below": (
        "pcgdth1",
        HARD,
        {AGE14: share(699)},
        NOT,
        {f"{AGE14} 69.9 < 70"},
    ),
    "primary 1, unknown: completed between": (
        "pcgdth1",
        UNKNOWN,
        {AGE14: share(700)},
        CANNOT,
        {"class", f"{AGE14} 70 < 80"},
    ),
    "primary 1: hidden": ("pcgdth1", ORDINARY, {AGE14: HIDDEN}, CANNOT, {f"{AGE14} hidden"}),
    # Primary 2, article 10
    "primary 2: all at the minimum": (
        "pcgdth2",
        ORDINARY,
        {AGE6: share(950), AGE11: share(800)},
        REACHED,
        set(),
    ),
    "primary 2: grade 1 enough for level 1 only": (
        "pcgdth2",
        ORDINARY,
        {AGE6: share(949)},
        NOT,
        {f"{AGE6} 94.9 < 95"},
    ),
    "primary 2: completed just below": (
        "pcgdth2",
        ORDINARY,
        {AGE11: share(799)},
        NOT,
        {f"{AGE11} 79.9 < 80"},
    ),
    "primary 2, hard: completed at the lower minimum": ("pcgdth2", HARD, {AGE11: share(700)}, REACHED, set()),
    "primary 2: one of the rest out of school": (
        "pcgdth2",
        HARD,
        {REST11: share(999)},
        NOT,
        {f"{REST11} 99.9 < 100"},
    ),
    "primary 2: nearly all of the rest, as a band": (
        "pcgdth2",
        ORDINARY,
        {REST11: band(98, 100)},
        NOT,
        {f"{REST11} 98–100 < 100"},
    ),
    "primary 2, unknown: nearly all of the rest, as a band": (
        "pcgdth2",
        UNKNOWN,
        {REST11: band(95, 100)},
        NOT,
        {f"{REST11} 95–100 < 100"},
    ),
    "primary 2: few of the rest, as a band": (
        "pcgdth2",
        HARD,
        {REST11: band(0, 5)},
        NOT,
        {f"{REST11} 0–5 < 100"},
    ),
    "primary 2: a band at the minimum of grade 1": ("pcgdth2", HARD, {AGE6: band(95, 100)}, REACHED, set()),
    "primary 3: nearly all of the rest, as a band": (
        "pcgdth3",
        HARD,
        {REST11: band(99, 100)},
        NOT,
        {f"{REST11} 99–100 < 100", "needs pcgdth2: not-reached"},
    ),
    "primary 3: a band below the minimum of grade 1": (
        "pcgdth3",
        ORDINARY,
        {AGE6: band(95, 100)},
        CANNOT,
        {f"{AGE6} between"},
    ),
    "primary 3: a band at the minimum of grade 1": (
        "pcgdth3",
        ORDINARY,
        {AGE6: band(98, 100)},
        REACHED,
        set(),
    ),
    "primary 2: level 1 not reached": (
        "pcgdth2",
        ORDINARY,
        {AGE14: share(700)},
        NOT,
        {"needs pcgdth1: not-reached"},
    ),
    "primary 2: level 1 cannot be said": (
        "pcgdth2",
        ORDINARY,
        {AGE14: BLANK},
        CANNOT,
        {"needs pcgdth1: cannot-be-said"},
    ),
    "primary 2: own figure below settles it": (
        "pcgdth2",
        ORDINARY,
        {AGE14: BLANK, AGE11: share(500)},
        NOT,
        {f"{AGE11} 50 < 80"},
    ),
    "primary 2, unknown: level 1 hangs on the class": (
        "pcgdth2",
        UNKNOWN,
        {AGE14: share(750)},
        CANNOT,
        {"class", "needs pcgdth1: cannot-be-said"},
    ),
    # Primary 3, article 11
    "primary 3: all at the minimum": (
        "pcgdth3",
        ORDINARY,
        {AGE6: share(980), AGE11: share(900)},
        REACHED,
        set(),
    ),
    "primary 3: grade 1 just below": ("pcgdth3", ORDINARY, {AGE6: share(979)}, NOT, {f"{AGE6} 97.9 < 98"}),
    "primary 3: completed just below": (
        "pcgdth3",
        ORDINARY,
        {AGE11: share(899)},
        NOT,
        {f"{AGE11} 89.9 < 90"},
    ),
    "primary 3, hard: completed at the lower minimum": ("pcgdth3", HARD, {AGE11: share(800)}, REACHED, set()),
    "primary 3, hard: completed just below": (
        "pcgdth3",
        HARD,
        {AGE11: share(799)},
        NOT,
        {f"{AGE11} 79.9 < 80"},
    ),
    "primary 3: a fault at level 1 goes all the way up": (
        "pcgdth3",
        ORDINARY,
        {AGE14: share(100)},
        NOT,
        {"needs pcgdth2: not-reached"},
    ),
    # Lower secondary 1, article 14
    "lower secondary 1: at the minimum": ("pcgdthcs1", ORDINARY, {LOWER: share(800)}, REACHED, set()),
    "lower secondary 1: just below": (
        "pcgdthcs1",
        ORDINARY,
        {LOWER: share(799)},
        NOT,
        {f"{LOWER} 79.9 < 80"},
    ),
    "lower secondary 1, hard: at the lower minimum": ("pcgdthcs1", HARD, {LOWER: share(700)}, REACHED, set()),
    "lower secondary 1, hard: just below": (
        "pcgdthcs1",
        HARD,
        {LOWER: share(699)},
        NOT,
        {f"{LOWER} 69.9 < 70"},
    ),
    "lower secondary 1, unknown: between": (
        "pcgdthcs1",
        UNKNOWN,
        {LOWER: share(750)},
        CANNOT,
        {"class", f"{LOWER} 75 < 80"},
    ),
    "lower secondary 1: needs primary 1": (
        "pcgdthcs1",
        ORDINARY,
        {AGE6: share(890)},
        NOT,
        {"needs pcgdth1: not-reached"},
    ),
    "lower secondary 1: does not need primary 2": ("pcgdthcs1", ORDINARY, {AGE6: share(900)}, REACHED, set()),
    "lower secondary 1: needs literacy 1": (
        "pcgdthcs1",
        ORDINARY,
        {READ_35: share(890)},
        NOT,
        {"needs xmc1: not-reached"},
    ),
    "lower secondary 1, hard: literacy of the young is enough": (
        "pcgdthcs1",
        HARD,
        {READ_35: share(890)},
        REACHED,
        set(),
    ),
    "lower secondary 1, unknown: literacy hangs on the class": (
        "pcgdthcs1",
        UNKNOWN,
        {READ_35: share(890)},
        CANNOT,
        {"class", "needs xmc1: cannot-be-said"},
    ),
    "lower secondary 1: does not need literacy 2": (
        "pcgdthcs1",
        ORDINARY,
        {READ2_60: share(10)},
        REACHED,
        set(),
    ),
    "lower secondary 1: both needs missing": (
        "pcgdthcs1",
        ORDINARY,
        {AGE6: HIDDEN, READ_35: None},
        CANNOT,
        {"needs pcgdth1: cannot-be-said", "needs xmc1: cannot-be-said"},
    ),
    "lower secondary 1: one need missing, one not reached": (
        "pcgdthcs1",
        ORDINARY,
        {AGE6: HIDDEN, READ_35: share(100)},
        NOT,
        {"needs xmc1: not-reached"},
    ),
    # Lower secondary 2, article 15
    "lower secondary 2: at the minimum": ("pcgdthcs2", ORDINARY, {LOWER: share(900)}, REACHED, set()),
    "lower secondary 2: just below": (
        "pcgdthcs2",
        ORDINARY,
        {LOWER: share(899)},
        NOT,
        {f"{LOWER} 89.9 < 90"},
    ),
    "lower secondary 2, hard: at the lower minimum": ("pcgdthcs2", HARD, {LOWER: share(800)}, REACHED, set()),
    "lower secondary 2, hard: just below": (
        "pcgdthcs2",
        HARD,
        {LOWER: share(799)},
        NOT,
        {f"{LOWER} 79.9 < 80"},
    ),
    "lower secondary 2: level 1 not reached": (
        "pcgdthcs2",
        ORDINARY,
        {READ_35: share(0)},
        NOT,
        {"needs pcgdthcs1: not-reached"},
    ),
    # Lower secondary 3, article 16
    "lower secondary 3: both at the minimum": (
        "pcgdthcs3",
        ORDINARY,
        {LOWER: share(950), FURTHER: share(800)},
        REACHED,
        set(),
    ),
    "lower secondary 3: diploma just below": (
        "pcgdthcs3",
        ORDINARY,
        {LOWER: share(949)},
        NOT,
        {f"{LOWER} 94.9 < 95"},
    ),
    "lower secondary 3: studying on just below": (
        "pcgdthcs3",
        ORDINARY,
        {FURTHER: share(799)},
        NOT,
        {f"{FURTHER} 79.9 < 80"},
    ),
    "lower secondary 3, hard: both at the lower minimum": (
        "pcgdthcs3",
        HARD,
        {LOWER: share(900), FURTHER: share(700)},
        REACHED,
        set(),
    ),
    "lower secondary 3, hard: studying on just below": (
        "pcgdthcs3",
        HARD,
        {FURTHER: share(699)},
        NOT,
        {f"{FURTHER} 69.9 < 70"},
    ),
    "lower secondary 3, unknown: studying on between": (
        "pcgdthcs3",
        UNKNOWN,
        {FURTHER: share(750)},
        CANNOT,
        {"class", f"{FURTHER} 75 < 80"},
    ),
    # Literacy 1, article 20: the age range changes, not the rate
    "literacy 1: 15 to 35 at the minimum": ("xmc1", ORDINARY, {READ_35: share(900)}, REACHED, set()),
    "literacy 1: 15 to 35 just below": (
        "xmc1",
        ORDINARY,
        {READ_35: share(899)},
        NOT,
        {f"{READ_35} 89.9 < 90"},
    ),
    "literacy 1: the young do not count by themselves": (
        "xmc1",
        ORDINARY,
        {READ_25: share(0)},
        REACHED,
        set(),
    ),
    "literacy 1, hard: 15 to 25 at the minimum": (
        "xmc1",
        HARD,
        {READ_25: share(900), READ_35: share(500)},
        REACHED,
        set(),
    ),
    "literacy 1, hard: 15 to 25 just below": (
        "xmc1",
        HARD,
        {READ_25: share(899)},
        NOT,
        {f"{READ_25} 89.9 < 90"},
    ),
    "literacy 1, unknown: both age ranges reach it": (
        "xmc1",
        UNKNOWN,
        {READ_25: share(900), READ_35: share(900)},
        REACHED,
        set(),
    ),
    "literacy 1, unknown: only the young reach it": (
        "xmc1",
        UNKNOWN,
        {READ_35: share(880)},
        CANNOT,
        {"class", f"{READ_35} 88 < 90"},
    ),
    "literacy 1, unknown: neither reaches it": (
        "xmc1",
        UNKNOWN,
        {READ_25: share(800), READ_35: share(700)},
        NOT,
        {f"{READ_25} 80 < 90", f"{READ_35} 70 < 90"},
    ),
    "literacy 1, unknown: one range not reported": (
        "xmc1",
        UNKNOWN,
        {READ_25: BLANK},
        CANNOT,
        {"class", f"{READ_25} not-reported"},
    ),
    "literacy 1: the other range not reported": ("xmc1", ORDINARY, {READ_25: BLANK}, REACHED, set()),
    # Literacy 2, article 21
    "literacy 2: 15 to 60 at the minimum": ("xmc2", ORDINARY, {READ2_60: share(900)}, REACHED, set()),
    "literacy 2: 15 to 60 just below": (
        "xmc2",
        ORDINARY,
        {READ2_60: share(899)},
        NOT,
        {f"{READ2_60} 89.9 < 90"},
    ),
    "literacy 2, hard: 15 to 35 at the minimum": (
        "xmc2",
        HARD,
        {READ2_35: share(900), READ2_60: share(500)},
        REACHED,
        set(),
    ),
    "literacy 2, hard: 15 to 35 just below": (
        "xmc2",
        HARD,
        {READ2_35: share(899)},
        NOT,
        {f"{READ2_35} 89.9 < 90"},
    ),
    "literacy 2: hidden": ("xmc2", ORDINARY, {READ2_60: HIDDEN}, CANNOT, {f"{READ2_60} hidden"}),
    "literacy 2: does not need literacy 1": ("xmc2", ORDINARY, {READ_35: share(0)}, REACHED, set()),
}


@pytest.fixture(scope="module")
def standards(shipped: Checked) -> tuple[Standard, ...]:
    assert shipped.site
    return shipped.site.all_standards()


def told(verdict: Verdict) -> set[str]:
    """What keeps the standard from being reached, in short."""
    found = {"class"} if verdict.is_class_missing else set()
    for f in verdict.findings:
        value = "–".join(dict.fromkeys(f"{bound:g}" for bound in (f.low, f.high) if bound is not None))
        found.add(f"{f.indicator} {f.doubt.value if f.doubt else f'{value} < {f.minimum}'}")
    return found | {f"needs {name}: {outcome.value}" for name, outcome in verdict.requires}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_verdict_and_its_reasons_are_those_worked_out_by_hand(
    case: Case, standards: tuple[Standard, ...]
) -> None:
    name, is_hard, changes, outcome, reasons = case
    rates = {key: rate for key, rate in {**EVERYTHING, **changes}.items() if rate}
    verdict = judge(standards, rates, is_hard=is_hard)[name]
    assert (verdict.outcome, told(verdict)) == (outcome, reasons)


def test_the_table_is_long_enough_and_meets_each_level_and_class() -> None:
    assert len(CASES) >= 60
    assert len({name for name, *_ in CASES.values()}) == 9
    assert {outcome for *_, outcome, _ in CASES.values()} == {REACHED, NOT, CANNOT}


@pytest.mark.parametrize("is_hard", [ORDINARY, HARD, UNKNOWN])
def test_an_area_that_reported_everything_in_full_reaches_all_nine(
    standards: tuple[Standard, ...], is_hard: Class
) -> None:
    verdicts = judge(standards, EVERYTHING, is_hard=is_hard)
    assert {verdict.outcome for verdict in verdicts.values()} == {REACHED}
    assert len(verdicts) == 9


@pytest.mark.parametrize("is_hard", [ORDINARY, HARD, UNKNOWN])
def test_nothing_is_said_of_an_area_without_figures(standards: tuple[Standard, ...], is_hard: Class) -> None:
    verdicts = judge(standards, {}, is_hard=is_hard)
    assert {verdict.outcome for verdict in verdicts.values()} == {CANNOT}


def test_a_rate_a_hair_below_the_minimum_is_not_rounded_up(standards: tuple[Standard, ...]) -> None:
    rates = {**EVERYTHING, READ2_60: share(899_999, 1_000_000)}
    assert judge(standards, rates, is_hard=False)["xmc2"].outcome is NOT


rates_of_any_kind = st.dictionaries(
    st.sampled_from(sorted(EVERYTHING)),
    st.one_of(
        st.integers(0, 20).map(lambda fifths: share(fifths, 20)),
        st.sampled_from([HIDDEN, BLANK, band(0, 80), band(75, 92), band(95, 100)]),
    ),
)


@given(rates_of_any_kind)
@settings(max_examples=200, deadline=None)
def test_what_is_said_without_knowing_the_class_holds_in_both(
    standards: tuple[Standard, ...], rates: dict[str, Rate]
) -> None:
    """And whatever is not "reached" has a reason."""
    unknown = judge(standards, rates, is_hard=None)
    ordinary = judge(standards, rates, is_hard=False)
    hard = judge(standards, rates, is_hard=True)
    for name, verdict in unknown.items():
        if verdict.outcome is not CANNOT:
            assert verdict.outcome is ordinary[name].outcome is hard[name].outcome
        assert verdict.is_class_missing == (ordinary[name].outcome is not hard[name].outcome)
        for one in (verdict, ordinary[name], hard[name]):
            assert bool(told(one)) == (one.outcome is not REACHED)


@given(rates_of_any_kind, st.sampled_from([True, False, None]))
@settings(max_examples=200, deadline=None)
def test_a_missing_figure_never_turns_a_verdict_round(
    standards: tuple[Standard, ...], rates: dict[str, Rate], is_hard: Class
) -> None:
    """Hiding one more rate may only lead to "cannot be said"."""
    before = judge(standards, rates, is_hard=is_hard)
    for indicator in rates:
        after = judge(standards, {**rates, indicator: HIDDEN}, is_hard=is_hard)
        for name, verdict in after.items():
            assert verdict.outcome in (CANNOT, before[name].outcome)


def standard(areas: int | None) -> Standard:
    return Standard(
        id="one",
        name=LocalizedText.of(vi="Một"),
        article="1",
        criteria=(Criterion(indicator="one", minimum="90", verified="true"),),  # type: ignore[arg-type]
        whole=None if areas is None else WholeShare(areas=str(areas), verified="true"),  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("areas", "reached", "undecided", "missed", "needed", "outcome"),
    [
        (90, 19, 0, 2, 19, REACHED),
        (90, 18, 0, 3, 19, NOT),
        (90, 18, 1, 2, 19, CANNOT),
        (90, 19, 2, 0, 19, REACHED),
        (90, 0, 18, 3, 19, NOT),
        (90, 0, 19, 2, 19, CANNOT),
        (90, 9, 0, 1, 9, REACHED),
        (90, 8, 0, 2, 9, NOT),
        (100, 21, 0, 0, 21, REACHED),
        (100, 20, 0, 1, 21, NOT),
        (100, 20, 1, 0, 21, CANNOT),
        (90, 1, 0, 0, 1, REACHED),
        (None, 21, 0, 0, None, CANNOT),
        (90, 0, 0, 0, None, CANNOT),
    ],
)
def test_the_whole_reaches_a_standard_when_enough_of_its_areas_do(
    areas: int | None, reached: int, undecided: int, missed: int, needed: int | None, outcome: Outcome
) -> None:
    """Those of which nothing can be said count both ways; where either is possible, nothing is said."""
    outcomes = [REACHED] * reached + [CANNOT] * undecided + [NOT] * missed
    verdict = judge_whole(standard(areas), outcomes)
    assert (verdict.total, verdict.reached, verdict.undecided) == (len(outcomes), reached, undecided)
    assert (verdict.needed, verdict.outcome) == (needed, outcome)


def test_where_a_class_could_only_do_harm_the_reasons_are_still_given() -> None:
    """Literacy may be lower among the young: then a standard that needs it fails for another reason in each class."""
    rate = Criterion.model_construct(
        indicator="a", minimum=90, indicator_hard="b", minimum_hard=None, verified=True
    )
    own = Criterion.model_construct(
        indicator="c", minimum=90, indicator_hard=None, minimum_hard=70, verified=True
    )
    base = Standard.model_construct(id="base", name=LocalizedText.of(vi="Nền"), requires=(), criteria=(rate,))
    upper = Standard.model_construct(
        id="upper", name=LocalizedText.of(vi="Trên"), requires=("base",), criteria=(own,)
    )
    rates = {"a": share(950), "b": share(850), "c": share(800)}
    verdict = judge((upper, base), rates, is_hard=None)["upper"]
    assert (verdict.outcome, told(verdict)) == (NOT, {"c 80 < 90", "needs base: cannot-be-said"})
