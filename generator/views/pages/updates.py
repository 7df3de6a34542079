"""The pages of the news: the list, one page per month, one an update."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import ClassVar, Final

from generator.model.localized import LocalizedText
from generator.views.base.components import Link, PictureView, UpdateCard
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.pictures import build_picture
from generator.views.base.urls import relative, root_from
from generator.views.feeds.news import News, build_card, link_all, list_news
from generator.views.frame.frame import Head, build_frame, written_links
from generator.views.frame.models import ShellPage, WrittenPage
from generator.views.frame.notices import add_notices
from generator.views.pages.planned import PlannedPage

LISTED: Final = 20
"""Updates on the list of all months: one screen each on a phone is enough; months have the rest."""


@dataclass(frozen=True, slots=True)
class UpdateMonth:
    """The updates of one month; `month` leads to the page that has only these."""

    month: Link
    updates: tuple[UpdateCard, ...]


@dataclass(frozen=True, slots=True)
class UpdateListPage(ShellPage):
    """The news, newest first: the latest of all months, or everything of one month."""

    TEMPLATE: ClassVar = "updates.html"
    heading: str
    lead: str
    months: tuple[UpdateMonth, ...]
    archive: tuple[Link, ...]
    """Every month that has news."""
    all_updates: Link | None
    """None on the list of all months itself."""
    feed: str
    """The feed's address; empty where nothing is published yet."""


@dataclass(frozen=True, slots=True)
class UpdatePage(WrittenPage):
    """One update. The template gets `body` as ready HTML (see `rendering.pages`)."""

    TEMPLATE: ClassVar = "update.html"
    mark: str
    """A watermark, "BẢN NHÁP", on what only a preview may show; empty otherwise."""
    note: str
    """Why it is not published yet; empty where it is."""
    heading: Phrase
    posted: str
    iso: str
    updated: str
    """When its words were corrected; empty where they never were."""
    summary: Phrase
    picture: PictureView | None
    alt: Phrase
    """What the picture shows; empty where there is none."""
    about: tuple[Link, ...]
    """The campaign and the areas it is about."""
    all_updates: Link

    @property
    def is_draft(self) -> bool:
        """Whether it is marked as not published."""
        return bool(self.mark)


def plan_updates(localizer: Localizer) -> Iterator[PlannedPage]:
    """All of them; none where there is no news."""
    news = list_news(localizer)
    links, locale = localizer.links, localizer.locale
    if not news:
        return
    yield PlannedPage(links.section("updates", locale), partial(_build_list, localizer, news))
    for month, group in groupby(news, key=lambda one: one.update.month):
        found = list(group)
        build = partial(_build_month, localizer, month, found)
        yield PlannedPage(links.update_month(month, locale), build, found[0].update)
    for one in news:
        path = links.update(one.update.name, locale)
        yield PlannedPage(path, partial(_build_update, localizer, one), one.update)


def _build_list(localizer: Localizer, news: list[News]) -> UpdateListPage:
    head = Head(
        paths={locale: localizer.links.section("updates", locale) for locale in localizer.site.languages},
        title=localizer.word("updates_heading"),
        description=localizer.word("updates_lead"),
        motif="sach-mo",
    )
    here = head.paths[localizer.locale]
    frame = build_frame(localizer, head)
    page = UpdateListPage(
        frame=frame,
        heading=head.title,
        lead=localizer.word("updates_lead"),
        months=_months(localizer, here, news[:LISTED]),
        archive=tuple(month.month for month in _months(localizer, here, news)),
        all_updates=None,
        feed=frame.feed,
    )
    return add_notices(localizer, page)


def _build_month(localizer: Localizer, month: str, news: list[News]) -> UpdateListPage:
    heading = _month_words(localizer, news[0])
    head = Head(
        paths={locale: localizer.links.update_month(month, locale) for locale in localizer.site.languages},
        title=heading,
        description=localizer.word("updates_lead"),
        motif="sach-mo",
    )
    here = head.paths[localizer.locale]
    frame = build_frame(localizer, head)
    page = UpdateListPage(
        frame=frame,
        heading=heading,
        lead="",
        months=_months(localizer, here, news),
        archive=(),
        all_updates=link_all(localizer, here),
        feed=frame.feed,
    )
    return add_notices(localizer, page)


def _months(localizer: Localizer, here: str, news: list[News]) -> tuple[UpdateMonth, ...]:
    return tuple(
        UpdateMonth(
            Link(
                relative(here, localizer.links.update_month(month, localizer.locale)),
                Phrase(_month_words(localizer, found[0])),
            ),
            tuple(build_card(localizer, here, one) for one in found),
        )
        for month, group in groupby(news, key=lambda one: one.update.month)
        for found in [list(group)]
    )


def _month_words(localizer: Localizer, news: News) -> str:
    return localizer.word("updates_month", month=localizer.formats.format_month(news.about.date))


def _build_update(localizer: Localizer, news: News) -> UpdatePage:
    update, front = news.update, news.update.front
    head = Head(
        paths={locale: localizer.links.update(update.name, locale) for locale in localizer.site.languages},
        title=front.title,
        description=front.summary,
        motif="sach-mo",
    )
    here = head.paths[localizer.locale]
    pictures = {
        picture.target: build_picture(localizer.links, picture, root_from(here))
        for picture in update.pictures
    }
    all_updates = link_all(localizer, here)
    assert all_updates
    page = UpdatePage(
        frame=build_frame(localizer, head),
        mark="" if news.is_ready else localizer.word("update_draft"),
        note="" if news.is_ready else _why_not_ready(localizer, news),
        heading=news.say(front.title),
        posted=localizer.word("update_posted", day=localizer.day(front.date)),
        iso=front.date.isoformat(),
        updated=localizer.word("updated_on", day=localizer.day(front.updated)) if front.updated else "",
        summary=news.say(front.summary),
        picture=pictures.get(front.picture.file) if front.picture else None,
        alt=news.say(front.picture.alt if front.picture else ""),
        body=news.say(update.body),
        links=_links(localizer, here),
        pictures=pictures,
        about=tuple(_about(localizer, here, news)),
        all_updates=all_updates,
    )
    return add_notices(localizer, page)


def _why_not_ready(localizer: Localizer, news: News) -> str:
    if news.update.front.draft or news.about.draft:
        return localizer.word("update_draft_note")
    return localizer.word("update_waiting_note", day=localizer.day(news.about.date))


def _links(localizer: Localizer, here: str) -> dict[str, str]:
    """Pages and updates as an update names them."""
    updates = {u.name: localizer.links.update(u.name, localizer.locale) for u in localizer.site.updates}
    own = {f"{name}.md": relative(here, path) for name, path in updates.items()}
    return written_links(localizer, here, "updates") | own


def _about(localizer: Localizer, here: str, news: News) -> Iterator[Link]:
    """The campaign, then the areas that have a page."""
    titles: dict[str, LocalizedText] = {
        campaign.slug: campaign.title for campaign in localizer.site.campaigns
    }
    if news.about.campaign:
        path = localizer.links.campaign(news.about.campaign, localizer.locale)
        yield Link(relative(here, path), localizer.say(titles[news.about.campaign]))
    for area in localizer.site.shown_areas():
        if area.code in news.about.areas and area.is_valid_on(news.about.date):
            path = localizer.links.area(area, localizer.locale)
            yield Link(relative(here, path), Phrase(localizer.area(area)))
