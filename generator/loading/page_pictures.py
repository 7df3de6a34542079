"""Pictures of written pages: where a page shows which, and their files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath
from typing import Final
from urllib.parse import unquote

from generator.loading.files import look_at
from generator.loading.markdown_source import read_lines
from generator.loading.pictures import SVG, PictureFile, load_picture
from generator.loading.records import Group, Record, Scalar
from generator.messages.problem import Position, Problem

START: Final = re.compile(r"!\[")
SHOWN: Final = re.compile(r"""!\[(?P<alt>[^\[\]\n]*)\]\(\s*(?P<target>[^()\s<>]+)(?:\s+"[^"\n]*")?\s*\)""")
"""A picture as Markdown writes it, on one line: ``![words](address)``."""


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """One picture on a page: its words, its address as written and where that stands."""

    alt: str
    target: str
    position: Position


def find_shown(page: Record) -> Iterator[ShownPicture | Problem]:
    """Every picture that a written page shows; a problem for one written so that it is not understood."""
    first = _find_first(page)
    if first:
        yield first
    for number, line, blanked in read_lines(page):
        for start in START.finditer(blanked):
            match = SHOWN.match(blanked, start.start())
            if match is None:
                text = line[start.start() :][:60]
                where = Position(page.file, number, start.start() + 1, len(text), line)
                yield Problem("strange-picture", where, {"text": text})
            else:
                target = match["target"]
                where = Position(page.file, number, match.start("target") + 1, len(target), line)
                yield ShownPicture(match["alt"].strip(), target, where)


def _find_first(page: Record) -> ShownPicture | None:
    """The picture at the top of an update, from its front matter."""
    entry = page.root.entry("picture")
    if entry is None or not isinstance(entry.value, Group):
        return None
    fields = {one.name: one.value for one in entry.value.entries}
    file, alt = fields.get("file"), fields.get("alt")
    if not isinstance(file, Scalar) or not file.text.strip():
        return None
    return ShownPicture(alt.text.strip() if isinstance(alt, Scalar) else "", file.text, file.position)


def load_page_pictures(
    root: Path, pages: Iterable[Record]
) -> tuple[dict[tuple[str, str], PictureFile], list[Problem]]:
    """Every picture of every page, by the page's file and the address written there."""
    pictures: dict[tuple[str, str], PictureFile] = {}
    problems: list[Problem] = []
    for page in pages:
        for shown in find_shown(page):
            found = shown if isinstance(shown, Problem) else _load(root, page.file, shown)
            if isinstance(found, Problem):
                problems.append(found)
            elif isinstance(shown, ShownPicture):
                pictures[page.file, shown.target] = found
    return pictures, problems


def _load(root: Path, page: str, shown: ShownPicture) -> PictureFile | Problem:
    """The file, beside the page or from the project's folder."""
    name = unquote(shown.target)
    if name.casefold().endswith(SVG):
        return Problem("svg-in-page", shown.position, {"text": name})
    if ":" not in name and "\\" not in name and not name.startswith("/"):
        beside = normpath(f"{dirname(page)}/{name}")
        if look_at(root / beside) == "file" or name.startswith("../"):
            name = beside
    return load_picture(root, name, shown.position)
