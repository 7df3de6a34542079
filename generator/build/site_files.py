"""What goes with the pages of a site and is neither a page nor printed, planned."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from generator.loading.project import ProjectRecords
from generator.outputs.making import plan_copy
from generator.outputs.output import Output, Planner, Rendering
from generator.printing.web_pictures import plan_pictures
from generator.rendering.artifacts import Artifact
from generator.rendering.feeds import render_feed
from generator.rendering.installing import render_manifest, render_worker
from generator.rendering.policy import build_policy, render_server_files
from generator.rendering.site_files import (
    render_assets,
    render_recordings,
    render_search_index,
    render_sitemap,
)
from generator.rendering.template_files import read_day_script
from generator.settings import Settings
from generator.views.base.former import list_former
from generator.views.base.localizer import Localizer
from generator.views.base.pictures import list_copies, list_drawings
from generator.views.feeds.atom import build_feed
from generator.views.feeds.calendars import build_calendars
from generator.views.feeds.search_index import build_search_index
from generator.views.feeds.sitemap import Sitemap
from generator.views.feeds.web_app import build_manifest, build_worker
from generator.views.pages.easy_read import list_recordings
from generator.views.statistics.open_data import list_data_files

CALENDAR: Final = Rendering("generator.rendering.calendars", "render_calendar", ("icalendar",))
OPEN_DATA: Final = Rendering("generator.rendering.open_data", "render_open_data", ("openpyxl",))


def plan_files(
    localizers: tuple[Localizer, ...],
    sitemap: Sitemap,
    records: ProjectRecords,
    settings: Settings,
    planner: Planner,
) -> Iterator[Output[Any]]:
    """Everything that is neither a page nor printed; also at the former addresses of these files."""
    files = {file.path: file for file in _plan(localizers, sitemap, records, settings, planner)}
    yield from files.values()
    for former in list_former(localizers[0].site, files):
        if former.target in files and not former.is_page:
            yield replace(files[former.target], path=former.path)


def _plan(
    localizers: tuple[Localizer, ...],
    sitemap: Sitemap,
    records: ProjectRecords,
    settings: Settings,
    planner: Planner,
) -> Iterator[Output[Any]]:
    for localizer in localizers:
        for calendar in build_calendars(localizer):
            yield planner.output(calendar.path, CALENDAR, calendar)
        for data in list_data_files(localizer) if localizer.site.statistics else ():
            yield planner.output(data.path, OPEN_DATA, data)
    pictures = (*records.page_pictures.values(), *records.pictures.values())
    originals = {picture.digest: picture.content for picture in pictures}
    yield from plan_pictures(planner, list_copies(localizers), originals)
    for path, name in list_drawings(localizers[0]).items():
        yield plan_copy(planner, path, records.pictures[name].content)
    for artifact in _render_small_files(localizers, sitemap, settings):
        yield plan_copy(planner, str(artifact.path), artifact.content)


def _render_small_files(
    localizers: tuple[Localizer, ...], sitemap: Sitemap, settings: Settings
) -> Iterator[Artifact]:
    """What is rendered as fast as it would be found in the cache."""
    first = localizers[0]
    assets = [*render_assets(settings.theme, [localizer.language for localizer in localizers])]
    feeds = [feed for localizer in localizers for feed in build_feed(localizer)]
    for localizer in localizers:
        yield render_search_index(build_search_index(localizer), settings.theme)
        yield render_manifest(build_manifest(localizer))
    yield from map(render_feed, feeds)
    yield render_worker(settings.theme, build_worker(first), assets)
    yield render_sitemap(sitemap)
    policy = build_policy(read_day_script(settings.theme))
    yield from render_server_files((feed.path for feed in feeds), policy)
    yield from assets
    for campaign in first.current():
        yield from render_recordings(list_recordings(campaign, first.links), settings.root)
