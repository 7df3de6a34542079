"""What one poster says, ready to print."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PosterSheet:
    """The paper: lengths in millimetres; `qr_side` without the quiet zone."""

    format: str
    width: float
    height: float
    margin: float
    qr_side: float
    qr_error_level: str


@dataclass(frozen=True, slots=True)
class PosterContact:
    """One desk on a poster."""

    name: str
    phones: tuple[str, ...]
    place: str
    hours: str


@dataclass(frozen=True, slots=True)
class PosterView:
    """One sheet: a campaign in a commune, in one language and format.

    Every text is final: words chosen, dates formatted. Labels are interface words from
    ``theme/locales/``. Empty strings and tuples mean "leave this out".
    """

    path: str
    """Where the file goes, from the root of the site."""
    locale: str
    sheet: PosterSheet
    document_title: str
    accent: str
    """``#RRGGBB``; white text on it has a contrast of at least 4.5."""
    agency: str
    unit: str
    commune: str
    title: str
    slogan: str
    when_label: str
    when: str
    dates_note: str
    action_label: str
    action: str
    messages: tuple[str, ...]
    bring_label: str
    bring: tuple[str, ...]
    contact_label: str
    contacts: tuple[PosterContact, ...]
    hotline_label: str
    hotline: str
    qr_label: str
    """What the code is for, beside it."""
    qr_alt: str
    """The code in words, for screen readers."""
    short_url: str
    """What the code says."""
    short_address: str
    """The same address as people read it, printed beside the code."""
    source: str
    sample_notice: str
    take_down: str
    """A sentence that says when to take the poster down."""
