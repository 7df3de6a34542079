"""The published directory: built beside the target and swapped in whole, or left as it was."""

import ctypes
import errno
import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE

from generator.publishing import mark
from generator.publishing.modes import make_folder, open_to_all
from generator.rendering.artifacts import Artifact, FileArtifact
from generator.system.atomic_write import READABLE, fresh_file
from generator.system.full_disk import written_to

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Flag of renameat2(2): swap two names in one step. Linux 3.15 and later."""


class BusyError(Exception):
    """Another build is writing to the same target."""


def write_artifacts(artifacts: Iterable[Artifact | FileArtifact], directory: Path) -> None:
    """Each artifact at its path below `directory`; a file that was there is replaced whole or not at all."""
    for artifact in artifacts:
        path = directory / artifact.path
        make_folder(path.parent)
        if isinstance(artifact, FileArtifact) and is_copy(artifact.source, path):
            continue
        with written_to(path), fresh_file(path.parent) as fresh:
            if isinstance(artifact, FileArtifact):
                with artifact.source.open("rb") as source:
                    shutil.copyfileobj(source, fresh.file)
            else:
                fresh.file.write(artifact.content)
            fresh.keep(path)


def is_copy(source: Path, path: Path) -> bool:
    """Whether `path`, for all to read, has the bytes of `source`; each is read, as a disk may lose some."""
    is_open = path.is_file() and not path.is_symlink() and S_IMODE(path.stat().st_mode) == READABLE
    return is_open and filecmp.cmp(source, path, shallow=False)


@dataclass(slots=True)
class Publication:
    """A directory on its way to being published; only one that `is_whole` takes the target's place."""

    directory: Path
    is_whole: bool = False
    previous: Path | None = None
    """An earlier directory: files that did not change are linked to it instead of copied."""


@contextmanager
def staged(target: Path) -> Iterator[Publication]:
    """A new directory beside `target`, which takes its place when the block calls it whole.

    Killed at any moment, `target` is the old directory or the new one, whole; what a killed build left beside
    it is removed by the next. Nothing is removed without Loa's mark: see `mark.refuse_foreign`,
    also for what is raised.
    """
    with written_to(target, "site"):
        yield from _stage(target)


def _stage(target: Path) -> Iterator[Publication]:
    mark.refuse_foreign(target)
    target = target.resolve()
    make_folder(target.parent)
    staging = target.parent / f".{target.name}.new"
    previous = target.parent / f".{target.name}.old"
    with locked(target.parent / f".{target.name}.lock"):
        mark.refuse_foreign(previous)
        recover(target, previous)
        mark.clear(previous)
        mark.clear(staging)
        staging.mkdir()
        try:
            mark.begin(staging)
            publication = Publication(staging)
            yield publication
            if publication.is_whole:
                finish(staging)
                sync()
                mark.refuse_foreign(target)
                swap(staging, target, previous)
        finally:
            mark.clear(staging)
            if target.exists():
                mark.clear(previous)


def finish(directory: Path) -> None:
    """Make what was written readable for all, and mark it as ours."""
    mark.complete(directory)
    open_to_all(directory)


def swap(staging: Path, target: Path, previous: Path) -> None:
    """Put `staging` in the place of `target`, in one step where the system can.

    Elsewhere in two renames; killed between them, `target` is missing and `previous` is whole, which
    the next build puts back (see `recover`).
    """
    if not target.exists():
        staging.rename(target)
    elif not _exchange(staging, target):
        target.rename(previous)
        try:
            staging.rename(target)
        except OSError:
            previous.rename(target)
            raise


def _exchange(first: Path, second: Path) -> bool:
    """Swap two directories atomically; False where the system or file system cannot."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    done = renameat2(AT_FDCWD, os.fsencode(first), AT_FDCWD, os.fsencode(second), RENAME_EXCHANGE)
    if done == 0:
        return True
    if ctypes.get_errno() in {errno.ENOSYS, errno.EINVAL, errno.EPERM}:
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(second))


def recover(target: Path, previous: Path) -> None:
    """Restore what a build killed between two renames had set aside."""
    if previous.exists() and not target.exists():
        previous.rename(target)


def sync() -> None:
    """Flush files to the disk before they are renamed, so that a power cut leaves no empty page."""
    if hasattr(os, "sync"):
        os.sync()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an exclusive lock on `path`; the system releases it when the process ends, however it ends."""
    with path.open("a") as handle:
        _lock(handle.fileno())
        yield


def _lock(handle: int) -> None:
    try:
        import fcntl  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise BusyError from None
