"""Pictures of the project: read, and known to be what they say."""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.images import NotAPictureError, TooManyPixelsError, find_size
from generator.loading.drawings import find_forbidden
from generator.loading.files import find_inside, look_at
from generator.loading.records import Record
from generator.messages.problem import Position, Problem

FIELD: Final = ("poster", "picture", "file")
"""Where a campaign names its picture."""

LARGEST_FILE: Final = 20_000_000
"""Bytes."""

SVG: Final = ".svg"


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's bytes. Width and height in pixels, upright; 0 for an SVG, which is sharp at any size."""

    name: str
    content: bytes
    width: int
    height: int

    @property
    def digest(self) -> str:
        """Identifies the bytes, not where they came from."""
        return sha256(self.content).hexdigest()


def load_pictures(root: Path, campaigns: tuple[Record, ...]) -> tuple[dict[str, PictureFile], list[Problem]]:
    """Every picture that a campaign names, by the name it uses."""
    pictures: dict[str, PictureFile] = {}
    problems: list[Problem] = []
    for record in campaigns:
        name = _named(record)
        if not name or name in pictures:
            continue
        found = load_picture(root, name, record.locate_value(FIELD))
        if isinstance(found, Problem):
            problems.append(found)
        else:
            pictures[name] = found
    return pictures, problems


def load_picture(root: Path, name: str, where: Position) -> PictureFile | Problem:
    """One picture, or what is wrong with it, reported at `where` it is named."""
    try:
        place = find_inside(root, name)
        if place is None:
            return Problem("picture-outside", where, {"text": name})
        if look_at(place) == "strange":
            return Problem("picture-unreadable", where, {"text": name})
        size = place.stat().st_size
        if size > LARGEST_FILE:
            values = {"text": name, "size": f"{size / 1e6:.0f}"}
            return Problem("picture-too-large", where, values)
        return _parse_picture(name, place.read_bytes(), where)
    except OSError:
        return Problem("picture-missing", where, {"text": name})


def _parse_picture(name: str, content: bytes, where: Position) -> PictureFile | Problem:
    if name.casefold().endswith(SVG):
        part = find_forbidden(content)
        if part:
            return Problem("picture-unsafe", where, {"text": name, "part": part})
        return PictureFile(name, content, 0, 0)
    try:
        return PictureFile(name, content, *find_size(content))
    except TooManyPixelsError as error:
        return Problem("picture-too-many-dots", where, {"text": name, **error.words})
    except NotAPictureError:
        return Problem("picture-unreadable", where, {"text": name})


def _named(record: Record) -> str:
    """The picture a campaign names, or ""."""
    value: object = record.plain()
    for step in FIELD:
        value = value.get(step, "") if isinstance(value, dict) else ""
    return value.strip() if isinstance(value, str) else ""
