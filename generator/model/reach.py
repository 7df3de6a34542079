"""Which areas a campaign is for, on any of its days; and which areas stand in the lists of a day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.model.area import Area
from generator.model.area_tree import AreaTree
from generator.model.campaign import Campaign
from generator.model.succession import Identity, Succession

Asked = tuple[date, date, tuple[str, ...]]
"""All of a campaign on which its areas depend: its first day, its last, the areas it names."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Looks up the areas of campaigns, and remembers them."""

    areas: Sequence[Area] = ()
    tree: AreaTree = field(default_factory=AreaTree)
    succession: Succession = field(default_factory=Succession)
    _known: dict[Asked, dict[Identity, Area]] = field(default_factory=dict)

    def of(self, campaign: Campaign) -> dict[Identity, Area]:
        """The lowest areas that exist on one of its days, by identity, in their order.

        Of those it names, also the areas that took their place while it went on.
        """
        asked = (campaign.first_day or date.min, campaign.last_day or date.max, campaign.areas)
        if asked not in self._known:
            self._known[asked] = {area.identity: area for area in self._find(*asked)}
        return self._known[asked]

    def is_listed(self, area: Area, day: date) -> bool:
        """Whether lists of a day have `area`: it is current and, then or once it begins, the lowest."""
        return self.is_current(area, day) and self.tree.is_lowest(area, max(day, area.since))

    def is_current(self, area: Area, day: date) -> bool:
        """Whether it exists on a day; or will, and there is no other whose place or code it takes."""
        if area.since <= day:
            return area.is_valid_on(day)
        same = (one for one in self.tree.by_code.get(area.code, ()) if one.since < area.since)
        earlier = (*self.succession.earlier(area), *same)
        return all(one.valid_to and one.valid_to < day for one in earlier)

    def _find(self, first: date, last: date, codes: tuple[str, ...]) -> list[Area]:
        then = [a for a in self.areas if a.exists_within(first, last)]
        if codes:
            named = [area for area in then if self.tree.is_within(area, codes)]
            chosen = {one.identity for area in named for one in (area, *self.succession.later(area))}
            then = [area for area in then if area.identity in chosen]
        return [area for area in then if self.tree.is_lowest(area, max(first, area.since))]
