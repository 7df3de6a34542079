"""The published directory: built beside its place and swapped in whole, or left as it was."""

import ctypes
import errno
import filecmp
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.rendering.artifacts import Artifact, FileArtifact

AT_FDCWD = -100
RENAME_EXCHANGE = 2
"""Flag of renameat2(2): swap two names in one step. Linux 3.15 and later."""


class TargetRefusedError(Exception):
    """The target holds something that Loa did not publish, so it is not replaced."""


class BusyError(Exception):
    """Another build is writing to the same target."""


def write_artifacts(artifacts: Iterable[Artifact | FileArtifact], directory: Path) -> None:
    """Each artifact at its path below `directory`; a file that was there is replaced whole or not at all."""
    for artifact in artifacts:
        path = directory / artifact.path
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(artifact, FileArtifact) and _is_copy(artifact.source, path):
            continue
        fresh = path.with_name(f".{path.name}.new")
        if isinstance(artifact, FileArtifact):
            shutil.copy2(artifact.source, fresh)
        else:
            fresh.write_bytes(artifact.content)
        fresh.replace(path)


def _is_copy(source: Path, path: Path) -> bool:
    """Whether `path` was copied from `source` before."""
    return path.is_file() and filecmp.cmp(source, path)


@dataclass(slots=True)
class Publication:
    """A directory on its way to being published; only one that `is_whole` takes the target's place."""

    directory: Path
    is_whole: bool = False
    previous: Path | None = None
    """An earlier directory: files that did not change are linked to it instead of copied."""


@contextmanager
def staged(target: Path, marker: str = "index.html") -> Iterator[Publication]:
    """A new empty directory beside `target`, which takes its place when the block calls it whole.

    Killed at any moment, `target` is the old directory or the new one, whole; what a killed build
    left beside it is removed by the next. A target that is neither empty nor holds the file `marker`
    is refused: it is not ours.
    """
    target = target.absolute()
    _refuse_foreign(target, marker)
    target.parent.mkdir(parents=True, exist_ok=True)
    staging = target.parent / f".{target.name}.new"
    previous = target.parent / f".{target.name}.old"
    with locked(target.parent / f".{target.name}.lock"):
        recover(target, previous)
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir()
        try:
            publication = Publication(staging)
            yield publication
            if publication.is_whole:
                sync()
                swap(staging, target, previous)
        finally:
            shutil.rmtree(staging, ignore_errors=True)
            if target.exists():
                shutil.rmtree(previous, ignore_errors=True)


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
    """Bring back what a build killed between two renames had set aside."""
    if previous.exists() and not target.exists():
        previous.rename(target)


def _refuse_foreign(target: Path, marker: str) -> None:
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise TargetRefusedError(str(target))
    if target.is_dir() and any(target.iterdir()) and not (target / marker).is_file():
        raise TargetRefusedError(str(target))


def sync() -> None:
    """Have the files on disk before their names change, so that a power cut leaves no empty page."""
    if hasattr(os, "sync"):
        os.sync()


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold `path` alone; the system lets go of it when the process ends, however it ends."""
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
