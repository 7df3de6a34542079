"""Files of the project replaced by new text, with a backup of the old ones."""

from codecs import BOM_UTF8
from collections.abc import Mapping
from pathlib import Path

from generator.system.atomic_write import READABLE, fresh_file
from generator.system.full_disk import written_to

BACKUPS = "sao-luu"
"""The folder of what was replaced, beside ``site_data/``."""


def replace_texts(root: Path, texts: Mapping[str, str | None]) -> list[Path]:
    """Keep a copy of each file named, then put the new texts in their places; gives the copies.

    A file may be new; None takes one away. When one cannot be replaced, those replaced before it are put
    back as they were.
    """
    old = {name: _read_if_there(root / name) for name in texts}
    backups: list[Path] = []
    done: list[str] = []
    try:
        for name, content in old.items():
            if content is not None:
                backup = _next_backup(root / BACKUPS, _backup_name(name))
                _write(backup, content)
                backups.append(backup)
        for name, text in texts.items():
            done.append(name)
            put_file(root / name, None if text is None else _encode(text, old[name] or b""))
    except BaseException:
        for name in done:
            put_file(root / name, old[name])
        for backup in backups:
            backup.unlink()
        raise
    return backups


def replace_form(root: Path, path: Path, content: bytes) -> Path | None:
    """Write a workbook; the one that was there may be filled in, so a copy is kept, and given."""
    old = _read_if_there(path)
    backup = None
    if old is not None and old != content:
        backup = _next_backup(root / BACKUPS, path.name)
        _write(backup, old)
    put_file(path, content)
    return backup


def _backup_name(name: str) -> str:
    """The file's own name; a page's begins with its language, as its translation has the same name."""
    parts = Path(name).parts
    return f"{parts[1]}_{parts[-1]}" if parts[0] == "content" else parts[-1]


def _read_if_there(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def put_file(path: Path, content: bytes | None) -> None:
    """Write `content` to `path`, at once or not at all; None deletes the file."""
    if content is None:
        path.unlink(missing_ok=True)
    else:
        with written_to(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(path, content)


def _encode(text: str, old: bytes) -> bytes:
    """The text's bytes, with the line ends and the byte-order mark of the file it replaces."""
    lines = text.replace("\n", "\r\n") if b"\r\n" in old else text
    return (BOM_UTF8 if old.startswith(BOM_UTF8) else b"") + lines.encode()


def _next_backup(folder: Path, name: str) -> Path:
    """A name no earlier copy has."""
    folder.mkdir(exist_ok=True)
    number = 1
    while (folder / f"{name}.{number}").exists():
        number += 1
    return folder / f"{name}.{number}"


def _write(path: Path, content: bytes) -> None:
    """The new content under the mode of the old: a folder may be shared by those who work in it."""
    mode = path.stat().st_mode & 0o777 if path.is_file() else READABLE
    with written_to(path), fresh_file(path.parent) as fresh:
        fresh.file.write(content)
        fresh.keep(path, mode)
