"""The jobs of a print kit: each file under a key that says all it was made from, proved, and kept."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import IO, Final, TypeVar

from generator.images import make_thumbnail, open_picture
from generator.loading.project import ProjectRecords
from generator.messages.problem import Problem
from generator.printing.cache import SheetCache
from generator.printing.drawing import Drawer
from generator.printing.packs import cover_words, render_pack, write_archive
from generator.printing.posters import UNTOLD, Composer, Finding, Misfit, Unprintable
from generator.printing.problems import describe_cover, describe_fault, describe_leaf
from generator.printing.proof import Prover, Sheet
from generator.printing.typesetting import Press, TooLongText, UnprintableText
from generator.settings import PACKAGE, Settings
from generator.system.parallel import run_side_by_side
from generator.views.print.kit import ArchiveView, Leaf, ThumbnailView
from generator.views.print.packs import PackView
from generator.views.print.posters import PosterView
from generator.views.print.share_cards import CardView

V = TypeVar("V", Leaf, CardView)

ENGINES: Final = ("typst", "qrcode", "pikepdf", "pillow", "pypdfium2", "zxing-cpp")
"""What makes and proves sheets: another version may give other bytes, or another verdict."""

THUMBNAIL: Final = 256
"""Dots of the longer side; shown at half that, so that it is sharp on a telephone."""

WHY: Final = ".json"
"""How a file in the cache ends that says why there is no sheet."""


class _Unmade(Exception):
    """What kept a file from being made: findings about a sheet's words, or problems."""

    def __init__(self, *, findings: tuple[Finding, ...] = (), problems: tuple[Problem, ...] = ()) -> None:
        super().__init__()
        self.findings = findings
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Job:
    """One file to be: under which key it is kept, and how it is made where it is not."""

    path: str
    key: str
    make: Callable[[IO[bytes]], object]
    sheets: tuple[PosterView, ...] = ()
    """The sheets in it."""
    texts: tuple[object, ...] = ()
    """What is set beside them."""
    instead: "Job | None" = None
    """What is tried when its words do not fit: the same sheet without a part."""

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return PurePosixPath(self.path).suffix


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job, or of the one tried last instead of it."""

    job: Job
    source: Path | None = None
    """The finished file; None where there is none."""
    findings: tuple[Finding, ...] = ()
    """Why a sheet's words could not be printed."""
    problems: tuple[Problem, ...] = ()
    """What else kept the file from being made."""


@contextmanager
def opened_shop(records: ProjectRecords, settings: Settings, cache: SheetCache) -> Iterator["Shop"]:
    """A shop whose press is cleaned up afterwards."""
    press = Press(settings.theme / "posters", settings.theme / "fonts")
    try:
        yield Shop(press, records, settings, cache)
    finally:
        press.close()


