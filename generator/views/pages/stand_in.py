"""Pages that stand in for others: not found, no network."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar, Final

from generator.views.base.components import Link
from generator.views.base.hotlines import list_hotlines
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import BarePage
from generator.views.frame.notices import add_notices
from generator.views.frame.sharing import card_path
from generator.views.pages.planned import PlannedPage

NO_NETWORK_WORDS: Final = "no_network"


@dataclass(frozen=True, slots=True)
class StandInWords:
    """What a page that stands in for others says in one language."""

    locale: str
    heading: str
    lead: str
    home: Link
    prints_lead: str = ""
    """That sheets of what is over are gone; empty where nothing is missing."""
    prints: Link | None = None
    """The sheets of today."""


@dataclass(frozen=True, slots=True)
class StandInPage(BarePage):
    """What stands in for a page that is not there, at any depth: every address is absolute from the host.

    One for an address that leads nowhere, one for a page that was not kept while there is no network.
    """

    TEMPLATE: ClassVar = "stand_in.html"
    heading: str
    home: Link
    parts: tuple[StandInWords, ...]


def build_stand_in(localizers: Sequence[Localizer], path: str, name: str) -> StandInPage:
    """A page in every language to show at any address; `name` is "not_found" or "no_network"."""
    localizer = localizers[0]
    head = Head(
        paths=dict.fromkeys(localizer.site.languages, path),
        title=localizer.word(f"{name}_heading"),
        description=_lead(localizer, name),
        image=card_path(localizer.links.home(localizer.locale)),
    )
    page = StandInPage(
        frame=build_frame(localizer, head),
        heading=localizer.word(f"{name}_heading"),
        home=_home_link(localizer),
        parts=tuple(_build_stand_in_words(localizer, name) for localizer in localizers),
    )
    return add_notices(localizer, page)


def _build_stand_in_words(localizer: Localizer, name: str) -> StandInWords:
    heading = localizer.word(f"{name}_heading")
    words = StandInWords(localizer.locale, heading, _lead(localizer, name), _home_link(localizer))
    if name == NO_NETWORK_WORDS:
        return words
    downloads = localizer.links.host_path(localizer.links.section("downloads", localizer.locale))
    prints = Link(downloads, Phrase(localizer.word("downloads_heading")))
    return replace(words, prints_lead=localizer.word("not_found_prints"), prints=prints)


def _lead(localizer: Localizer, name: str) -> str:
    """What to do; without network also whom to call, as a call needs none."""
    lead, hotlines = localizer.word(f"{name}_lead"), list_hotlines(localizer)
    if name != NO_NETWORK_WORDS or not hotlines:
        return lead
    phones = localizer.formats.format_list(localizer.kept_in_order(line.phone.text) for line in hotlines)
    return f"{lead} {localizer.word('no_network_call', phones=phones)}"


def _home_link(localizer: Localizer) -> Link:
    return Link(
        localizer.links.host_path(localizer.links.home(localizer.locale)), Phrase(localizer.word("nav_home"))
    )


def plan_stand_ins(localizers: tuple[Localizer, ...]) -> Iterator[PlannedPage]:
    """Those of the whole site."""
    names = {"404.html": "not_found"}
    if localizers[0].site.authority.offline:
        names[localizers[0].links.no_network()] = NO_NETWORK_WORDS
    for path, name in names.items():
        yield PlannedPage(path, partial(build_stand_in, localizers, path, name), has_card=False)
