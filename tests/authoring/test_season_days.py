"""A campaign's days moved to another season."""

from datetime import date

import pytest

from generator.authoring.season_days import count_years, move_days
from generator.model.campaign import ComesAgain

SEPTEMBER = (date(2021, 9, 1), date(2021, 9, 30))
YEAR = (date(2023, 9, 1), date(2024, 5, 31))
LEAP = (date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1))


@pytest.mark.parametrize(
    ("days", "years", "rule", "moved"),
    [
        (SEPTEMBER, 1, "same-day", ["2022-09-01", "2022-09-30"]),
        (SEPTEMBER, 1, "same-weekday", ["2022-08-31", "2022-09-29"]),
        (SEPTEMBER, 3, "same-weekday", ["2024-09-04", "2024-10-03"]),
        (YEAR, 1, "same-day", ["2024-09-01", "2025-05-31"]),
        (LEAP[1:2], 1, "same-day", ["2025-03-01"]),
        (LEAP, 1, "same-day", ["2025-02-28", "2025-03-01", "2025-03-02"]),
        (LEAP[1:2], 9000, "same-weekday", ["9999-03-04"]),
        (LEAP, 4, "same-day", ["2028-02-28", "2028-02-29", "2028-03-01"]),
    ],
)
def test_days_come_again_on_the_same_day_or_the_nearest_such_weekday(
    days: tuple[date, ...], years: int, rule: ComesAgain, moved: list[str]
) -> None:
    """Those of a list stay different; weekdays as far from each other as they were."""
    found = move_days(days, years, rule)
    assert [*map(str, found)] == moved
    if rule == "same-weekday":
        assert [day.weekday() for day in found] == [day.weekday() for day in days]


@pytest.mark.parametrize(
    ("last", "coming", "years"),
    [
        ("2021-2022", "2022-2023", 1),
        ("Hè 2021", "Hè 2024", 3),
        ("Mùa lũ", "Mùa lũ 2022", 1),
        ("2022", "2021", 1),
    ],
)
def test_the_years_between_two_seasons_are_in_their_names(last: str, coming: str, years: int) -> None:
    assert count_years(last, coming) == years
