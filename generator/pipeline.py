"""The line: files to records to a site to page models to artifacts to a directory.

The only module that knows every stage. Errors stop it after *validate*: nothing half-valid is rendered.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.loading.interface_words import load_words
from generator.loading.project import ProjectRecords, load_project
from generator.model.site import Site
from generator.problems.problem import Problem, Severity
from generator.publishing.directory import check_paths, staged, write_artifacts
from generator.publishing.engine import Engine
from generator.publishing.verify import check_output
from generator.rendering.artifacts import Artifact, Rendered, ShellArtifact
from generator.rendering.pages import render_assets, render_page, render_search_index, render_sitemap
from generator.rendering.posters import render_posters
from generator.rendering.proof import Prover
from generator.rendering.qr_codes import QrCodes
from generator.rendering.templates import Templates
from generator.rendering.typesetting import Press
from generator.settings import Settings, shipped_theme
from generator.sheet_problems import check_targets, describe_fault, describe_finding, tell_once
from generator.validation.build_site import build_site
from generator.views.all_pages import build_pages, build_sitemap, build_voices
from generator.views.pages import Page
from generator.views.posters import PosterView, build_posters
from generator.views.search import build_search_index
from generator.views.voice import Voice

Progress = Callable[[int, int], None]
"""Told after each poster: how many are done, of how many."""


def no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What *load* and *validate* give: the site, unless something in it is wrong, and every problem."""

    records: ProjectRecords
    site: Site | None
    words: Mapping[str, Mapping[str, str]]
    problems: list[Problem]


@dataclass(frozen=True, slots=True)
class Viewed:
    """What *view* gives: every page and every sheet, in words."""

    voices: tuple[Voice, ...]
    pages: list[Page]
    posters: list[PosterView]

    def paths(self) -> set[str]:
        """The addresses of all pages, from the root of the site."""
        return {page.frame.path for page in self.pages}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice of sheets; None takes any."""

    campaign: str | None = None
    commune: str | None = None
    format: str | None = None
    locale: str | None = None

    def takes(self, sheet: PosterView) -> bool:
        """Whether `sheet` is one of them."""
        asked = (self.campaign, self.commune, self.format, self.locale)
        given = (sheet.campaign, sheet.commune_code, sheet.sheet.format, sheet.locale)
        return all(want in (None, have) for want, have in zip(asked, given, strict=True))


def build(settings: Settings, target: Path, engine: Engine, progress: Progress) -> list[Problem]:
    """The whole line. The directory `target` is replaced only when nothing stopped the run."""
    checked = check(settings)
    if checked.site is None:
        return checked.problems
    viewed = view(checked.site, checked.words, settings)
    rendered = render(viewed, settings)
    sheets = (PurePosixPath(sheet.path) for sheet in viewed.posters)
    problems = checked.problems + check_targets(viewed.posters, viewed.paths(), checked.site)
    problems += check_paths([*rendered.paths(), *sheets])
    if is_stopped(problems, settings):
        return problems
    posters, found = make_posters(viewed.posters, checked.records, settings, progress)
    problems += found
    if is_stopped(problems, settings):
        return problems
    return problems + publish(rendered.with_artifacts(posters), settings, target, engine)


def check(settings: Settings) -> Checked:
    """Load and validate the project."""
    records, problems = load_project(settings.root)
    words, found = load_words(settings.theme, shipped_theme())
    site, more = build_site(records)
    problems = problems + found + more
    return Checked(records, None if is_stopped(problems, settings) else site, words, problems)


def is_stopped(problems: Iterable[Problem], settings: Settings) -> bool:
    """Whether these problems end the run: any error, or with ``--strict`` any problem."""
    return any(settings.is_strict or problem.severity is Severity.ERROR for problem in problems)


def view(site: Site, words: Mapping[str, Mapping[str, str]], settings: Settings) -> Viewed:
    """Choose the words of every page and every sheet."""
    voices = build_voices(site, words, settings.today)
    posters = [sheet for voice in voices for sheet in build_posters(voice)]
    return Viewed(voices, list(build_pages(voices)), posters)


def render(viewed: Viewed, settings: Settings) -> Rendered:
    """Every page, and the files pages need; all but the posters."""
    templates = Templates(settings.theme)
    pages = [render_page(page, templates) for page in viewed.pages]
    return Rendered(
        shells=[page for page in pages if isinstance(page, ShellArtifact)],
        artifacts=[
            *(page for page in pages if isinstance(page, Artifact)),
            *(render_search_index(build_search_index(voice)) for voice in viewed.voices),
            render_sitemap(build_sitemap(viewed.pages)),
            *render_assets(settings.theme),
        ],
        base_url=viewed.voices[0].links.base_url,
    )


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of asking for some posters; `choices` are the campaigns there are to ask for."""

    problems: list[Problem]
    count: int = 0
    choices: tuple[str, ...] = ()


def publish_posters(settings: Settings, wanted: Wanted, target: Path, progress: Progress) -> Batch:
    """Only the sheets that are `wanted`, added to the directory `target`."""
    checked = check(settings)
    if checked.site is None:
        return Batch(checked.problems)
    viewed = view(checked.site, checked.words, settings)
    sheets = [sheet for sheet in viewed.posters if wanted.takes(sheet)]
    problems = checked.problems + check_targets(sheets, viewed.paths(), checked.site)
    artifacts, found = make_posters(sheets, checked.records, settings, progress)
    write_artifacts((replace(a, path=PurePosixPath(a.path.name)) for a in artifacts), target)
    choices = tuple(campaign.slug for campaign in checked.site.campaigns)
    return Batch(problems + found, len(artifacts), choices)


def make_posters(
    views: list[PosterView], records: ProjectRecords, settings: Settings, progress: Progress
) -> tuple[list[Artifact], list[Problem]]:
    """Render and prove the posters; only sheets whose code was read right are given."""
    press = Press(settings.theme / "posters", settings.theme / "fonts")
    prover = Prover()
    artifacts: list[Artifact] = []
    problems: list[Problem] = []
    results = render_posters(views, press, QrCodes())
    for done, (sheet, result) in enumerate(zip(views, results, strict=True), 1):
        if not isinstance(result, Artifact):
            problems += [describe_finding(finding, sheet, records) for finding in result]
        elif fault := prover.prove_sheet(result.content, sheet.short_url):
            problems.append(describe_fault(fault, sheet))
        else:
            artifacts.append(result)
        progress(done, len(views))
    return artifacts, tell_once(problems)


def publish(rendered: Rendered, settings: Settings, target: Path, engine: Engine) -> list[Problem]:
    """Have the engine write everything beside `target`, prove it, and swap it in."""
    with staged(target) as publication:
        engine.build(settings, rendered, publication.directory)
        problems = check_output(publication.directory, rendered.paths(), rendered.base_url)
        publication.is_whole = not is_stopped(problems, settings)
    return problems
