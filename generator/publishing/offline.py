"""The published site as a ZIP for a USB stick: its pages open by a double click, without a server.

Made from the finished directory alone and verified, then it replaces the earlier ZIP, which stays whole
until then. The same directory gives the same bytes.
"""

import os
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from html import escape
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote, urlsplit

from generator.messages.problem import Problem
from generator.publishing.directory import locked
from generator.publishing.html.source import PageSource
from generator.publishing.listing import list_files
from generator.publishing.modes import make_folder
from generator.publishing.verify import Finder, check_copy
from generator.rendering.artifacts import Artifact
from generator.rendering.zip_files import zip_entry
from generator.system.atomic_write import set_mode
from generator.system.full_disk import written_to

SERVER_FILES: Final = (
    "404.html",
    "_headers",
    "_redirects",
    ".*",
    "*/.*",
    "nginx*.conf",
    "robots.txt",
    "sitemap.xml",
    "sw.js",
    "*.webmanifest",
)
"""Files of use only to a server, or to a browser on the web."""

SERVER_TAGS: Final = 'link[rel~="manifest" i], meta[http-equiv="content-security-policy" i]'
"""Tags that pages lose: a manifest is not there, and ``'self'`` names no place where pages are files."""

ARCHIVE_SIZE: Final = "p.small"
"""The words about the size of an archive, which may follow a link to it."""


class CopyRefusedError(Exception):
    """A ZIP must not be written there: the file is not ours, or the place is the site itself."""


@dataclass(frozen=True, slots=True)
class Archives:
    """Files with all sheets of a campaign, left out: half of a site, and each sheet is in the copy anyway."""

    beginning: str
    """How their paths begin."""
    notes: Mapping[str, str]
    """What pages say where they linked to one, by language."""

    @property
    def pattern(self) -> str:
        """Their paths, as file names match."""
        return f"{self.beginning}*.zip"

    @property
    def link(self) -> str:
        """A link to one, as a selector."""
        return f'a[href*="{self.beginning}"][href$=".zip"]'


@dataclass(frozen=True, slots=True)
class Cover:
    """What is around the site in the ZIP: the site is in `folder`, and the page `opening` leads into it."""

    folder: str
    opening: Artifact
    script: Artifact
    archives: Archives
    stand_in: str
    """The page for a phone without network, which nobody needs where all pages are."""


def check_place(file: Path, target: Path, opening: str) -> None:
    """Raise `CopyRefusedError` unless `file` is free or an earlier copy, which holds the page `opening`."""
    check_zip_place(file, target, lambda found: opening in found.namelist())


def check_zip_place(file: Path, target: Path, is_ours: Callable[[zipfile.ZipFile], bool]) -> None:
    """Raise `CopyRefusedError` unless `file` is outside `target`, and free or a ZIP that `is_ours`."""
    if file.resolve().is_relative_to(target.resolve()):
        raise CopyRefusedError(str(file))
    if file.exists():
        if not zipfile.is_zipfile(file):
            raise CopyRefusedError(str(file))
        with zipfile.ZipFile(file) as found:
            if not is_ours(found):
                raise CopyRefusedError(str(file))


def write_copy(site: Path, file: Path, cover: Cover, base_url: str) -> list[Problem]:
    """Write the ZIP `file` from the directory `site`; with a problem, what was there stays."""
    with written_to(file), fresh_file(file) as fresh:
        with zipfile.ZipFile(fresh, "w") as copy:
            for name, source in sorted(_members(site, cover, base_url).items()):
                content = source.read_bytes() if isinstance(source, Path) else source
                copy.writestr(zip_entry(name), content, compresslevel=9)
        problems = _prove(fresh)
        if not problems:
            keep_file(fresh, file)
    return problems


def rewrite_page(text: str, here: str, finder: Finder, archives: Archives) -> str:
    """The page `here` with addresses that name files in full, without what only a server can do."""
    page = PageSource(text)
    note = escape(archives.notes.get(page.language, ""))
    page.replace(archives.link, f"<span>{note}</span>", along=ARCHIVE_SIZE)
    page.replace(SERVER_TAGS, "")
    page.change_addresses(lambda address: _in_full(address, here, finder))
    return page.render()


def _members(site: Path, cover: Cover, base_url: str) -> dict[str, bytes | Path]:
    """Everything in the ZIP by its name there: bytes made for it, or the file they stand in."""
    finder = Finder(list_files(site), urlsplit(base_url).path)
    members: dict[str, bytes | Path] = {
        str(cover.opening.path): cover.opening.content,
        str(cover.script.path): cover.script.content,
    }
    for name in finder.files:
        if any(fnmatch(name, pattern) for pattern in (*SERVER_FILES, cover.stand_in, cover.archives.pattern)):
            continue
        path = site / name
        if name.endswith(".html"):
            page = rewrite_page(path.read_text("utf-8"), name, finder, cover.archives)
            members[f"{cover.folder}/{name}"] = page.encode()
        else:
            members[f"{cover.folder}/{name}"] = path
    return members


def _prove(fresh: Path) -> list[Problem]:
    """Every link of every page, read from the ZIP itself."""
    with zipfile.ZipFile(fresh) as copy:
        return check_copy(copy.namelist(), lambda name: copy.read(name).decode())


@contextmanager
def fresh_file(file: Path) -> Iterator[Path]:
    """A temporary file beside `file`; removed afterwards, whatever happens short of a kill.

    Raises `CopyRefusedError` where something that is no ZIP has this name.
    """
    make_folder(file.parent)
    fresh = file.with_name(f".{file.name}.new")
    with locked(file.with_name(f".{file.name}.lock")):
        if os.path.lexists(fresh) and not _is_begun_zip(fresh):
            raise CopyRefusedError(str(fresh))
        try:
            yield fresh
        finally:
            fresh.unlink(missing_ok=True)


def _is_begun_zip(path: Path) -> bool:
    """What a killed run may have left: nothing yet, or the first part of a ZIP."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(2) in {b"", b"PK"}


def keep_file(fresh: Path, file: Path) -> None:
    """Give `fresh` its name once it is on the disk: a stick may be pulled out soon after."""
    with fresh.open("rb+") as written:
        os.fsync(written.fileno())
    set_mode(fresh)
    fresh.replace(file)


def _in_full(address: str, here: str, finder: Finder) -> str:
    """`address`, a folder's led on to its page; others as they are."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return address
    found = finder.find(here, unquote(parts.path))
    is_named = found is None or PurePosixPath(found).name == PurePosixPath(unquote(parts.path)).name
    if is_named:
        return address
    slash = "" if parts.path.endswith("/") else "/"
    return parts._replace(path=f"{parts.path}{slash}index.html").geturl()
