"""The list of pages for search engines."""

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


def sitemap_entry(page: Page) -> SitemapEntry | None:
    """The page as a search engine should know it: once, at its own address.

    None for drafts of a preview, pages for staff, and those of areas that have ended.
    """
    frame = page.frame
    is_own = frame.canonical.endswith("/" + frame.path) and not frame.path.endswith(".html")
    if not is_own or frame.is_for_staff or frame.is_past or page.is_draft:
        return None
    return SitemapEntry(frame.canonical, frame.alternates)
