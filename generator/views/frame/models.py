"""What stands around every page, as templates see it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from generator.views.base.components import Alternate, HotlineView, Link, LogoView, PhoneLink, PictureView
from generator.views.base.dated import Dated
from generator.views.base.phrase import Phrase


@dataclass(frozen=True, slots=True)
class NavLink:
    """An entry of the main navigation."""

    href: str
    label: Phrase
    is_current: bool


@dataclass(frozen=True, slots=True)
class LanguageSwitch:
    """The same page in another language; `label` is written in that language."""

    href: str
    locale: str
    label: str


@dataclass(frozen=True, slots=True)
class Agency:
    """Who answers for the site."""

    name: Phrase
    unit: Phrase | None
    publisher: Phrase | None
    address: Phrase
    phone: PhoneLink
    email: str
    """Empty when there is none."""
    is_sample: bool


@dataclass(frozen=True, slots=True)
class ShareImage:
    """The picture that goes with a link to the page: 1200 by 630 pixels."""

    path: str
    """From the root of the site."""
    url: str
    alt: str
    motif: str
    """The drawing on it; see ``theme/posters/motifs.typ``."""
    title: str
    line: str
    """Small below the title: when, or what the page is about."""


@dataclass(frozen=True, slots=True)
class Share:
    """How to hand the page on: the address, words that say it all by themselves, other sites' own pages."""

    url: str
    text: str
    """Ready to send, the address at its end."""
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SearchField:
    """Where words are looked for, seen from the page."""

    page: str
    """The A-Z page, where a search without script leads."""
    index: str
    label: str
    """What one can look for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What every page carries around its own content."""

    locale: str
    direction: str
    """"rtl" where the language runs from right to left."""
    region: str
    """Language and country as the Open Graph protocol writes them: "vi_VN"."""
    path: str
    """Address from the root of the site, "" for the home page in the first language."""
    root: str
    """The relative address from this page to the root, "" or "../../"."""
    title: str
    """For ``<title>``, without the site's name; empty on the home page."""
    description: str
    site_name: str
    canonical: str
    alternates: tuple[Alternate, ...]
    switches: tuple[LanguageSwitch, ...]
    """The same page in each other language."""
    home: str
    logo: LogoView | None
    """The authority's, beside the name of the site."""
    search: SearchField
    nav: tuple[NavLink, ...]
    footer_nav: tuple[NavLink, ...]
    agency: Agency
    hotlines: tuple[HotlineView, ...]
    accent: str
    """``#RRGGBB``; white text on it has a contrast of at least 4.5."""
    sample_notice: str
    """Says what on this page is made up; empty when nothing is."""
    untranslated_notice: str
    """Says that parts are still in the first language; empty when none is."""
    expired_notice: Dated[str]
    """Says that nobody has looked at this since it was due, from the day after that on."""
    as_of_notice: str
    """Says for which season and day the site was built; on the home page only, empty elsewhere."""
    printed_from: str
    """Stands on paper only: where the page is found, as of which day, and from whom."""
    image: ShareImage
    share: Dated[Share]
    structured: str
    """JSON-LD, safe inside a script element; empty where there is nothing to say."""
    manifest: str
    worker: str
    """The script that registers the service worker; empty where the project wants none."""
    keep: tuple[str, ...]
    """Pages that one who read this page will need without network."""
    feed: str
    """The Atom feed of this language; empty where there is no news."""
    is_past: bool
    """Whether it stays only for those who have its address."""
    is_for_staff: bool
    """Asks search engines not to list the page."""
    words: Mapping[str, str]
    """Interface words, from ``theme/locales/``."""
    holds_until: str = ""
    """Says until when all holds that is shown without script; empty where no part of the page is dated."""
    day_counts: tuple[str, ...] = ()
    """In words how far off a day is, from tomorrow on; for the script that shows what holds today."""

    @property
    def file(self) -> str:
        """The page's file from the root of the site."""
        return self.path if self.path.endswith(".html") else f"{self.path}index.html"


@dataclass(frozen=True, slots=True)
class Page:
    """A page, of whatever kind: all that its template, a file in ``theme/pages/``, is given."""

    TEMPLATE: ClassVar[str]
    frame: Frame

    @property
    def is_draft(self) -> bool:
        """Whether only a preview may show it."""
        return False


@dataclass(frozen=True, slots=True)
class ShellPage(Page):
    """A page that wears the site's chrome; its template gives what stands inside ``<main>``."""


@dataclass(frozen=True, slots=True)
class BarePage(Page):
    """A page that is a whole HTML document of its own: small, style inside."""


@dataclass(frozen=True, slots=True)
class WrittenPage(ShellPage):
    """A page somebody wrote in Markdown. The template gets `body` as ready HTML (see `rendering.pages`)."""

    body: Phrase
    links: Mapping[str, str]
    """Where links between pages lead: from the name as written to the address."""
    pictures: Mapping[str, PictureView]
    """By the address written on the page."""
