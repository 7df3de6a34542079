"""The parts that pages share, each a small model that a template knows how to draw."""

from dataclasses import dataclass

from generator.model.logo import Mark
from generator.views.base.dated import Dated
from generator.views.base.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Link:
    """An address relative to the page, and its words."""

    href: str
    label: Phrase


@dataclass(frozen=True, slots=True)
class Alternate:
    """One ``<link rel="alternate">``: `locale` is a language tag or "x-default"; `url` is absolute."""

    locale: str
    url: str


@dataclass(frozen=True, slots=True)
class PhoneLink:
    """A number to tap: `href` starts with ``tel:``."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class HotlineView:
    """A number for urgent matters."""

    phone: PhoneLink
    label: Phrase
    """Its name, the number, its price and hours, as far as they are known."""
    beside: Phrase
    """The same without the number, to stand beside it; empty where nothing else is known."""
    lead: Phrase
    """Asks when to call."""


@dataclass(frozen=True, slots=True)
class StatusView:
    """What a campaign is on a day."""

    name: str
    """"coming", "on-now" or "over", for a class name."""
    text: str
    until: str
    """Its first day, "2021-09-05", where the days to it are counted; else empty."""


@dataclass(frozen=True, slots=True)
class CampaignCard:
    """A campaign in a list."""

    href: str
    title: Phrase
    slogan: Phrase
    action: Dated[Phrase]
    """What to do, until it is over."""
    when: str
    status: Dated[StatusView]
    accent: str
    is_sample: bool


@dataclass(frozen=True, slots=True)
class ContactView:
    """A desk to call or visit."""

    name: Phrase
    phones: tuple[PhoneLink, ...]
    place: Phrase
    hours: Phrase
    languages: Phrase | None
    is_sample: bool
    role: Phrase | None = None
    """What it is for, where a campaign has several kinds of contact."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """Where a statement comes from: title with number and date in words."""

    text: Phrase
    href: str
    """Empty when there is no address. Leads off the site."""


@dataclass(frozen=True, slots=True)
class SupportView:
    """A support policy. Empty strings where nothing is known."""

    id: str
    title: Phrase
    who: Phrase
    what: Phrase
    condition: Phrase | None
    period: str
    law: SourceView | None
    is_verified: bool


@dataclass(frozen=True, slots=True)
class LawView:
    """A legal basis and what it says."""

    id: str
    source: SourceView
    says: Phrase
    period: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file to download."""

    href: str
    label: Phrase
    facts: str
    """Kind and size: "PDF · 41 KB"; the kind alone where the size is not known yet."""
    locale: str
    """The language of the file, the larger where there are two; empty where a file has many."""


@dataclass(frozen=True, slots=True)
class PastView:
    """What can still be done where a campaign is over."""

    ask: str
    """Whom to ask now."""
    next: Link
    """Where to see all that is on."""
    season: str = ""
    """Of which other season it was; empty where it was of this."""
    after: Phrase | None = None
    """What can still be done, in the words of the campaign; in place of `ask`."""
    successor: Link | None = None
    """The campaign that takes it up again, in the same area or that which took its place."""


@dataclass(frozen=True, slots=True)
class PrintSummary:
    """What an area can print, in short, on the page of the area or of a campaign there."""

    edition: Dated[str]
    """How to see whether the sheet on the wall is the current one; once the campaign is over, when it comes
    down; empty where no campaign is meant."""
    sheet: Dated[FileLink]
    pack: Dated[FileLink]
    page: Dated[Link]
    """The page with everything to print."""


@dataclass(frozen=True, slots=True)
class UpdateCard:
    """An update in a list."""

    href: str
    title: Phrase
    summary: Phrase
    day: str
    iso: str
    """The day as machines read it: "2021-08-25"."""
    mark: str
    """Says that it is not published yet; empty where it is."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a sheet; width and height in CSS pixels."""

    src: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class PastPrint:
    """A campaign that is over: nothing of it is printed any more, and its sheets come down."""

    title: Phrase
    when: str
    take_down: str


@dataclass(frozen=True, slots=True)
class LogoView:
    """The authority's logo on a page."""

    mark: Mark
    path: str
    """Its file from the root of the site."""
    width: int
    """CSS pixels."""
    height: int
    alt: Phrase


@dataclass(frozen=True, slots=True)
class PictureSource:
    """One kind of file, such as "image/avif", in all its widths, as ``srcset`` writes them."""

    kind: str
    srcset: str


@dataclass(frozen=True, slots=True)
class PictureView:
    """A picture on a written page: `src` for every browser, with its width and height in pixels."""

    src: str
    width: int
    height: int
    sources: tuple[PictureSource, ...]
    """The best kind first; the last is that of `src`."""
    sizes: str
