"""A period of figures has a name of its own: it need be no school year, nor the season of campaigns."""

import pytest

from generator.model.site import Site
from generator.views.pages.registry import build_localizers
from generator.views.statistics.periods import name_period
from generator.views.statistics.rates import build_year
from tests.conftest import TODAY, read_shipped_languages


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2021-2022", ["năm học 2021-2022", "school year 2021-2022"]),
        ("Q3/2026", ["Q3/2026", "Q3/2026"]),
        ("2026", ["2026", "2026"]),
    ],
)
def test_a_period_is_called_as_the_indicators_say_else_by_itself(
    minimal: Site, period: str, said: list[str]
) -> None:
    year = minimal.statistics[0]
    changed = year.model_copy(
        update={"season": period, "period_name": year.period_name if period == year.season else None}
    )
    localizers = build_localizers(minimal, read_shipped_languages(), TODAY)
    assert minimal.authority.season_name
    assert [name_period(localizer, changed) for localizer in localizers] == said
    assert said[1].casefold() == build_year(localizers[1], changed).caption.casefold()
