"""What a release was made from: the digest of each file of the project, kept in its record."""

from pathlib import Path
from typing import Final

from generator.loading.leftovers import is_leftover
from generator.publishing.listing import list_files
from generator.publishing.manifest import Hasher, Manifest, format_manifest, parse_manifest
from generator.settings import FOLDERS
from generator.system.atomic_write import fresh_file

NAME: Final = "du-an.sha256"

OWN_THEME: Final = "theme"


def read_sources(root: Path) -> Manifest:
    """Every file that people wrote into the project at `root`, as it is now."""
    hasher = Hasher()
    names = [
        f"{folder}/{name}"
        for folder in (*FOLDERS, OWN_THEME)
        for name in list_files(root / folder)
        if not any(is_leftover(part) for part in name.split("/"))
    ]
    return {name: hasher.digest(root / name) for name in sorted(names)}


def keep_sources(record: Path, sources: Manifest) -> None:
    """Write them into the record of a release, in the place of what was there."""
    with fresh_file(record) as fresh:
        fresh.file.write(format_manifest(sources).encode())
        fresh.keep(record / NAME)


def load_sources(record: Path) -> Manifest | None:
    """What a release was made from; None where that is not known, as of one that an older Loa made."""
    try:
        return parse_manifest((record / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return None
