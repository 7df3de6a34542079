"""Everything the site shows: one row for each kind of page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from generator.model.language import Language
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.base.sections import Section, Sections
from generator.views.base.urls import Links
from generator.views.frame.models import Page
from generator.views.pages.actions import plan_actions
from generator.views.pages.archive import build_archive
from generator.views.pages.area import plan_areas
from generator.views.pages.area_list import build_area_list
from generator.views.pages.area_prints import plan_area_prints
from generator.views.pages.barriers import build_barriers
from generator.views.pages.campaign import plan_campaigns
from generator.views.pages.campaign_list import build_campaign_list
from generator.views.pages.downloads import plan_downloads
from generator.views.pages.editorial import plan_editorial
from generator.views.pages.former import plan_former
from generator.views.pages.handbook import plan_handbook
from generator.views.pages.home import plan_home
from generator.views.pages.index import build_index
from generator.views.pages.indicators import plan_indicators
from generator.views.pages.offices import build_offices
from generator.views.pages.planned import PageKind, PlannedPage, Printed, of_language, section
from generator.views.pages.redirect import plan_redirects
from generator.views.pages.stand_in import plan_stand_ins
from generator.views.pages.updates import plan_updates
from generator.views.print.posters import Editions
from generator.views.statistics.overview import build_statistics_page

KINDS: Final = (
    of_language(plan_home),
    section("campaigns", build_campaign_list, head=10),
    PageKind(plan_campaigns),
    section("earlier", build_archive, foot=25, is_found=True),
    section("areas", build_area_list, head=20),
    section("barriers", build_barriers, head=30),
    section("offices", build_offices, foot=20),
    section("statistics", build_statistics_page, head=50, is_found=True),
    of_language(plan_indicators),
    PageKind(plan_downloads, Section("downloads", head=40, is_found=True), tells_sizes=True),
    PageKind(plan_area_prints, tells_sizes=True),
    of_language(plan_editorial),
    of_language(plan_handbook),
    of_language(plan_updates, Section("updates", foot=10, is_found=True)),
    section("index", build_index, foot=30),
    of_language(plan_areas),
    PageKind(plan_actions),
    of_language(plan_redirects),
)
"""In the order of the sitemap."""


def build_localizers(
    site: Site, languages: Sequence[Language], today: date, *, is_fixed: bool = True
) -> tuple[Localizer, ...]:
    """One localizer per language; for a site that speaks of `today` to all readers if it `is_fixed`."""
    links = Links(site, languages)
    sections = Sections(tuple(kind.section for kind in KINDS if kind.section))
    return tuple(
        Localizer(language, site, links, today, sections, is_fixed=is_fixed) for language in languages
    )


def plan_pages(localizers: tuple[Localizer, ...], printed: Printed) -> Iterator[PlannedPage]:
    """Every page of every language, and those that languages share."""
    yield from _plan(localizers, printed, tells_sizes=False)
    yield from plan_stand_ins(localizers)
    yield from _plan(localizers, printed, tells_sizes=True)
    yield from _plan_former(localizers)


def build_pages(localizers: tuple[Localizer, ...], editions: Editions) -> Iterator[Page]:
    """Every page that shows no file's size."""
    pages = _plan(localizers, Printed(editions), tells_sizes=False)
    for planned in (*pages, *plan_stand_ins(localizers), *_plan_former(localizers)):
        yield planned.build()


def build_download_pages(
    localizers: tuple[Localizer, ...], editions: Editions, sizes: Mapping[str, int]
) -> Iterator[Page]:
    """The others.

    `sizes` has bytes by path from the root of the site. Where a file is not in it, only its kind is shown: so
    these pages can be listed before the files are made.
    """
    for planned in _plan(localizers, Printed(editions, sizes), tells_sizes=True):
        yield planned.build()


def _plan_former(localizers: tuple[Localizer, ...]) -> Iterator[PlannedPage]:
    """Pages where others stood."""
    site = localizers[0].site
    if site.moved.moved or site.moved.gone:
        sized = (_plan(localizers, Printed(), tells_sizes=is_last) for is_last in (False, True))
        yield from plan_former(localizers, {page.path for pages in sized for page in pages})


def _plan(localizers: tuple[Localizer, ...], printed: Printed, *, tells_sizes: bool) -> Iterator[PlannedPage]:
    for localizer in localizers:
        for kind in KINDS:
            if kind.tells_sizes == tells_sizes:
                yield from kind.plan(localizer, printed)
