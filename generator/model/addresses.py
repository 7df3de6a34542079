"""The fixed parts of public addresses. Published addresses are for ever."""

from collections.abc import Iterable

from generator.model.language import Language, SectionAddresses

FEED = "atom.xml"
"""The feed, beside the list of updates."""

POSTER_FOLDER = "ap-phich"
REPORT_FOLDER = "bao-cao"
BROADCAST_FOLDER = "phat-thanh"
CALENDAR_FOLDER = "lich"
HANDBOOK = "so-tay"
"""The folder of the staff's handbook, below that of each language."""
NO_NETWORK = "mat-mang.html"
"""What a phone shows instead of a page it has not kept."""
SHORT_FOLDER = "Q"
ASSET_FOLDER = "assets"
RECORDING_FOLDER = "assets/doc-to"


def reserved_slugs(language: Language, languages: Iterable[Language]) -> frozenset[str]:
    """What no written page of `language` may be called, because a page or folder of the site is."""
    sections = {getattr(language.addresses, name) for name in SectionAddresses.model_fields}
    sections.add(language.addresses.handbook)
    folders = {POSTER_FOLDER, REPORT_FOLDER, BROADCAST_FOLDER, CALENDAR_FOLDER, ASSET_FOLDER}
    folders |= {SHORT_FOLDER.lower()}
    folders |= {other.root.strip("/") for other in languages}
    return frozenset(sections if language.root else sections | folders)
