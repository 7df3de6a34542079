"""Campaigns in a list, by what they are on the day on which somebody reads it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from operator import itemgetter

from generator.model.campaign import Campaign
from generator.views.base.components import CampaignCard
from generator.views.base.dated import Dated, Part
from generator.views.base.localizer import Localizer

Assign = Callable[[Localizer], dict[str, str]]
"""The group of each campaign on a day, by its slug; one that is in none is not listed on that day."""


@dataclass(frozen=True, slots=True)
class CampaignGroup:
    """The cards of one group; a card stands in each group in which its campaign is one day."""

    shown: Dated[str]
    """The group's name, on the days on which something is in it."""
    cards: Dated[CampaignCard]


def by_status(localizer: Localizer) -> dict[str, str]:
    """On now, coming or over."""
    return {campaign.slug: name_status(localizer, campaign) for campaign in localizer.by_urgency()}


def name_status(localizer: Localizer, campaign: Campaign) -> str:
    """The group of a campaign: "now", "coming" or "over"."""
    status = localizer.status(campaign)
    return "now" if status.is_on else "coming" if status.is_coming else "over"


def group_cards(
    localizer: Localizer,
    campaigns: Iterable[Campaign],
    build: Callable[[Campaign], CampaignCard],
    assign: Assign = by_status,
) -> Mapping[str, CampaignGroup]:
    """Every group, empty where none is ever in it."""
    campaigns = tuple(campaigns)
    known = cache(lambda day: assign(localizer.on(day)))  # one look at all campaigns serves each of them
    found: dict[str, list[tuple[date, Part[CampaignCard]]]] = {}
    for campaign in campaigns:
        card = build(campaign)
        slug = campaign.slug
        for part in localizer.dated(lambda on: known(on.today).get(slug), *campaigns):  # noqa: B023
            found.setdefault(part.value, []).append((due_day(campaign, part.value), part.holding(card)))
    return defaultdict(
        lambda: CampaignGroup((), ()),
        {
            name: CampaignGroup(_shown(localizer, campaigns, known, name), _in_order(name, cards))
            for name, cards in found.items()
        },
    )


def _shown(
    localizer: Localizer, campaigns: Iterable[Campaign], known: Callable[[date], dict[str, str]], name: str
) -> Dated[str]:
    return localizer.dated(lambda on: name if name in known(on.today).values() else None, *campaigns)


def _in_order(name: str, cards: list[tuple[date, Part[CampaignCard]]]) -> Dated[CampaignCard]:
    """The most urgent first; of what is over the latest."""
    return tuple(card for _, card in sorted(cards, key=itemgetter(0), reverse=name == "over"))


def list_cards(
    localizer: Localizer, campaigns: Iterable[Campaign], build: Callable[[Campaign], CampaignCard]
) -> Dated[CampaignCard]:
    """In one list: on now first, then coming, then over."""
    groups = group_cards(localizer, campaigns, build)
    return tuple(card for name in ("now", "coming", "over") for card in groups[name].cards)


def due_day(campaign: Campaign, group: str) -> date:
    """The day that makes it urgent: its first while it is to come, then its last."""
    if group in ("near", "coming"):
        return campaign.first_day or date.min
    return campaign.last_day or date.max
