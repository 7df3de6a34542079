"""The mark of a directory that Loa wrote: a file that lists everything that belongs there.

Only a directory with the mark is ever replaced or removed, and only while it holds nothing else: what was
put there by hand (a ``.git``, a ``.well-known``) is theirs.
"""

import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final

from generator.publishing.listing import list_files

NAME: Final = ".loa-site"
FRESH: Final = f"{NAME}.new"
"""The mark while it is being written."""

BEGUN: Final = "Loa: đang dựng / being built\n"
"""The whole mark of a directory in the making: all in it is ours, and nothing of it is of use yet."""

WHOLE: Final = "Loa: mỗi lần dựng thay cả thư mục này / each build replaces this whole folder\n"
"""The first line of the mark of a finished directory; the names of its files follow."""

LEFT_BY_SYSTEMS: Final = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
"""What file managers put into folders; nobody's work, so it is deleted with the rest.
(Much more is ignored where a project is read: see `loading/leftovers`.)"""


class TargetRefusedError(Exception):
    """A target that Loa must not replace.

    `reason` is "unmarked", "foreign" (`names` are in it beside what is ours), "no-folder" (a file, a link
    or a mount point) or "no-shelf" (releases do not stand there).
    """

    def __init__(self, path: Path, reason: str, names: Collection[str] = ()) -> None:
        """Say which target, and why."""
        super().__init__(str(path))
        self.path = path
        self.reason = reason
        self.names = tuple(names)


def begin(directory: Path) -> None:
    """Mark a directory of ours as being built or removed."""
    _write(directory, BEGUN)


def complete(directory: Path) -> None:
    """Mark a finished directory, with the names of all its files."""
    names = sorted({*list_files(directory), NAME})
    _write(directory, WHOLE + "".join(f"{name}\n" for name in names))


def _write(directory: Path, text: str) -> None:
    """A new file in the place of the old mark, which may be one file with that of a release."""
    fresh = directory / FRESH
    fresh.write_text(text, "utf-8", newline="\n")
    fresh.replace(directory / NAME)


def read_names(directory: Path) -> frozenset[str]:
    """The files that the mark of a finished directory names; none where there is no such mark."""
    path = directory / NAME
    text = path.read_text("utf-8", errors="replace") if path.is_file() and not path.is_symlink() else ""
    head, _, names = text.partition("\n")
    return frozenset(names.splitlines()) if f"{head}\n" == WHOLE else frozenset()


def refuse_foreign(directory: Path, own: Collection[str] | None = None) -> None:
    """Raise `TargetRefusedError` unless `directory` is missing, empty, or holds only what is ours.

    `own` names the files that are ours where that is known from elsewhere, as in releases made before there
    was a mark; else the mark says so. Raises OSError where a folder in it cannot be read.
    """
    if not os.path.lexists(directory):
        return
    if directory.is_symlink() or not directory.is_dir() or os.path.ismount(directory):
        raise TargetRefusedError(directory, "no-folder")
    names = frozenset(own) if own is not None else read_names(directory)
    foreign = sorted(_list_foreign(directory, names | {NAME, FRESH}))
    if foreign and not names:
        raise TargetRefusedError(directory, "unmarked")
    if foreign:
        raise TargetRefusedError(directory, "foreign", foreign)


def clear(directory: Path, own: Collection[str] | None = None) -> None:
    """Delete a directory of ours, finished or in the making, if it is there; raises as `refuse_foreign`.

    Its mark is deleted last, so that what is left after a kill is still recognised as ours.
    """
    if not _is_begun(directory):
        refuse_foreign(directory, own)
    if not directory.exists():
        return
    with suppress(OSError):
        begin(directory)
    for path in [*directory.iterdir()]:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif path.name != NAME:
            path.unlink(missing_ok=True)
    shutil.rmtree(directory, ignore_errors=True)


def _is_begun(directory: Path) -> bool:
    path = directory / NAME
    is_plain = path.is_file() and not path.is_symlink() and not directory.is_symlink()
    return is_plain and path.read_bytes() == BEGUN.encode()


def _list_foreign(directory: Path, names: Collection[str]) -> Iterator[str]:
    """What stands in `directory` beside the files `names` and their folders: from it, folders with "/"."""
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    for place, inner, files in os.walk(directory, onerror=_raise):
        start = Path(place).relative_to(directory)
        for name in files:
            path = (start / name).as_posix()
            if (path not in names or (directory / path).is_symlink()) and name not in LEFT_BY_SYSTEMS:
                yield path
        for name in [*inner]:
            path = (start / name).as_posix()
            if path not in folders or (directory / path).is_symlink():
                inner.remove(name)
                yield f"{path}/"


def _raise(error: OSError) -> None:
    raise error
