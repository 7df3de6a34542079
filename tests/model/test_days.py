"""Days at the ends of the calendar."""

from datetime import date

import pytest

from generator.model.days import add_days


@pytest.mark.parametrize(
    ("day", "count", "expected"),
    [
        (date(2021, 2, 28), 1, date(2021, 3, 1)),
        (date(2021, 9, 5), -14, date(2021, 8, 22)),
        (date.max, 1, date.max),
        (date(1, 1, 10), -14, date.min),
    ],
)
def test_days_stay_within_the_calendar(day: date, count: int, expected: date) -> None:
    assert add_days(day, count) == expected
