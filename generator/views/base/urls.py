"""Every public address, decided once. Paths count from the root of the site and end in "/"."""

import re
from collections.abc import Container, Iterable
from datetime import date
from itertools import chain, count
from urllib.parse import urlsplit

from generator.language.locales import slugify
from generator.model.addresses import (
    ASSET_FOLDER,
    FEED,
    SHORT_FOLDER,
)
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.editorial_page import EditorialPage
from generator.model.handbook import HandbookPage
from generator.model.language import FileAddresses, Language
from generator.model.logo import Mark
from generator.model.site import Site
from generator.model.statistics import Indicator
from generator.model.urls import decode_host


class Links:
    """Addresses of one site."""

    def __init__(self, site: Site, languages: Iterable[Language]) -> None:
        """Decide the areas' slugs, which must differ from each other."""
        self.languages = {language.tag: language for language in languages}
        self.base_url = site.authority.base_url.rstrip("/") + "/"
        self.first = site.languages[0]
        self.files: FileAddresses = self.languages[self.first].addresses
        slugs = _area_slugs(site, self.files.everywhere)
        self.slugs = {identity: own[-1] for identity, own in slugs.items()}
        self.former_slugs = {identity: tuple(own[:-1]) for identity, own in slugs.items()}
        """Of names that were corrected; none passes to another area."""

    def home(self, locale: str) -> str:
        """The front page."""
        return self.languages[locale].root

    def section(self, name: str, locale: str) -> str:
        """A page of its own: see `generator.model.language.SectionAddresses`."""
        return f"{self.home(locale)}{getattr(self.languages[locale].addresses, name)}/"

    def campaign(self, slug: str, locale: str) -> str:
        """A campaign, wherever it is."""
        return f"{self.section('campaigns', locale)}{slug}/"

    def easy_read(self, slug: str, locale: str) -> str:
        """A campaign in very short sentences."""
        return f"{self.campaign(slug, locale)}{self.languages[locale].addresses.easy_read}/"

    def recording(self, slug: str, language: str, file: str) -> str:
        """These sentences read aloud in one language; `file` is the recording in the project."""
        suffix = file.rpartition(".")[2].lower()
        return f"{ASSET_FOLDER}/{self.files.recordings}/{slug}_{language}.{suffix}"

    def area(self, area: Area, locale: str) -> str:
        """The action page of an area; of everywhere, the list of campaigns."""
        if not area.code:
            return self.section("campaigns", locale)
        return self.area_called(self.slugs[area.identity], locale)

    def area_called(self, slug: str, locale: str) -> str:
        """The action page of an area by one of its slugs."""
        return f"{self.section('areas', locale)}{slug}/"

    def action(self, campaign: Campaign, area: Area, locale: str) -> str:
        """One campaign in one area; everywhere, the campaign's own page."""
        return f"{self.area(area, locale)}{campaign.slug}/"

    def indicator(self, indicator: Indicator, locale: str) -> str:
        """One indicator in all areas."""
        return f"{self.section('statistics', locale)}{indicator.id.replace('_', '-')}/"

    def open_data(self, locale: str, kind: str) -> str:
        """All published rates as one file, by its ending."""
        return f"{self.section('statistics', locale)}{self.languages[locale].addresses.open_data}.{kind}"

    def dictionary(self, locale: str) -> str:
        """What the fields of the open data mean."""
        return f"{self.section('statistics', locale)}{self.languages[locale].addresses.dictionary}.csv"

    def page(self, page: EditorialPage, locale: str) -> str:
        """An editorial page."""
        return f"{self.home(locale)}{page.slug}/"

    def handbook(self, locale: str) -> str:
        """The table of contents of the staff's handbook."""
        return f"{self.home(locale)}{self.languages[locale].addresses.handbook}/"

    def handbook_page(self, page: HandbookPage) -> str:
        """A page of the staff's handbook."""
        return f"{self.handbook(page.locale)}{page.slug}/"

    def update(self, name: str, locale: str) -> str:
        """An update, by the name of its file."""
        return f"{self.section('updates', locale)}{name}/"

    def update_month(self, month: str, locale: str) -> str:
        """The updates of one month, "2021-08"."""
        return f"{self.section('updates', locale)}{month}/"

    def feed(self, locale: str) -> str:
        """The Atom feed of one language."""
        return f"{self.section('updates', locale)}{FEED}"

    @property
    def sheets(self) -> str:
        """The folder of everything to print that belongs to no one language."""
        return self.section("downloads", self.first)

    def poster(self, campaign: Campaign, area: Area, sheet: str, languages: str, suffix: str) -> str:
        """A sheet's file, named so that a person understands it on a USB stick."""
        name = f"{sheet}_{campaign.slug}_{self.slugs[area.identity]}_{languages}.{suffix}"
        return f"{self.sheets}{name}"

    def pack(self, area: Area) -> str:
        """All that an area prints itself, in one file."""
        return f"{self.sheets}{self.files.pack}_{self.slugs[area.identity]}.pdf"

    def archive(self, campaign: str) -> str:
        """All sheets of a campaign, in one file."""
        return f"{self.sheets}{self.files.archive}_{campaign}.zip"

    def broadcast(self, campaign: Campaign, area: Area, kind: str) -> str:
        """What an area's loudspeaker says of a campaign, by the ending of the file."""
        name = f"{self.files.broadcast}_{campaign.slug}_{self.slugs[area.identity]}.{kind}"
        return f"{self.files.broadcasts}/{name}"

    def season_plan(self, locale: str) -> str:
        """All campaigns on a sheet."""
        return f"{self.sheets}{self.languages[locale].addresses.season_plan}_{locale}.pdf"

    def report(self, area: Area, locale: str) -> str:
        """An area's figures on one page, for a meeting."""
        return f"{self.files.report}/{self.files.report}_{self.slugs[area.identity]}_{locale}.pdf"

    def thumbnail(self, campaign: str, sheet: str, languages: str) -> str:
        """A small picture of a campaign's sheet of one format."""
        return f"{self.sheets}{self.files.previews}/{sheet}_{campaign}_{languages}.webp"

    def picture(self, digest: str, width: int, kind: str) -> str:
        """A picture of a written page, named by its bytes: it may be kept for ever."""
        return f"{ASSET_FOLDER}/{self.files.pictures}/{digest[:16]}-{width}.{kind}"

    def logo(self, mark: Mark) -> str:
        """The authority's logo, named by its bytes: it may be kept for ever."""
        return f"{ASSET_FOLDER}/logo-{mark.digest[:16]}.{'svg' if mark.is_vector else 'webp'}"

    def area_prints(self, area: Area, locale: str) -> str:
        """The page with everything to print for an area."""
        return self.prints_called(self.slugs[area.identity], locale)

    def prints_called(self, slug: str, locale: str) -> str:
        """The same by one of its slugs."""
        return f"{self.section('downloads', locale)}{slug}/"

    def no_network(self) -> str:
        """What a phone shows instead of a page it has not kept."""
        return f"{self.files.no_network}.html"

    def search_index(self, locale: str) -> str:
        """The search index of one language."""
        return f"{ASSET_FOLDER}/search-{locale}.js"

    def manifest(self, locale: str) -> str:
        """What a phone reads before it puts the site on its home screen."""
        return f"{self.home(locale)}manifest.webmanifest"

    def worker(self) -> str:
        """The service worker: at the root, because it may only serve what lies below it."""
        return "sw.js"

    def icons(self) -> dict[str, str]:
        """The icons of the home screen, by purpose and size in pixels."""
        names = {"any 192": "icon-192", "any 512": "icon-512", "maskable 512": "icon-maskable-512"}
        return {kind: f"{ASSET_FOLDER}/{name}.png" for kind, name in names.items()}

    def campaign_calendar(self, campaign: Campaign, locale: str) -> str:
        """A campaign's days."""
        return f"{self.files.calendars}/{campaign.slug}_{locale}.ics"

    def area_calendar(self, area: Area, locale: str) -> str:
        """All that is on in an area."""
        return self.area_calendars(area, locale)[-1]

    def area_calendars(self, area: Area, locale: str) -> tuple[str, ...]:
        """The same where phones look for it that know the area by a former name too, that of today last."""
        slugs = (*self.former_slugs[area.identity], self.slugs[area.identity])
        return tuple(f"{self.files.calendars}/{slug}_{locale}.ics" for slug in slugs)

    def short(self, campaign: Campaign, area: Area, locale: str) -> str:
        """What a QR code points at. Capitals only; see `generator.model.fields.parse_campaign_code`."""
        language = self.home(locale).upper()
        return f"{self.short_campaign(campaign)}{area.code and f'{area.code}/'}{language}"

    def short_campaign(self, campaign: Campaign) -> str:
        """The short address without an area: leads to the campaign."""
        return f"{SHORT_FOLDER}/{campaign.code}/"

    def absolute(self, path: str) -> str:
        """The full address of a path."""
        return self.base_url + path

    def short_url(self, path: str) -> str:
        """The full short address as a QR code carries it: scheme and host in capitals (RFC 3986, 6.2.2.1)."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme.upper()}://{parts.netloc.upper()}{parts.path}{path}"

    def printed(self, path: str) -> str:
        """The full address as people read and type it."""
        host, slash, rest = re.sub(r"^https?://", "", self.absolute(path)).partition("/")
        return f"{decode_host(host)}{slash}{rest}".rstrip("/")

    def host_path(self, path: str) -> str:
        """An address from the root of the host, for pages shown at any depth."""
        return urlsplit(self.base_url).path + path


def relative(here: str, there: str) -> str:
    """The relative address from page `here` to `there`, both counted from the root of the site."""
    return root_from(here) + there or "./"


def root_from(here: str) -> str:
    """The relative address from page `here` to the root."""
    return "../" * here.count("/")


def _area_slugs(site: Site, everywhere: str) -> dict[tuple[str, date], list[str]]:
    """The slugs of each area, from its names, the oldest first.

    With that of the area it lies in where only that tells one from another. Whoever had a name first has its
    address: the oldest names come before all by which others are corrected, earlier areas before later ones.
    The next of that name carries its code as well. A place without code whose name has no letter for an
    address is called `everywhere`.
    """
    areas = sorted(site.areas or site.places(), key=lambda c: c.identity[::-1])
    names = {area.identity: [*area.former_names, area.name.first] for area in areas}
    slugs: dict[tuple[str, date], dict[str, str]] = {area.identity: {} for area in areas}
    taken: set[str] = set()
    for turn in range(max(map(len, names.values()), default=0)):
        for area in areas:
            own, upper = slugs[area.identity], site.tree.telling(area)
            for name in names[area.identity][turn : turn + 1]:
                slug, code = slugify(f"{name} {upper.own_name}" if upper else name), area.code.lower()
                chosen = own.pop(slug, "") or _choose(slug or code or everywhere, code, taken)
                own[slug] = chosen
                taken.add(chosen)
    return {identity: [*own.values()] for identity, own in slugs.items()}


def _choose(slug: str, code: str, taken: Container[str]) -> str:
    with_code = f"{slug}-{code}".strip("-")
    choices = chain((slug, with_code), (f"{with_code}-{number}" for number in count(2)))
    return next(choice for choice in choices if choice not in taken)
