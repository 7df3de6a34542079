"""The card of a page: a picture that goes with its link, made by the typesetter."""

from dataclasses import asdict
from typing import Final

from generator.images import reduce_colours
from generator.printing.posters import draw_logo
from generator.printing.typesetting import Typesetter
from generator.views.print.share_cards import CardView

TEMPLATE: Final = "card.typ"

DOTS: Final = 10.0
"""Pixels per millimetre: the card is set 120 mm wide."""


def render_card(view: CardView, typesetter: Typesetter) -> bytes:
    """The card as a PNG of 1200 by 630 pixels; raises as `Typesetter.draw` does.

    Characters that the typeface lacks are left out: an emoji in a title is an empty box here.
    """
    words = {
        name: typesetter.typeface.printable(text)
        for name, text in asdict(view).items()
        if name not in {"path", "logo"}
    }
    logo = draw_logo(view.logo) if view.logo else None
    data = {**words, "title": words["title"] or words["site_name"], "logo": logo}
    return reduce_colours(typesetter.draw(TEMPLATE, data, DOTS))
