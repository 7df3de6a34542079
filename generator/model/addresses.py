"""The fixed parts of public addresses. Published addresses are for ever."""

ROOTS = {"vi": "", "en": "en/"}
"""Where each language starts."""

SECTIONS = {
    "campaigns": {"vi": "chien-dich", "en": "campaigns"},
    "communes": {"vi": "dia-ban", "en": "communes"},
    "barriers": {"vi": "vuong-gi-hoi-ai", "en": "what-is-in-the-way"},
    "offices": {"vi": "co-quan", "en": "offices"},
    "statistics": {"vi": "so-lieu", "en": "figures"},
    "downloads": {"vi": "ap-phich", "en": "posters"},
    "updates": {"vi": "tin", "en": "updates"},
    "index": {"vi": "tim", "en": "search"},
}
"""Pages that stand for a whole section: never change an address without leaving a redirect."""

OPEN_DATA = {"vi": "so-lieu-xa", "en": "commune-figures"}
DICTIONARY = {"vi": "tu-dien-du-lieu", "en": "data-dictionary"}
"""Files beside the page of figures."""

EASY_READ = {"vi": "doc-de", "en": "easy-read"}
"""The easy-to-read page, below its campaign."""

FEED = "atom.xml"
"""The feed, beside the list of updates."""

POSTER_FOLDER = "ap-phich"
REPORT_FOLDER = "bao-cao"
BROADCAST_FOLDER = "phat-thanh"
CALENDAR_FOLDER = "lich"
HANDBOOK = "so-tay"
"""For the staff who run the site, in Vietnamese only."""
NO_NETWORK = "mat-mang.html"
"""What a telephone shows instead of a page it has not kept."""
SHORT_FOLDER = "Q"
ASSET_FOLDER = "assets"
RECORDING_FOLDER = "assets/doc-to"


def reserved_slugs(locale: str) -> frozenset[str]:
    """What no written page may be called in its address, because a page or folder of the site is."""
    sections = {addresses[locale] for addresses in SECTIONS.values()}
    folders = {POSTER_FOLDER, REPORT_FOLDER, BROADCAST_FOLDER, CALENDAR_FOLDER, ASSET_FOLDER, HANDBOOK}
    folders |= {SHORT_FOLDER.lower()}
    folders |= {root.strip("/") for root in ROOTS.values()}
    return frozenset(sections if ROOTS[locale] else sections | folders)
