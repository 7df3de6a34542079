"""The manifest of a release: the SHA-256 of every file, as ``sha256sum -c`` reads it."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from generator.publishing.listing import list_files

NAME: Final = "ban-ghi.sha256"

Manifest = Mapping[str, str]
"""The digest of each file by its path from the root of the site, with "/"."""


class Hasher:
    """Computes digests; a file with several names (hard links) is read once."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._known: dict[tuple[int, int], str] = {}

    def digest(self, path: Path) -> str:
        """The SHA-256 of the bytes on the disk, in hexadecimal."""
        stat = path.stat()
        key = (stat.st_dev, stat.st_ino)
        if key not in self._known or stat.st_nlink == 1:
            with path.open("rb") as file:
                self._known[key] = hashlib.file_digest(file, "sha256").hexdigest()
        return self._known[key]


def make_manifest(directory: Path, hasher: Hasher) -> Manifest:
    """Every file below `directory`, in the order of their paths."""
    return {name: hasher.digest(directory / name) for name in sorted(list_files(directory))}


def format_manifest(manifest: Manifest) -> str:
    """One line a file: digest, two spaces, path."""
    return "".join(f"{digest}  {name}\n" for name, digest in manifest.items())


def parse_manifest(text: str) -> Manifest:
    """The manifest that `format_manifest` wrote."""
    lines = (line.partition("  ") for line in text.splitlines())
    return {name: digest for digest, _, name in lines}


def find_damage(manifest: Manifest, directory: Path, hasher: Hasher, ignored: str = "") -> list[str]:
    """The files that are missing, changed, or too many in `directory`; `ignored` may be there."""
    found = make_manifest(directory, hasher)
    names = (manifest.keys() | found.keys()) - {ignored}
    return sorted(name for name in names if manifest.get(name) != found.get(name))
