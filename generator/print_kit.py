"""The print kit made: every sheet typeset, proved and kept, so that it is made again only when it changes."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import IO, Final, TypeVar

from generator.loading.project import ProjectRecords
from generator.problems.problem import Problem
from generator.raster import make_thumbnail, open_picture
from generator.rendering.artifacts import FileArtifact
from generator.rendering.cards import render_card
from generator.rendering.drawing import Drawer
from generator.rendering.packs import cover_words, render_pack, write_archive
from generator.rendering.posters import Composer
from generator.rendering.proof import Prover, Sheet
from generator.rendering.reports import render_report
from generator.rendering.typesetting import Press, TooLongText, UnprintableText
from generator.settings import PACKAGE, Settings
from generator.sheet_cache import SheetCache
from generator.sheet_problems import (
    describe_cover,
    describe_fault,
    describe_finding,
    describe_report,
    tell_once,
)
from generator.side_by_side import run_side_by_side
from generator.views.cards import CardView
from generator.views.packs import PackView
from generator.views.posters import PosterView
from generator.views.print_kit import ArchiveView, KitView, Leaf, ThumbnailView

V = TypeVar("V", Leaf, CardView)

Progress = Callable[[int, int], None]
"""Told after each file: how many are made, of how many that had to be."""

ENGINES: Final = ("typst", "qrcode", "pikepdf", "pillow", "pypdfium2", "zxing-cpp")
"""What makes and proves sheets: another version may give other bytes, or another verdict."""

THUMBNAIL: Final = 256
"""Dots of the longer side; shown at half that, so that it is sharp on a telephone."""


def no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Kit:
    """Finished files, and how many of them had to be made."""

    files: list[FileArtifact]
    made: int = 0

    def sizes(self) -> dict[str, int]:
        """Bytes of each file, by its path from the root of the site."""
        return {str(file.path): file.source.stat().st_size for file in self.files}


class _Unmade(Exception):
    """What kept a file from being made."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


@dataclass(frozen=True, slots=True)
class _Job:
    """One file to be: under which key it is kept, and how it is made where it is not."""

    path: str
    key: str
    make: Callable[[IO[bytes]], object]
    sheets: tuple[PosterView, ...] = ()
    """The sheets in it."""
    texts: tuple[object, ...] = ()
    """What is set beside them."""

    @property
    def suffix(self) -> str:
        return PurePosixPath(self.path).suffix


def make_kit(
    view: KitView, records: ProjectRecords, settings: Settings, cache: SheetCache, progress: Progress
) -> tuple[Kit, list[Problem]]:
    """Every file of the kit; only sheets whose codes were read right are given.

    Packs, small pictures and archives are made of the sheets, and only when all of these are right.
    """
    with _opened_shop(records, settings, cache) as shop:
        sheets, problems = shop.finish([shop.sheet(poster) for poster in view.posters], progress)
        if problems:
            return Kit([]), tell_once(problems)
        found = {str(file.path): file.source for file in sheets.files}
        more = [
            *(shop.pack(pack) for pack in view.packs),
            *(shop.thumbnail(thumbnail, found) for thumbnail in view.thumbnails),
            *(shop.archive(archive, found) for archive in view.archives),
            *(shop.printed(leaf, render_report) for leaf in view.leaves()),
            *(shop.printed(card, render_card) for card in view.cards),
        ]
        others, problems = shop.finish(more, progress)
    return Kit(sheets.files + others.files, sheets.made + others.made), tell_once(problems)


@contextmanager
def _opened_shop(records: ProjectRecords, settings: Settings, cache: SheetCache) -> Iterator["_Shop"]:
    press = Press(settings.theme / "posters", settings.theme / "fonts")
    try:
        yield _Shop(press, records, settings, cache)
    finally:
        press.close()


