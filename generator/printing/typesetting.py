"""The typesetter: data and a template in, a PDF or a picture out. The only module that knows Typst.

Every PDF is archival (PDF/A-2a, ISO 19005-2) and accessible (PDF/UA-1, ISO 14289-1): the standards turn
a missing glyph, title or alternative text into an error instead of a blank on the wall.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory, gettempdir, mkdtemp
from threading import local
from typing import Any, Final

import typst

from generator.printing.findings import TooLongText, UnprintableText
from generator.printing.typeface import Typeface
from generator.rendering.mistakes import TemplateMistake
from generator.system.full_disk import written_to

WEIGHTS: Final = (400, 600, 800)
"""The weights of the typeface, from regular to extra bold."""

MEASURE: Final = """
#set text(font: "Be Vietnam Pro", fallback: false)
#context [#metadata(json(bytes(sys.inputs.words)).map(word => ({weights}).map(weight =>
  calc.round(measure(text(size: 100pt, weight: weight, word)).width / 100pt, digits: 4)))) <widths>]
"""
"""Measures many words in one go."""

STANDARDS: Final = ("a-2a", "ua-1")

OWN_WORDS: Final = "own-words.json"
"""The file beside the templates with words that no view gives them."""

FOLDER: Final = "theme/posters"
"""What people call the templates' folder."""

MILLIMETRES_PER_INCH: Final = 25.4

PLACE = re.compile(r"┌─ (?:\S*/)?(\S+):(\d+):\d+")
"""Where a template went wrong, in Typst's diagnostic."""

MISFIT = re.compile(r'^panicked with: "?misfit ([a-z_=0-9 ]+)')
"""How a template says which fields do not fit (see ``fitting.typ``)."""

MISSING_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED_CHARACTER = re.compile(r"\\u\{([0-9a-f]+)\}")


class Typesetter:
    """Turns data into PDFs and pictures through the Typst templates of one directory.

    Safe to use from several threads: each gets a compiler of its own, because one shared by two
    raises "Already borrowed". Typst lets go of the interpreter lock, so threads do run side by side.
    Each compiler works in a folder of its own with a copy of the templates, in which data arrives as the
    file ``data.json``: so the compiler remembers what does not change from sheet to sheet, which
    handing data in by ``sys_inputs`` would make it forget, and reads nothing else of the disk.
    """

    def __init__(self, templates: Sequence[Path], fonts: Sequence[Path]) -> None:
        """Load the fonts; of files with one name in several folders that in the first counts."""
        self._templates = templates
        self._of_thread = local()
        with written_to(Path(gettempdir()), "temp"):
            self._folder = TemporaryDirectory(prefix="loa-typesetter-", ignore_cleanup_errors=True)
            place = Path(self._folder.name, "fonts")
            _lay_over(fonts, place)
        self.typeface = Typeface(path for path in sorted(place.rglob("*")) if path.is_file())
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(place)]
        )
        self._files: dict[str, bytes] = {"widths.json": b"{}"}

    def close(self) -> None:
        """Take the working folders away."""
        self._folder.cleanup()

    def own_words(self) -> object:
        """The texts that templates bring themselves."""
        try:
            return json.loads(self._find(OWN_WORDS).read_bytes())
        except ValueError as error:
            raise TemplateMistake(f"{FOLDER}/{OWN_WORDS}", 1, str(error)) from None

    def _find(self, name: str) -> Path:
        files = [folder / name for folder in self._templates]
        return next(filter(Path.is_file, files), files[-1])

    def lay_out(self, name: str, content: bytes) -> None:
        """Put a file beside the templates, before the first sheet that reads it."""
        self._files = {**self._files, name: content}

    def measure(self, words: Iterable[str]) -> dict[str, list[float]]:
        """Width of each word on a line, in em, in the `WEIGHTS` of the typeface."""
        known = sorted(set(words))
        source = MEASURE.format(weights=", ".join(map(str, WEIGHTS)))
        compiler = typst.Compiler(
            input=source.encode(),
            font_paths=self._fonts,
            ignore_system_fonts=True,
            sys_inputs={"words": json.dumps(known, ensure_ascii=False)},
        )
        found: list[list[float]] = json.loads(compiler.query("<widths>", field="value", one=True))
        return dict(zip(known, found, strict=True))

    def typeset(self, template: str, data: Mapping[str, object], stamp: int = 0) -> bytes:
        """One PDF from the file `template`, which reads `data` from ``/data.json``.

        `stamp` is the date the PDF bears, in Unix seconds: equal input gives equal bytes on any day.
        Raises `UnprintableText` for characters the fonts lack, `TooLongText` for what does not fit,
        `TemplateMistake` for a slip in a template.
        """
        return self._compile(template, data, format="pdf", pdf_standards=[*STANDARDS], timestamp=stamp)

    def draw(self, template: str, data: Mapping[str, object], dots: float) -> bytes:
        """One PNG with `dots` a millimetre; raises as `typeset` does, but for missing characters."""
        return self._compile(template, data, format="png", ppi=dots * MILLIMETRES_PER_INCH)

    def _compile(self, template: str, data: Mapping[str, object], **how: Any) -> bytes:
        with written_to(Path(gettempdir()), "temp"):
            bench = self._bench()
            (bench.folder / "data.json").write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        try:
            content = bench.compiler(template, self._fonts).compile(**how)
        except typst.TypstError as error:
            raise _explain(error, template) from error
        if not isinstance(content, bytes):
            raise TemplateMistake(f"{FOLDER}/{template}", 1, "more than one file")
        return content

    def _bench(self) -> "_Bench":
        """Where this thread works, with all files laid out so far."""
        bench: _Bench | None = getattr(self._of_thread, "bench", None)
        if bench is None:
            folder = Path(mkdtemp(dir=self._folder.name))
            _lay_over(self._templates, folder)
            bench = self._of_thread.bench = _Bench(folder)
        bench.lay_out(self._files)
        return bench


