"""Every path of a site and whose name it has, from addresses alone: known before anything is made.

The builders of pages and of the print kit make what is listed here, but for what is over on the day of the
build; the tests hold the one against the other for every project they have.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.editorial_page import EditorialPage
from generator.model.handbook import HandbookPage
from generator.model.moved import GoneAddress, MovedAddress
from generator.model.schema import Path
from generator.model.site import Site
from generator.model.statistics import Indicator
from generator.model.update import Update
from generator.views.base.file_links import has_report
from generator.views.base.former import Former, list_former
from generator.views.base.localizer import Localizer
from generator.views.base.pictures import list_copies, list_drawings
from generator.views.frame.sharing import card_path
from generator.views.pages.easy_read import list_recordings
from generator.views.pages.planned import Owner as PageOwner
from generator.views.pages.planned import Printed, name_column
from generator.views.pages.registry import plan_pages
from generator.views.print.broadcast import KINDS as SPOKEN_KINDS
from generator.views.statistics.open_data import KINDS as DATA_KINDS

Owner = PageOwner | str
"""Something of the site; of the theme, the file's name."""

EASE: Final = (
    type(None),
    Area,
    Indicator,
    Campaign,
    EditorialPage,
    Update,
    HandbookPage,
    MovedAddress,
    GoneAddress,
)
"""Whose name is the harder to change comes first: of two files on one path the later is reported."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A planned path, from the root of the site, and whose name makes this path what it is."""

    path: str
    owner: Owner | None = None
    """None for what every site has."""
    written: Path = ()
    """Where in the owner's record that name is; empty where it is the file's name."""


def list_claims(localizers: tuple[Localizer, ...]) -> list[Claim]:
    """All but the theme's own files. Of two on one path the later is the one that is easier to rename.

    With those of campaigns that are over and of updates whose day is still to come: an address does not
    become free by the calendar.
    """
    files = [*_files(localizers)]
    moved = (Claim(one.path, one.entry, one.written) for one in list_moved_files(localizers[0].site, files))
    claims = [*_pages(localizers), *files, *moved]
    return sorted(claims, key=lambda claim: EASE.index(type(claim.owner)))


def list_moved_files(site: Site, files: Iterable[Claim]) -> list[Former]:
    """The files that stand at a former address as well; `files` are those that are there."""
    there = {file.path for file in files}
    return [one for one in list_former(site, there) if not one.is_page and one.target]


def _pages(localizers: tuple[Localizer, ...]) -> Iterator[Claim]:
    """Every page, and the card that goes with a link to it."""
    for page in plan_pages(localizers, Printed()):
        file = page.path if page.path.endswith(".html") else f"{page.path}index.html"
        yield Claim(file, page.owner, page.written)
        if page.has_card:
            yield Claim(card_path(page.path), page.owner, page.written)


def _files(localizers: tuple[Localizer, ...]) -> Iterator[Claim]:
    first = localizers[0]
    yield from map(Claim, ("sitemap.xml", first.links.worker()))
    yield from (Claim(copy.path) for copy in list_copies(localizers))
    yield from map(Claim, list_drawings(first))
    for localizer in localizers:
        yield from map(Claim, _beside_sections(localizer))
        yield from _of_areas(localizer)
        for campaign in localizer.site.campaigns:
            if campaign.is_dated:
                path = localizer.links.campaign_calendar(campaign, localizer.locale)
                yield Claim(path, campaign, ("slug",))
                for index, former in enumerate(campaign.formerly()):
                    path = localizer.links.campaign_calendar(former, localizer.locale)
                    yield Claim(path, campaign, ("former_slugs", index))
    yield from _papers(first)
    yield from _of_campaigns(first)


def _beside_sections(localizer: Localizer) -> Iterator[str]:
    site, links, locale = localizer.site, localizer.links, localizer.locale
    yield from (links.search_index(locale), links.manifest(locale))
    if site.statistics:
        yield from (links.open_data(locale, kind) for kind in DATA_KINDS)
        yield links.dictionary(locale)
    if site.updates:
        yield links.feed(locale)
    if site.has_season:
        yield links.season_plan(locale)


def _of_areas(localizer: Localizer) -> Iterator[Claim]:
    site = localizer.site
    for area in site.reached_areas():
        paths: list[str] = []
        if any(campaign.is_dated and site.reaches(campaign, area) for campaign in site.campaigns):
            paths += localizer.links.area_calendars(area, localizer.locale)
        if has_report(localizer, area):
            paths.append(localizer.links.report(area, localizer.locale))
        yield from (Claim(path, area, name_column(site)) for path in paths)


def _papers(localizer: Localizer) -> Iterator[Claim]:
    """What is printed or read aloud in one area."""
    site, links = localizer.site, localizer.links
    packed: dict[str, Area] = {}
    for campaign in site.campaigns:
        forms = site.formats_of(campaign)
        has_pack = any(form.pack and localizer.locale in form.languages for form in forms)
        for area in site.places_of(campaign):
            if has_pack:
                packed[links.pack(area)] = area
            paths = [links.broadcast(campaign, area, kind) for kind in SPOKEN_KINDS]
            paths += [
                links.poster(campaign, area, form.id, languages, form.suffix)
                for form in forms
                for languages in form.languages
            ]
            yield from (Claim(path, area, name_column(site)) for path in paths)
    yield from (Claim(path, area, name_column(site)) for path, area in packed.items())


def _of_campaigns(localizer: Localizer) -> Iterator[Claim]:
    """What a campaign has once for all languages."""
    site, links = localizer.site, localizer.links
    for campaign in site.campaigns:
        paths = [recording.path for recording in list_recordings(campaign, links)]
        forms = site.formats_of(campaign)
        if forms and site.places_of(campaign):
            paths += [
                links.thumbnail(campaign.slug, form.id, languages)
                for form in forms
                for languages in form.languages
                if languages in site.languages
            ]
            paths.append(links.archive(campaign.slug))
        yield from (Claim(path, campaign, ("slug",)) for path in paths)
