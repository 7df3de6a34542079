"""The status board: what needs attention; and the confirmation of translations."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.build.pipeline import Checked, check
from generator.build.places import is_place, list_places
from generator.build.sources import load_sources, read_sources
from generator.loading.confirmed_translations import FILE, format_confirmed, load_confirmed
from generator.loading.interface_words import load_languages
from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem
from generator.publishing.directory import write_artifacts
from generator.publishing.manifest import Manifest
from generator.publishing.releases import ReleaseFolder
from generator.rendering.artifacts import Artifact
from generator.settings import Settings
from generator.validation.languages import build_languages
from generator.validation.parts import build_parts
from generator.validation.samples import list_samples
from generator.validation.translations import Translation, find_outdated, list_translations
from generator.views.base.localizer import Localizer
from generator.views.staff.coverage import BoardSection, build_coverage
from generator.views.staff.publishing import LiveSite, build_publishing
from generator.views.staff.status import TranslationGap, build_status


def read_status(
    settings: Settings, lang: str, days: int
) -> tuple[tuple[BoardSection, ...] | None, list[Problem]]:
    """The board in one language; None when an error keeps the project from being read."""
    checked = check(settings)
    if checked.site is None:
        return None, checked.problems
    parts, _ = build_parts(checked.records)
    translations = list(list_translations(parts))
    confirmed = load_confirmed(settings.root)
    if isinstance(confirmed, Problem):
        return None, [*checked.problems, confirmed]
    outdated = find_outdated(translations, confirmed)
    gaps = [
        *(_gap(t, is_missing=True) for t in translations if t.text is None),
        *(_gap(t, is_missing=False) for t in outdated),
    ]
    localizer = _speak(checked, lang, settings)
    samples = (where.file for _, where in list_samples(parts))
    board = build_status(localizer, gaps, days, list_notes(checked.records), samples)
    return build_publishing(localizer, [*list_live(settings.root)], days) + board, checked.problems


def list_live(root: Path) -> Iterator[LiveSite]:
    """The live release at every place where the project was published, and what changed since."""
    sources = read_sources(root)
    for place, where in list_places(root, None):
        if not is_place(place):
            continue
        shelf = ReleaseFolder(place)
        with suppress(
            OSError, ValueError, LookupError, TypeError, AttributeError
        ):  # a record somebody wrote into
            if live := shelf.live_release():
                name = where.excerpt if where else str(place)
                changed = _compare(load_sources(shelf.record(live.number)), sources)
                yield LiveSite(name, live.number, live.day, live.made_for, changed)


def _compare(before: Manifest | None, now: Manifest) -> dict[str, str] | None:
    """What became of each file that is not as it was."""
    if before is None:
        return None
    others = sorted(name for name in {*before, *now} if before.get(name) != now.get(name))
    return {name: "gone" if name not in now else "changed" if name in before else "new" for name in others}


def read_coverage(settings: Settings, lang: str) -> tuple[tuple[BoardSection, ...] | None, list[Problem]]:
    """The board of figures and contacts in one language; None when the project cannot be read."""
    checked = check(settings)
    if checked.site is None:
        return None, checked.problems
    localizer = _speak(checked, lang, settings)
    return build_coverage(localizer), checked.problems


def _speak(checked: Checked, lang: str, settings: Settings) -> Localizer:
    """A localizer in the language of messages, which the site itself need not have."""
    known = next((language for language in checked.languages if language.tag == lang), None)
    if known is None:
        files, _ = load_languages(settings.theme, [lang])
        [known] = build_languages(files, replace(checked.records, languages=(lang,)))[0]
    [first, *_] = checked.localizers(settings)
    return replace(first, language=known, site=checked.site or first.site)


def confirm_translations(settings: Settings) -> tuple[int | None, list[Problem]]:
    """Keep that every translation there is says what its original says; gives how many there are.

    None, and nothing is written, when an error keeps the project from being read.
    """
    checked = check(settings)
    if checked.site is None:
        return None, checked.problems
    parts, _ = build_parts(checked.records)
    pairs = frozenset(t.pair for t in list_translations(parts) if t.text)
    content = format_confirmed(pairs).encode()
    write_artifacts([Artifact(PurePosixPath(FILE), content)], settings.root)
    return len(pairs), checked.problems


def list_notes(records: ProjectRecords) -> Iterator[str]:
    """What writers left for their colleagues, each with its place."""
    for record in records.public():
        for name, text in record.texts(records.languages):
            if name == "note":
                yield f"{_place(text.position)}: {text.text}"


def _gap(translation: Translation, *, is_missing: bool) -> TranslationGap:
    place = _place(translation.position)
    return TranslationGap(place, translation.field, translation.language, is_missing)


def _place(where: Position) -> str:
    return f"{where.file}:{where.line}" if where.line else where.file
