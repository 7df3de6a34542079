"""Outputs on one path, and names that some disk cannot hold: reported where the names are written."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem
from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.editorial_page import EditorialPage
from generator.model.file_kinds import file_kind
from generator.model.handbook import HandbookPage
from generator.model.language import Language
from generator.model.localized import tags_of
from generator.model.moved import GoneAddress, MovedAddress
from generator.model.site import Site
from generator.model.statistics import Indicator
from generator.model.update import Update
from generator.rendering.policy import render_server_files
from generator.rendering.site_files import list_assets
from generator.settings import Theme
from generator.views.base.localizer import Localizer
from generator.views.claims import Claim, list_claims

LONGEST_NAME: Final = 240
"""Bytes: ext4, APFS and NTFS take 255, and a file on its way has a longer name than when it is there."""

WINDOWS_NAMES: Final = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
)
"""What nothing may be called there, whatever its ending (Win32, "Naming Files, Paths, and Namespaces")."""


def check_paths(claims: list[Claim], site: Site, records: ProjectRecords) -> list[Problem]:
    """Two files on one path, a file where a folder must be, names that some disk cannot hold.

    Disks that ignore case count as well: a copy of the site may be on one. Every name is reported
    once, however many files have it.
    """
    finder = _Finder(site, records)
    reported: dict[tuple[object, ...], Problem] = {}
    for earlier, claim in _find_pairs(claims):
        if claim.owner and earlier.owner is claim.owner:
            continue  # the pages of a campaign in two areas, whose own pages are reported
        reported.setdefault((id(earlier.owner), id(claim.owner)), finder.describe_pair(earlier, claim))
    for code, claim in _find_impossible(claims):
        reported.setdefault((code, id(claim.owner), claim.written), finder.describe(code, claim))
    return [*reported.values()]


def check_codes(claims: Iterable[Claim], localizers: tuple[Localizer, ...]) -> list[Problem]:
    """Codes on sheets that would lead to a page that is not on the site."""
    root = localizers[0].site.authority.base_url.rstrip("/") + "/"
    pages = {claim.path.removesuffix("index.html") for claim in claims}
    where = Position(file_kind("authority").file())
    return [
        Problem("qr-dead-end", where, {"path": path, "expected": url})
        for path, url in _list_codes(localizers)
        if not url.casefold().startswith(root.casefold()) or url[len(root) :] not in pages
    ]


def _list_codes(localizers: tuple[Localizer, ...]) -> Iterator[tuple[str, str]]:
    """What the codes of a campaign in an area say, and one of the sheets with it."""
    for localizer in localizers:
        site, links, locale = localizer.site, localizer.links, localizer.locale
        for campaign in site.campaigns:
            sheets = [
                (form, languages)
                for form in site.formats_of(campaign)
                for languages in form.languages
                if form.code and tags_of(languages)[0] == locale
            ]
            for area in site.places_of(campaign) if sheets else ():
                form, languages = sheets[0]
                path = links.poster(campaign, area, form.id, languages, form.suffix)
                yield path, links.short_url(links.short(campaign, area, locale))


def list_everything(localizers: tuple[Localizer, ...], theme: Theme) -> list[Claim]:
    """Every file there will be."""
    languages = [localizer.language for localizer in localizers]
    return [*_list_files(theme, languages), *list_claims(localizers)]


def _list_files(theme: Theme, languages: Sequence[Language]) -> Iterator[Claim]:
    """What the theme and the program bring along."""
    yield from (Claim(str(file.path)) for file in render_server_files((), ""))
    yield Claim("assets/site.css")
    for asset in list_assets(theme, languages):
        yield Claim(str(asset.path), f"theme/{asset.source.parent.name}/{asset.source.name}")


def _find_pairs(claims: Iterable[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Every file with the earlier one that stands, or has its folder, in the same place."""
    files: dict[str, Claim] = {}
    folders: dict[str, Claim] = {}
    for claim in claims:
        path = "/".join(filter(None, claim.path.casefold().split("/")))
        if path in files or path in folders:
            yield (files.get(path) or folders[path]), claim
        files[path] = claim
        folder = path.rpartition("/")[0]
        while folder and folder not in folders:
            folders[folder] = claim
            if folder in files:
                yield files[folder], claim
            folder = folder.rpartition("/")[0]


def _find_impossible(claims: Iterable[Claim]) -> Iterator[tuple[str, Claim]]:
    """By the file's name, or that of the folder which is a page: those above have pages too."""
    for claim in claims:
        name = claim.path.casefold().removesuffix("/index.html").rpartition("/")[2]
        if name.partition(".")[0] in WINDOWS_NAMES:
            yield "windows-name", claim
        elif len(name.encode()) > LONGEST_NAME:
            yield "path-too-long", claim


class _Finder:
    """Knows what the owner of a file is called, and where that is written."""

    def __init__(self, site: Site, records: ProjectRecords) -> None:
        self._site = site
        self._rows = records.of("areas")
        self._files = {record.file: record for found in records.by_kind.values() for record in found}

    def describe_pair(self, earlier: Claim, claim: Claim) -> Problem:
        """Two files on one path, reported at the name that is easier to change."""
        kind, name, here = self._find(claim)
        other_kind, other, there = self._find(earlier)
        values = {"path": claim.path, "kind": kind, "name": name, "other_kind": other_kind, "other": other}
        places = tuple(place for place in (there, here) if place)
        return Problem("same-path", places[-1] if places else Position(claim.path), values, places)

    def describe(self, code: str, claim: Claim) -> Problem:
        """A name that makes a path impossible."""
        kind, name, here = self._find(claim)
        return Problem(code, here or Position(claim.path), {"path": claim.path, "kind": kind, "name": name})

    def _find(self, claim: Claim) -> tuple[str, str, Position | None]:
        """The owner: a noun of the catalogue, its name, and the place of that; none for the program's own."""
        written = claim.written
        found: tuple[str, str, Position | None]
        match claim.owner:
            case None:
                found = "own-page", claim.path.removesuffix("index.html"), None
            case str() as file:
                found = "theme-file", file, Position(file)
            case Campaign() as campaign:
                place = self._locate(file_kind("campaigns").file(campaign.slug), written)
                found = "campaign", campaign.slug, place
            case Area() as area if not area.code:
                place = self._locate(file_kind("authority").file(), ("place",))
                found = "area", area.name.first, place
            case Area() as area:
                row = self._rows[self._site.areas.index(area)]
                found = "area", area.name.first, row.locate_value(written)
            case Indicator() as indicator:
                index = self._site.statistics[0].indicators.index(indicator)
                place = self._locate(file_kind("indicators").file(), ("indicators", index, *written))
                found = "indicator", indicator.id, place
            case EditorialPage() | HandbookPage() as page:
                kind = "pages" if isinstance(page, EditorialPage) else "handbook"
                found = "page", page.name, self._locate(file_kind(kind).file(page.name, page.locale), written)
            case Update() as update:
                found = "update", update.name, Position(file_kind("updates").file(update.name, update.locale))
            case MovedAddress() | GoneAddress() as moved:
                found = "moved-address", moved.address, self._locate(file_kind("moved").file(), written)
        return found

    def _locate(self, file: str, path: tuple[str | int, ...]) -> Position:
        record = self._files.get(file)
        return record.locate_value(path) if record and path else Position(file)
