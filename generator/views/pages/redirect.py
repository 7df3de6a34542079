"""A page that leads on from a former or short address."""

from dataclasses import dataclass
from typing import ClassVar

from generator.language.locales import LOCALES
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import BarePage
from generator.views.frame.sharing import card_path


@dataclass(frozen=True, slots=True)
class RedirectPage(BarePage):
    """An old or short address that leads to a page."""

    TEMPLATE: ClassVar = "redirect.html"
    target: Link


def build_redirect(localizer: Localizer, here: str, target: str, title: Phrase) -> RedirectPage:
    """A page at the path `here` that leads to the path `target`."""
    image = card_path(target)
    head = Head(dict.fromkeys(LOCALES, target), title=title.text, description=title.text, image=image)
    return RedirectPage(build_frame(localizer, head, here), Link(relative(here, target), title))
