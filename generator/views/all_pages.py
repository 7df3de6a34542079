"""Everything the site shows, in order: the one list of pages."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.locales import LOCALES
from generator.model.addresses import NO_NETWORK
from generator.model.site import Site
from generator.views.action_pages import build_action, build_commune, build_redirect
from generator.views.campaign_pages import build_campaign, build_campaign_list, build_home
from generator.views.commune_prints import build_commune_prints
from generator.views.downloads_page import build_downloads
from generator.views.easy_read import build_easy_read
from generator.views.frames import pages_in
from generator.views.guide_pages import (
    build_barriers,
    build_commune_list,
    build_editorial,
    build_index,
    build_offices,
    build_stand_in,
)
from generator.views.handbook import build_handbook
from generator.views.indicator_pages import build_indicators
from generator.views.links import Links
from generator.views.pages import Page, Sitemap, SitemapEntry, UpdatePage
from generator.views.posters import Editions
from generator.views.statistics_page import build_statistics_page
from generator.views.updates import build_updates
from generator.views.voice import Voice


def build_voices(site: Site, words: Mapping[str, Mapping[str, str]], today: date) -> tuple[Voice, ...]:
    """One voice a language."""
    links = Links(site)
    return tuple(Voice(locale, words[locale], site, links, today) for locale in LOCALES)


def build_pages(voices: tuple[Voice, ...], editions: Editions) -> Iterator[Page]:
    """Every page of every language but the download pages, and those they share: 404, no network."""
    for voice in voices:
        yield from _shell_pages(voice)
        yield from _action_pages(voice, editions)
        yield from _redirects(voice)
    vietnamese, english = voices
    yield build_stand_in(vietnamese, english, "404.html", "not_found")
    if vietnamese.site.authority.offline:
        yield build_stand_in(vietnamese, english, NO_NETWORK, "no_network")


def build_download_pages(
    voices: tuple[Voice, ...], editions: Editions, sizes: Mapping[str, int]
) -> Iterator[Page]:
    """The download pages of every language, which tell the size of files.

    `sizes` has bytes by path from the root of the site. Where a file is not in it, only its kind is told: so
    these pages can be listed before the files are made.
    """
    for voice in voices:
        yield build_downloads(voice, sizes)
        for commune in voice.site.shown_communes():
            yield build_commune_prints(voice, commune, editions, sizes)


def build_sitemap(pages: list[Page]) -> Sitemap:
    """The pages a search engine should know: each once, at its own address.

    No drafts of a preview, no pages for staff.
    """
    return Sitemap(
        tuple(
            SitemapEntry(page.frame.canonical, page.frame.alternates)
            for page in pages
            if page.frame.canonical.endswith("/" + page.frame.path)
            and not page.frame.path.endswith(".html")
            and not page.frame.is_for_staff
            and not (isinstance(page, UpdatePage) and page.mark)
        )
    )


def _shell_pages(voice: Voice) -> Iterator[Page]:
    yield build_home(voice)
    yield build_campaign_list(voice)
    for campaign in voice.site.campaigns:
        yield build_campaign(voice, campaign)
    yield build_commune_list(voice)
    yield build_barriers(voice)
    yield build_offices(voice)
    yield build_statistics_page(voice)
    yield from build_indicators(voice)
    for page in pages_in(voice):
        yield build_editorial(voice, page)
    yield from build_handbook(voice)
    yield from build_updates(voice)
    yield build_index(voice)


def _action_pages(voice: Voice, editions: Editions) -> Iterator[Page]:
    """One a commune; one a campaign in a commune, at its own address and at the short one; easy-read ones."""
    for commune in voice.site.shown_communes():
        yield build_commune(voice, commune)
    for campaign in voice.site.campaigns:
        if campaign.easy_read:
            yield build_easy_read(voice, campaign)
        for commune in voice.site.communes_of(campaign):
            for here in (
                voice.links.action(campaign, commune, voice.locale),
                voice.links.short(campaign, commune, voice.locale),
            ):
                yield build_action(voice, campaign, commune, here, editions[campaign.slug, commune.code])


def _redirects(voice: Voice) -> Iterator[Page]:
    """Former addresses of campaigns, and the short address without a commune."""
    links = voice.links
    for campaign in voice.site.campaigns:
        target = links.campaign(campaign.slug, voice.locale)
        title = voice.say(campaign.title)
        for slug in campaign.former_slugs:
            yield build_redirect(voice, links.campaign(slug, voice.locale), target, title)
            if campaign.easy_read:
                easy = links.easy_read(campaign.slug, voice.locale)
                yield build_redirect(voice, links.easy_read(slug, voice.locale), easy, title)
        if voice.locale == "vi":
            yield build_redirect(voice, links.short_campaign(campaign), target, title)
