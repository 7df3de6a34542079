"""Files of the project replaced by new text, never without keeping the old ones."""

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

BACKUPS = "sao-luu"
"""The folder of what was replaced, beside ``site_data/``."""


def replace_texts(root: Path, texts: Mapping[str, str]) -> list[Path]:
    """Keep a copy of each file named, then put the new texts in their places; gives the copies.

    When one cannot be replaced, those replaced before it are put back as they were.
    """
    old = {name: (root / name).read_bytes() for name in texts}
    backups = []
    for name, content in old.items():
        backups.append(_next_backup(root / BACKUPS, Path(name).name))
        _write(backups[-1], content)
    done: list[str] = []
    try:
        for name, text in texts.items():
            _write(root / name, text.encode())
            done.append(name)
    except BaseException:
        for name in done:
            _write(root / name, old[name])
        raise
    return backups


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
