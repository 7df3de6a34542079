"""The links of every page, read once and kept: a site that hardly changed is verified by look-ups."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Final
from urllib.parse import urlsplit

from generator.messages.problem import Problem
from generator.outputs.cache import OutputCache
from generator.outputs.making import NoTools, find_or_make
from generator.outputs.output import Output, Planner, Recipe
from generator.publishing.html.links import PageLinks, read_links, read_style_links
from generator.publishing.verify import Finder, check_links
from generator.rendering.artifacts import FileArtifact
from generator.settings import Settings

RECIPE: Final = Recipe("generator.build.page_links", "make_links", ("turbohtml",))

READERS: Final = {".html": read_links, ".css": read_style_links}
"""By the ending of the file's name."""


@dataclass(frozen=True, slots=True)
class LinksWork:
    """A finished page or style sheet, in the cache."""

    source: Path


def make_links(work: LinksWork, _tools: object, file: IO[bytes]) -> None:
    """Where it leads, what it loads, and its anchors, as JSON."""
    links = READERS[work.source.suffix](work.source.read_text("utf-8"))
    file.write(json.dumps(asdict(links), ensure_ascii=False).encode())


def check_files(
    files: Iterable[FileArtifact], base_url: str, settings: Settings, cache: OutputCache
) -> list[Problem]:
    """Broken links and anchors of a site of these files, and what they load from another host."""
    sources = {str(file.path): file.source for file in files}
    outputs = _plan(sources, Planner(settings.theme))
    kept = {made.path: made.source for made in find_or_make(outputs, NoTools, cache, settings.workers)}
    return check_links(Finder(sources, urlsplit(base_url).path), lambda name: _read(kept[f"{name}.json"]))


def _plan(sources: dict[str, Path], planner: Planner) -> Iterator[Output[LinksWork]]:
    """For each page and style sheet; the name of its file in the cache says what is in it."""
    for path, source in sources.items():
        if source.suffix in READERS:
            yield planner.output(f"{path}.json", RECIPE, LinksWork(source), words=source.name)


def _read(file: Path) -> PageLinks:
    plain = json.loads(file.read_bytes())
    canonical = plain.pop("canonical")
    return PageLinks(**{name: tuple(values) for name, values in plain.items()}, canonical=canonical)
