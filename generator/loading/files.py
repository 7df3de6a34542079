"""Which files a project has, in a fixed order, and their text."""

import unicodedata
from pathlib import Path, PurePosixPath

from generator.problems.problem import Position, Problem

SOFT_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
"""Line ends of word processors: YAML counts them as lines and editors do not, so they become spaces."""

LARGEST_FILE = 1_000_000
"""Bytes. A campaign is a few kilobytes; anything near this is not a campaign (DESIGN, section 3)."""


def list_files(root: Path, folder: str, suffix: str) -> tuple[list[str], list[Problem]]:
    """Names, from `root`, of the files in `folder` that end in `suffix`; other files are problems."""
    place = root / folder
    if not place.is_dir():
        return [], [Problem("missing-folder", Position(folder), {"folder": folder})]
    names: list[str] = []
    problems: list[Problem] = []
    for path in sorted(place.iterdir()):
        name = f"{folder}/{path.name}"
        if path.name.startswith("."):
            continue
        if path.name.endswith(suffix):
            names.append(name)
        elif path.is_file() and not _is_editor_leftover(path.name):
            problems.append(Problem("unknown-file", Position(name), {"suffix": suffix, "folder": folder}))
    return names, problems


def read_text(root: Path, name: str) -> str | Problem:
    """The text of a file: UTF-8, NFC, lines ended by line feeds alone, no byte-order mark."""
    path = root / name
    where = Position(name)
    try:
        if path.is_dir():
            return Problem("folder-not-file", where)
        if not path.exists():
            return Problem("missing-file", where)
        if path.stat().st_size > LARGEST_FILE:
            return _describe_size(path.stat().st_size, where)
        raw = path.read_bytes()
    except OSError:
        return Problem("unreadable-file", where)
    return _decode(raw, where)


def take_text(text: str, name: str) -> str | Problem:
    """A text that is to be the file's, as `read_text` would give it; ValueError for half a character."""
    raw = text.encode()
    if len(raw) > LARGEST_FILE:
        return _describe_size(len(raw), Position(name))
    return _decode(raw, Position(name))


def _describe_size(size: int, where: Position) -> Problem:
    return Problem("file-too-large", where, {"size": f"{size / 1e6:.1f}"})


def _decode(raw: bytes, where: Position) -> str | Problem:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return Problem("not-utf8", Position(where.file, line, 1))
    if not text.strip():
        return Problem("empty-file", where)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(SOFT_BREAKS)
    return unicodedata.normalize("NFC", lines)


def _is_editor_leftover(name: str) -> bool:
    """Backups and lock files that editors and office programs leave behind."""
    return name.endswith(("~", ".bak", ".swp", ".tmp")) or name.startswith("~$") or name == "README.md"


def find_inside(root: Path, name: str) -> Path | None:
    """The file that `name` means in the project at `root`; None where it leads out of it, by whatever way.

    Raises OSError or ValueError for a name that no file can have.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        return None
    place = root / path
    return place if place.resolve().is_relative_to(root.resolve()) else None
