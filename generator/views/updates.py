"""The pages of the news: the list, one page a month, one an update."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from generator.locales import LOCALES, format_month
from generator.model.schema import LocalizedText
from generator.views.frames import Head, add_notices, build_frame, written_links
from generator.views.links import relative, root_from
from generator.views.news import News, build_card, link_all, list_news
from generator.views.page_pictures import build_picture
from generator.views.pages import Link, UpdateListPage, UpdateMonth, UpdatePage
from generator.views.phrases import Phrase
from generator.views.voice import Voice

LISTED: Final = 20
"""Updates on the list of all months: one screen each on a phone is enough; months have the rest."""


def build_updates(voice: Voice) -> Iterator[UpdateListPage | UpdatePage]:
    """All of them; none where there is no news."""
    news = list_news(voice)
    if not news:
        return
    yield _build_list(voice, news)
    for month, found in groupby(news, key=lambda one: one.update.month):
        yield _build_month(voice, month, list(found))
    for one in news:
        yield _build_update(voice, one)


def _build_list(voice: Voice, news: list[News]) -> UpdateListPage:
    head = Head(
        paths={locale: voice.links.section("updates", locale) for locale in LOCALES},
        title=voice.word("updates_heading"),
        description=voice.word("updates_lead"),
        motif="sach-mo",
    )
    here = head.paths[voice.locale]
    frame = build_frame(voice, head)
    page = UpdateListPage(
        frame=frame,
        heading=head.title,
        lead=voice.word("updates_lead"),
        months=_months(voice, here, news[:LISTED]),
        archive=tuple(month.month for month in _months(voice, here, news)),
        all_updates=None,
        feed=frame.feed,
    )
    return add_notices(voice, page)


def _build_month(voice: Voice, month: str, news: list[News]) -> UpdateListPage:
    heading = _month_words(voice, news[0])
    head = Head(
        paths={locale: voice.links.update_month(month, locale) for locale in LOCALES},
        title=heading,
        description=voice.word("updates_lead"),
        motif="sach-mo",
    )
    here = head.paths[voice.locale]
    frame = build_frame(voice, head)
    page = UpdateListPage(
        frame=frame,
        heading=heading,
        lead="",
        months=_months(voice, here, news),
        archive=(),
        all_updates=link_all(voice, here),
        feed=frame.feed,
    )
    return add_notices(voice, page)


def _months(voice: Voice, here: str, news: list[News]) -> tuple[UpdateMonth, ...]:
    return tuple(
        UpdateMonth(
            Link(
                relative(here, voice.links.update_month(month, voice.locale)),
                Phrase(_month_words(voice, found[0])),
            ),
            tuple(build_card(voice, here, one) for one in found),
        )
        for month, group in groupby(news, key=lambda one: one.update.month)
        for found in [list(group)]
    )


def _month_words(voice: Voice, news: News) -> str:
    return voice.word("updates_month", month=format_month(news.about.date, voice.locale))


def _build_update(voice: Voice, news: News) -> UpdatePage:
    update, front = news.update, news.update.front
    head = Head(
        paths={locale: voice.links.update(update.name, locale) for locale in LOCALES},
        title=front.title,
        description=front.summary,
        motif="sach-mo",
    )
    here = head.paths[voice.locale]
    pictures = {
        picture.target: build_picture(voice.links, picture, root_from(here)) for picture in update.pictures
    }
    all_updates = link_all(voice, here)
    assert all_updates
    page = UpdatePage(
        frame=build_frame(voice, head),
        mark="" if news.is_ready else voice.word("update_draft"),
        note="" if news.is_ready else _why_not_ready(voice, news),
        heading=news.say(front.title),
        posted=voice.word("update_posted", day=voice.day(front.date)),
        iso=front.date.isoformat(),
        updated=voice.word("updated_on", day=voice.day(front.updated)) if front.updated else "",
        summary=news.say(front.summary),
        picture=pictures.get(front.picture.file) if front.picture else None,
        alt=news.say(front.picture.alt if front.picture else ""),
        body=news.say(update.body),
        links=_links(voice, here),
        pictures=pictures,
        about=tuple(_about(voice, here, news)),
        all_updates=all_updates,
    )
    return add_notices(voice, page)


def _why_not_ready(voice: Voice, news: News) -> str:
    if news.update.front.draft or news.about.draft:
        return voice.word("update_draft_note")
    return voice.word("update_waiting_note", day=voice.day(news.about.date))


def _links(voice: Voice, here: str) -> dict[str, str]:
    """Pages and updates as an update names them."""
    updates = {u.name: voice.links.update(u.name, voice.locale) for u in voice.site.updates}
    own = {f"{name}.md": relative(here, path) for name, path in updates.items()}
    return written_links(voice, here, "updates") | own


def _about(voice: Voice, here: str, news: News) -> Iterator[Link]:
    """The campaign, then the communes that have a page."""
    titles: dict[str, LocalizedText] = {campaign.slug: campaign.title for campaign in voice.site.campaigns}
    if news.about.campaign:
        path = voice.links.campaign(news.about.campaign, voice.locale)
        yield Link(relative(here, path), voice.say(titles[news.about.campaign]))
    for commune in voice.site.shown_communes():
        if commune.code in news.about.communes and commune.is_valid_on(news.about.date):
            path = voice.links.commune(commune, voice.locale)
            yield Link(relative(here, path), Phrase(voice.commune(commune)))
