"""The staff's handbook: its table of contents, then its pages, which lead from one to the next."""

from collections.abc import Iterator
from itertools import groupby

from generator.model.addresses import HANDBOOK
from generator.model.handbook import HandbookPage
from generator.views.frames import Head, add_notices, build_frame, written_links
from generator.views.links import relative, root_from
from generator.views.page_pictures import build_picture
from generator.views.pages import (
    HandbookContentsPage,
    HandbookEntry,
    HandbookPageView,
    HandbookPart,
    Link,
)
from generator.views.phrases import Phrase
from generator.views.sharing import card_path
from generator.views.voice import Voice


def build_handbook(voice: Voice) -> Iterator[HandbookContentsPage | HandbookPageView]:
    """All of it; nothing where a project has none, or in another language."""
    pages = voice.site.handbook if voice.locale == "vi" else ()
    if not pages:
        return
    yield _build_contents(voice, pages)
    for index, page in enumerate(pages):
        earlier = pages[index - 1] if index else None
        yield _build_page(voice, page, earlier, next(iter(pages[index + 1 :]), None))


def _build_contents(voice: Voice, pages: tuple[HandbookPage, ...]) -> HandbookContentsPage:
    path = voice.links.handbook()
    heading, lead = voice.word("handbook_heading"), voice.word("handbook_lead")
    parts = tuple(
        HandbookPart(
            part,
            tuple(HandbookEntry(_link(voice, path, page), page.front.summary) for page in found),
        )
        for part, found in groupby(pages, key=lambda page: page.front.part)
    )
    frame = build_frame(voice, _head(voice, path, heading, lead))
    return add_notices(voice, HandbookContentsPage(frame, heading, lead, parts))


def _build_page(
    voice: Voice, page: HandbookPage, earlier: HandbookPage | None, later: HandbookPage | None
) -> HandbookPageView:
    here, front = voice.links.handbook(page.name), page.front
    view = HandbookPageView(
        frame=build_frame(voice, _head(voice, here, front.title, front.summary)),
        heading=front.title,
        summary=front.summary,
        body=Phrase(page.body),
        links=written_links(voice, here, HANDBOOK),
        pictures={
            picture.target: build_picture(voice.links, picture, root_from(here)) for picture in page.pictures
        },
        contents=Link(relative(here, voice.links.handbook()), Phrase(voice.word("handbook_heading"))),
        earlier=_link(voice, here, earlier) if earlier else None,
        later=_link(voice, here, later) if later else None,
    )
    return add_notices(voice, view)


def _head(voice: Voice, path: str, title: str, description: str) -> Head:
    """One card for all: nobody hands these pages on."""
    image = card_path(voice.links.handbook())
    return Head({"vi": path}, title, description, motif="sach-mo", image=image, is_for_staff=True)


def _link(voice: Voice, here: str, page: HandbookPage) -> Link:
    return Link(relative(here, voice.links.handbook(page.name)), Phrase(page.front.title))
