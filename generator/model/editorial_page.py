"""Editorial pages: Markdown with a little front matter."""

from typing import Literal

from generator.model.schema import Day, Flag, Model, Slug, Text

Place = Literal["guide", "site"]
"""Where a page is listed: among the guides for families, or among the pages about the site."""


class FrontMatter(Model):
    """The fields at the top of a Markdown page, between two lines of three hyphens."""

    title: Text
    summary: Text
    address: Slug | None = None
    place: Place = "guide"
    updated: Day
    sample: Flag = False


class EditorialPage(Model):
    """One page in one language. `name` is the file name, the same in each language."""

    name: str
    locale: Literal["vi", "en"]
    front: FrontMatter
    body: str
    """Markdown, raw HTML not allowed."""

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return self.front.address or self.name
