"""The page that opens the copy of the site on a memory stick, and words that only this copy says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final

from generator.language.locales import slugify
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.frame.frame import Head, build_frame
from generator.views.frame.models import BarePage

OPENING: Final = "MO-TRANG-NAY.html"
"""Stands beside the folder of the site; in capitals, to be seen among files."""

NAMELESS: Final = "trang-web"
"""The folder of a site whose name has no letter from a to z."""

SCRIPT: Final = "mo-trang.js"
"""Goes on to the site where it can be loaded: not from inside a ZIP that was never unpacked."""


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """How to open the copy on a memory stick, in one language."""

    locale: str
    heading: Phrase
    lead: str
    home: Link
    help: str
    newest: str


@dataclass(frozen=True, slots=True)
class OpeningPage(BarePage):
    """The page to double-click on a memory stick: stands beside the folder with the site."""

    TEMPLATE: ClassVar = "opening.html"
    folder: str
    script: str
    """Goes on to `home` by itself where the folder is there."""
    home: str
    parts: tuple[OpeningWords, ...]


def build_opening(localizers: tuple[Localizer, ...]) -> OpeningPage:
    """The page to double-click, in every language, that of the root first."""
    localizer = localizers[0]
    site_name = localizer.site.authority.site_name
    folder = slugify(site_name.first) or NAMELESS
    head = Head(dict.fromkeys(localizer.site.languages, ""), localizer.say(site_name).text, "")
    return OpeningPage(
        frame=build_frame(localizer, head, OPENING),
        folder=folder,
        script=f"{folder}/{SCRIPT}",
        home=f"{folder}/index.html",
        parts=tuple(_build_words(localizer, folder) for localizer in localizers),
    )


def build_archive_notes(localizers: tuple[Localizer, ...]) -> Mapping[str, str]:
    """What the copy says where the site links to a campaign's archive, by language."""
    return {localizer.locale: localizer.word("offline_archive") for localizer in localizers}


def _build_words(localizer: Localizer, folder: str) -> OpeningWords:
    home = f"{folder}/{localizer.links.home(localizer.locale)}index.html"
    return OpeningWords(
        locale=localizer.locale,
        heading=localizer.say(localizer.site.authority.site_name),
        lead=localizer.word("offline_lead", day=localizer.day(localizer.today)),
        home=Link(home, Phrase(localizer.word("offline_open"))),
        help=localizer.word("offline_help", page=OPENING),
        newest=localizer.word("offline_newest", address=localizer.printed("")),
    )
