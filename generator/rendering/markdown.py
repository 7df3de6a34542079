"""Markdown to HTML: links and pictures resolved, raw HTML printed as text. Owns Markdown and nh3."""

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.language.locales import slugify
from generator.views.base.components import PictureView

SAFE_SCHEMES: Final = ("http:", "https:", "mailto:", "tel:")

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
TAGS: Final = frozenset(
    {
        *HEADINGS,
        *("p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code", "strong", "em", "a", "span", "div"),
        *("table", "thead", "tbody", "tr", "th", "td", "picture", "source", "img"),
    }
)
"""Every element that our Markdown can make."""

SCROLLED: Final = ("pre", "table")
"""Elements that scroll where they are wider than the page; focusable, so that the keyboard can move them."""

ATTRIBUTES: Final = {
    **{heading: {"id"} for heading in HEADINGS},
    "a": {"href", "title"},
    "div": {"class"},
    "ol": {"start"},
    "th": {"style"},
    "td": {"style"},
    "source": {"type", "srcset", "sizes"},
    "img": {"src", "srcset", "sizes", "width", "height", "alt", "loading", "decoding"},
}
"""What these may carry; of styles only the alignment of a table's cells. ``[TOC]`` makes the one ``div``."""


def render_markdown(text: str, links: Mapping[str, str], pictures: Mapping[str, PictureView]) -> str:
    """The HTML of `text`.

    `links` leads from file names such as ``rights.md`` to addresses, `pictures` from addresses as written to
    the files made of them. nh3 sanitises the result as a last defence.
    """
    converter = Markdown(
        extensions=["tables", "fenced_code", "sane_lists", "toc"],
        extension_configs={"toc": {"slugify": lambda value, _separator: slugify(value)}},
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_Links(links), "loa_links", 0)
    converter.treeprocessors.register(_Pictures(pictures), "loa_pictures", 0)
    return nh3.clean(
        converter.convert(text),
        tags=set(TAGS),
        attributes=ATTRIBUTES,
        url_schemes={scheme.rstrip(":") for scheme in SAFE_SCHEMES},
        filter_style_properties={"text-align"},
        set_tag_attribute_values={tag: {"tabindex": "0"} for tag in SCROLLED},
        link_rel=None,
    )


class _Links(Treeprocessor):
    """Points links to pages at their addresses; a link that no browser should follow becomes plain."""

    def __init__(self, links: Mapping[str, str]) -> None:
        super().__init__()
        self._links = links

    def run(self, root: Element) -> None:
        """Rewrite every link of the page."""
        for element in root.iter("a"):
            target = element.get("href", "")
            name, hash_mark, anchor = target.partition("#")
            if name in self._links:
                element.set("href", f"{self._links[name]}{hash_mark}{anchor}")
            elif ":" in target and not target.casefold().startswith(SAFE_SCHEMES):
                del element.attrib["href"]


class _Pictures(Treeprocessor):
    """Offers each picture in several sizes; of one that the project does not have, only the words stay."""

    def __init__(self, pictures: Mapping[str, PictureView]) -> None:
        super().__init__()
        self._pictures = pictures

    def run(self, root: Element) -> None:
        """Put a ``<picture>`` in the place of every ``<img>``."""
        for image in list(root.iter("img")):
            view = self._pictures.get(image.get("src", ""))
            alt, tail = image.get("alt", ""), image.tail
            image.clear()
            image.tail = tail
            if view is None:
                image.tag, image.text = "span", alt
            else:
                image.tag = "picture"
                _fill(image, view, alt)


def _fill(picture: Element, view: PictureView, alt: str) -> None:
    *better, last = view.sources
    for source in better:
        SubElement(picture, "source", type=source.kind, srcset=source.srcset, sizes=view.sizes)
    SubElement(
        picture,
        "img",
        src=view.src,
        srcset=last.srcset,
        sizes=view.sizes,
        width=str(view.width),
        height=str(view.height),
        alt=alt,
        loading="lazy",
        decoding="async",
    )
