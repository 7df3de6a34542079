"""Cards: the picture that stands beside a link on Zalo or Facebook, one a page that has no other."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.frame.models import Frame
from generator.views.frame.sharing import CARD_FOLDER


@dataclass(frozen=True, slots=True)
class CardView:
    """One card, 1200 by 630 dots; all words are in one language."""

    path: str
    locale: str
    site_name: str
    title: str
    line: str
    agency: str
    address: str
    accent: str
    motif: str


def build_cards(frames: Iterable[Frame]) -> list[CardView]:
    """The cards that pages with these `frames` name, each once, as the page at its own address words it."""
    cards: dict[str, CardView] = {}
    for frame in frames:
        if frame.image.path.startswith(f"{CARD_FOLDER}/"):
            cards.setdefault(frame.image.path, _card(frame))
    return list(cards.values())


def _card(frame: Frame) -> CardView:
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
    )
