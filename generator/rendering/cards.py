"""The card of a page: a picture that goes with its link, made by the press."""

from dataclasses import asdict
from typing import Final

from generator.raster import reduce_colours
from generator.rendering.typesetting import Press
from generator.views.cards import CardView

TEMPLATE: Final = "card.typ"

DOTS: Final = 10.0
"""A millimetre: the card is set 120 mm wide."""


def render_card(view: CardView, press: Press) -> bytes:
    """The card as a PNG of 1200 by 630 dots; raises as `Press.draw` does."""
    data = {name: value for name, value in asdict(view).items() if name != "path"}
    return reduce_colours(press.draw(TEMPLATE, data, DOTS))
