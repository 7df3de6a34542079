"""Members of ZIP files: equal files make equal archives, which all may read."""

import zipfile
from pathlib import PurePosixPath
from typing import Final

from generator.system.atomic_write import READABLE

STORED: Final = frozenset(
    f".{kind}"
    for kind in (
        "pdf",
        "png",
        "jpg",
        "jpeg",
        "webp",
        "avif",
        "woff2",
        "zip",
        "xlsx",
        "mp3",
        "m4a",
        "ogg",
        "mp4",
    )
)
"""Compressed already: to deflate these again takes minutes and saves next to nothing."""

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)
"""The day of every file: the first that a ZIP can write."""

REGULAR: Final = 0o100000
UNIX: Final = 3


def zip_entry(name: str) -> zipfile.ZipInfo:
    """A member of a ZIP, the same whenever it is made; deflated where that saves something."""
    entry = zipfile.ZipInfo(name, FIRST_DAY)
    entry.create_system = UNIX
    entry.external_attr = (REGULAR | READABLE) << 16
    is_stored = PurePosixPath(name).suffix.casefold() in STORED
    entry.compress_type = zipfile.ZIP_STORED if is_stored else zipfile.ZIP_DEFLATED
    return entry
