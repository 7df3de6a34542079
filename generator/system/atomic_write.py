"""Atomic writing: a file gets its name once it is whole and on the disk, or not at all."""

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
"""Prefix of temporary files."""


@dataclass(frozen=True, slots=True)
class FreshFile:
    """A temporary file; `keep` gives it its name."""

    file: IO[bytes]

    def keep(self, path: Path, mode: int = READABLE) -> Path:
        """Flush it to the disk, then rename it to `path`, in the same folder, replacing what was there."""
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
    """A temporary file in `folder`, deleted unless it is kept."""
    with NamedTemporaryFile(dir=folder, prefix=PREFIX, delete=False) as file:
        try:
            yield FreshFile(file)
        finally:
            file.close()
            Path(file.name).unlink(missing_ok=True)
