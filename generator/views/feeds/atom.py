"""The news of one language for readers of feeds."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from generator.views.base.localizer import Localizer
from generator.views.feeds.news import News, list_news

LONGEST: Final = 30
"""Entries: a reader asks again and again, and on 3G each time costs."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One update; `locale` is that of its words."""

    id: str
    locale: str
    title: str
    summary: str
    url: str
    published: date
    updated: date


@dataclass(frozen=True, slots=True)
class FeedView:
    """One file; `path` is from the root of the site, every other address is absolute."""

    path: str
    locale: str
    id: str
    title: str
    subtitle: str
    url: str
    """The feed itself."""
    page: str
    """The list of all updates."""
    author: str
    home: str
    updated: date
    entries: tuple[FeedEntry, ...]
    """The newest first."""


def build_feed(localizer: Localizer) -> Iterator[FeedView]:
    """The feed; none where nothing is published yet. A preview's drafts are never in it."""
    news = [one for one in list_news(localizer) if one.is_ready][:LONGEST]
    if not news:
        return
    links, locale, authority = localizer.links, localizer.locale, localizer.site.authority
    page = links.absolute(links.section("updates", locale))
    yield FeedView(
        path=links.feed(locale),
        locale=locale,
        id=page,
        title=f"{localizer.say(authority.site_name).text} – {localizer.word('updates_heading')}",
        subtitle=localizer.word("updates_lead"),
        url=links.absolute(links.feed(locale)),
        page=page,
        author=localizer.say(authority.name).text,
        home=links.absolute(links.home(locale)),
        updated=max(one.update.last_change for one in news),
        entries=tuple(_entry(localizer, one) for one in news),
    )


def _entry(localizer: Localizer, news: News) -> FeedEntry:
    """Known by a tag (RFC 4151) of host, day and file name: no change of words makes it new to a reader."""
    update = news.update
    host = urlsplit(localizer.links.base_url).hostname
    return FeedEntry(
        id=f"tag:{host},{update.front.date}:{localizer.links.update(update.name, localizer.locale)}",
        locale=update.locale,
        title=update.front.title,
        summary=update.front.summary,
        url=localizer.links.absolute(localizer.links.update(update.name, localizer.locale)),
        published=update.front.date,
        updated=update.last_change,
    )
