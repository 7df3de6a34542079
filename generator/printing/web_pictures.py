"""Pictures of written pages made in every width, and kept, so that each is made once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Final

from generator.images import make_web_picture
from generator.outputs.output import Output, Planner, Recipe
from generator.views.base.pictures import PictureCopy

RECIPE: Final = Recipe("generator.printing.web_pictures", "make_picture", ("pillow",))


@dataclass(frozen=True, slots=True)
class PictureWork:
    """A picture as the project has it, to be made into `copy`."""

    copy: PictureCopy
    original: bytes


def plan_pictures(
    planner: Planner, copies: Iterable[PictureCopy], originals: Mapping[str, bytes]
) -> Iterator[Output[PictureWork]]:
    """A file for each of `copies`; `originals` are what the project has, by digest."""
    for copy in copies:
        work = PictureWork(copy, originals[copy.digest])
        words = f"{copy.digest} {copy.width} {copy.kind}"
        yield planner.output(copy.path, RECIPE, work, words=words)


def make_picture(work: PictureWork, _tools: object, file: IO[bytes]) -> None:
    """One picture in one width and kind."""
    file.write(make_web_picture(work.original, work.copy.width, work.copy.kind))
