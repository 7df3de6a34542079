"""Who answers where, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.model.area import Area
from generator.model.area_tree import AreaTree
from generator.model.contact import Contact, Contacts
from generator.model.succession import Succession


@dataclass(frozen=True)
class Desks:
    """The contacts of a site, and the areas that they name."""

    contacts: Contacts
    tree: AreaTree
    succession: Succession

    def own(self, area: Area, role: str, day: date) -> tuple[Contact, ...]:
        """Those of one role that name this very area, on a day on which both are there."""
        named = self._by_place.get((area.code, role), ()) if area.is_valid_on(day) else ()
        return tuple(one for one in named if one.is_valid_on(day) and self.is_about(one, area))

    def answering(self, area: Area, role: str, day: date) -> tuple[Contact, ...]:
        """Those of one role in an area on a day: its own, else of the nearest it lies in, else for all.

        Of an area that is no more, those of the areas in its place; of one to come, of its first day.
        """
        day = max(day, area.since)
        heirs = [one for one in self.succession.on(area, day) if one.identity != area.identity]
        if heirs:
            return tuple(dict.fromkeys(desk for one in heirs for desk in self.answering(one, role, day)))
        for one in (area, *self.tree.above(area)):
            if own := self.own(one, role, day):
                return own
        return tuple(one for one in self._by_place.get(("", role), ()) if one.is_valid_on(day))

    def is_about(self, contact: Contact, area: Area) -> bool:
        """Whether `area` is the one that a contact names, among all that ever had its code."""
        return area.code == contact.area and area.is_valid_on(contact.area_day(self.contacts.as_of))

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], Sequence[Contact]]:
        """Contacts by area code, empty for everywhere, and role."""
        found: dict[tuple[str, str], list[Contact]] = {}
        for contact in self.contacts.contacts:
            found.setdefault((contact.area or "", contact.role), []).append(contact)
        return dict(found)
