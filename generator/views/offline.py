"""The page that opens the copy of the site on a memory stick, and words that only this copy says."""

from collections.abc import Mapping
from typing import Final

from generator.locales import LOCALES, slugify
from generator.views.frames import Head, build_frame
from generator.views.pages import Link, OpeningPage, OpeningWords
from generator.views.phrases import Phrase
from generator.views.voice import Voice

OPENING: Final = "MO-TRANG-NAY.html"
"""Stands beside the folder of the site; in capitals, to be seen among files."""

NAMELESS: Final = "trang-web"
"""The folder of a site whose name has no letter from a to z."""

SCRIPT: Final = "mo-trang.js"
"""Goes on to the site where it can be loaded: not from inside a ZIP that was never unpacked."""


def build_opening(voices: tuple[Voice, ...]) -> OpeningPage:
    """The page to double-click, in every language, Vietnamese first."""
    vietnamese = voices[0]
    site_name = vietnamese.site.authority.site_name
    folder = slugify(site_name.vi) or NAMELESS
    head = Head(dict.fromkeys(LOCALES, ""), vietnamese.say(site_name).text, "")
    return OpeningPage(
        frame=build_frame(vietnamese, head, OPENING),
        folder=folder,
        script=f"{folder}/{SCRIPT}",
        home=f"{folder}/index.html",
        parts=tuple(_build_words(voice, folder) for voice in voices),
    )


def build_archive_notes(voices: tuple[Voice, ...]) -> Mapping[str, str]:
    """What the copy says where the site links to a campaign's archive, by language."""
    return {voice.locale: voice.word("offline_archive") for voice in voices}


def _build_words(voice: Voice, folder: str) -> OpeningWords:
    home = f"{folder}/{voice.links.home(voice.locale)}index.html"
    return OpeningWords(
        locale=voice.locale,
        heading=voice.say(voice.site.authority.site_name),
        lead=voice.word("offline_lead", day=voice.day(voice.today)),
        home=Link(home, Phrase(voice.word("offline_open"))),
        help=voice.word("offline_help", page=OPENING),
        newest=voice.word("offline_newest", address=voice.links.printed("")),
    )
