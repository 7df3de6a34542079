"""Editorial pages: Markdown with a little front matter."""

from datetime import date, timedelta
from typing import Annotated, Final, Literal

from generator.model.marks import ListName, Sample
from generator.model.schema import Day, Model, Note, Slug, Text

Place = Literal["guide", "print", "site"]
"""Where a page is listed: among the guides for families, beside what is to print, or among those about the
site."""


Shown = Annotated[Literal["support", "laws"], ListName()]
"""A list from ``site_data/`` that is printed below a page's own words."""


REVIEW_DAYS: Final = 365
"""A page is read again every year, as contacts are."""


class FrontMatter(Model):
    """The fields at the top of a Markdown page, between two lines of three hyphens."""

    title: Text
    summary: Text
    address: Slug | None = None
    place: Place = "guide"
    shows: Shown | None = None
    updated: Day
    review: Day | None = None
    """When somebody must read this again; a year after `updated` when left out."""
    sample: Sample = False
    note: Note = None


class PagePicture(Model):
    """A picture on a page, by the address written there. `digest` says which bytes it is made from."""

    target: str
    digest: str
    width: int
    """Pixels, upright."""
    height: int


class EditorialPage(Model):
    """One page in one language. `name` is the file name, the same in each language."""

    name: str
    locale: str
    front: FrontMatter
    body: str
    """Markdown, raw HTML not allowed."""
    pictures: tuple[PagePicture, ...] = ()

    @property
    def review(self) -> date:
        """When somebody must read this again."""
        return self.front.review or self.front.updated + timedelta(days=REVIEW_DAYS)

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return self.front.address or self.name


def seen_from(folder: str, name: str) -> str:
    """How a page in `folder`, such as "updates", names a file of its language: "../rights.md"."""
    inside = f"{folder}/" if folder else ""
    return name.removeprefix(inside) if name.startswith(inside) else f"../{name}"
