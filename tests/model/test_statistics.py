"""Protected rates: no figure that could point at one child."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.statistics import SMALLEST_SHOWN_COUNT, Rate, Visibility, protect

quick = settings(max_examples=200, deadline=None)


def test_a_rate_of_many_children_is_shown() -> None:
    assert protect(42, 55) == Rate(visibility=Visibility.SHOWN, numerator=42, denominator=55)


def test_a_rate_of_nobody_or_of_all_is_shown() -> None:
    """Nobody is left out, so nobody is pointed at."""
    assert protect(0, 40).visibility is Visibility.SHOWN
    assert protect(40, 40).visibility is Visibility.SHOWN


def test_one_to_nine_children_are_hidden_wherever_they_stand() -> None:
    """As the counted, as the rest and as the whole; and the counts are gone, not only unprinted."""
    hidden = Rate(visibility=Visibility.HIDDEN)
    for few in range(1, 10):
        assert protect(few, 50) == hidden
        assert protect(50 - few, 50) == hidden
        assert protect(0, few) == hidden
        assert protect(few, few) == hidden


def test_what_was_not_reported_is_not_zero() -> None:
    missing = Rate(visibility=Visibility.NOT_REPORTED)
    assert protect(None, 50) == protect(5, None) == protect(None, None) == protect(0, 0) == missing


@given(st.integers(0, 400), st.integers(0, 400))
@quick
def test_no_shown_rate_gives_a_small_count_away(part: int, rest: int) -> None:
    """From a shown rate every count a reader can work out is 0 or at least 10."""
    rate = protect(part, part + rest)
    if rate.visibility is Visibility.SHOWN:
        assert rate.numerator is not None
        assert rate.denominator is not None
        counts = {rate.numerator, rate.denominator, rate.denominator - rate.numerator}
        assert all(count == 0 or count >= SMALLEST_SHOWN_COUNT for count in counts)
    else:
        assert (rate.numerator, rate.denominator) == (None, None)
