"""A file that has its name once it is whole and on the disk, or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE
from tempfile import NamedTemporaryFile
from typing import IO, Final

READABLE: Final = 0o644
"""The mode of what everybody may read and only its owner writes, whatever the umask."""

PREFIX: Final = ".new-"
"""Begins the name of a file that has none yet."""


@dataclass(frozen=True, slots=True)
class FreshFile:
    """A file to be written and read at will; `keep` gives it its name."""

    file: IO[bytes]

    def keep(self, path: Path, mode: int = READABLE) -> Path:
        """Have it on the disk, then call it `path`, in the same folder, instead of what was there."""
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        made = Path(self.file.name)
        set_mode(made, mode)
        made.replace(path)
        return path


def set_mode(path: Path, mode: int = READABLE) -> None:
    """Give a file or folder this mode, as far as its file system has modes: a USB stick has none."""
    if S_IMODE(path.stat().st_mode) != mode:
        with suppress(PermissionError):
            path.chmod(mode)


@contextmanager
def fresh_file(folder: Path) -> Iterator[FreshFile]:
    """A new file in `folder`; unless it is kept, nothing of it is left there."""
    with NamedTemporaryFile(dir=folder, prefix=PREFIX, delete=False) as file:
        try:
            yield FreshFile(file)
        finally:
            file.close()
            Path(file.name).unlink(missing_ok=True)
