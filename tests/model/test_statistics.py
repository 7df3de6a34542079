"""Rates as they are seen: between which per cents a reader may judge them."""

import pytest

from generator.model.statistics import Rate, Visibility


def test_a_shown_rate_is_one_number() -> None:
    rate = Rate(visibility=Visibility.SHOWN, numerator=57, denominator=60)
    assert (rate.low, rate.high) == (95.0, 95.0)


def test_a_rate_of_nobody_is_a_number_too() -> None:
    rate = Rate(visibility=Visibility.SHOWN, numerator=0, denominator=60)
    assert (rate.low, rate.high) == (0.0, 0.0)


def test_a_band_reaches_from_its_limit_to_the_end() -> None:
    near_all = Rate(visibility=Visibility.BAND, at_least=98)
    near_none = Rate(visibility=Visibility.BAND, at_most=2)
    assert (near_all.low, near_all.high) == (98.0, 100.0)
    assert (near_none.low, near_none.high) == (0.0, 2.0)


@pytest.mark.parametrize("visibility", [Visibility.HIDDEN, Visibility.NOT_REPORTED])
def test_of_a_rate_that_is_not_shown_nothing_can_be_said(visibility: Visibility) -> None:
    rate = Rate(visibility=visibility)
    assert (rate.low, rate.high) == (None, None)
