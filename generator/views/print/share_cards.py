"""Cards: the picture that stands beside a link on Zalo or Facebook, one per page that has no other."""

from dataclasses import dataclass
from typing import Final

from generator.views.frame.models import Frame
from generator.views.frame.sharing import CARD_FOLDER
from generator.views.print.logo import PrintedLogo, print_logo

LOGO_WIDTH: Final = 200
"""Pixels across: more than any logo has in the foot of a card."""


@dataclass(frozen=True, slots=True)
class CardView:
    """One card, 1200 by 630 pixels; all words are in one language."""

    path: str
    locale: str
    site_name: str
    title: str
    line: str
    agency: str
    address: str
    accent: str
    motif: str
    logo: PrintedLogo | None
    """The authority's; None for none."""


def card_of(frame: Frame) -> CardView | None:
    """The card that a page with this `frame` names; of several pages the first words it.

    None where the page has another picture.
    """
    if not frame.image.path.startswith(f"{CARD_FOLDER}/"):
        return None
    return CardView(
        path=frame.image.path,
        locale=frame.locale,
        site_name=frame.site_name,
        title=frame.image.title,
        line=frame.image.line,
        agency=frame.agency.name.text,
        address=frame.canonical.partition("://")[2].partition("/")[0],
        accent=frame.accent,
        motif=frame.image.motif,
        logo=print_logo(frame.logo.mark, LOGO_WIDTH) if frame.logo else None,
    )