class Shop:
    """A press, a prover and a cache, and the jobs that can be done with them."""

    def __init__(self, press: Press, records: ProjectRecords, settings: Settings, cache: SheetCache) -> None:
        """Print on `press`, with the pictures of the project."""
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

    def sheet(self, view: PosterView) -> Job:
        """One sheet, typeset and proved; where it is too full, without the parts that may go."""
        fewer = view.shed()

        def make(file: IO[bytes]) -> None:
            made = self._composer.render(view, asks_why=fewer is None)
            if not isinstance(made, Sheet):
                raise _Unmade(findings=made)
            fault = self._prover.prove_sheet(made)
            if fault:
                expected = [code.text for code in made.codes]
                raise _Unmade(problems=(describe_fault(fault, view, expected, self._records),))
            file.write(made.content)

        job = self._job(view.path, repr(view.as_printed()), make, (view,))
        return replace(job, instead=self.sheet(fewer)) if fewer else job

    def pack(self, view: PackView) -> Job:
        """A commune's print pack, each page proved."""

        def make(file: IO[bytes]) -> None:
            try:
                content, pages = render_pack(view, self._press, self._composer)
            except (TooLongText, UnprintableText) as error:
                raise _Unmade(problems=(describe_cover(error, view, self._records),)) from error
            fault = self._prover.prove_pdf(content, pages)
            if fault:
                expected = [code.text for codes in pages for code in codes]
                raise _Unmade(problems=(describe_fault(fault, view, expected, self._records),))
            file.write(content)

        return replace(self._job(view.path, repr(view), make, view.sheets), texts=(cover_words(view),))

    def thumbnail(self, view: ThumbnailView, sheets: Mapping[str, Path]) -> Job:
        """A small picture of a sheet."""
        source = sheets[view.sheets[0]]

        def make(file: IO[bytes]) -> None:
            content = source.read_bytes()
            is_picture = source.suffix == ".png"
            page = open_picture(content) if is_picture else self._drawer.draw_page(content, 2 * THUMBNAIL)
            file.write(make_thumbnail(page, THUMBNAIL))

        return self._job(view.path, f"thumbnail of {source.name}", make)

    def archive(self, view: ArchiveView, sheets: Mapping[str, Path]) -> Job:
        """All sheets of a campaign."""
        members = [(name, sheets[path]) for name, path in view.sheets]
        words = repr([(name, source.name) for name, source in members])
        return self._job(view.path, words, lambda file: write_archive(members, file))

    def printed(self, view: V, render: Callable[[V, Press], bytes]) -> Job:
        """Anything without a code: a report, a script, a plan, a card."""

        def make(file: IO[bytes]) -> None:
            try:
                file.write(render(view, self._press))
            except (TooLongText, UnprintableText) as error:
                raise _Unmade(problems=(describe_leaf(error, view, self._records),)) from error

        return self._job(view.path, repr(view), make)

    def finish(self, jobs: Sequence[Job], progress: Callable[[int, int], None]) -> tuple[list[Result], int]:
        """What came of every job, by making only what is not kept already; and how many had to be made.

        `progress` is told after each file how many are made, of how many that had to be.
        """
        known = {job.path: self._look_up(job) for job in jobs}
        missing = [job for job in jobs if known[job.path] is None]
        texts = [text for job in missing for text in job.texts]
        self._composer.prepare([sheet for job in missing for sheet in job.sheets], texts)
        tasks = (partial(self._do, job) for job in missing)
        with closing(run_side_by_side(tasks, self._workers)) as results:
            for done, (job, result) in enumerate(zip(missing, results, strict=True), 1):
                known[job.path] = result
                progress(done, len(missing))
        return [result for result in known.values() if result], len(missing)

    def _job(
        self,
        path: str,
        words: str,
        make: Callable[[IO[bytes]], object],
        sheets: tuple[PosterView, ...] = (),
    ) -> Job:
        pictures = [self._drawings[sheet.picture] for sheet in sheets if sheet.picture]
        key = sha256(f"{self._design} {pictures} {words}".encode()).hexdigest()
        return Job(path, key, make, sheets)

    def _look_up(self, job: Job) -> Result | None:
        """What is known of a job from before; None where it has to be done."""
        source = self._cache.find(job.key, job.suffix)
        if source:
            return Result(job, source)
        why = self._cache.find(job.key, WHY)
        findings = _read_findings(why) if why else ()
        if not findings:
            return None
        if job.instead and _is_too_long(findings):
            return self._look_up(job.instead)
        is_told = all(finding.field != UNTOLD for finding in findings)
        return Result(job, findings=findings) if is_told else None

    def _do(self, job: Job) -> Result:
        try:
            return Result(job, self._cache.keep(job.key, job.suffix, job.make))
        except _Unmade as unmade:
            findings, problems = unmade.findings, unmade.problems
        if findings:
            words = json.dumps([asdict(finding) for finding in findings], ensure_ascii=False)
            self._cache.keep(job.key, WHY, lambda file: file.write(words.encode()))
        if job.instead and _is_too_long(findings):
            return self._look_up(job.instead) or self._do(job.instead)
        return Result(job, findings=findings, problems=problems)


def _is_too_long(findings: tuple[Finding, ...]) -> bool:
    """Whether the sheet lacks room: what it lacks letters for, fewer parts do not mend."""
    return bool(findings) and all(isinstance(finding, Misfit) for finding in findings)


def _read_findings(file: Path) -> tuple[Finding, ...]:
    found = json.loads(file.read_text("utf-8"))
    return tuple(Misfit(**one) if "excess_characters" in one else Unprintable(**one) for one in found)


def hash_design(theme: Path) -> str:
    """Changes when a template, a font, an engine or the program that uses them does."""
    digest = sha256(" ".join(f"{name} {version(name)}" for name in ENGINES).encode())
    for folder in (theme / "posters", theme / "fonts", PACKAGE / "printing"):
        files = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix != ".pyc")
        for path in files:
            digest.update(f"{path.relative_to(folder).as_posix()} {path.stat().st_size} ".encode())
            digest.update(path.read_bytes())
    for path in (PACKAGE / "images.py", PACKAGE / "rendering" / "zip_files.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()
