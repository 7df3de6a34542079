"""Pages that stand for a whole section, as menus and search know them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A section by its name, from which its address and its words follow.

    `head` and `foot` are its weights in the main menu and in that at the foot of every page: the lightest
    comes first, and 0 is not there at all.
    """

    name: str
    head: int = 0
    foot: int = 0
    is_found: bool = False
    """Whether search lists the page itself; others are found by what stands on them."""


@dataclass(frozen=True, slots=True)
class Sections:
    """All sections of a site."""

    all: tuple[Section, ...] = ()

    def in_head(self) -> Iterable[str]:
        """The names in the main menu, in order."""
        return (s.name for s in sorted(self.all, key=lambda section: section.head) if s.head)

    def in_foot(self) -> Iterable[str]:
        """Those at the foot of every page."""
        return (s.name for s in sorted(self.all, key=lambda section: section.foot) if s.foot)

    def found(self) -> Iterable[str]:
        """Those that search lists."""
        return (section.name for section in self.all if section.is_found)
