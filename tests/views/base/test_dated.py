"""What holds on some days only."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.views.base.dated import ALWAYS, Part, Span, dated

TODAY = date(2021, 9, 1)


def shown_by_script(days: str, day: date) -> bool:
    """What ``theme/components/day.js`` makes of the attribute."""
    return any(
        (first == ".." or first <= str(day)) and (last == ".." or str(day) <= last)
        for first, _, last in (span.partition("/") for span in days.split())
    )


def test_what_is_the_same_on_every_day_is_one_part_without_days() -> None:
    (part,) = dated([date(2021, 9, 5), date(2021, 9, 6)], lambda _: "như nhau")

    assert (part, part.days, part.is_shown) == (Part("như nhau", ALWAYS), "", True)


def test_each_value_has_its_days_and_nothing_is_no_part() -> None:
    said = {None: "sắp", date(2021, 9, 5): "nay", date(2021, 9, 6): None, date(2021, 9, 12): "sắp"}
    soon, now = dated([day for day in said if day], lambda day: said[day])

    assert (soon.value, soon.days, soon.is_shown) == ("sắp", "../2021-09-04 2021-09-12/..", True)
    assert (now.value, now.days, now.is_shown) == ("nay", "2021-09-05/2021-09-05", False)


def test_days_in_a_row_are_one_span() -> None:
    said = {None: 1, date(2021, 9, 5): 2, date(2021, 9, 6): 2, date(2021, 9, 7): 1}
    _, two = dated([day for day in said if day], lambda day: said[day])

    assert two.spans == (Span(date(2021, 9, 5), date(2021, 9, 6)),)


def test_the_ends_of_the_calendar_are_days_too() -> None:
    parts = dated([date.max], lambda day: day)

    assert [(part.value, part.days) for part in parts] == [(date.max, "9999-12-31/..")]


@given(
    values=st.lists(st.integers(0, 3), min_size=1, max_size=6),
    gaps=st.lists(st.integers(1, 9), min_size=5, max_size=5),
    ahead=st.integers(-3, 60),
)
def test_on_any_day_exactly_what_holds_then_is_shown(values: list[int], gaps: list[int], ahead: int) -> None:
    days = [TODAY + timedelta(sum(gaps[: index + 1])) for index in range(len(values) - 1)]
    said: dict[date | None, int] = dict(zip([None, *days], values, strict=True))
    day = TODAY + timedelta(ahead)
    expected = said[max((one for one in days if one <= day), default=None)]

    parts = dated(days, lambda one: said[one])

    assert [part.value for part in parts if not part.days or shown_by_script(part.days, day)] == [expected]
    assert [part.value for part in parts if part.is_shown] == [values[0]]
