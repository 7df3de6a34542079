"""The days of campaigns in order, and their files named after them."""

from collections.abc import Iterable

from generator.messages.problem import Problem
from generator.model.campaign import Campaign
from generator.validation.located import Located
from generator.validation.parts import Parts


def check_campaign_days(parts: Parts) -> Iterable[Problem]:
    """Days that do not go together, and a slug that is not the name of its file."""
    for campaign in parts.of(Campaign):
        c = campaign.model
        stem = campaign.record.stem
        if c.slug != stem:
            yield campaign.problem("slug-not-file-name", ("slug",), {"text": c.slug, "stem": stem})
        days = {
            "starts": str(c.first_day),
            "ends": str(c.last_day),
            "take_down": str(c.take_down),
            "review": str(c.review),
        }
        if c.starts and c.ends and c.ends < c.starts:
            yield campaign.problem("dates-reversed", ("ends",), days)
            continue
        yield from _check_days(campaign)
        if c.take_down and not c.last_day:
            yield campaign.problem("take-down-without-end", ("take_down",), days)
        elif c.take_down and c.last_day and c.take_down < c.last_day:
            yield campaign.problem("take-down-too-early", ("take_down",), days)
        if c.first_day and c.review < c.first_day:
            yield campaign.problem("review-too-early", ("review",), days)


def _check_days(campaign: Located[Campaign]) -> Iterable[Problem]:
    """Single days stand in their order, once each, in place of a first and last day; hours go forwards."""
    days = campaign.model.days
    for name in ("starts", "ends") if days else ():
        if getattr(campaign.model, name):
            yield campaign.problem("days-and-dates", (name,), {"field": name})
    for index, one in enumerate(days):
        if one.opens and one.closes and one.closes <= one.opens:
            hours = {"from": f"{one.opens:%H:%M}", "to": f"{one.closes:%H:%M}"}
            yield campaign.problem("hours-reversed", ("days", index, "to"), hours)
        if one in days[:index]:
            yield campaign.problem("day-twice", ("days", index, "day"), {"day": str(one.day)})
        elif index and one.began < days[index - 1].began:
            values = {"day": str(one.day), "before": str(days[index - 1].day)}
            yield campaign.problem("days-out-of-order", ("days", index, "day"), values)
