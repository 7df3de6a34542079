"""Every address that was ever published, kept beside the releases in ``dia-chi-da-dang.json``.

People have printed, sent and bookmarked them. A folder in which an older Loa published has no such file yet:
then the live site itself says what there is.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.build.places import is_place, list_places, write_whole
from generator.messages.problem import Position, Problem
from generator.model.addresses import address_of, is_lasting
from generator.publishing.html.links import read_links
from generator.publishing.listing import list_files
from generator.publishing.modes import make_folder
from generator.publishing.releases import ReleaseFolder

ADDRESSES: Final = "dia-chi-da-dang.json"

FORMAT: Final = 1
"""Of the file: raised when older programs could not read it any more."""


@dataclass(frozen=True, slots=True)
class Published:
    """Addresses from the root of the site, and the web addresses below which it stood."""

    paths: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()

    def joined(self, other: "Published") -> "Published":
        """What is in one or the other."""
        return Published(self.paths | other.paths, self.sites | other.sites)


def load_addresses(root: Path, target: Path | None) -> tuple[Published, list[Problem]]:
    """What was published into `target`; without one, into all that the project lists."""
    published, problems = Published(), list[Problem]()
    for place, where in [(target, None)] if target else list_places(root, None):
        if is_place(place):
            try:
                published = published.joined(read_addresses(ReleaseFolder(place)))
            except (OSError, ValueError, RecursionError):
                named = Path(where.excerpt) if where else place
                problems.append(Problem("addresses-unreadable", Position(str(file_in(named)))))
    return published, problems


def list_address_files(root: Path) -> Iterator[Path]:
    """The files that `load_addresses` reads; raises FileNotFoundError where it reads a whole site instead."""
    for place, _ in list_places(root, None):
        if is_place(place):
            file = file_in(place)
            if not file.is_file() and ReleaseFolder(place).live.path.exists():
                raise FileNotFoundError(file)
            yield file


def file_in(target: Path) -> Path:
    """The file beside the records of a place."""
    return target / "records" / ADDRESSES


def read_addresses(shelf: ReleaseFolder) -> Published:
    """What was published in one place. Raises OSError or ValueError where the file cannot be read."""
    path = file_in(shelf.target)
    return parse_addresses(path.read_text("utf-8")) if path.is_file() else _read_live(shelf.live.path)


def keep_addresses(shelf: ReleaseFolder, site: str) -> None:
    """Record what is about to be published below `site`: killed in between, too much is remembered."""
    published = read_addresses(shelf).joined(Published(_lasting(shelf.staged), frozenset({site})))
    path, text = file_in(shelf.target), format_addresses(published)
    make_folder(path.parent)
    if not path.is_file() or path.read_text("utf-8") != text:
        write_whole(path, text)


def _read_live(directory: Path) -> Published:
    """The addresses of the live site; the first page says below which one it stands."""
    home = directory / "index.html"
    found = read_links(home.read_text("utf-8", errors="replace")).canonical if home.is_file() else ""
    return Published(_lasting(directory), frozenset({found.rstrip("/")}) if found else frozenset())


def _lasting(directory: Path) -> frozenset[str]:
    return frozenset(filter(is_lasting, map(address_of, list_files(directory))))


def format_addresses(published: Published) -> str:
    """The file's text, a line each."""
    whole = {"format": FORMAT, "sites": sorted(published.sites), "addresses": sorted(published.paths)}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def parse_addresses(text: str) -> Published:
    """The addresses that `format_addresses` wrote. Raises ValueError for any other text."""
    whole = json.loads(text)
    try:
        if whole["format"] != FORMAT:
            raise ValueError
        return Published(_texts(whole["addresses"]), _texts(whole["sites"]))
    except (KeyError, TypeError) as error:
        raise ValueError from error


def _texts(values: Iterable[object]) -> frozenset[str]:
    texts = frozenset(values)
    if not all(isinstance(text, str) for text in texts):
        raise ValueError
    return frozenset(map(str, texts))
