"""Pictures of written pages made in every width, and kept, so that each is made once."""

from collections.abc import Callable
from functools import partial
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import IO

from generator.images import make_web_picture
from generator.loading.project import ProjectRecords
from generator.printing.cache import SheetCache
from generator.rendering.artifacts import FileArtifact
from generator.settings import PACKAGE, Settings
from generator.system.parallel import run_side_by_side
from generator.views.base.pictures import PictureCopy


def make_pictures(
    copies: list[PictureCopy], records: ProjectRecords, settings: Settings, cache: SheetCache
) -> list[FileArtifact]:
    """A file for each of `copies`: from the cache, or made from what the project has."""
    originals = {picture.digest: picture.content for picture in records.page_pictures.values()}
    made_by = f"pillow {version('pillow')} {sha256((PACKAGE / 'images.py').read_bytes()).hexdigest()}"
    tasks = (partial(_find_or_make, copy, originals[copy.digest], made_by, cache) for copy in copies)
    sources = run_side_by_side(tasks, settings.workers)
    return [
        FileArtifact(PurePosixPath(copy.path), source) for copy, source in zip(copies, sources, strict=True)
    ]


def _find_or_make(copy: PictureCopy, original: bytes, made_by: str, cache: SheetCache) -> Path:
    key = sha256(f"{made_by} {copy.digest} {copy.width} {copy.kind}".encode()).hexdigest()
    return cache.find(key, f".{copy.kind}") or cache.keep(key, f".{copy.kind}", _writer(copy, original))


def _writer(copy: PictureCopy, original: bytes) -> Callable[[IO[bytes]], object]:
    return lambda file: file.write(make_web_picture(original, copy.width, copy.kind))
