"""Where a campaign stands on a day: coming, on now or over."""

from datetime import date
from enum import Enum
from typing import Final

NEAR: Final = 14
"""Days before its first on which a campaign is near: they are counted, and home leads to it."""


class Status(Enum):
    """The status of a campaign on a given day."""

    COMING = "coming"
    NEAR = "near"
    """It comes within the days of `NEAR`."""
    TODAY = "today"
    """Its only day."""
    ON_NOW = "on-now"
    LAST_DAY = "last-day"
    """The last of several."""
    OVER = "over"

    @property
    def is_coming(self) -> bool:
        """Whether its first day is still to come."""
        return self in (Status.COMING, Status.NEAR)

    @property
    def is_on(self) -> bool:
        """Whether it has begun and is not over."""
        return self in (Status.TODAY, Status.ON_NOW, Status.LAST_DAY)


def status_on(today: date, first: date | None, last: date | None) -> Status:
    """What something from a `first` to a `last` day is on a day; None where it has no such day."""
    if first and today < first:
        return Status.NEAR if (first - today).days <= NEAR else Status.COMING
    if last and today > last:
        return Status.OVER
    if today == last:
        return Status.TODAY if first == last else Status.LAST_DAY
    return Status.ON_NOW
