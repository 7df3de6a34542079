"""The days of a campaign in words, one by one: from when to when, and where."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from generator.model.campaign import Campaign
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.when import lists_days, say_hours, say_weekday

JOINT: Final = "\u00a0· "
"""Between the parts of a line: where it breaks, the next begins with a part."""


@dataclass(frozen=True, slots=True)
class SessionView:
    """One line; what is said once for all days is empty in it."""

    day: str
    hours: str
    place: Phrase | None
    on: date | None = None
    """The day itself."""

    @property
    def text(self) -> str:
        """The line as one text."""
        return JOINT.join(part for part in (self.day, self.hours, str(self.place or "")) if part)


def list_sessions(localizer: Localizer, campaign: Campaign) -> tuple[SessionView, ...]:
    """What `Localizer.when` leaves to say: each day, or the place alone where all else is told there."""
    days = campaign.days
    places = {campaign.place_on(day) for day in days} or {campaign.place}
    language = localizer.language
    hours = {say_hours(language, day) for day in days}
    is_told = len(hours) <= 1 and len(places) == 1 and (not days or lists_days(language, campaign))
    common = places.pop() if len(places) == 1 else None
    lines = [
        SessionView(
            say_weekday(language, day.day),
            say_hours(language, day),
            localizer.say(place) if (place := campaign.place_on(day)) and not common else None,
            day.day,
        )
        for day in (() if is_told else days)
    ]
    last = [SessionView("", "", localizer.say(common))] if common else []
    return (*lines, *last)
