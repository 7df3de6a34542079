"""Days, as far as the calendar of computers goes: from 1 January 1 to 31 December 9999."""

from datetime import date


def add_days(day: date, count: int) -> date:
    """So many days later, or earlier if `count` is below zero; the calendar's last or first at most."""
    ordinal = min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)
