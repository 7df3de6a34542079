"""The staff's handbook: pages in Markdown, in an order of their own, as many as each language needs."""

from typing import Annotated

from generator.model.editorial_page import PagePicture
from generator.model.schema import Model, Slug, Text, whole_number


class HandbookFront(Model):
    """The fields at the top of a page of the handbook, between two lines of three hyphens."""

    title: Text
    summary: Text
    address: Slug | None = None
    """The last part of the page's address, where it is not the name of the file."""
    part: Text
    """The heading under which the table of contents lists it."""
    order: Annotated[int, *whole_number(0, 9999)]
    """Its place among all pages; those with the same number stand in the order of their file names."""


class HandbookPage(Model):
    """One page in one language. `name` is its file name, by which it has twins in other languages."""

    name: str
    locale: str
    front: HandbookFront
    body: str
    """Markdown, raw HTML not allowed."""
    pictures: tuple[PagePicture, ...] = ()

    @property
    def slug(self) -> str:
        """The last part of the page's address."""
        return self.front.address or self.name
