"""What readers may have kept of all releases together."""

from generator.model.disclosed import Disclosed, Memory, remember
from generator.model.site import Site
from generator.model.statistics import AreaRates, Rate, Visibility

SHOWN = Rate(visibility=Visibility.SHOWN, numerator=41, denominator=56)
CORRECTED = Rate(visibility=Visibility.SHOWN, numerator=41, denominator=57)
HIDDEN = Rate(visibility=Visibility.HIDDEN)


def test_each_rate_of_a_cell_is_kept_once_in_the_order_of_releases() -> None:
    first = Disclosed({"01399": {"a": (SHOWN,), "b": (HIDDEN,)}})
    second = Disclosed({"01399": {"a": (CORRECTED,)}, "01417": {"a": (SHOWN,)}})
    joined = first.joined(second).joined(first)

    assert joined.of("01399", "a") == (SHOWN, CORRECTED)
    assert joined.of("01399", "b") == (HIDDEN,)
    assert joined.of("01417", "a") == (SHOWN,)
    assert joined.of("01417", "b") == ()


def test_a_year_that_is_gone_stays_known() -> None:
    old = Memory({("2019-2020", False): Disclosed({"01399": {"a": (SHOWN,)}})})
    new = Memory({("2020-2021", False): Disclosed({"01399": {"a": (CORRECTED,)}})})

    assert old.joined(new).of("2019-2020", is_sample=False).of("01399", "a") == (SHOWN,)
    assert old.joined(new) == old.joined(new).joined(old)


def test_a_period_may_be_remembered_under_two_names() -> None:
    """By its files in a memory, by what it is called where a site was read."""
    memory = Memory(
        {
            ("2026-q3", False): Disclosed({"01399": {"a": (SHOWN,)}}),
            ("Q3/2026", False): Disclosed({"01399": {"a": (CORRECTED,)}}),
        }
    )
    assert memory.of("2026-q3", "Q3/2026", is_sample=False).of("01399", "a") == (SHOWN, CORRECTED)
    assert memory.of("2026-q3", "2026-q3", is_sample=False).of("01399", "a") == (SHOWN,)


def test_sample_figures_are_kept_apart() -> None:
    memory = Memory({("2020-2021", True): Disclosed({"01399": {"a": (SHOWN,)}})})

    assert memory.of("2020-2021", is_sample=True).of("01399", "a") == (SHOWN,)
    assert memory.of("2020-2021", is_sample=False) == Disclosed()


def test_what_was_not_reported_is_nothing_to_keep(minimal: Site) -> None:
    (year,) = minimal.statistics
    blank = Rate(visibility=Visibility.NOT_REPORTED)
    rows = (
        AreaRates(area="01399", rates={"age6_grade1": HIDDEN}),
        AreaRates(area="01417", rates={"age6_grade1": blank}),
    )
    memory = remember([year.model_copy(update={"areas": rows, "season": "Năm 2021"})])

    kept = memory.of("2021-2022", is_sample=True)
    assert (kept.of("01399", "age6_grade1"), kept.of("01417", "age6_grade1")) == ((HIDDEN,), ())
