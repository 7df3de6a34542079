"""Feeds as Atom files (RFC 4287)."""

from datetime import date
from pathlib import PurePosixPath
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.rendering.artifacts import Artifact
from generator.views.feeds.atom import FeedEntry, FeedView

ATOM: Final = "http://www.w3.org/2005/Atom"
LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

NOON: Final = "T12:00:00Z"
"""An update has a day and no hour: at noon in Greenwich it is that day nearly everywhere."""


def render_feed(view: FeedView) -> Artifact:
    """The file; equal input gives equal bytes on any day."""
    feed = Element("feed", {"xmlns": ATOM, LANG: view.locale})
    _text(feed, "id", view.id)
    _text(feed, "title", view.title)
    _text(feed, "subtitle", view.subtitle)
    _text(feed, "updated", _moment(view.updated))
    author = SubElement(feed, "author")
    _text(author, "name", view.author)
    _text(author, "uri", view.home)
    SubElement(feed, "link", rel="self", type="application/atom+xml", href=view.url)
    SubElement(feed, "link", rel="alternate", type="text/html", hreflang=view.locale, href=view.page)
    for entry in view.entries:
        _add_entry(feed, entry, view.locale)
    indent(feed, "")
    return Artifact(PurePosixPath(view.path), tostring(feed, "utf-8", xml_declaration=True) + b"\n")


def _add_entry(feed: Element, view: FeedEntry, locale: str) -> None:
    entry = SubElement(feed, "entry", {} if view.locale == locale else {LANG: view.locale})
    _text(entry, "id", view.id)
    _text(entry, "title", view.title)
    SubElement(entry, "link", rel="alternate", type="text/html", href=view.url)
    _text(entry, "published", _moment(view.published))
    _text(entry, "updated", _moment(view.updated))
    _text(entry, "summary", view.summary)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _moment(day: date) -> str:
    """A day as RFC 3339 writes a moment."""
    return f"{day}{NOON}"
