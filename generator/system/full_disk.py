"""A full disk, named by what it holds, so that the reader knows where to make room."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from errno import EDQUOT, ENOSPC
from pathlib import Path
from typing import Final, Literal

FULL: Final = frozenset({ENOSPC, EDQUOT})
"""Error numbers of a disk without room, or without room for this user."""

Holds = Literal["", "cache", "site", "temp"]
"""What is on the disk: finished sheets, the published site, files for this run only; "" is any other file."""


class FullDiskError(OSError):
    """The disk that holds `path` is full."""

    def __init__(self, path: Path, holds: Holds) -> None:
        """`holds` says what `path` is."""
        super().__init__(ENOSPC, os.strerror(ENOSPC), str(path))
        self.holds = holds


@contextmanager
def written_to(path: Path, holds: Holds = "") -> Iterator[None]:
    """Raise a full disk met inside as that of `path`, unless it was named more closely inside."""
    try:
        yield
    except OSError as error:
        if error.errno not in FULL or (isinstance(error, FullDiskError) and (error.holds or not holds)):
            raise
        raise FullDiskError(path, holds) from error
