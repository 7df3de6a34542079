"""Places on the tile map from coordinates."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.validation.tile_places import MOST, propose_places

points = st.lists(st.tuples(st.floats(-90, 90), st.floats(-180, 180)), max_size=80)


@given(points)
@settings(max_examples=60)
def test_no_two_stand_on_one_tile_and_none_outside(given_points: list[tuple[float, float]]) -> None:
    places = propose_places(given_points)
    assert len({*places}) == len(given_points)
    assert all(1 <= row <= MOST and 1 <= column <= MOST for row, column in places)


@given(points)
@settings(max_examples=60)
def test_what_is_further_north_never_stands_lower_and_in_a_row_west_is_left(
    given_points: list[tuple[float, float]],
) -> None:
    placed = sorted(zip(propose_places(given_points), given_points, strict=True))
    for ((row, _), (north, east)), ((next_row, _), (next_north, next_east)) in pairwise(placed):
        assert east <= next_east if row == next_row else north >= next_north


def test_a_square_stays_a_square_and_a_gap_a_gap() -> None:
    corners = [(23.0, 105.0), (23.0, 106.0), (22.0, 105.0), (22.0, 106.0)]
    assert propose_places(corners) == [(1, 1), (1, 3), (2, 1), (2, 3)]


def test_as_many_as_a_country_has_are_placed_and_too_many_are_not() -> None:
    many = [(number % 97 / 10, number / 100) for number in range(3321)]
    assert len({*propose_places(many)}) == len(many)
    assert propose_places([(0.0, float(number % 180)) for number in range(5000)]) == []
