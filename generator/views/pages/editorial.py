"""Pages written in Markdown."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import ClassVar

from generator.model.editorial_page import EditorialPage
from generator.views.base.components import LawView, SupportView
from generator.views.base.guidance import build_law, build_support
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.pictures import build_picture
from generator.views.base.urls import root_from
from generator.views.frame.frame import Head, build_frame, pages_in, written_links
from generator.views.frame.models import WrittenPage
from generator.views.frame.notices import add_notices
from generator.views.pages.planned import PlannedPage


@dataclass(frozen=True, slots=True)
class EditorialPageView(WrittenPage):
    """A page written in Markdown. The template gets `body` as ready HTML (see `rendering.pages`)."""

    TEMPLATE: ClassVar = "editorial.html"
    heading: Phrase
    summary: Phrase
    updated: str
    support: tuple[SupportView, ...]
    laws: tuple[LawView, ...]


def plan_editorial(localizer: Localizer) -> Iterator[PlannedPage]:
    """One page per file; one that is not translated yet stands in its first language."""
    for page in pages_in(localizer):
        path = localizer.links.page(page, localizer.locale)
        written = ("address",) if page.front.address else ()
        yield PlannedPage(path, partial(build_editorial, localizer, page), page, written)


def build_editorial(localizer: Localizer, page: EditorialPage) -> EditorialPageView:
    """A page written in Markdown, with the list from ``site_data/`` it asks for."""
    versions = {p.locale: p for p in localizer.site.pages if p.name == page.name}
    paths = {
        name: localizer.links.page(versions.get(name, versions[localizer.site.languages[0]]), name)
        for name in localizer.site.languages
    }
    here = paths[localizer.locale]
    front = page.front
    head = Head(paths, title=front.title, description=front.summary, motif="sach-mo", review=page.review)
    written = EditorialPageView(
        frame=build_frame(localizer, head),
        heading=localizer.title(page),
        summary=localizer.written(page, front.summary),
        body=localizer.written(page, page.body),
        links=written_links(localizer, here),
        pictures={
            picture.target: build_picture(localizer.links, picture, root_from(here))
            for picture in page.pictures
        },
        updated=localizer.word("updated_on", day=localizer.day(front.updated)),
        support=tuple(build_support(localizer, one) for one in localizer.site.support)
        if front.shows == "support"
        else (),
        laws=tuple(build_law(localizer, law) for law in localizer.site.laws if front.shows == "laws"),
    )
    return add_notices(localizer, written)
