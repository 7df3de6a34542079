"""The source of a page, to be changed in places: what is not changed keeps its bytes."""

from collections.abc import Callable
from html import escape
from typing import Final

from turbohtml import Element, Text, parse

from generator.publishing.html.links import find_addresses

SETS: Final = frozenset({"srcset", "imagesrcset", "style"})
"""Attributes that hold more than one address."""


class PageSource:
    """A page, and the changes that are still to be made to it."""

    def __init__(self, text: str) -> None:
        """Read the page `text`."""
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._document = parse(self._text, source_locations=True)
        self._changes: list[tuple[int, int, str]] = []

    @property
    def language(self) -> str:
        """The tag of the page's language, or nothing."""
        html = self._document.select_one("html")
        return (html.attr("lang") or "" if html else "").lower()

    def change_addresses(self, change: Callable[[str], str]) -> None:
        """Have `change` say how each address is to be written; those of pictures in sets and of styles stay.

        On a page with a ``<base>`` all of them stay: nobody here knows what they are relative to.
        """
        if self._document.select_one("base[href]"):
            return
        for element, name, address, _ in find_addresses(self._document):
            place = element.source_location
            if name and place and name not in SETS and change(address) != address:
                value = (element.attr(name) or "").replace(address, change(address))
                span = place.attrs[name]
                self._changes.append((span.start_offset, span.end_offset, f'{name}="{escape(value)}"'))

    def replace(self, selector: str, html: str, along: str = "") -> None:
        """Put `html` in the place of all that `selector` finds, and of what `along` finds just after it."""
        for element in self._document.select(selector):
            start, end = _span(element)
            following = _following(element)
            if along and following and following.matches(along):
                end = max(end, _span(following)[1])
            self._changes.append((start, end, html))

    def put_first(self, selector: str, html: str) -> None:
        """Put `html` at the beginning of whatever `selector` finds, after its tag."""
        for element in self._document.select(selector):
            if element.source_location:
                place = element.source_location.start_tag.end_offset
                self._changes.append((place, place, html))

    def render(self) -> str:
        """The page with its changes made; one inside another change is left out."""
        parts, done = [], 0
        for start, end, text in sorted(self._changes):
            if start >= done:
                parts += [self._text[done:start], text]
                done = end
        return "".join([*parts, self._text[done:]])


def _span(element: Element) -> tuple[int, int]:
    """Where the source of `element` begins and ends; nowhere, for one that no tag stands for."""
    place = element.source_location
    return (place.start_tag.start_offset, (place.end_tag or place.start_tag).end_offset) if place else (0, 0)


def _following(element: Element) -> Element | None:
    """The element beside `element`, if there is only white space between."""
    beside = element.next_sibling
    while isinstance(beside, Text) and not beside.data.strip():
        beside = beside.next_sibling
    return beside if isinstance(beside, Element) else None
