"""The files of a print kit: each planned under its key, found in the cache or made, verified, and kept."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from generator.model.language import Language
from generator.outputs.cache import OutputCache
from generator.outputs.output import Output, Planner, Recipe
from generator.printing.findings import (
    UNKNOWN_FIELD,
    Finding,
    Misfit,
    TooLongText,
    Unprintable,
    UnprintableSheet,
    UnprintableText,
    UnreadableCode,
)
from generator.printing.works import ArchiveWork, SheetWork, ThumbnailWork
from generator.settings import Settings
from generator.system.parallel import run_side_by_side
from generator.views.print.kit import ArchiveView, Paper, ThumbnailView
from generator.views.print.packs import PackView
from generator.views.print.posters import PosterView
from generator.views.print.share_cards import CardView

if TYPE_CHECKING:
    from generator.printing.makers import PrintTools

MAKERS: Final = "generator.printing.makers"
LIBRARIES: Final = ("typst", "qrcode", "pikepdf", "pillow", "pypdfium2", "zxing-cpp")
DESIGN: Final = ("posters", "fonts")
WHY: Final = ".json"
"""Suffix of a file in the cache that says why a sheet could not be made."""

Unmade = UnreadableCode | TooLongText | UnprintableText
"""What keeps a file from being made, but for the words of a sheet."""


def _recipe(make: str) -> Recipe:
    return Recipe(MAKERS, make, LIBRARIES, DESIGN)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an output, or of the one tried last instead of it."""

    output: Output[Any]
    source: Path | None = None
    """The finished file; None where there is none."""
    findings: tuple[Finding, ...] = ()
    """Why a sheet's words could not be printed."""
    fault: Unmade | None = None
    """What else kept the file from being made."""


