"""The press: data and a template in, a PDF out. The only module that knows Typst.

Every PDF is archival (PDF/A-2a, ISO 19005-2) and accessible (PDF/UA-1, ISO 14289-1): the standards turn
a missing glyph, title or alternative text into an error instead of a blank on the wall.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import local
from typing import Final

import typst

from generator.rendering.mistakes import TemplateMistake

STANDARDS: Final = ("a-2a", "ua-1")

REPORT = "<report>"
"""The label of the one metadata element by which a template answers."""

FOLDER = "theme/posters"
"""What people call the templates' folder."""

PLACE = re.compile(r"┌─ (?:\S*/)?(\S+):(\d+):\d+")
"""Where a template went wrong, in Typst's diagnostic."""

MISSING_GLYPH = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED_CHARACTER = re.compile(r"\\u\{([0-9a-f]+)\}")


class UnprintableText(Exception):
    """The fonts have no glyph for some `characters` of the text."""

    def __init__(self, characters: frozenset[str]) -> None:
        """Keep the characters, each once."""
        super().__init__(" ".join(sorted(characters)))
        self.characters = characters


@dataclass(frozen=True, slots=True)
class Typeset:
    """One document off the press: the PDF, and what its template reports, as read from JSON."""

    content: bytes
    report: object


class Press:
    """Turns data into PDFs through the Typst templates of one directory.

    Safe to use from several threads: each gets a compiler of its own, because one shared by two
    raises "Already borrowed". Typst lets go of the interpreter lock, so threads do run side by side.
    """

    def __init__(self, templates: Path, fonts: Path) -> None:
        """Load `fonts`."""
        self._templates = templates
        self._fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
        )
        self._of_thread = local()

    def typeset(self, template: str, data: Mapping[str, object], stamp: int = 0) -> Typeset:
        """One PDF from the file `template`, which reads `data` as JSON from ``sys.inputs.data``.

        `stamp` is the date the PDF bears, in Unix seconds: equal input gives equal bytes on any day.
        Raises `UnprintableText` for characters the fonts lack, `TemplateMistake` for a slip in a template.
        """
        compiler = self._compiler(template)
        inputs = {"data": json.dumps(data, ensure_ascii=False)}
        try:
            content = compiler.compile(
                format="pdf", sys_inputs=inputs, pdf_standards=[*STANDARDS], timestamp=stamp
            )
            report = compiler.query(REPORT, field="value", one=True, format="json")
        except typst.TypstError as error:
            raise _explain(error, template) from error
        except RuntimeError as error:  # the query found no report, or several
            raise TemplateMistake(f"{FOLDER}/{template}", 1, str(error)) from error
        if not isinstance(content, bytes):
            raise TemplateMistake(f"{FOLDER}/{template}", 1, "more than one file")
        return Typeset(content, json.loads(report))

    def _compiler(self, template: str) -> typst.Compiler:
        """The compiler of this thread for `template`."""
        compilers: dict[str, typst.Compiler] = self._of_thread.__dict__
        if template not in compilers:
            compilers[template] = typst.Compiler(
                input=self._templates / template,
                root=self._templates,
                font_paths=self._fonts,
                ignore_system_fonts=True,
            )
        return compilers[template]


def _explain(error: typst.TypstError, template: str) -> UnprintableText | TemplateMistake:
    """The plain exception for what Typst says went wrong."""
    missing = MISSING_GLYPH.findall(error.diagnostic)
    if missing:
        return UnprintableText(frozenset(character for text in missing for character in _unescape(text)))
    place = PLACE.search(error.diagnostic)
    file, line = (place[1], int(place[2])) if place else (template, 1)
    return TemplateMistake(f"{FOLDER}/{file}", line, error.message)


def _unescape(text: str) -> str:
    """`text` as Rust's debug format wrote it, back to the characters it stands for."""
    return ESCAPED_CHARACTER.sub(lambda match: chr(int(match[1], 16)), text)
