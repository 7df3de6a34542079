"""News: the updates in one language, newest first, and short lists of them for other pages."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.update import Update, UpdateFront
from generator.views.base.components import Link, UpdateCard
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative

LATEST: Final = 3
"""On the home page and on an area's."""

ON_CAMPAIGN: Final = 5
ON_ACTION: Final = 2
"""Few: whoever scans a code came for the campaign itself."""


@dataclass(frozen=True, slots=True)
class News:
    """One update as one language reads it; that in the first language where it is not translated."""

    update: Update
    about: UpdateFront
    """Of that in the first language, which decides what the update is about."""
    is_own: bool
    is_ready: bool
    """Whether all may read it; anything else is seen in a preview only."""
    localizer: Localizer

    def say(self, text: str) -> Phrase:
        """Some of its words, marked when they are not in the page's language."""
        own = self.localizer.keep_numbers
        return Phrase(own(text)) if self.is_own else Phrase(text, self.update.locale)


def list_news(localizer: Localizer) -> list[News]:
    """All updates, newest first; of one day by name."""
    own = {update.name: update for update in localizer.site.updates if update.locale == localizer.locale}
    news = [
        News(
            update=own.get(first.name, first),
            about=first.front,
            is_own=first.name in own,
            is_ready=first.is_ready(localizer.today) and own.get(first.name, first).is_ready(localizer.today),
            localizer=localizer,
        )
        for first in sorted(localizer.site.updates, key=lambda update: update.name)
        if first.locale == localizer.site.languages[0]
    ]
    return sorted(news, key=lambda one: one.about.date, reverse=True)


def build_card(localizer: Localizer, here: str, news: News) -> UpdateCard:
    """An update in a list on the page at `here`."""
    front = news.update.front
    return UpdateCard(
        href=relative(here, localizer.links.update(news.update.name, localizer.locale)),
        title=news.say(front.title),
        summary=news.say(front.summary),
        day=localizer.day(front.date),
        iso=front.date.isoformat(),
        mark="" if news.is_ready else localizer.word("update_draft"),
    )


def link_latest(localizer: Localizer, here: str) -> tuple[UpdateCard, ...]:
    """The newest updates."""
    return _cards(localizer, here, list_news(localizer), LATEST)


def link_about_campaign(
    localizer: Localizer, here: str, campaign: Campaign, area: Area | None = None
) -> tuple[UpdateCard, ...]:
    """The newest updates about a campaign; in one area not those about other areas only."""
    found = (
        news
        for news in list_news(localizer)
        if news.about.campaign == campaign.slug
        and (area is None or not news.about.areas or _names(localizer, news, area))
    )
    return _cards(localizer, here, found, ON_ACTION if area else ON_CAMPAIGN)


def link_about_area(localizer: Localizer, here: str, area: Area) -> tuple[UpdateCard, ...]:
    """The newest updates that name an area."""
    return _cards(localizer, here, (n for n in list_news(localizer) if _names(localizer, n, area)), LATEST)


def link_all(localizer: Localizer, here: str) -> Link | None:
    """The list of all updates; None where there are none."""
    if not localizer.site.updates:
        return None
    path = localizer.links.section("updates", localizer.locale)
    return Link(relative(here, path), Phrase(localizer.word("updates_all")))


def _names(localizer: Localizer, news: News, area: Area) -> bool:
    """Whether an update is about an area, or one that it lies in."""
    return localizer.site.tree.is_within(area, news.about.areas) and area.is_valid_on(news.about.date)


def _cards(localizer: Localizer, here: str, found: Iterable[News], most: int) -> tuple[UpdateCard, ...]:
    return tuple(build_card(localizer, here, news) for news in [*found][:most])
