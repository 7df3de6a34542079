"""Markdown to HTML: links between pages resolved, raw HTML printed as text. Owns Markdown."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from generator.views.links import slugify

SAFE_SCHEMES = ("http:", "https:", "mailto:", "tel:")


def render_markdown(text: str, links: Mapping[str, str]) -> str:
    """The HTML of `text`; `links` leads from file names such as ``rights.md`` to addresses."""
    converter = Markdown(
        extensions=["tables", "sane_lists", "toc"],
        extension_configs={"toc": {"slugify": lambda value, _separator: slugify(value)}},
    )
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.treeprocessors.register(_Links(links), "loa_links", 0)
    return converter.convert(text)


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
