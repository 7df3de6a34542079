"""News: the updates in one language, newest first, and short lists of them for other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.update import Update, UpdateFront
from generator.views.links import relative
from generator.views.pages import Link, UpdateCard
from generator.views.phrases import Phrase
from generator.views.voice import Voice

LATEST: Final = 3
"""On the home page and on a commune's."""

ON_CAMPAIGN: Final = 5
ON_ACTION: Final = 2
"""Few: whoever scans a code came for the campaign itself."""


@dataclass(frozen=True, slots=True)
class News:
    """One update as one language reads it; the Vietnamese one where it is not translated."""

    update: Update
    about: UpdateFront
    """Of the Vietnamese one, which decides what the update is about."""
    is_own: bool
    is_ready: bool
    """Whether all may read it; anything else is seen in a preview only."""

    def say(self, text: str) -> Phrase:
        """Some of its words, marked when they are not in the page's language."""
        return Phrase(text, "" if self.is_own else self.update.locale)


def list_news(voice: Voice) -> list[News]:
    """All updates, newest first; of one day by name."""
    own = {update.name: update for update in voice.site.updates if update.locale == voice.locale}
    news = [
        News(
            update=own.get(first.name, first),
            about=first.front,
            is_own=first.name in own,
            is_ready=first.is_ready(voice.today) and own.get(first.name, first).is_ready(voice.today),
        )
        for first in sorted(voice.site.updates, key=lambda update: update.name)
        if first.locale == "vi"
    ]
    return sorted(news, key=lambda one: one.about.date, reverse=True)


def build_card(voice: Voice, here: str, news: News) -> UpdateCard:
    """An update in a list on the page at `here`."""
    front = news.update.front
    return UpdateCard(
        href=relative(here, voice.links.update(news.update.name, voice.locale)),
        title=news.say(front.title),
        summary=news.say(front.summary),
        day=voice.day(front.date),
        iso=front.date.isoformat(),
        mark="" if news.is_ready else voice.word("update_draft"),
    )


def link_latest(voice: Voice, here: str) -> tuple[UpdateCard, ...]:
    """The newest updates."""
    return _cards(voice, here, list_news(voice), LATEST)


def link_about_campaign(
    voice: Voice, here: str, campaign: Campaign, commune: Commune | None = None
) -> tuple[UpdateCard, ...]:
    """The newest updates about a campaign; in one commune not those about other communes only."""
    found = (
        news
        for news in list_news(voice)
        if news.about.campaign == campaign.slug
        and (commune is None or not news.about.communes or _names(news, commune))
    )
    return _cards(voice, here, found, ON_ACTION if commune else ON_CAMPAIGN)


def link_about_commune(voice: Voice, here: str, commune: Commune) -> tuple[UpdateCard, ...]:
    """The newest updates that name a commune."""
    return _cards(voice, here, (news for news in list_news(voice) if _names(news, commune)), LATEST)


def link_all(voice: Voice, here: str) -> Link | None:
    """The list of all updates; None where there are none."""
    if not voice.site.updates:
        return None
    path = voice.links.section("updates", voice.locale)
    return Link(relative(here, path), Phrase(voice.word("updates_all")))


def _names(news: News, commune: Commune) -> bool:
    return commune.code in news.about.communes and commune.is_valid_on(news.about.date)


def _cards(voice: Voice, here: str, found: Iterable[News], most: int) -> tuple[UpdateCard, ...]:
    return tuple(build_card(voice, here, news) for news in [*found][:most])
