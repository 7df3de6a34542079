"""Pages that stand in for others: not found, no network."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.language.locales import LOCALES
from generator.model.addresses import NO_NETWORK
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.frame.frame import Head, add_notices, build_frame
from generator.views.frame.models import BarePage
from generator.views.frame.sharing import card_path
from generator.views.pages.planned import PlannedPage


@dataclass(frozen=True, slots=True)
class StandInPage(BarePage):
    """What stands in for a page that is not there, at any depth: every address is absolute from the host.

    One for an address that leads nowhere, one for a page that was not kept while there is no network.
    """

    TEMPLATE: ClassVar = "stand_in.html"
    heading: str
    lead: str
    heading_en: str
    lead_en: str
    home: Link
    home_en: Link


def build_stand_in(localizer: Localizer, english: Localizer, path: str, name: str) -> StandInPage:
    """A page in both languages to show at any address; `name` is "not_found" or "no_network"."""
    phone = localizer.hotline().phone.text
    head = Head(
        paths=dict.fromkeys(LOCALES, path),
        title=localizer.word(f"{name}_heading"),
        description=localizer.word(f"{name}_lead", phone=phone),
        image=card_path(localizer.links.home("vi")),
    )
    page = StandInPage(
        frame=build_frame(localizer, head),
        heading=localizer.word(f"{name}_heading"),
        lead=localizer.word(f"{name}_lead", phone=phone),
        heading_en=english.word(f"{name}_heading"),
        lead_en=english.word(f"{name}_lead", phone=english.hotline().phone.text),
        home=_home_link(localizer),
        home_en=_home_link(english),
    )
    return add_notices(localizer, page)


def _home_link(localizer: Localizer) -> Link:
    return Link(
        localizer.links.host_path(localizer.links.home(localizer.locale)), Phrase(localizer.word("nav_home"))
    )


def plan_stand_ins(localizers: tuple[Localizer, ...]) -> Iterator[PlannedPage]:
    """Those of the whole site."""
    vietnamese, english = localizers
    names = {"404.html": "not_found"}
    if vietnamese.site.authority.offline:
        names[NO_NETWORK] = "no_network"
    for path, name in names.items():
        yield PlannedPage(path, partial(build_stand_in, vietnamese, english, path, name), has_card=False)
