"""The line: files to records to a site to page models to artifacts to a directory.

The only module that knows every stage. Errors stop it after *validate*: nothing half-valid is rendered.
"""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path

from generator.build.check_characters import check_letters
from generator.build.check_messages import check_messages
from generator.build.check_paths import check_paths
from generator.build.disclosed_figures import load_memory
from generator.loading.interface_words import load_words
from generator.loading.project import ProjectRecords, load_project
from generator.messages.problem import Problem, Severity
from generator.model.site import Site
from generator.printing.broadcasts import render_broadcast_text
from generator.printing.cache import SheetCache, open_cache
from generator.printing.kit import Kit, Progress, make_kit
from generator.printing.problems import check_targets, describe_damage
from generator.printing.typeface import Typeface
from generator.printing.web_pictures import make_pictures
from generator.publishing.directory import Publication, staged
from generator.publishing.engine import Engine
from generator.publishing.linking import place_files
from generator.publishing.mark import refuse_foreign
from generator.publishing.verify import check_output
from generator.rendering.artifacts import Artifact, Rendered, ShellArtifact
from generator.rendering.calendars import render_calendar
from generator.rendering.feeds import render_feed
from generator.rendering.installing import render_manifest, render_worker
from generator.rendering.open_data import render_open_data
from generator.rendering.pages import (
    render_assets,
    render_page,
    render_recordings,
    render_search_index,
    render_sitemap,
)
from generator.rendering.policy import POLICY, render_server_files
from generator.rendering.templates import Templates
from generator.settings import Settings, shipped_theme
from generator.validation.build_site import build_site
from generator.validation.samples import find_samples
from generator.views.base.localizer import Localizer
from generator.views.base.pictures import PictureCopy, list_copies
from generator.views.feeds.atom import build_feed
from generator.views.feeds.calendars import build_calendars
from generator.views.feeds.search_index import build_search_index
from generator.views.feeds.sitemap import build_sitemap
from generator.views.feeds.web_app import build_manifest, build_worker
from generator.views.frame.models import Page
from generator.views.pages.easy_read import RecordingFile, list_recordings
from generator.views.pages.registry import build_download_pages, build_localizers, build_pages
from generator.views.print.kit import KitView, build_kit
from generator.views.print.share_cards import build_cards
from generator.views.statistics.open_data import build_open_data

Place = AbstractContextManager[Publication]
"""Where a site is written; on leaving, what was written takes its place or goes."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What *load* and *validate* give: the site, unless something in it is wrong, and every problem."""

    records: ProjectRecords
    site: Site | None
    words: Mapping[str, Mapping[str, str]]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class Viewed:
    """What *view* gives: every page and everything to print, in words."""

    localizers: tuple[Localizer, ...]
    pages: list[Page]
    downloads: list[Page]
    """Pages that tell the size of files: made again once these are there (see `render_kit`)."""
    kit: KitView
    pictures: list[PictureCopy]
    """The files that pictures of written pages are made into."""
    recordings: list[RecordingFile]

    def paths(self) -> set[str]:
        """The addresses of all pages, from the root of the site."""
        return {page.frame.path for page in (*self.pages, *self.downloads)}


def build(settings: Settings, target: Path, engine: Engine, progress: Progress) -> list[Problem]:
    """The whole line. `target` is replaced unless something stops; `TargetRefusedError` if it is not ours."""
    refuse_foreign(target)
    return build_into(staged(target), check(settings), settings, engine, progress)


def build_into(
    place: Place, checked: Checked, settings: Settings, engine: Engine, progress: Progress
) -> list[Problem]:
    """The rest of the line into any place; it is entered only when there is something to write."""
    if checked.site is None:
        return checked.problems
    viewed = view(checked.site, checked.words, settings)
    rendered = render(viewed, settings)
    problems = checked.problems + check_targets(viewed.kit.posters, viewed.paths(), checked.site)
    if is_stopped(problems, settings):
        return problems
    cache = open_cache(settings.cache)
    kit, found = make_kit(viewed.kit, checked.records, settings, cache, progress)
    problems += found
    if is_stopped(problems, settings):
        return problems
    viewed, rendered = settle(viewed, rendered, kit, settings)
    rendered = rendered.joined(render_pictures(viewed, checked.records, settings, cache))
    problems += describe_damage(cache.damaged)
    problems += publish(rendered, settings, place, engine)
    cache.prune()
    return problems


def check(settings: Settings, instead: Mapping[str, str | None] | None = None) -> Checked:
    """Load and validate the project, or what it would be with the texts `instead` (see `load_project`)."""
    records, problems = load_project(settings.root, instead)
    words, found = load_words(settings.theme, shipped_theme())
    memory, told = load_memory(settings.root, settings.shelf)
    site, more = build_site(records, settings.today, memory)
    problems = problems + found + told + more
    if not settings.takes_samples:
        problems += find_samples(records)
    if site and not is_stopped(problems, settings):
        localizers = build_localizers(site, words, settings.today)
        problems += check_paths(localizers, settings.theme, records) + check_messages(localizers, records)
        problems += check_letters(records, Typeface(settings.theme / "fonts"), lambda: build_kit(localizers))
    return Checked(records, None if is_stopped(problems, settings) else site, words, problems)


