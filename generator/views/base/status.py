"""Coming, on now or over: what a campaign is on the day on which somebody reads of it."""

from collections.abc import Mapping
from typing import Final

from generator.model.campaign import Campaign
from generator.model.campaign_status import NEAR, Status
from generator.views.base.components import StatusView
from generator.views.base.dated import Dated
from generator.views.base.localizer import Localizer

WORDS: Final[Mapping[Status, str]] = {
    Status.COMING: "status_coming",
    Status.NEAR: "status_coming",
    Status.TODAY: "status_today",
    Status.ON_NOW: "status_on_now",
    Status.LAST_DAY: "status_last_day",
    Status.OVER: "status_over",
}


def build_status(localizer: Localizer, campaign: Campaign) -> Dated[StatusView]:
    """What a campaign is on each day."""
    return localizer.dated(lambda on: _describe(on, campaign), campaign)


def _describe(localizer: Localizer, campaign: Campaign) -> StatusView:
    status = localizer.status(campaign)
    name = "coming" if status.is_coming else "on-now" if status.is_on else "over"
    until = str(campaign.first_day) if status is Status.NEAR else ""
    return StatusView(name, localizer.words[WORDS[status]], until)


def count_days(localizer: Localizer) -> tuple[str, ...]:
    """How far off a day is, from tomorrow to the first on which a campaign is `NEAR`."""
    counts = (localizer.formats.format_count(count) for count in range(2, NEAR + 1))
    return (
        localizer.words["status_tomorrow"],
        *(localizer.word("status_in_days", count=count) for count in counts),
    )
