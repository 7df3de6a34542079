"""Which files a project has, in a fixed order, and their text."""

import unicodedata
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG
from typing import Final, Literal

from generator.loading.leftovers import is_conflict, is_leftover
from generator.messages.problem import Position, Problem, Severity
from generator.model.file_kinds import FILE_KINDS, TRANSLATIONS

SOFT_BREAKS = str.maketrans(dict.fromkeys("\x85\u2028\u2029", " "))
"""Line ends of word processors: YAML counts them as lines and editors do not, so they become spaces."""

LARGEST_FILE: Final = 1_000_000
"""Bytes. A campaign is a few kilobytes; anything near this is not a campaign."""

LARGEST_LIST: Final = 5_000_000
"""Bytes, of files that grow with the areas: one has two desks of 500 bytes each in the sample, so a
province of a thousand has a million; the rest is room for more desks, longer hours and comments."""


Kind = Literal["file", "folder", "missing", "closed", "strange"]

NO_TEXT: Final[dict[Kind, str]] = {
    "folder": "folder-not-file",
    "missing": "missing-file",
    "closed": "unreadable-file",
    "strange": "strange-file",
}
"""The problem code for a path that holds no text."""


def look_at(place: Path) -> Kind:
    """What is there: "closed" where access is denied, "strange" for a pipe or a device, perhaps without end.

    Never raises: a name that no file can have is that of a missing one.
    """
    try:
        mode = place.stat().st_mode
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return "missing"
    except OSError:
        return "closed"
    return "file" if S_ISREG(mode) else "folder" if S_ISDIR(mode) else "strange"


def list_files(root: Path, folder: str, suffix: str) -> tuple[list[str], list[Problem]]:
    """Names, from `root`, of the files in `folder` that end in `suffix`; other files are problems."""
    place = root / folder
    kind = look_at(place)
    try:
        paths = sorted(place.iterdir()) if kind == "folder" else []
    except OSError:
        kind = "closed"
    if kind == "closed":
        return [], [Problem("unreadable-folder", Position(folder))]
    if kind != "folder":
        return [], [Problem("missing-folder", Position(folder), {"folder": folder})]
    names: list[str] = []
    problems: list[Problem] = []
    for path in paths:
        name = f"{folder}/{path.name}"
        if is_leftover(path.name):
            continue
        if is_conflict(unicodedata.normalize("NFC", path.name)):
            problems.append(Problem("conflict-copy", Position(name), severity=Severity.WARNING))
        elif path.name.endswith(suffix):
            names.append(name)
        elif look_at(path) == "file":
            problems.append(Problem("unknown-file", Position(name), {"suffix": suffix, "folder": folder}))
    return names, problems


def read_text(root: Path, name: str) -> str | Problem:
    """The text of a file: UTF-8, NFC, lines ended by line feeds alone, no byte-order mark."""
    path = root / name
    where = Position(name)
    kind = look_at(path)
    if kind != "file":
        return Problem(NO_TEXT[kind], where)
    try:
        if path.stat().st_size > _largest(name):
            return _describe_size(path.stat().st_size, where)
        raw = path.read_bytes()
    except OSError:
        return Problem("unreadable-file", where)
    return _decode(raw, where)


def take_text(text: str, name: str) -> str | Problem:
    """A text that is to be the file's, as `read_text` would give it; ValueError for half a character."""
    raw = text.encode()
    if len(raw) > _largest(name):
        return _describe_size(len(raw), Position(name))
    return _decode(raw, Position(name))


def _largest(name: str) -> int:
    grows = name == TRANSLATIONS or any(kind.grows and kind.matches(name) for kind in FILE_KINDS)
    return LARGEST_LIST if grows else LARGEST_FILE


def _describe_size(size: int, where: Position) -> Problem:
    return Problem("file-too-large", where, {"size": f"{size / 1e6:.1f}"})


def _decode(raw: bytes, where: Position) -> str | Problem:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return Problem("not-utf8", Position(where.file, before.count(b"\n") + 1, 1))
    if not text.strip():
        return Problem("empty-file", where)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(SOFT_BREAKS)
    return unicodedata.normalize("NFC", lines)


def find_inside(root: Path, name: str) -> Path | None:
    """The file that `name` means in the project at `root`; None where it leads out of it, by whatever way.

    Raises OSError for a name that no file can have, and for a symbolic link that leads to itself.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        return None
    place = root / path
    try:
        is_inside = place.resolve().is_relative_to(root.resolve())
    except (RuntimeError, ValueError) as error:
        raise FileNotFoundError(name) from error
    return place if is_inside else None
