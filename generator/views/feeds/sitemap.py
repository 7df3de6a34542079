"""The list of pages for search engines."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.views.base.components import Alternate
from generator.views.frame.models import Page


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """One address and the same page in each language, all absolute."""

    url: str
    alternates: tuple[Alternate, ...]


@dataclass(frozen=True, slots=True)
class Sitemap:
    """Every page a search engine should know."""

    entries: tuple[SitemapEntry, ...]


def build_sitemap(pages: Iterable[Page]) -> Sitemap:
    """The pages a search engine should know: each once, at its own address.

    No drafts of a preview, no pages for staff.
    """
    return Sitemap(
        tuple(
            SitemapEntry(page.frame.canonical, page.frame.alternates)
            for page in pages
            if page.frame.canonical.endswith("/" + page.frame.path)
            and not page.frame.path.endswith(".html")
            and not page.frame.is_for_staff
            and not page.is_draft
        )
    )