class Shop:
    """Plans what is to be printed, and makes what the cache does not have."""

    def __init__(
        self,
        settings: Settings,
        planner: Planner,
        pictures: Mapping[str, bytes],
        cache: OutputCache,
        languages: Iterable[Language] = (),
    ) -> None:
        """Print with the theme of the project in its `languages`; its `pictures` are by name."""
        self._theme = settings.theme
        self._workers = settings.workers
        self._pictures = pictures
        self._digests = {name: sha256(content).hexdigest() for name, content in pictures.items()}
        self._planner = planner
        self._cache = cache
        writings = (language.writing for language in languages)
        self._writings = tuple(writing for writing in writings if not writing.is_usual)
        self._tools: PrintTools | None = None

    def sheet(self, view: PosterView) -> Output[SheetWork]:
        """One sheet, typeset and verified."""
        work = SheetWork(view)
        words, also = repr(view.as_printed()), self._describe_around(view)
        return self._planner.output(view.path, _recipe("make_sheet"), work, words=words, also=also)

    def pack(self, view: PackView) -> Output[PackView]:
        """An area's print pack, each page verified."""
        also = self._describe_around(*view.sheets)
        return self._planner.output(view.path, _recipe("make_pack"), view, also=also)

    def thumbnail(self, view: ThumbnailView, sheets: Mapping[str, Path]) -> Output[ThumbnailWork]:
        """A small picture of a sheet."""
        source = sheets[view.sheets[0]]
        work = ThumbnailWork(source)
        return self._planner.output(view.path, _recipe("make_small_picture"), work, words=source.name)

    def archive(self, view: ArchiveView, sheets: Mapping[str, Path]) -> Output[ArchiveWork]:
        """All sheets of a campaign."""
        work = ArchiveWork(tuple((name, sheets[path]) for name, path in view.sheets))
        words = repr([(name, source.name) for name, source in work.members])
        return self._planner.output(view.path, _recipe("make_archive"), work, words=words)

    def paper(self, view: Paper) -> Output[Paper]:
        """Paper without a code: a report, a script, a plan."""
        return self._planner.output(view.path, _recipe("make_paper"), view, also=self._describe_around())

    def card(self, view: CardView) -> Output[CardView]:
        """The picture that goes with a link to a page."""
        return self._planner.output(view.path, _recipe("make_card"), view, also=self._describe_around())

    def _describe_around(self, *sheets: PosterView) -> str:
        """What a sheet depends on that stands in no view: its picture, and how languages are set."""
        pictures = (self._digests[sheet.picture] for sheet in sheets if sheet.picture)
        return " ".join([*pictures, *map(repr, self._writings)])

    def finish(
        self, outputs: Sequence[Output[Any]], progress: Callable[[int, int], None]
    ) -> tuple[list[Result], int]:
        """What came of every output, by making only what is not kept already; and how many had to be made.

        `progress` is called after each file with the number of files made and of those to be made.
        """
        known = {output.path: self._look_up(output) for output in outputs}
        missing = [output for output in outputs if known[output.path] is None]
        if missing:
            tools = self._open_tools()
            tools.prepare(output.work for output in missing)
            tasks = (partial(self._make, output, tools) for output in missing)
            with closing(run_side_by_side(tasks, self._workers)) as results:
                for done, (output, result) in enumerate(zip(missing, results, strict=True), 1):
                    known[output.path] = result
                    progress(done, len(missing))
        return [result for result in known.values() if result], len(missing)

    def _open_tools(self) -> "PrintTools":
        if self._tools is None:
            from generator.printing.makers import PrintTools  # noqa: PLC0415 -- long, only where it prints

            self._tools = PrintTools(self._theme, self._pictures, self._writings)
        return self._tools

    def close(self) -> None:
        """Take away what was needed for printing."""
        if self._tools:
            self._tools.close()

    def _look_up(self, output: Output[Any]) -> Result | None:
        """What is known of an output from before; None where it has to be made."""
        source = output.find(self._cache)
        if source:
            return Result(output, source)
        why = self._cache.find(output.key, WHY)
        findings = _read_findings(why) if why else ()
        if not findings:
            return None
        fewer = self._without_a_part(output, findings)
        if fewer:
            return self._look_up(fewer)
        is_told = all(finding.field != UNKNOWN_FIELD for finding in findings)
        return Result(output, findings=findings) if is_told else None

    def _make(self, output: Output[Any], tools: "PrintTools") -> Result:
        try:
            return Result(output, output.make(tools, self._cache))
        except (UnreadableCode, TooLongText, UnprintableText) as error:
            return Result(output, fault=error)
        except UnprintableSheet as error:
            findings = error.findings
        words = json.dumps([asdict(finding) for finding in findings], ensure_ascii=False)
        self._cache.keep(output.key, WHY, lambda file: file.write(words.encode()))
        fewer = self._without_a_part(output, findings)
        if fewer:
            return self._look_up(fewer) or self._make(fewer, tools)
        return Result(output, findings=findings)

    def _without_a_part(self, output: Output[Any], findings: tuple[Finding, ...]) -> Output[SheetWork] | None:
        """What is tried next where a sheet lacks room; fewer parts do not help against missing characters."""
        if not isinstance(output.work, SheetWork) or not all(isinstance(one, Misfit) for one in findings):
            return None
        fewer = output.work.view.shed()
        return self.sheet(fewer) if fewer else None


@contextmanager
def opened_shop(
    settings: Settings,
    planner: Planner,
    pictures: Mapping[str, bytes],
    cache: OutputCache,
    languages: Iterable[Language] = (),
) -> Iterator[Shop]:
    """A shop that is cleaned up afterwards."""
    shop = Shop(settings, planner, pictures, cache, languages)
    try:
        yield shop
    finally:
        shop.close()


def _read_findings(file: Path) -> tuple[Finding, ...]:
    found = json.loads(file.read_text("utf-8"))
    return tuple(Misfit(**one) if "excess_characters" in one else Unprintable(**one) for one in found)
