"""Everything the site shows, in order: the one list of pages."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

from generator.language.locales import LOCALES
from generator.model.addresses import NO_NETWORK
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.base.urls import Links
from generator.views.frame.frame import pages_in
from generator.views.frame.models import Page
from generator.views.pages.barriers import build_barriers
from generator.views.pages.campaign import build_campaign
from generator.views.pages.campaign_list import build_campaign_list
from generator.views.pages.commune import build_action, build_commune
from generator.views.pages.commune_list import build_commune_list
from generator.views.pages.commune_prints import build_commune_prints
from generator.views.pages.downloads import build_downloads
from generator.views.pages.easy_read import build_easy_read
from generator.views.pages.editorial import build_editorial
from generator.views.pages.handbook import build_handbook
from generator.views.pages.home import build_home
from generator.views.pages.index import build_index
from generator.views.pages.offices import build_offices
from generator.views.pages.redirect import build_redirect
from generator.views.pages.stand_in import build_stand_in
from generator.views.pages.updates import build_updates
from generator.views.print.posters import Editions
from generator.views.statistics.indicator import build_indicators
from generator.views.statistics.overview import build_statistics_page

GUIDES: Final[Mapping[str, Callable[[Localizer], Page]]] = {
    "barriers": build_barriers,
    "offices": build_offices,
    "statistics": build_statistics_page,
}
"""Pages that a site may do without, by the section they stand for."""


def build_localizers(
    site: Site, words: Mapping[str, Mapping[str, str]], today: date
) -> tuple[Localizer, ...]:
    """One voice a language."""
    links = Links(site)
    return tuple(Localizer(locale, words[locale], site, links, today) for locale in LOCALES)


def build_pages(localizers: tuple[Localizer, ...], editions: Editions) -> Iterator[Page]:
    """Every page of every language but the download pages, and those they share: 404, no network."""
    for localizer in localizers:
        yield from _shell_pages(localizer)
        yield from _action_pages(localizer, editions)
        yield from _redirects(localizer)
    vietnamese, english = localizers
    yield build_stand_in(vietnamese, english, "404.html", "not_found")
    if vietnamese.site.authority.offline:
        yield build_stand_in(vietnamese, english, NO_NETWORK, "no_network")


def build_download_pages(
    localizers: tuple[Localizer, ...], editions: Editions, sizes: Mapping[str, int]
) -> Iterator[Page]:
    """The download pages of every language, which tell the size of files.

    `sizes` has bytes by path from the root of the site. Where a file is not in it, only its kind is told: so
    these pages can be listed before the files are made.
    """
    for localizer in localizers:
        yield build_downloads(localizer, sizes)
        for commune in localizer.site.shown_communes():
            yield build_commune_prints(localizer, commune, editions, sizes)


def _shell_pages(localizer: Localizer) -> Iterator[Page]:
    yield build_home(localizer)
    yield build_campaign_list(localizer)
    for campaign in localizer.site.campaigns:
        yield build_campaign(localizer, campaign)
    yield build_commune_list(localizer)
    for name, build in GUIDES.items():
        if localizer.site.has_section(name):
            yield build(localizer)
    yield from build_indicators(localizer)
    for page in pages_in(localizer):
        yield build_editorial(localizer, page)
    yield from build_handbook(localizer)
    yield from build_updates(localizer)
    yield build_index(localizer)


def _action_pages(localizer: Localizer, editions: Editions) -> Iterator[Page]:
    """One a commune; one a campaign in a commune, at its own address and at the short one; easy-read ones."""
    for commune in localizer.site.shown_communes():
        yield build_commune(localizer, commune)
    for campaign in localizer.site.campaigns:
        if campaign.easy_read:
            yield build_easy_read(localizer, campaign)
        for commune in localizer.site.communes_of(campaign):
            for here in (
                localizer.links.action(campaign, commune, localizer.locale),
                localizer.links.short(campaign, commune, localizer.locale),
            ):
                yield build_action(localizer, campaign, commune, here, editions[campaign.slug, commune.code])


def _redirects(localizer: Localizer) -> Iterator[Page]:
    """Former addresses of campaigns, and the short address without a commune."""
    links = localizer.links
    for campaign in localizer.site.campaigns:
        target = links.campaign(campaign.slug, localizer.locale)
        title = localizer.say(campaign.title)
        for slug in campaign.former_slugs:
            yield build_redirect(localizer, links.campaign(slug, localizer.locale), target, title)
            if campaign.easy_read:
                easy = links.easy_read(campaign.slug, localizer.locale)
                yield build_redirect(localizer, links.easy_read(slug, localizer.locale), easy, title)
        if localizer.locale == "vi":
            yield build_redirect(localizer, links.short_campaign(campaign), target, title)
