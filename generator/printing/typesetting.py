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

from generator.model.language import Writing
from generator.printing.findings import TooLongText, UnprintableText
from generator.printing.typeface import Typeface
from generator.rendering.mistakes import TemplateMistake
from generator.system.full_disk import written_to

WEIGHTS: Final = (400, 600, 800)
"""The weights of the typeface, from regular to extra bold."""

USUAL_FAMILY: Final = "Be Vietnam Pro"
"""The typeface that comes with Loa."""

MEASURE: Final = """
#set text(fallback: false)
#let wide(word, fonts, weight) = calc.round(
  measure(text(font: fonts, size: 100pt, weight: weight, word)).width / 100pt, digits: 4)
#let (stacks, weights) = (json(bytes(sys.inputs.stacks)), json(bytes(sys.inputs.weights)))
#context [#metadata(json(bytes(sys.inputs.words)).map(word =>
  stacks.map(fonts => weights.map(weight => wide(word, fonts, weight))).flatten())) <widths>]
"""
"""Measures many words in one go."""

SPACE: Final = 0.25
"""Width of a space of the usual typeface, in em, the same in all its weights within a hundredth."""

DEEP: Final = 0.12
"""How far letters of other typefaces may reach below a line of the usual one, in em: Arabic ones do."""

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

    def __init__(
        self, templates: Sequence[Path], fonts: Sequence[Path], writings: Sequence[Writing] = ()
    ) -> None:
        """Load the fonts; of files with one name in several folders that in the first counts.

        `writings` are those of languages that are not set as usual.
        """
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
        self._stacks = [self._usual_families()]
        self._stacks += [self._families(writing) for writing in writings]
        faces = json.dumps(self._describe_faces(writings), ensure_ascii=False).encode()
        self._files: dict[str, bytes] = {"widths.json": b"{}", "faces.json": faces}

    def _usual_families(self) -> list[str]:
        """The usual typeface, then all others that there are: any letter can be set in any language."""
        return [*dict.fromkeys([USUAL_FAMILY, *sorted(self._fonts.families())])]

    def _families(self, writing: Writing) -> list[str]:
        """The typefaces of a language, its own first."""
        place = Path(self._folder.name, "fonts")
        known = {
            Path(font.path).relative_to(place).as_posix(): font.family
            for font in self._fonts.fonts()
            if font.path
        }
        own = [known[name] for _, name in writing.fonts if name in known]
        return [*dict.fromkeys([*own, *self._usual_families()])]

    def _describe_faces(self, writings: Sequence[Writing]) -> Mapping[str, object]:
        """What ``face.typ`` reads: how each language is set, the usual one under "".

        Of spaces that differ from weight to weight the widest counts: no line is longer than was thought.
        """
        usual = {"fonts": self._stacks[0], "dir": "ltr", "column": 0, "space": SPACE, "deep": 0}
        if not writings:
            return {"": usual}
        (spaces,) = self.measure(["\u00a0"]).values()
        columns = range(len(WEIGHTS), len(spaces), len(WEIGHTS))
        return {"": usual} | {
            writing.tag: {
                "fonts": fonts,
                "dir": writing.direction,
                "column": column,
                "space": max(spaces[column : column + len(WEIGHTS)]) if writing.fonts else SPACE,
                "deep": DEEP if writing.fonts else 0,
            }
            for writing, fonts, column in zip(writings, self._stacks[1:], columns, strict=True)
        }

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
        """Width of each word on a line, in em: in the `WEIGHTS` as usual, then in those of each writing."""
        known = sorted(set(words))
        asked = {"words": known, "stacks": self._stacks, "weights": WEIGHTS}
        compiler = typst.Compiler(
            input=MEASURE.encode(),
            font_paths=self._fonts,
            ignore_system_fonts=True,
            sys_inputs={name: json.dumps(value, ensure_ascii=False) for name, value in asked.items()},
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