class _Shop:
    """A press, a prover and a cache, and the jobs that can be done with them."""

    def __init__(self, press: Press, records: ProjectRecords, settings: Settings, cache: SheetCache) -> None:
        self._press = press
        self._records = records
        self._cache = cache
        self._workers = settings.workers
        pictures = {name: picture.content for name, picture in records.pictures.items()}
        self._composer = Composer(press, pictures)
        self._drawer = Drawer()
        self._prover = Prover(self._drawer)
        self._design = hash_design(settings.theme)
        self._drawings = {name: sha256(content).hexdigest() for name, content in pictures.items()}

    def sheet(self, view: PosterView) -> _Job:
        """One sheet, typeset and proved."""

        def make(file: IO[bytes]) -> None:
            made = self._composer.render(view)
            if not isinstance(made, Sheet):
                raise _Unmade([describe_finding(finding, view, self._records) for finding in made])
            fault = self._prover.prove_sheet(made)
            if fault:
                raise _Unmade([describe_fault(fault, view.path, [code.text for code in made.codes])])
            file.write(made.content)

        return self._job(view.path, repr(view), make, (view,))

    def pack(self, view: PackView) -> _Job:
        """A commune's print pack, each page proved."""

        def make(file: IO[bytes]) -> None:
            try:
                content, pages = render_pack(view, self._press, self._composer)
            except (TooLongText, UnprintableText) as error:
                raise _Unmade([describe_cover(error)]) from error
            fault = self._prover.prove_pdf(content, pages)
            if fault:
                expected = [code.text for codes in pages for code in codes]
                raise _Unmade([describe_fault(fault, view.path, expected)])
            file.write(content)

        return replace(self._job(view.path, repr(view), make, view.sheets), texts=(cover_words(view),))

    def thumbnail(self, view: ThumbnailView, sheets: Mapping[str, Path]) -> _Job:
        """A small picture of a sheet."""
        source = sheets[view.sheet]

        def make(file: IO[bytes]) -> None:
            content = source.read_bytes()
            is_picture = source.suffix == ".png"
            page = open_picture(content) if is_picture else self._drawer.draw_page(content, 2 * THUMBNAIL)
            file.write(make_thumbnail(page, THUMBNAIL))

        return self._job(view.path, f"thumbnail of {source.name}", make)

    def archive(self, view: ArchiveView, sheets: Mapping[str, Path]) -> _Job:
        """All sheets of a campaign."""
        members = [(name, sheets[path]) for name, path in view.sheets]
        words = repr([(name, source.name) for name, source in members])
        return self._job(view.path, words, lambda file: write_archive(members, file))

    def printed(self, view: V, render: Callable[[V, Press], bytes]) -> _Job:
        """Anything without a code: a report, a script, a plan, a card."""

        def make(file: IO[bytes]) -> None:
            try:
                file.write(render(view, self._press))
            except (TooLongText, UnprintableText) as error:
                raise _Unmade([describe_report(error, view)]) from error

        return self._job(view.path, repr(view), make)

    def finish(self, jobs: list[_Job], progress: Progress) -> tuple[Kit, list[Problem]]:
        """Every job done, by making only what is not kept already; and what could not be made."""
        kept = {job.path: self._cache.find(job.key, job.suffix) for job in jobs}
        missing = [job for job in jobs if kept[job.path] is None]
        self._composer.prepare(
            [sheet for job in missing for sheet in job.sheets],
            [text for job in missing for text in job.texts],
        )
        problems: list[Problem] = []
        tasks = (partial(self._do, job) for job in missing)
        with closing(run_side_by_side(tasks, self._workers)) as results:
            for done, (job, result) in enumerate(zip(missing, results, strict=True), 1):
                if isinstance(result, Path):
                    kept[job.path] = result
                else:
                    problems += result
                progress(done, len(missing))
        files = [FileArtifact(PurePosixPath(path), source) for path, source in kept.items() if source]
        return Kit(files, len(missing)), problems

    def _job(
        self, path: str, words: str, make: Callable[[IO[bytes]], object], sheets: tuple[PosterView, ...] = ()
    ) -> _Job:
        pictures = [self._drawings[sheet.picture] for sheet in sheets if sheet.picture]
        key = sha256(f"{self._design} {pictures} {words}".encode()).hexdigest()
        return _Job(path, key, make, sheets)

    def _do(self, job: _Job) -> Path | list[Problem]:
        try:
            return self._cache.keep(job.key, job.suffix, job.make)
        except _Unmade as unmade:
            return unmade.problems


def hash_design(theme: Path) -> str:
    """Changes when a template, a font, an engine or the program that uses them does."""
    digest = sha256(" ".join(f"{name} {version(name)}" for name in ENGINES).encode())
    for folder in (theme / "posters", theme / "fonts", PACKAGE / "rendering"):
        files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
        for path in files:
            digest.update(f"{path.relative_to(folder).as_posix()} {path.stat().st_size} ".encode())
            digest.update(path.read_bytes())
    for path in (PACKAGE / "raster.py", PACKAGE / "print_kit.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()
