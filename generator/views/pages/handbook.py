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
from generator.views.frame.frame import Head, build_frame, written_links
from generator.views.frame.models import ShellPage, WrittenPage
from generator.views.frame.notices import add_notices
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
    """All of it; nothing where a project has none in this language."""
    pages = tuple(page for page in localizer.site.handbook if page.locale == localizer.locale)
    if not pages:
        return
    contents = localizer.links.handbook(localizer.locale)
    yield PlannedPage(contents, partial(_build_contents, localizer, pages))
    for index, page in enumerate(pages):
        earlier = pages[index - 1] if index else None
        build = partial(_build_page, localizer, page, earlier, next(iter(pages[index + 1 :]), None))
        written = ("address",) if page.front.address else ()
        yield PlannedPage(localizer.links.handbook_page(page), build, page, written, has_card=False)


def _build_contents(localizer: Localizer, pages: tuple[HandbookPage, ...]) -> HandbookContentsPage:
    links, site = localizer.links, localizer.site
    paths = {locale: links.handbook(locale) for locale in site.handbook_languages}
    here = paths[localizer.locale]
    heading, lead = localizer.word("handbook_heading"), localizer.word("handbook_lead")
    parts = tuple(
        HandbookPart(
            part,
            tuple(HandbookEntry(_link(localizer, here, page), page.front.summary) for page in found),
        )
        for part, found in groupby(pages, key=lambda page: page.front.part)
    )
    frame = build_frame(localizer, _head(localizer, paths, heading, lead))
    return add_notices(localizer, HandbookContentsPage(frame, heading, lead, parts))


def _build_page(
    localizer: Localizer, page: HandbookPage, earlier: HandbookPage | None, later: HandbookPage | None
) -> HandbookPageView:
    links, front = localizer.links, page.front
    twins = (twin for twin in localizer.site.handbook if twin.name == page.name)
    paths = {twin.locale: links.handbook_page(twin) for twin in twins}
    here = paths[page.locale]
    view = HandbookPageView(
        frame=build_frame(localizer, _head(localizer, paths, front.title, front.summary)),
        heading=front.title,
        summary=front.summary,
        body=Phrase(page.body),
        links=written_links(localizer, here, HANDBOOK),
        pictures={
            picture.target: build_picture(links, picture, root_from(here)) for picture in page.pictures
        },
        contents=Link(
            relative(here, links.handbook(page.locale)), Phrase(localizer.word("handbook_heading"))
        ),
        earlier=_link(localizer, here, earlier) if earlier else None,
        later=_link(localizer, here, later) if later else None,
    )
    return add_notices(localizer, view)


def _head(localizer: Localizer, paths: dict[str, str], title: str, description: str) -> Head:
    """One card for all of a language: nobody hands these pages on."""
    image = card_path(localizer.links.handbook(localizer.locale))
    return Head(paths, title, description, motif="sach-mo", image=image, is_for_staff=True)


def _link(localizer: Localizer, here: str, page: HandbookPage) -> Link:
    return Link(relative(here, localizer.links.handbook_page(page)), Phrase(page.front.title))
