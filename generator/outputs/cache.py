"""Finished files kept from one run to the next, each under a key: a hash of all it was made from.

A file's name ends in a digest of its bytes, which is checked each time: one that a disk or a person has
changed is not used. The folder may be deleted at any time, and two runs may use it at once: a file appears
whole, under its final name, or not at all. Where it cannot be written to, what is made lasts for this run.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import blake2b, file_digest
from os import scandir, stat_result
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import Lock
from typing import IO, Final
from weakref import finalize

from generator.system.atomic_write import PREFIX, fresh_file
from generator.system.full_disk import FullDiskError, written_to

LARGEST: Final = 2_000_000_000
"""Bytes; beyond them the oldest files go that this run did not use."""

DIGEST: Final = 16
"""Bytes of a digest: enough that no accident goes unseen."""

OWN_NAME: Final = re.compile(rf"[0-9a-f]{{64}}(-[0-9a-f]{{{2 * DIGEST}}})?\.\w+|{re.escape(PREFIX)}\w+")
"""Names of this module's files, also from before there were digests."""


class OutputCache:
    """Files by key. A key is a hash in hexadecimal; a suffix such as ``.pdf`` says what the file is."""

    def __init__(self, folder: Path) -> None:
        """Keep files below `folder`."""
        self._folder = folder
        self._passing: Path | None = None
        self._opening = Lock()
        self._used: set[Path] = set()
        self.damaged: list[str] = []
        """Names of files that were not as they were made, or could not be read."""

    def find(self, key: str, suffix: str) -> Path | None:
        """The file, with the very bytes it was made of; None when there is none."""
        for folder in filter(None, (self._folder, self._passing)):
            with suppress(OSError):
                for path in _list_named(folder / key[:2], f"{key}-", suffix):
                    if self._is_whole(path, key):
                        self._used.add(path)
                        return path
        return None

    def _is_whole(self, path: Path, key: str) -> bool:
        """Whether the file has the digest in its name; one that has not is taken away."""
        if not path.is_file():
            return False
        with suppress(OSError), path.open("rb") as file:
            if path.stem == f"{key}-{_digest(file, key)}":
                return True
        self.damaged.append(path.name)
        with suppress(OSError):
            path.unlink()
        return False

    def keep(self, key: str, suffix: str, write: Callable[[IO[bytes]], object]) -> Path:
        """Have `write` fill a new file, and give it its name when it is whole and on the disk."""
        try:
            with written_to(self._folder, "cache"):
                path = _keep_in(self._folder, key, suffix, write)
        except FullDiskError:
            raise
        except OSError:
            passing = self._open_passing()
            with written_to(passing, "temp"):
                path = _keep_in(passing, key, suffix, write)
        self._used.add(path)
        return path

    def _open_passing(self) -> Path:
        """A folder that goes with this cache."""
        with self._opening:
            if self._passing is None:
                self._passing = Path(mkdtemp(prefix="loa-cache-"))
                finalize(self, rmtree, self._passing, ignore_errors=True)
            return self._passing

    def prune(self, largest: int = LARGEST) -> None:
        """Beyond `largest` bytes, let the oldest files that this run did not use go until half are left."""
        files = sorted(self._files(), key=lambda file: file[1].st_mtime_ns)
        size = sum(stat.st_size for _, stat in files)
        if size <= largest:
            return
        for path, stat in files:
            if size > largest / 2 and path not in self._used:
                with suppress(OSError):
                    path.unlink()
                size -= stat.st_size

    def _files(self) -> Iterator[tuple[Path, stat_result]]:
        for place in self._folder.glob("??/"):
            with suppress(OSError), scandir(place) as found:
                for file in found:
                    if OWN_NAME.fullmatch(file.name) and file.is_file():
                        yield place / file.name, file.stat()


def _list_named(folder: Path, start: str, end: str) -> list[Path]:
    """As `glob` would give, which spends more time on the pattern than on the folder."""
    with scandir(folder) as found:
        return sorted(
            folder / one.name for one in found if one.name.startswith(start) and one.name.endswith(end)
        )


def _keep_in(folder: Path, key: str, suffix: str, write: Callable[[IO[bytes]], object]) -> Path:
    (folder / key[:2]).mkdir(parents=True, exist_ok=True)
    with fresh_file(folder / key[:2]) as fresh:
        write(fresh.file)
        fresh.file.seek(0)
        return fresh.keep(folder / key[:2] / f"{key}-{_digest(fresh.file, key)}{suffix}")


def _digest(file: IO[bytes], key: str) -> str:
    """Of the bytes under this key: the same bytes under another have another."""
    return file_digest(file, lambda: blake2b(digest_size=DIGEST, key=bytes.fromhex(key))).hexdigest()  # type: ignore[arg-type]


def open_cache(folder: Path) -> OutputCache:
    """The cache in `folder`, which may be missing."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
    return OutputCache(folder)
