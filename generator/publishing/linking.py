"""Hard links: files that did not change from one directory to the next take no second room on the disk."""

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.publishing.directory import Publication, is_copy
from generator.rendering.artifacts import FileArtifact

DISK_FAULTS: Final = frozenset({errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO})
"""Errors that a copy would meet too; any other means that the file system has no hard links."""

PRINTED: Final = frozenset({".pdf", ".png", ".webp", ".avif", ".zip"})
"""How files end that are large and that nobody edits. Others are copied: a page that somebody changes by hand
in one release must not change in those before."""


def place_files(files: Iterable[FileArtifact], publication: Publication) -> None:
    """Each file at its path: linked to the same bytes in the directory before, or copied."""
    for file in files:
        path = publication.directory / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        previous = publication.previous if file.path.suffix in PRINTED else None
        earlier = previous / file.path if previous else None
        is_same = earlier is not None and is_copy(file.source, earlier)
        link_or_copy(earlier if earlier and is_same else file.source, path, may_link=is_same)


def link_or_copy(source: Path, path: Path, *, may_link: bool = True) -> None:
    """A hard link to `source` where the file system has them, else a copy."""
    if may_link:
        try:
            os.link(source, path)
        except OSError as error:
            if error.errno in DISK_FAULTS:
                raise
        else:
            return
    shutil.copyfile(source, path)
