"""The pages of figures, one an indicator; none where no figures were reported yet."""

from collections.abc import Iterator
from functools import partial

from generator.views.base.localizer import Localizer
from generator.views.pages.planned import PlannedPage
from generator.views.statistics.indicator import build_indicator


def plan_indicators(localizer: Localizer) -> Iterator[PlannedPage]:
    """Those of the latest year."""
    for year in localizer.site.statistics[:1]:
        for indicator in year.indicators:
            path = localizer.links.indicator(indicator, localizer.locale)
            yield PlannedPage(path, partial(build_indicator, localizer, indicator), indicator, ("id",))
