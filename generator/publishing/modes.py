"""File modes of what is published: readable for all whatever the umask, writable for the owner only."""

from os import walk
from pathlib import Path
from stat import S_ISGID
from typing import Final

from generator.system.atomic_write import set_mode

FOLDER: Final = 0o755


def open_to_all(directory: Path) -> None:
    """Files 644, folders 755, in `directory` and for itself; a folder keeps the group it hands on."""
    for folder, _, names in walk(directory):
        _open_folder(Path(folder))
        for name in names:
            set_mode(Path(folder, name))


def make_folder(path: Path) -> None:
    """The folder, and those above it that are missing, open to all; those that are there stay as they are."""
    if not path.is_dir():
        make_folder(path.parent)
        path.mkdir(exist_ok=True)
        _open_folder(path)


def _open_folder(path: Path) -> None:
    set_mode(path, FOLDER | path.stat().st_mode & S_ISGID)
