"""An output: its path, what it is made of, how it is made, and the key that identifies all of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from importlib import import_module
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from typing import IO, Any, Generic, TypeVar

from generator.outputs.cache import OutputCache
from generator.outputs.code import hash_code
from generator.outputs.source_files import hash_files
from generator.settings import Theme

W = TypeVar("W")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How files of one kind are made: by the function `make` of the module `module` of ours.

    It is called with an output's work, the tools of the run and a file to write into. It is found by name,
    so that a run in which nothing has to be made loads nothing that makes.
    """

    module: str
    make: str
    libraries: tuple[str, ...] = ()
    """What else makes them: another version may give other bytes."""
    reads: tuple[str, ...] = ()
    """Folders of the theme, all of which counts."""

    def load(self) -> Callable[[Any, Any, IO[bytes]], object]:
        """The function."""
        make: Callable[[Any, Any, IO[bytes]], object] = getattr(import_module(self.module), self.make)
        return make


@dataclass(frozen=True, slots=True)
class Rendering(Recipe):
    """Files of which the function, given an output's work alone, returns what its `content` is."""

    def load(self) -> Callable[[Any, Any, IO[bytes]], object]:
        """A function that writes it."""
        render = getattr(import_module(self.module), self.make)
        return lambda work, _tools, file: file.write(render(work).content)


@dataclass(frozen=True, slots=True)
class Output(Generic[W]):
    """One output file. Everything in it can be pickled, so that any process may make it."""

    path: str
    """From the root of the site, with ``/``."""
    recipe: Recipe
    work: W
    key: str
    """A hash in hexadecimal of everything that its bytes depend on."""
    size: int = 0
    """Roughly the bytes of its work, to bound how many outputs are in memory at once."""

    @property
    def suffix(self) -> str:
        """How the file's name ends."""
        return PurePosixPath(self.path).suffix

    def find(self, cache: OutputCache) -> Path | None:
        """The file as it was made before."""
        return cache.find(self.key, self.suffix)

    def make(self, tools: object, cache: OutputCache) -> Path:
        """Make the file and keep it; raises what its recipe does."""
        write = self.recipe.load()
        return cache.keep(self.key, self.suffix, lambda file: write(self.work, tools, file))


@dataclass(frozen=True, slots=True)
class Planner:
    """Gives outputs their keys; one for each run, as a theme may change between two."""

    theme: Theme
    _known: dict[tuple[Recipe, type], str] = field(default_factory=dict)

    def output(
        self, path: str, recipe: Recipe, work: W, *, words: str = "", also: str = "", size: int = 0
    ) -> Output[W]:
        """A file to be.

        `words` say what of `work` counts, all of it unless given; `also` names what the bytes depend on
        besides, such as a picture's digest. `size` is the work's where `words` do not tell it.
        """
        made_by = self._describe(recipe, type(work))
        words = words or repr(work)
        key = sha256(f"{made_by} {also} {words}".encode()).hexdigest()
        return Output(path, recipe, work, key, size or len(words))

    def _describe(self, recipe: Recipe, given: type) -> str:
        """The code, libraries and files of the theme by which a recipe makes something."""
        known = self._known.get((recipe, given))
        if known is None:
            libraries = " ".join(f"{name} {_version(name)}" for name in recipe.libraries)
            files = " ".join(hash_files(self.theme.files(folder)) for folder in recipe.reads)
            known = f"{recipe.make} {hash_code(recipe.module, given)} {libraries} {files}"
            self._known[recipe, given] = known
        return known


@cache
def _version(library: str) -> str:
    """Looked up once per process, as what is loaded stays the same."""
    return version(library)
