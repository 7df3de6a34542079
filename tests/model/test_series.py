"""Figures from period to period: merged areas are added up where that is exact, missing periods are gaps."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from generator.model.area import Area
from generator.model.area_cells import Successor
from generator.model.series import Reading, add_up, leaves_gap, make_up, read_series
from generator.model.statistics import AreaRates, Rate, Report, Statistics, Visibility
from generator.model.succession import trace

from .test_area_tree import make_area

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
THEN, NOW = date(2025, 5, 31), date(2026, 5, 31)
NEW = make_area("N", valid_from=FIRST)


def ended(code: str, *shares: tuple[str, str]) -> Area:
    successors = tuple(Successor(name, Decimal(share) if share else None) for name, share in shares)
    return make_area(code, valid_to=LAST, successors=successors)


A, B = ended("A", ("N", "")), ended("B", ("N", ""))
DIVIDED = ended("D", ("N", "0.6"), ("M", "0.4"))


def shown(numerator: int, denominator: int | None) -> Rate:
    return Rate(visibility=Visibility.SHOWN, numerator=numerator, denominator=denominator)


def unseen(visibility: Visibility) -> Rate:
    return Rate(visibility=visibility)


def period(day: date, **rates: Rate) -> Statistics:
    rows = tuple(AreaRates(area=code, rates={"i": rate}) for code, rate in rates.items())
    return Statistics.model_construct(report=Report.model_construct(as_of=day), areas=rows)


def before(area: Area, *others: Area, **rates: Rate) -> Reading:
    """What stood there at the time of the old areas."""
    years = (period(NOW, N=shown(90, 100)), period(THEN, **rates))
    return read_series(years, area, "i", trace((area, *others)))[1]


def test_what_is_shown_of_all_that_became_an_area_is_added_up() -> None:
    read = before(NEW, A, B, A=shown(40, 50), B=shown(20, 30))
    assert read == Reading(THEN, shown(60, 80), (A, B))
    assert before(NEW, A, B, A=shown(40, None), B=shown(20, None)).rate == shown(60, None)
    nobody = unseen(Visibility.NOT_APPLICABLE)
    assert before(NEW, A, B, A=shown(40, 50), B=nobody).rate == shown(40, 50)
    assert before(NEW, A, B, A=nobody, B=nobody) == Reading(THEN, nobody)


@pytest.mark.parametrize("visibility", [Visibility.HIDDEN, Visibility.BAND, Visibility.NOT_REPORTED])
def test_one_figure_that_is_not_shown_leaves_no_sum(visibility: Visibility) -> None:
    assert before(NEW, A, B, A=shown(40, 50), B=unseen(visibility)) == Reading(THEN, None)
    assert before(NEW, A, B, A=unseen(Visibility.HIDDEN), B=unseen(Visibility.HIDDEN)).rate is None


def test_a_part_of_an_area_is_never_added() -> None:
    other = make_area("M", valid_from=FIRST)
    assert before(NEW, A, DIVIDED, other, A=shown(40, 50), D=shown(20, 30)) == Reading(THEN, None)
    lost = ended("B", ("N", "0.9"))
    assert before(NEW, A, lost, A=shown(40, 50), B=shown(20, 30)).rate is None
    whole = ended("B", ("N", "1"))
    assert before(NEW, A, whole, A=shown(40, 50), B=shown(20, 30)).rate == shown(60, 80)


def test_one_area_under_another_name_has_its_own_figure_whatever_may_be_shown_of_it() -> None:
    band = Rate(visibility=Visibility.BAND, at_least=95)
    assert before(NEW, A, A=band) == Reading(THEN, band)
    assert before(NEW) == Reading(THEN, None)


def test_a_divided_area_that_came_together_again_is_whole() -> None:
    middle = date(2025, 8, 31)
    parts = tuple(
        make_area(code, valid_from=FIRST, valid_to=middle, successors=(Successor("Z"),)) for code in "NM"
    )
    late = make_area("Z", valid_from=date(2025, 9, 1))
    assert make_up(late, NOW, THEN, trace((DIVIDED, *parts, late))) == (DIVIDED,)


def test_an_area_that_goes_on_counts_what_it_took_over_only_after_that() -> None:
    large = make_area("N")
    found = trace((large, A))
    assert make_up(large, NOW, THEN, found) == (large, A)
    assert make_up(large, THEN, date(2024, 5, 31), found) == (large,)
    read = read_series((period(THEN, N=shown(9, 10), A=shown(1, 1)),), large, "i", found)
    assert read == (Reading(THEN, shown(9, 10)),)


def test_columns_add_up_where_all_have_them() -> None:
    assert add_up([{"a": 1, "b": 2}, {"a": 3}]) == {"a": 4}
    assert add_up([]) == {}


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (["2019-08-20", "2021-08-20"], [True]),
        (["2020-08-20", "2021-10-01"], [False]),
        (["2020-03-31", "2020-06-30", "2020-12-31", "2021-03-31"], [False, True, False]),
        (["2020-08-20", "2020-08-20", "2021-08-20"], [False, False]),
    ],
)
def test_a_gap_is_where_another_period_would_fit(days: list[str], expected: list[bool]) -> None:
    of_all = [date.fromisoformat(day) for day in days]
    assert [leaves_gap(*pair, of_all) for pair in pairwise(of_all)] == expected
