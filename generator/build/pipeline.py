"""The line: files to records to a site to a plan of outputs to a directory.

The only module that knows every stage. Errors stop it after *validate*: nothing half-valid is made.
"""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.build.check_addresses import check_addresses
from generator.build.check_characters import check_characters
from generator.build.check_messages import check_messages
from generator.build.check_paths import check_codes, check_paths, list_everything
from generator.build.disclosed_figures import load_memory
from generator.build.make import Finished, Maker
from generator.build.page_links import check_files
from generator.build.published_addresses import load_addresses
from generator.build.unchanged import keep_note, read_inputs
from generator.loading.interface_words import load_languages
from generator.loading.project import ProjectRecords, load_project
from generator.messages.problem import Problem, is_stopping
from generator.model.language import Language
from generator.model.site import Site
from generator.outputs.cache import OutputCache, open_cache
from generator.printing.kit import Progress
from generator.printing.problems import describe_damage
from generator.printing.typeface import Typeface
from generator.publishing.directory import Publication, staged
from generator.publishing.engine import Engine
from generator.publishing.linking import place_files
from generator.publishing.mark import refuse_foreign
from generator.settings import FOLDERS, Settings
from generator.validation.build_site import build_site
from generator.validation.languages import build_languages
from generator.validation.samples import find_samples
from generator.views.base.localizer import Localizer
from generator.views.pages.easy_read import list_recordings
from generator.views.pages.registry import build_localizers

Place = AbstractContextManager[Publication]
"""Where a site is written; on leaving, what was written takes its place or goes."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What *load* and *validate* give: the site, unless something in it is wrong, and every problem."""

    records: ProjectRecords
    site: Site | None
    languages: tuple[Language, ...]
    problems: list[Problem]

    def localizers(self, settings: Settings) -> tuple[Localizer, ...]:
        """One a language, for a site without errors. Only a preview shows updates that are not ready."""
        assert self.site
        shown = self.site if settings.is_preview else self.site.ready(settings.today)
        return build_localizers(shown, self.languages, settings.today, is_fixed=settings.is_fixed)


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: every problem; where none stopped it, how many files, how many made anew."""

    problems: list[Problem]
    files: int = 0
    made: int = 0
    is_lasting: bool = False
    """Whether the same would come of the same program and the same files in the project's folders."""


def build(settings: Settings, target: Path, engine: Engine, progress: Progress) -> Built:
    """The whole line. `target` is replaced unless something stops; `TargetRefusedError` if it is not ours."""
    refuse_foreign(target)
    before = read_inputs(settings)
    checked = check(settings)
    built = build_into(staged(target), checked, settings, engine, progress)
    if built.is_lasting and not is_stopped(built.problems, settings):
        keep_note(settings, target, before, built.problems)
    return built


def build_into(
    place: Place, checked: Checked, settings: Settings, engine: Engine, progress: Progress
) -> Built:
    """The rest of the line into any place; it is entered only when there is something to write."""
    if checked.site is None:
        return Built(checked.problems)
    cache = open_cache(settings.cache)
    maker = Maker(settings, checked.records, cache, progress, engine)
    localizers = checked.localizers(settings)
    finished = maker.make(localizers)
    problems = checked.problems + finished.problems
    if is_stopped(problems, settings):
        return Built(problems)
    problems += publish(finished, checked.site.authority.base_url, settings, place, cache)
    problems += describe_damage(cache.damaged)
    cache.prune()
    is_known = finished.is_known and _is_inside(checked.records, localizers[0])
    return Built(problems, len(finished.files), finished.made, is_known and not cache.damaged)


def _is_inside(records: ProjectRecords, localizer: Localizer) -> bool:
    """Whether every file that the project names stands in one of its own folders."""
    names = [picture.name for picture in (*records.pictures.values(), *records.page_pictures.values())]
    for campaign in localizer.site.campaigns:
        names += [file.source for file in list_recordings(campaign, localizer.links)]
    return all(PurePosixPath(name).parts[0] in FOLDERS for name in names)


def check(settings: Settings, instead: Mapping[str, str | None] | None = None) -> Checked:
    """Load and validate the project, or what it would be with the texts `instead` (see `load_project`)."""
    records, problems = load_project(settings.root, instead)
    files, found = load_languages(settings.theme, records.languages)
    languages, odd = build_languages(files, records)
    memory, of_memory = load_memory(settings.root, settings.release_target)
    published, of_addresses = load_addresses(settings.root, settings.release_target)
    site, more = build_site(records, languages, settings.today, memory)
    problems = problems + found + odd + of_memory + of_addresses + more
    if not settings.takes_samples:
        problems += find_samples(records)
    if site and not is_stopped(problems, settings):
        site = site.model_copy(update={"published": published.paths})
        localizers = build_localizers(site, languages, settings.today, is_fixed=settings.is_fixed)
        claims = list_everything(localizers, settings.theme)
        problems += check_paths(claims, site, records) + check_codes(claims, localizers)
        ready = build_localizers(site.ready(settings.today), languages, settings.today)
        is_release = settings.release_target is not None
        problems += check_addresses(ready, records, published, is_release=is_release)
        problems += check_messages(localizers, records)
        typeface = Typeface(settings.theme.files("fonts").values())
        problems += check_characters(records, typeface, localizers)
    return Checked(records, None if is_stopped(problems, settings) else site, languages, problems)


def is_stopped(problems: Iterable[Problem], settings: Settings) -> bool:
    """Whether these problems end the run: any error, or with ``--strict`` any warning."""
    return is_stopping(problems, is_strict=settings.is_strict)


def publish(
    finished: Finished, base_url: str, settings: Settings, place: Place, cache: OutputCache
) -> list[Problem]:
    """Verify the files, and write them into `place` unless a problem stops the run."""
    problems = check_files(finished.files, base_url, settings, cache)
    if not is_stopped(problems, settings):
        with place as publication:
            place_files(finished.files, publication)
            publication.is_whole = True
    return problems
