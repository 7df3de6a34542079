"""Seasons: which campaigns belong to which, what takes up what, and what stands in the archive."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.campaign import Campaign
from generator.model.campaign_status import Status


@dataclass(frozen=True)
class Seasons:
    """The `campaigns` of a site, which is in the season `current`; None where the authority names none."""

    current: str | None
    campaigns: Sequence[Campaign]

    def name_of(self, campaign: Campaign) -> str | None:
        """The season a campaign belongs to: the current one where it names none."""
        return campaign.season or self.current

    def is_other(self, campaign: Campaign) -> bool:
        """Whether a campaign belongs to another season than the current one."""
        return self.name_of(campaign) != self.current

    @cached_property
    def others(self) -> Mapping[str, Sequence[Campaign]]:
        """The campaigns of other seasons by date, by the name of their season, the latest first."""
        found: dict[str, tuple[Campaign, ...]] = {}
        for campaign in sorted(filter(self.is_other, self.campaigns), key=_begins, reverse=True):
            season = campaign.season or ""
            found[season] = (campaign, *found.get(season, ()))
        return found

    @cached_property
    def _by_earlier(self) -> Mapping[str, Campaign]:
        return {one.succeeds: one for one in self.campaigns if one.succeeds}

    def successor(self, campaign: Campaign) -> Campaign | None:
        """The newest campaign that takes this one up again; None where none does."""
        newest = campaign
        while newest.slug in self._by_earlier:
            newest = self._by_earlier[newest.slug]
        return None if newest is campaign else newest

    def status(self, campaign: Campaign, today: date) -> Status:
        """What a campaign is on a day; without a last day, over once that which succeeds it has begun."""
        successor = None if campaign.last_day else self.successor(campaign)
        is_succeeded = successor and not successor.status(today).is_coming
        return Status.OVER if is_succeeded else campaign.status(today)

    def is_archived(self, campaign: Campaign, today: date) -> bool:
        """Whether a campaign stands in the archive alone on `today`: it is of another season, and over.

        What is on, or still to come, is listed, whatever season it is said to be of.
        """
        return self.is_other(campaign) and self.status(campaign, today) is Status.OVER

    def listed(self, today: date) -> list[Campaign]:
        """The campaigns that are not in the archive alone, by date."""
        return [one for one in self.campaigns if not self.is_archived(one, today)]

    def by_urgency(self, today: date) -> list[Campaign]:
        """Those listed: on now by last day, then coming by first, then over, the latest first."""

        def urgency(campaign: Campaign) -> tuple[int, int]:
            first, last = campaign.first_day or date.min, campaign.last_day or date.max
            status = self.status(campaign, today)
            if status.is_on:
                return 0, last.toordinal()
            return (1, first.toordinal()) if status.is_coming else (2, -last.toordinal())

        return sorted(self.listed(today), key=urgency)

    def in_latest(self, campaign: Campaign, count: int) -> bool:
        """Whether a campaign belongs to one of so many seasons, the current one and those before it."""
        return self.name_of(campaign) in (self.current, *self.others)[:count]


def _begins(campaign: Campaign) -> date:
    return campaign.first_day or campaign.last_day or date.min
