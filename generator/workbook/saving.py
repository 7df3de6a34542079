"""One file of the project replaced by new text, never without keeping the old one."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

BACKUPS = "sao-luu"
"""The folder of what was replaced, beside ``site_data/``."""


def replace_text(root: Path, name: str, text: str) -> Path:
    """Keep a copy of the file `name`, then put the new text in its place in one step; gives the copy."""
    path = root / name
    backup = _next_backup(root / BACKUPS, path.name)
    _write(backup, path.read_bytes())
    _write(path, text.encode())
    return backup


def _next_backup(folder: Path, name: str) -> Path:
    """A name no earlier copy has."""
    folder.mkdir(exist_ok=True)
    number = 1
    while (folder / f"{name}.{number}").exists():
        number += 1
    return folder / f"{name}.{number}"


def _write(path: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as fresh:
        try:
            fresh.write(content)
            fresh.flush()
            os.fsync(fresh.fileno())
        except BaseException:
            Path(fresh.name).unlink()
            raise
    Path(fresh.name).chmod(0o644)
    Path(fresh.name).replace(path)
