"""The live release: a symbolic link, replaced in one step; a plain directory where links cannot be used."""

import errno
import shutil
from pathlib import Path
from typing import Final

from generator.publishing.directory import swap, sync
from generator.publishing.linking import link_or_copy
from generator.publishing.listing import list_files
from generator.publishing.modes import open_to_all

NO_LINKS: Final = frozenset({errno.EPERM, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL})
"""Why a system makes no symbolic link: file systems without them, Windows without the right to."""


class Live:
    """``current`` in the folder of releases."""

    marker = ".loa-release"
    """In a plain directory, the file that holds its release's number: it moves together with the rest."""

    def __init__(self, target: Path) -> None:
        """Only set paths."""
        self.path = target / "current"
        self.fresh = target / ".current.new"
        self.previous = target / ".current.old"

    @property
    def is_plain(self) -> bool:
        """Whether it is a directory of its own."""
        return self.path.is_dir() and not self.path.is_symlink()

    def number(self) -> int | None:
        """The number of the live release; None when there is none, or something that is not ours."""
        if self.path.is_symlink():
            name = self.path.readlink().name
        elif (self.path / self.marker).is_file():
            name = (self.path / self.marker).read_text("utf-8").strip()
        else:
            return None
        return int(name) if name.isdecimal() else None

    def switch(self, release: Path, number: int, *, is_plain: bool) -> None:
        """Serve `release`. A plain directory stays one: who copies it from there expects files."""
        discard(self.fresh)
        if is_plain or self.is_plain or not self._link(release):
            self._copy(release, number)
            if not self.path.exists():
                discard(self.path)
            swap(self.fresh, self.path, self.previous)
        discard(self.fresh)
        discard(self.previous)

    def _link(self, release: Path) -> bool:
        """Point the link at `release` in one step; False where there are no symbolic links."""
        try:
            place = Path(release.parent.name, release.name)
            self.fresh.symlink_to(place, target_is_directory=True)
        except NotImplementedError:
            return False
        except OSError as error:
            if error.errno in NO_LINKS:
                return False
            raise
        self.fresh.replace(self.path)
        return True

    def _copy(self, release: Path, number: int) -> None:
        """The same files again: linked, so that they take no room, or copied."""
        self.fresh.mkdir()
        for name in list_files(release):
            path = self.fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            link_or_copy(release / name, path)
        (self.fresh / self.marker).write_text(f"{number}\n", "utf-8")
        open_to_all(self.fresh)
        sync()


def discard(path: Path) -> None:
    """Delete a file, a link, or a directory with all its content, if it is there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
