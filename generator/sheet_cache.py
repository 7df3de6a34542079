"""Finished files kept from one run to the next, each under a key that says all it was made from.

The folder may be deleted at any time, and two runs may use it at once: a file appears whole, under its final
name, or not at all.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import NamedTemporaryFile, mkdtemp
from typing import IO, Final
from weakref import finalize

LARGEST: Final = 2_000_000_000
"""Bytes; beyond them the oldest files go that this run did not use."""


class SheetCache:
    """Files by key. A key is a hash in hexadecimal; a suffix such as ``.pdf`` tells what the file is."""

    def __init__(self, folder: Path) -> None:
        """Keep files below `folder`, which exists."""
        self._folder = folder
        self._used: set[Path] = set()

    def find(self, key: str, suffix: str) -> Path | None:
        """The file; None when there is none, or a disk that failed left it empty."""
        path = self._path(key, suffix)
        try:
            if not path.stat().st_size:
                return None
        except OSError:
            return None
        self._used.add(path)
        return path

    def keep(self, key: str, suffix: str, write: Callable[[IO[bytes]], object]) -> Path:
        """Have `write` fill a new file, and give it its name when it is whole."""
        path = self._path(key, suffix)
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as fresh:
            try:
                write(fresh)
            except BaseException:
                fresh.close()
                Path(fresh.name).unlink()
                raise
        Path(fresh.name).chmod(0o644)
        Path(fresh.name).replace(path)
        self._used.add(path)
        return path

    def prune(self, largest: int = LARGEST) -> None:
        """Beyond `largest` bytes, let the oldest files that this run did not use go until half are left."""
        files = sorted(((path, path.stat()) for path in self._files()), key=lambda file: file[1].st_mtime_ns)
        size = sum(stat.st_size for _, stat in files)
        if size <= largest:
            return
        for path, stat in files:
            if size > largest / 2 and path not in self._used:
                path.unlink(missing_ok=True)
                size -= stat.st_size

    def _files(self) -> Iterator[Path]:
        return (path for path in self._folder.glob("*/*") if path.is_file())

    def _path(self, key: str, suffix: str) -> Path:
        return self._folder / key[:2] / f"{key}{suffix}"


def open_cache(folder: Path) -> SheetCache:
    """The cache in `folder`; where nothing can be written, one that lasts for this run."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", "utf-8")
    except OSError:
        passing = Path(mkdtemp(prefix="loa-cache-"))
        cache = SheetCache(passing)
        finalize(cache, rmtree, passing, ignore_errors=True)
        return cache
    return SheetCache(folder)
