"""Which area stands where another stood."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest

from generator.model.area import Area
from generator.model.area_cells import Successor
from generator.model.succession import DAY, trace

from .test_area_tree import make_area

LAST, FIRST = date(2025, 6, 30), date(2025, 7, 1)
XUAN_HOA = make_area("01392", valid_to=LAST, successors=(Successor("01392"),))
OLD_TRUONG_HA = make_area("01399", valid_to=LAST, successors=(Successor("01392"),))
NEW_TRUONG_HA = make_area("01392", valid_from=FIRST)


def test_a_code_that_means_another_area_now_leads_to_that_of_the_day() -> None:
    found = trace((NEW_TRUONG_HA, OLD_TRUONG_HA, XUAN_HOA))
    for old in (XUAN_HOA, OLD_TRUONG_HA):
        assert found.on(old, LAST) == (old,)
        assert found.on(old, FIRST) == (NEW_TRUONG_HA,)
    assert found.before(NEW_TRUONG_HA, LAST) == (OLD_TRUONG_HA, XUAN_HOA)
    assert found.before(NEW_TRUONG_HA, FIRST) == (NEW_TRUONG_HA,)
    assert found.on(NEW_TRUONG_HA, LAST) == ()


def test_a_code_that_goes_on_is_followed_where_no_successor_is_named() -> None:
    renamed = trace((make_area("A", valid_to=LAST), make_area("A", valid_from=FIRST)))
    assert [one.since for one in renamed.on(make_area("A", valid_to=LAST), FIRST)] == [FIRST]
    gap = trace((make_area("A", valid_to=LAST), make_area("A", valid_from=FIRST + DAY)))
    assert gap.on(make_area("A", valid_to=LAST), FIRST + DAY) == ()


def test_an_area_that_goes_on_takes_over_others() -> None:
    small = make_area("B", valid_to=LAST, successors=(Successor("A"),))
    large = make_area("A")
    found = trace((small, large))
    assert found.on(small, FIRST) == found.on(large, FIRST) == (large,)
    assert found.before(large, LAST) == (large, small)


def test_a_divided_area_leads_to_all_its_parts() -> None:
    divided = make_area("A", valid_to=LAST, successors=(Successor("B"), Successor("C")))
    parts = (make_area("B", valid_from=FIRST), make_area("C", valid_from=FIRST))
    assert trace((divided, *parts)).on(divided, FIRST) == parts


def test_a_code_is_followed_only_to_the_area_of_the_next_day() -> None:
    early = make_area("A", valid_to=date(2020, 1, 31), successors=(Successor("B"),))
    between = make_area("B", valid_from=date(2020, 2, 1), valid_to=LAST, successors=(Successor("A"),))
    late = make_area("A", valid_from=FIRST)
    found = trace((late, early, between))
    assert found.later(early) == (between, late)
    assert found.earlier(late) == (between, early)
    assert found.on(early, date(2020, 2, 1)) == (between,)
    assert found.on(early, date(2030, 1, 1)) == (late,)


def make_reforms(rng: Random) -> list[Area]:
    """Areas through some reforms, each of which ends some of them and begins others, often with old codes."""
    codes = [f"0{number}" for number in range(6)]
    days = [date(2000, 1, 1) + timedelta(days=rng.randrange(20, 400) * number) for number in range(1, 5)]
    now = {code: make_area(code) for code in rng.sample(codes, rng.randint(1, 6))}
    ended: list[Area] = []
    for day in sorted(set(days)):
        gone = rng.sample([*now], rng.randint(0, len(now)))
        new = [code for code in codes if code in gone or code not in now]
        new = rng.sample(new, rng.randint(1 if len(gone) == len(now) else 0, len(new)))
        left = {code: area for code, area in now.items() if code not in gone}
        after = {**left, **{code: make_area(code, valid_from=day) for code in new}}
        for code in gone:
            heirs = rng.sample([*after], rng.randint(1, min(3, len(after)))) if after else []
            ending = {"valid_to": day - DAY, "successors": tuple(map(Successor, heirs))}
            ended.append(now[code].model_copy(update=ending))
        now = after
    areas = [*ended, *now.values()]
    rng.shuffle(areas)
    return areas


def days_around(areas: list[Area]) -> Iterator[date]:
    for area in areas:
        yield from (day for day in (area.valid_from, area.valid_to) if day)
    yield from (date(1999, 1, 1), date(2099, 1, 1))


@pytest.mark.parametrize("seed", range(60))
def test_any_chain_of_reforms_leads_from_each_area_to_those_of_any_day(seed: int) -> None:
    """It ends, in areas of that day, by whatever days between one goes; and the way back is the same."""
    areas = make_reforms(Random(seed))
    found = trace(areas)
    days = sorted({*days_around(areas)})
    for area in areas:
        assert area.identity not in {one.identity for one in found.later(area)}
        for day in days:
            standing = found.on(area, day)
            assert all(one.is_valid_on(day) for one in standing)
            assert bool(standing) == (day >= area.since)
            for one in standing:
                assert area.identity in {two.identity for two in found.before(one, area.valid_to or day)}
        for earlier, later in pairwise(day for day in days if day >= area.since):
            through = {two.identity for one in found.on(area, earlier) for two in found.on(one, later)}
            assert through == {one.identity for one in found.on(area, later)}