def _lay_over(folders: Sequence[Path], place: Path) -> None:
    """A copy of all folders in one, the files of the first on top."""
    place.mkdir(exist_ok=True)
    for folder in reversed(folders):
        copytree(folder, place, dirs_exist_ok=True)


class _Bench:
    """One thread's folder and its compilers, one a template."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[str, bytes] = {}
        self._compilers: dict[str, typst.Compiler] = {}

    def lay_out(self, files: dict[str, bytes]) -> None:
        """Write what is new."""
        if files is not self._files:
            for name, content in files.items():
                if self._files.get(name) != content:
                    (self.folder / name).write_bytes(content)
            self._files = files

    def compiler(self, template: str, fonts: typst.Fonts) -> typst.Compiler:
        """The compiler for `template`."""
        if template not in self._compilers:
            self._compilers[template] = typst.Compiler(
                input=self.folder / template, root=self.folder, font_paths=fonts, ignore_system_fonts=True
            )
        return self._compilers[template]


def _explain(error: typst.TypstError, template: str) -> UnprintableText | TooLongText | TemplateMistake:
    """The plain exception for what Typst says went wrong."""
    misfit = MISFIT.search(error.message)
    if misfit:
        pairs = (pair.split("=") for pair in misfit[1].split())
        return TooLongText({field: int(characters) for field, characters in pairs})
    missing = MISSING_GLYPH.findall(error.diagnostic)
    if missing:
        return UnprintableText(frozenset(character for text in missing for character in _unescape(text)))
    place = PLACE.search(error.diagnostic)
    file, line = (place[1], int(place[2])) if place else (template, 1)
    return TemplateMistake(f"{FOLDER}/{file}", line, error.message)


def _unescape(text: str) -> str:
    """`text` as Rust's debug format wrote it, back to the characters it stands for."""
    return ESCAPED_CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
