"""Pictures of the project: read, and known to be what they say."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.images import NotAPictureError, TooManyPixelsError, find_size, is_colourless
from generator.loading.drawings import find_colour, find_forbidden, find_ratio
from generator.loading.files import find_inside, look_at
from generator.loading.records import Record
from generator.messages.problem import Position, Problem

FIELD: Final = ("poster", "picture", "file")
"""Where a campaign names its picture."""

LOGO: Final = ("logo", "file")
LOGO_IN_BLACK: Final = ("logo", "black")
"""Where the authority names its logo; of the first the name alone may be written."""

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

    @property
    def is_drawing(self) -> bool:
        """Whether it is an SVG."""
        return not self.width

    @property
    def ratio(self) -> float:
        """Width over height; 0 for an SVG that does not say how large it is."""
        return self.width / self.height if self.width else find_ratio(self.content)

    @property
    def is_black(self) -> bool:
        """Whether it can be printed in black, as it has no other colour but greys."""
        return not find_colour(self.content) if self.is_drawing else is_colourless(self.content)


def load_pictures(
    root: Path, campaigns: Sequence[Record], authorities: Iterable[Record]
) -> tuple[dict[str, PictureFile], list[Problem]]:
    """Every picture that a campaign or the authority names, by the name it uses."""
    pictures: dict[str, PictureFile] = {}
    problems: list[Problem] = []
    named: list[tuple[Record, tuple[str | int, ...]]] = [(record, FIELD) for record in campaigns]
    named += [(record, path) for record in campaigns for path in _of_partners(record)]
    named += [(record, path) for record in authorities for path in (LOGO[:1], LOGO, LOGO_IN_BLACK)]
    for record, path in named:
        name = _named(record, path)
        if not name or name in pictures:
            continue
        found = load_picture(root, name, record.locate_value(path))
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


def _of_partners(record: Record) -> Iterator[tuple[str | int, ...]]:
    """Where a campaign may name the marks of its partners."""
    plain = record.plain()
    partners = plain.get("partners") if isinstance(plain, dict) else None
    for number in range(len(partners)) if isinstance(partners, list) else ():
        yield from (("partners", number, name) for name in ("file", "black"))


def _named(record: Record, path: tuple[str | int, ...]) -> str:
    """The picture named at `path`, or ""."""
    value: object = record.plain()
    for step in path:
        if isinstance(value, dict):
            value = value.get(step, "")
        else:
            value = value[step] if isinstance(value, list) and isinstance(step, int) else ""
    return value.strip() if isinstance(value, str) else ""