def is_stopped(problems: Iterable[Problem], settings: Settings) -> bool:
    """Whether these problems end the run: any error, or with ``--strict`` any warning."""
    stopping = {Severity.ERROR, Severity.WARNING} if settings.is_strict else {Severity.ERROR}
    return any(problem.severity in stopping for problem in problems)


def view(site: Site, words: Mapping[str, Mapping[str, str]], settings: Settings) -> Viewed:
    """Choose the words of every page and every sheet. Only a preview shows updates that are not ready."""
    shown = site if settings.is_preview else site.ready(settings.today)
    return _view(build_localizers(shown, words, settings.today))


def _view(localizers: tuple[Localizer, ...]) -> Viewed:
    kit = build_kit(localizers)
    pages = list(build_pages(localizers, kit.editions))
    downloads = list(build_download_pages(localizers, kit.editions, {}))
    kit = replace(kit, cards=build_cards(page.frame for page in [*pages, *downloads]))
    recordings = [file for c in localizers[0].current() for file in list_recordings(c, localizers[0].links)]
    return Viewed(localizers, pages, downloads, kit, list_copies(localizers), recordings)


def settle(viewed: Viewed, rendered: Rendered, kit: Kit, settings: Settings) -> tuple[Viewed, Rendered]:
    """Everything with the print kit, once this is made: no page leads to a file that could not be."""
    localizers = tuple(replace(localizer, prints=kit.prints) for localizer in viewed.localizers)
    if kit.prints.left_out:
        viewed = _view(localizers)
        rendered = render(viewed, settings)
    viewed = replace(viewed, localizers=localizers)
    return viewed, rendered.joined(render_kit(viewed, kit, settings))


def render(viewed: Viewed, settings: Settings) -> Rendered:
    """Every page, and the files pages need; all but the print kit and its pages."""
    templates = _open_templates(settings)
    pages = [render_page(page, templates) for page in viewed.pages]
    assets = [*render_assets(settings.theme)]
    feeds = [feed for localizer in viewed.localizers for feed in build_feed(localizer)]
    return Rendered(
        shells=[page for page in pages if isinstance(page, ShellArtifact)],
        artifacts=[
            *(page for page in pages if isinstance(page, Artifact)),
            *(render_search_index(build_search_index(localizer)) for localizer in viewed.localizers),
            *(
                file
                for localizer in viewed.localizers
                if localizer.site.statistics
                for file in render_open_data(build_open_data(localizer))
            ),
            *(
                render_calendar(calendar)
                for localizer in viewed.localizers
                for calendar in build_calendars(localizer)
            ),
            *map(render_feed, feeds),
            *(render_manifest(build_manifest(localizer)) for localizer in viewed.localizers),
            render_worker(settings.theme, build_worker(viewed.localizers[0]), assets),
            render_sitemap(build_sitemap([*viewed.pages, *viewed.downloads])),
            *render_server_files(feed.path for feed in feeds),
            *assets,
            *render_recordings(viewed.recordings, settings.root),
        ],
        base_url=viewed.localizers[0].links.base_url,
    )


def _open_templates(settings: Settings) -> Templates:
    return Templates(settings.theme, "" if settings.is_preview else POLICY)


def render_kit(viewed: Viewed, kit: Kit, settings: Settings) -> Rendered:
    """The print kit, scripts as plain text, and the pages from which all that is downloaded."""
    templates = _open_templates(settings)
    texts = [render_broadcast_text(broadcast) for broadcast in viewed.kit.broadcasts]
    sizes = {str(text.path): len(text.content) for text in texts} | kit.sizes()
    sized = build_download_pages(viewed.localizers, viewed.kit.editions, sizes)
    pages = [render_page(page, templates) for page in sized]
    return Rendered(
        shells=[page for page in pages if isinstance(page, ShellArtifact)],
        artifacts=[*(page for page in pages if isinstance(page, Artifact)), *texts, *kit.files],
        base_url="",
    )


def render_pictures(
    viewed: Viewed, records: ProjectRecords, settings: Settings, cache: SheetCache
) -> Rendered:
    """The pictures of written pages in every width."""
    return Rendered([], [*make_pictures(viewed.pictures, records, settings, cache)], "")


def publish(rendered: Rendered, settings: Settings, place: Place, engine: Engine) -> list[Problem]:
    """Have the engine write everything into `place`, prove it, and say whether it is whole."""
    rest, files = rendered.parted()
    with place as publication:
        engine.build(settings, rest, publication.directory)
        place_files(files, publication)
        problems = check_output(publication.directory, rendered.paths(), rendered.base_url)
        publication.is_whole = not is_stopped(problems, settings)
    return problems
