"""What sheets and what is made of them are made from."""

from dataclasses import dataclass
from pathlib import Path

from generator.views.print.posters import PosterView


@dataclass(frozen=True, slots=True)
class SheetWork:
    """A sheet as it is to be printed."""

    view: PosterView


@dataclass(frozen=True, slots=True)
class ThumbnailWork:
    """A small picture of the finished sheet at `source`."""

    source: Path


@dataclass(frozen=True, slots=True)
class ArchiveWork:
    """Finished files, each with its name inside the archive."""

    members: tuple[tuple[str, Path], ...]
