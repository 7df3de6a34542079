"""The days of a campaign, moved to another season."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from generator.model.campaign import Campaign, ComesAgain
from generator.model.days import add_days

WEEK: Final = 7
YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")


def list_years(season: str) -> list[int]:
    """The years in a season's name: 2021 and 2022 of "2021-2022"."""
    return [int(year) for year in YEAR.findall(season)]


def count_years(last: str, coming: str) -> int:
    """How many years one season is after another, by the first years in their names; else 1."""
    before, after = list_years(last)[:1], list_years(coming)[:1]
    return max(1, after[0] - before[0]) if before and after else 1


def list_days(campaign: Campaign) -> tuple[date, ...]:
    """The days of a campaign as they are written: single ones, or a first and a last."""
    return campaign.dates or tuple(day for day in (campaign.starts, campaign.ends) if day)


def move_days(days: Sequence[date], years: int, rule: ComesAgain) -> tuple[date, ...]:
    """The same days of the month `years` later; or the same weekdays, as far from each other as they were."""
    moved = [_move(day, years) for day in days]
    if rule == "same-day" and len({*moved}) == len({*days}):
        return tuple(moved)
    shift = (moved[0] - days[0]).days
    if rule == "same-weekday":
        shift = WEEK * round(shift / WEEK)
    return tuple(add_days(day, shift) for day in days)


def _move(day: date, years: int) -> date:
    """The same day of another year; 1 March for a 29 February that it has not."""
    year = min(day.year + years, date.max.year)
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)
