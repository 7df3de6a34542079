"""Days and hours of campaigns in the words of a language."""

from datetime import date

from generator.language.places import with_capitals
from generator.model.campaign import Campaign, CampaignDay
from generator.model.language import Language


def say_when(language: Language, campaign: Campaign, *, is_inside: bool = False) -> str:
    """The day or days of a campaign, as far as it has any; `is_inside` a sentence."""
    if campaign.days:
        return _say_days(language, campaign)
    first, last = campaign.first_day, campaign.last_day
    if first and last:
        return language.formats.format_period(first, last)
    said = say_period(language, first, last) or language.words["when_always"]
    return f"{said[:1].lower()}{said[1:]}" if is_inside else said


def _say_days(language: Language, campaign: Campaign) -> str:
    """Single days and, where they are the same on all, the hours."""
    first, last = campaign.dates[0], campaign.dates[-1]
    listed = say_weekday(language, first) if first == last else language.formats.format_days(campaign.dates)
    days, hours = listed or language.formats.format_period(first, last), say_common_hours(language, campaign)
    return _word(language, "when_hours", days=days, hours=hours) if hours else days


def lists_days(language: Language, campaign: Campaign) -> bool:
    """Whether `say_when` names each single day."""
    return bool(language.formats.format_days(campaign.dates))


def say_period(language: Language, starts: date | None, ends: date | None) -> str:
    """From when to when something holds, as far as that is known."""
    first, last = (language.formats.format_day(day) if day else "" for day in (starts, ends))
    if first and last:
        return _word(language, "period_from_to", first=first, last=last)
    if first:
        return _word(language, "period_from", first=first)
    return _word(language, "period_to", last=last) if last else ""


def say_weekday(language: Language, day: date) -> str:
    """A day in full, with that of the week."""
    formats = language.formats
    return _word(language, "day_of_week", weekday=formats.format_weekday(day), day=formats.format_day(day))


def say_hours(language: Language, day: CampaignDay) -> str:
    """From when to when, as far as that is said, on one line: "07:30 – 11:00"."""
    opens, closes = (language.formats.format_time(at) if at else "" for at in (day.opens, day.closes))
    if opens and closes:
        return f"{opens}\u00a0–\u00a0{closes}"
    if opens:
        return _word(language, "hours_from", time=opens)
    return _word(language, "hours_to", time=closes) if closes else ""


def say_common_hours(language: Language, campaign: Campaign) -> str:
    """The hours of all single days; empty where they differ, or are not said."""
    hours = {say_hours(language, day) for day in campaign.days}
    return hours.pop() if len(hours) == 1 else ""


def _word(language: Language, key: str, **values: str) -> str:
    return language.words[key].format(**with_capitals(values))
