"""Where a page leads, what it loads, and where a link to it may lead."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from re import IGNORECASE
from re import compile as pattern
from sys import intern
from typing import Final, NamedTuple
from urllib.parse import urljoin

from turbohtml import Document, Element, Link, Text, parse

FOLLOWED: Final = {
    "a": {"href", "xlink:href"},
    "area": {"href"},
    "form": {"action"},
    "button": {"formaction"},
    "input": {"formaction"},
    "meta": {"content"},
}
"""Where a browser goes, sooner or later: ``content`` of ``<meta>`` has an address only to send it on."""

LOADED: Final = {
    "audio": {"src"},
    "body": {"background"},
    "embed": {"src"},
    "feImage": {"href", "xlink:href"},
    "iframe": {"src"},
    "image": {"href", "xlink:href"},
    "img": {"src", "srcset"},
    "input": {"src"},
    "link": {"imagesrcset"},
    "object": {"data"},
    "script": {"src"},
    "source": {"src", "srcset"},
    "table": {"background"},
    "td": {"background"},
    "th": {"background"},
    "track": {"src"},
    "use": {"href", "xlink:href"},
    "video": {"src", "poster"},
}
"""What it fetches by itself, beside style sheets."""

LOADING: Final = frozenset(
    {
        *("stylesheet", "icon", "apple-touch-icon", "mask-icon", "manifest"),
        *("preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"),
    }
)
"""Relations of a ``<link>`` for which a browser turns to its address by itself."""

NAMING: Final = frozenset({"canonical", "alternate"})
"""Relations that name an address without anybody following it."""

IGNORED: Final = str.maketrans("", "", "\t\n\r")
"""What the URL standard leaves out of an address."""

SCHEME: Final = pattern(r"[a-z][a-z\d+.-]*:|//", IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageLinks:
    """The addresses in a page or a style sheet, each once; none that holds its content (``data:``)."""

    followed: tuple[str, ...] = ()
    """Where a reader may go, or is sent."""
    loaded: tuple[str, ...] = ()
    """What a browser fetches by itself."""
    anchors: tuple[str, ...] = ()
    """The places on the page that a link may lead to."""
    canonical: str = ""
    """The address that the page gives as its own, if any."""


class Address(NamedTuple):
    """An address as written in the `attribute` of an `element`, or, without one, in a style sheet."""

    element: Element
    attribute: str | None
    value: str
    is_loaded: bool
    """Whether a browser fetches it by itself; others are followed."""


def read_links(text: str) -> PageLinks:
    """Where the page `text` leads, and what it loads."""
    document = parse(text, positions=False)
    addresses = list(find_addresses(document))
    base = _first(document, "base[href]")
    anchors = chain(_values(document, "id", "[id]"), _values(document, "name", "a[name]"))
    return PageLinks(
        followed=_collect(_from_page(base, found.value) for found in addresses if not found.is_loaded),
        loaded=_collect(_from_page(base, found.value) for found in addresses if found.is_loaded),
        anchors=tuple(dict.fromkeys(map(intern, anchors))),
        canonical=_first(document, 'link[rel~="canonical" i][href]'),
    )


def read_style_links(text: str) -> PageLinks:
    """What the style sheet `text` loads."""
    return PageLinks(loaded=_collect(link.url for link in Element("style", None, [Text(text)]).links()))


def find_addresses(document: Document) -> Iterator[Address]:
    """Every address that a browser heeds; takes out templates, which are no part of the page."""
    for template in document.select("template"):
        template.decompose()
    for link in document.links():
        is_loaded = _is_loaded(link)
        if is_loaded is not None:
            yield Address(link.element, link.attribute, link.url, is_loaded)


def _is_loaded(link: Link) -> bool | None:
    """Whether a browser fetches what `link` names by itself; None if it heeds no address there."""
    tag, attribute = link.element.tag, link.attribute
    if attribute is None or attribute == "style" or attribute in LOADED.get(tag, ()):
        return True
    if tag == "link" and attribute == "href":
        relations = (link.element.attr("rel") or "").lower().split()
        is_loaded = not LOADING.isdisjoint(relations)
        return is_loaded if is_loaded or NAMING.isdisjoint(relations) else None
    return False if attribute in FOLLOWED.get(tag, ()) else None


def _values(document: Document, name: str, selector: str) -> Iterator[str]:
    return (element.attr(name) or "" for element in document.select(selector))


def _first(document: Document, selector: str) -> str:
    """The address of the first element that `selector` finds, or nothing."""
    found = document.select_one(selector)
    return (found.attr("href") or "").strip() if found else ""


def _from_page(base: str, value: str) -> str:
    """The address `value` as it would be written without the page's ``<base>``."""
    if not base or SCHEME.match(value):
        return value
    if base.startswith("/") or SCHEME.match(base):
        return urljoin(base, value)
    if value.startswith("/"):
        return value
    is_beside = value and value[0] not in "#?"
    return (base[: base.rfind("/") + 1] if is_beside else base.partition("#")[0]) + value


def _collect(addresses: Iterable[str]) -> tuple[str, ...]:
    """Each of `addresses` once; in memory once for all pages, as most stand on many."""
    cleaned = (address.translate(IGNORED) for address in addresses if address[:5].lower() != "data:")
    return tuple(dict.fromkeys(map(intern, cleaned)))
