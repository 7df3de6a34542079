"""What the periods of figures are called."""

from generator.language.places import with_capitals
from generator.model.statistics import Statistics
from generator.views.base.localizer import Localizer


def name_period(localizer: Localizer, statistics: Statistics) -> str:
    """The period in a sentence: "năm học 2021-2022", "Q3/2026"."""
    if not statistics.period_name:
        return statistics.season
    return statistics.period_name.best(localizer.locale).format(
        **with_capitals({"period": statistics.season})
    )
