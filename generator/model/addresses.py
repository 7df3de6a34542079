"""The fixed parts of public addresses. Published addresses are for ever."""

from collections.abc import Iterable

from generator.model.language import Language, SectionAddresses

FEED = "atom.xml"
"""The feed, beside the list of updates."""

HANDBOOK = "so-tay"
"""The folder of the staff's handbook, below that of each language."""
SHORT_FOLDER = "Q"
ASSET_FOLDER = "assets"


def reserved_slugs(language: Language, languages: Iterable[Language]) -> frozenset[str]:
    """What no written page of `language` may be called, because a page or folder of the site is."""
    said = language.addresses
    sections = {getattr(said, name) for name in SectionAddresses.model_fields} | {said.handbook}
    folders = {said.report, said.broadcasts, said.calendars, ASSET_FOLDER, SHORT_FOLDER.lower()}
    folders |= {other.root.strip("/") for other in languages}
    return frozenset(sections if language.root else sections | folders)
