"""Files that would take each other's place, or that no disk could hold: told where they get their names."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.editorial_page import EditorialPage
from generator.model.file_kinds import file_kind
from generator.model.handbook import HandbookPage
from generator.model.site import Site
from generator.model.statistics import Indicator
from generator.model.update import Update
from generator.rendering.pages import list_assets
from generator.rendering.policy import render_server_files
from generator.views.base.localizer import Localizer
from generator.views.outputs import Output, list_outputs

LONGEST_NAME: Final = 240
"""Bytes: ext4, APFS and NTFS take 255, and a file on its way has a longer name than when it is there."""

WINDOWS_NAMES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""What nothing may be called there, whatever its ending (Win32, "Naming Files, Paths, and Namespaces")."""


def check_paths(localizers: tuple[Localizer, ...], theme: Path, records: ProjectRecords) -> list[Problem]:
    """Two files on one path, a file where a folder must be, names that some disk cannot hold.

    Disks that do not tell capitals apart count as well: a copy of the site may lie on one. Every name is told
    once, however many files bear it.
    """
    outputs = list_everything(localizers, theme)
    finder = _Finder(localizers[0].site, records)
    told: dict[tuple[object, ...], Problem] = {}
    for earlier, output in _find_pairs(outputs):
        if output.owner and earlier.owner is output.owner:
            continue  # the pages of a campaign in two communes, whose own pages are told
        told.setdefault((id(earlier.owner), id(output.owner)), finder.describe_pair(earlier, output))
    for code, output in _find_impossible(outputs):
        told.setdefault((code, id(output.owner), output.written), finder.describe(code, output))
    return [*told.values()]


def list_everything(localizers: tuple[Localizer, ...], theme: Path) -> list[Output]:
    """Every file there will be."""
    return [*_list_files(theme), *list_outputs(localizers)]


def _list_files(theme: Path) -> Iterator[Output]:
    """What the theme and the program bring along."""
    yield from (Output(str(file.path)) for file in render_server_files(()))
    yield Output("assets/site.css")
    for asset in list_assets(theme):
        yield Output(str(asset.path), f"theme/{asset.source.relative_to(theme).as_posix()}")


def _find_pairs(outputs: Iterable[Output]) -> Iterator[tuple[Output, Output]]:
    """Every file with the earlier one that stands, or has its folder, in the same place."""
    files: dict[str, Output] = {}
    folders: dict[str, Output] = {}
    for output in outputs:
        path = "/".join(filter(None, output.path.casefold().split("/")))
        if path in files or path in folders:
            yield (files.get(path) or folders[path]), output
        files[path] = output
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = output
            if folder in files:
                yield files[folder], output
            folder = folder.rpartition("/")[0]


def _find_impossible(outputs: Iterable[Output]) -> Iterator[tuple[str, Output]]:
    """Looks at the file's name, or at that of the folder which is a page: those above have pages too."""
    for output in outputs:
        name = output.path.casefold().removesuffix("/index.html").rpartition("/")[2]
        if name.partition(".")[0] in WINDOWS_NAMES:
            yield "windows-name", output
        elif len(name.encode()) > LONGEST_NAME:
            yield "path-too-long", output


class _Finder:
    """Knows what the owner of a file is called, and where that is written."""

    def __init__(self, site: Site, records: ProjectRecords) -> None:
        self._site = site
        self._rows = records.of("communes")
        self._files = {record.file: record for found in records.by_kind.values() for record in found}

    def describe_pair(self, earlier: Output, output: Output) -> Problem:
        """Two files on one path, told at the name that is easier to change."""
        kind, name, here = self._find(output)
        other_kind, other, there = self._find(earlier)
        values = {"path": output.path, "kind": kind, "name": name, "other_kind": other_kind, "other": other}
        places = tuple(place for place in (there, here) if place)
        return Problem("same-path", places[-1] if places else Position(output.path), values, places)

    def describe(self, code: str, output: Output) -> Problem:
        """A name that makes a path impossible."""
        kind, name, here = self._find(output)
        return Problem(code, here or Position(output.path), {"path": output.path, "kind": kind, "name": name})

    def _find(self, output: Output) -> tuple[str, str, Position | None]:
        """The owner: a noun of the catalogue, its name, and the place of that; none for the program's own."""
        written = output.written
        found: tuple[str, str, Position | None]
        match output.owner:
            case None:
                found = "own-page", output.path.removesuffix("index.html"), None
            case str() as file:
                found = "theme-file", file, Position(file)
            case Campaign() as campaign:
                place = self._locate(f"campaigns/{campaign.slug}.yaml", written)
                found = "campaign", campaign.slug, place
            case Commune() as commune:
                row = self._rows[self._site.communes.index(commune)]
                found = "commune", commune.name_vi, row.locate_value(written)
            case Indicator() as indicator:
                index = self._site.statistics[0].indicators.index(indicator)
                place = self._locate("site_data/indicators.yaml", ("indicators", index, *written))
                found = "indicator", indicator.id, place
            case EditorialPage() as page:
                place = self._locate(f"content/{page.locale}/{page.name}.md", written)
                found = "page", page.name, place
            case Update() as update:
                found = "update", update.name, Position(f"content/{update.locale}/updates/{update.name}.md")
            case HandbookPage(name=name):
                found = "page", name, Position(file_kind("handbook").file(name))
        return found

    def _locate(self, file: str, path: tuple[str | int, ...]) -> Position:
        record = self._files.get(file)
        return record.locate_value(path) if record and path else Position(file)
