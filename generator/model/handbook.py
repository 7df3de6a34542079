"""The staff's handbook: pages in Markdown, in Vietnamese only, in an order of their own."""

from typing import Annotated

from generator.model.editorial_page import PagePicture
from generator.model.schema import Model, Text, whole_number


class HandbookFront(Model):
    """The fields at the top of a page of the handbook, between two lines of three hyphens."""

    title: Text
    summary: Text
    part: Text
    """The heading under which the table of contents lists it."""
    order: Annotated[int, *whole_number(0, 9999)]
    """Its place among all pages; those with the same number stand in the order of their file names."""


class HandbookPage(Model):
    """One page. `name` is its file name."""

    name: str
    front: HandbookFront
    body: str
    """Markdown, raw HTML not allowed."""
    pictures: tuple[PagePicture, ...] = ()
