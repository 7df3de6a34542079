"""Every file of a site and whose name it bears, from addresses alone: known before anything is made.

The builders of pages and of the print kit make what is listed here, but for what is over on the day of the
build; the tests hold the one against the other for every project they have.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language.locales import LOCALES
from generator.model.addresses import NO_NETWORK, SECTIONS
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.editorial_page import EditorialPage
from generator.model.handbook import HandbookPage
from generator.model.schema import Path
from generator.model.statistics import Indicator
from generator.model.update import Update
from generator.views.base.file_links import has_report
from generator.views.base.localizer import Localizer
from generator.views.base.pictures import list_copies
from generator.views.feeds.news import list_news
from generator.views.frame.frame import pages_in
from generator.views.frame.sharing import card_path
from generator.views.pages.easy_read import list_recordings
from generator.views.print.broadcast import KINDS as SPOKEN_KINDS
from generator.views.statistics.open_data import KINDS as DATA_KINDS

Owner = Commune | Indicator | Campaign | EditorialPage | HandbookPage | Update | str
"""Something of the site; of the theme, the file's name."""


@dataclass(frozen=True, slots=True)
class Output:
    """A file to be: its path from the root of the site, and whose name makes this path what it is."""

    path: str
    owner: Owner | None = None
    """None for what every site has."""
    written: Path = ()
    """Where in the owner's record that name stands; empty where the record's file bears it."""


def list_outputs(localizers: tuple[Localizer, ...]) -> Iterator[Output]:
    """All but the theme's own files. Of two on one path the later is the one that is easier to rename.

    With those of campaigns that are over and of updates whose day is still to come: an address does not
    become free by the calendar.
    """
    first = localizers[0]
    yield from _of_every_site(first)
    yield from (Output(copy.path) for copy in list_copies(localizers))
    for localizer in localizers:
        yield from _sections(localizer)
    for localizer in localizers:
        yield from _communes(localizer)
    yield from _papers(first)
    for localizer in localizers:
        yield from _indicators(localizer)
    for localizer in localizers:
        yield from _campaigns(localizer)
    yield from _campaign_files(first)
    for localizer in localizers:
        yield from _written_pages(localizer)


def _page(path: str, owner: Owner | None = None, written: Path = ()) -> Iterator[Output]:
    """A page at its own address, and the card that goes with a link to it."""
    yield Output(f"{path}index.html", owner, written)
    yield Output(card_path(path), owner, written)


def _of_every_site(localizer: Localizer) -> Iterator[Output]:
    names = ["404.html", "sitemap.xml", localizer.links.worker()]
    names += [NO_NETWORK] if localizer.site.authority.offline else []
    yield from map(Output, names)


def _sections(localizer: Localizer) -> Iterator[Output]:
    """Home, the pages that stand for a section, and the files beside them."""
    site, links, locale = localizer.site, localizer.links, localizer.locale
    yield from _page(links.home(locale))
    for name in SECTIONS:
        if site.has_section(name):
            yield from _page(links.section(name, locale))
    yield from map(Output, (links.search_index(locale), links.manifest(locale)))
    if site.statistics:
        yield from (Output(links.open_data(locale, kind)) for kind in DATA_KINDS)
        yield Output(links.dictionary(locale))
    if site.updates:
        yield Output(links.feed(locale))
    if site.campaigns:
        yield Output(links.season_plan(locale))


def _communes(localizer: Localizer) -> Iterator[Output]:
    """The pages and files of communes, and of campaigns in them."""
    site, links, locale = localizer.site, localizer.links, localizer.locale
    for commune in site.shown_communes():
        yield from _page(links.commune(commune, locale), commune, ("name_vi",))
        paths = [
            f"{links.commune_prints(commune, locale)}index.html",
            links.commune_calendar(commune, locale),
        ]
        paths += [links.report(commune, locale)] if has_report(localizer, commune) else []
        yield from (Output(path, commune, ("name_vi",)) for path in paths)
    for campaign in site.campaigns:
        for commune in site.communes_of(campaign):
            yield Output(f"{links.action(campaign, commune, locale)}index.html", campaign, ("slug",))
            yield Output(f"{links.short(campaign, commune, locale)}index.html", campaign, ("code",))


def _papers(localizer: Localizer) -> Iterator[Output]:
    """What is printed or read aloud in one commune."""
    site, links = localizer.site, localizer.links
    has_pack = any(form.pack and localizer.locale in form.languages for form in site.formats)
    for commune in site.shown_communes() if has_pack else ():
        yield Output(links.pack(commune), commune, ("name_vi",))
    for campaign in site.campaigns:
        for commune in site.communes_of(campaign):
            paths = [links.broadcast(campaign, commune, kind) for kind in SPOKEN_KINDS]
            paths += [
                links.poster(campaign, commune, form.id, languages, form.suffix)
                for form in site.formats
                for languages in form.languages
            ]
            yield from (Output(path, commune, ("name_vi",)) for path in paths)


def _indicators(localizer: Localizer) -> Iterator[Output]:
    for year in localizer.site.statistics[:1]:
        for indicator in year.indicators:
            yield from _page(localizer.links.indicator(indicator, localizer.locale), indicator, ("id",))


def _campaigns(localizer: Localizer) -> Iterator[Output]:
    """A campaign's pages, and its former addresses."""
    links, locale = localizer.links, localizer.locale
    for campaign in localizer.site.campaigns:
        yield from _page(links.campaign(campaign.slug, locale), campaign, ("slug",))
        yield Output(links.campaign_calendar(campaign, locale), campaign, ("slug",))
        if campaign.easy_read:
            yield from _page(links.easy_read(campaign.slug, locale), campaign, ("slug",))
        for index, slug in enumerate(campaign.former_slugs):
            paths = [links.campaign(slug, locale)]
            paths += [links.easy_read(slug, locale)] if campaign.easy_read else []
            yield from (Output(f"{path}index.html", campaign, ("former_slugs", index)) for path in paths)


def _campaign_files(localizer: Localizer) -> Iterator[Output]:
    """What a campaign has once for all languages."""
    site, links = localizer.site, localizer.links
    for campaign in site.campaigns:
        yield Output(f"{links.short_campaign(campaign)}index.html", campaign, ("code",))
        paths = [recording.path for recording in list_recordings(campaign, links)]
        if site.communes_of(campaign):
            paths += [
                links.thumbnail(campaign.slug, form.id, languages)
                for form in site.formats
                for languages in form.languages
                if languages in LOCALES
            ]
            paths.append(links.archive(campaign.slug))
        yield from (Output(path, campaign, ("slug",)) for path in paths)


def _written_pages(localizer: Localizer) -> Iterator[Output]:
    """Pages, updates and, in Vietnamese, the staff's handbook."""
    links, locale = localizer.links, localizer.locale
    for page in pages_in(localizer):
        yield from _page(links.page(page, locale), page, ("address",) if page.front.address else ())
    months: dict[str, Update] = {}
    for news in list_news(localizer):
        yield from _page(links.update(news.update.name, locale), news.update)
        months.setdefault(news.update.month, news.update)
    for month, update in months.items():
        yield from _page(links.update_month(month, locale), update)
    pages = localizer.site.handbook if locale == LOCALES[0] else ()
    if pages:
        yield from _page(links.handbook())
    for written in pages:
        yield Output(f"{links.handbook(written.name)}index.html", written)
