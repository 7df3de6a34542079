"""The staff's handbook: its table of contents, then its pages, which lead from one to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar

from generator.model.addresses import HANDBOOK
from generator.model.handbook import HandbookPage
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.pictures import build_picture
from generator.views.base.urls import relative, root_from
from generator.views.frame.frame import Head, add_notices, build_frame, written_links
from generator.views.frame.models import ShellPage, WrittenPage
from generator.views.frame.sharing import card_path
from generator.views.pages.planned import PlannedPage


@dataclass(frozen=True, slots=True)
class HandbookEntry:
    """A page of the staff's handbook in its table of contents."""

    page: Link
    summary: str


@dataclass(frozen=True, slots=True)
class HandbookPart:
    """Pages under one heading of the table of contents."""

    heading: str
    entries: tuple[HandbookEntry, ...]


@dataclass(frozen=True, slots=True)
class HandbookContentsPage(ShellPage):
    """The staff's handbook: its table of contents."""

    TEMPLATE: ClassVar = "handbook.html"
    heading: str
    lead: str
    parts: tuple[HandbookPart, ...]


@dataclass(frozen=True, slots=True)
class HandbookPageView(WrittenPage):
    """One page of it. The template gets `body` as ready HTML (see `rendering.pages`)."""

    TEMPLATE: ClassVar = "handbook_page.html"
    heading: str
    summary: str
    contents: Link
    earlier: Link | None
    later: Link | None


def plan_handbook(localizer: Localizer) -> Iterator[PlannedPage]:
    """All of it; nothing where a project has none, or in another language."""
    pages = localizer.site.handbook if localizer.is_first else ()
    if not pages:
        return
    yield PlannedPage(localizer.links.handbook(), partial(_build_contents, localizer, pages))
    for index, page in enumerate(pages):
        earlier = pages[index - 1] if index else None
        build = partial(_build_page, localizer, page, earlier, next(iter(pages[index + 1 :]), None))
        yield PlannedPage(localizer.links.handbook(page.name), build, page, has_card=False)


def _build_contents(localizer: Localizer, pages: tuple[HandbookPage, ...]) -> HandbookContentsPage:
    path = localizer.links.handbook()
    heading, lead = localizer.word("handbook_heading"), localizer.word("handbook_lead")
    parts = tuple(
        HandbookPart(
            part,
            tuple(HandbookEntry(_link(localizer, path, page), page.front.summary) for page in found),
        )
        for part, found in groupby(pages, key=lambda page: page.front.part)
    )
    frame = build_frame(localizer, _head(localizer, path, heading, lead))
    return add_notices(localizer, HandbookContentsPage(frame, heading, lead, parts))


def _build_page(
    localizer: Localizer, page: HandbookPage, earlier: HandbookPage | None, later: HandbookPage | None
) -> HandbookPageView:
    here, front = localizer.links.handbook(page.name), page.front
    view = HandbookPageView(
        frame=build_frame(localizer, _head(localizer, here, front.title, front.summary)),
        heading=front.title,
        summary=front.summary,
        body=Phrase(page.body),
        links=written_links(localizer, here, HANDBOOK),
        pictures={
            picture.target: build_picture(localizer.links, picture, root_from(here))
            for picture in page.pictures
        },
        contents=Link(relative(here, localizer.links.handbook()), Phrase(localizer.word("handbook_heading"))),
        earlier=_link(localizer, here, earlier) if earlier else None,
        later=_link(localizer, here, later) if later else None,
    )
    return add_notices(localizer, view)


def _head(localizer: Localizer, path: str, title: str, description: str) -> Head:
    """One card for all: nobody hands these pages on."""
    image = card_path(localizer.links.handbook())
    return Head({localizer.locale: path}, title, description, motif="sach-mo", image=image, is_for_staff=True)


def _link(localizer: Localizer, here: str, page: HandbookPage) -> Link:
    return Link(relative(here, localizer.links.handbook(page.name)), Phrase(page.front.title))
