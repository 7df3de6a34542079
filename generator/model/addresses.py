"""The fixed parts of public addresses. Published addresses are for ever."""

from collections.abc import Iterable
from typing import Final

from generator.model.language import Language, SectionAddresses

FEED = "atom.xml"
"""The feed, beside the list of updates."""

HANDBOOK = "so-tay"
"""The folder of the staff's handbook, below that of each language."""
SHORT_FOLDER = "Q"
ASSET_FOLDER = "assets"

READ_BY_PROGRAMS: Final = (".ics", ".csv", ".json", ".xlsx", f"/{FEED}")
"""How files end that programs, subscribed to them, ask for again and again."""


def address_of(file: str) -> str:
    """The address of a file of the site, from its root: that of a page is its folder."""
    return file.removesuffix("index.html") if f"/{file}".endswith("/index.html") else file


def is_lasting(address: str) -> bool:
    """Whether an address, from the root of the site, must never come to nothing.

    That of a page, which is a folder, and of a file that programs read. What is printed goes with its
    season; pictures and styles go with their pages, what servers show instead of a page with them.
    """
    return not address or address.endswith(("/", *READ_BY_PROGRAMS))


def reserved_slugs(language: Language, languages: Iterable[Language]) -> frozenset[str]:
    """What no written page of `language` may be called, because a page or folder of the site is."""
    said = language.addresses
    sections = {getattr(said, name) for name in SectionAddresses.model_fields} | {said.handbook}
    folders = {said.report, said.broadcasts, said.calendars, ASSET_FOLDER, SHORT_FOLDER.lower()}
    folders |= {other.root.strip("/") for other in languages}
    return frozenset(sections if language.root else sections | folders)
