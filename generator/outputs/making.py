"""Outputs found in the cache, or made and kept."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import IO, Any, Final, Protocol

from generator.outputs.cache import OutputCache
from generator.outputs.output import Output, Planner, Recipe
from generator.system.parallel import run_side_by_side

AT_ONCE: Final = 64
"""Outputs at most that are looked up, prepared and made together: enough to share what they share."""

LARGEST: Final = 1_000_000
"""Their size at most, unless one alone is larger. So memory grows neither with the number of outputs nor with
what each of them lists."""

COPY: Final = Recipe("generator.outputs.making", "make_copy")


class Tools(Protocol):
    """What makes outputs of some kind, for one run."""

    def prepare(self, works: Sequence[Any]) -> None:
        """Do once what several of these need, before any of them is made."""
        ...


class NoTools:
    """For outputs that are made from their work alone."""

    def prepare(self, works: Sequence[Any]) -> None:
        """Nothing is shared."""


@dataclass(frozen=True, slots=True)
class Made:
    """A finished file: `path` from the root of the site, `source` in the cache."""

    path: str
    source: Path
    is_new: bool
    """Whether it had to be made."""


def find_or_make(
    outputs: Iterable[Output[Any]], open_tools: Callable[[], Tools], cache: OutputCache, workers: int
) -> Iterator[Made]:
    """Every output as a file, in their order; `outputs` are taken a few at a time.

    `open_tools` is asked for tools only where something has to be made.
    """
    for batch in _batches(outputs):
        yield from _find_or_make_few(batch, open_tools, cache, workers)


def _batches(outputs: Iterable[Output[Any]]) -> Iterator[list[Output[Any]]]:
    """A few outputs each time, in the same list: those before have gone when the next are planned."""
    batch: list[Output[Any]] = []
    size = 0
    for output in outputs:
        batch.append(output)
        size += output.size
        if len(batch) == AT_ONCE or size >= LARGEST:
            yield batch
            batch.clear()
            size = 0
    if batch:
        yield batch


def _find_or_make_few(
    batch: Sequence[Output[Any]], open_tools: Callable[[], Tools], cache: OutputCache, workers: int
) -> Iterator[Made]:
    found = {output.path: output.find(cache) for output in batch}
    missing = [output for output in batch if found[output.path] is None]
    made = _make_all(missing, open_tools(), cache, workers) if missing else {}
    for output in batch:
        source = found[output.path] or made[output.path]
        yield Made(output.path, source, output.path in made)


def _make_all(
    outputs: Sequence[Output[Any]], tools: Tools, cache: OutputCache, workers: int
) -> dict[str, Path]:
    tools.prepare([output.work for output in outputs])
    tasks = (partial(output.make, tools, cache) for output in outputs)
    with closing(run_side_by_side(tasks, workers)) as sources:
        return dict(zip((output.path for output in outputs), sources, strict=True))


def plan_copy(planner: Planner, path: str, content: bytes) -> Output[bytes]:
    """A file whose bytes are known."""
    words = sha256(content).hexdigest()
    return planner.output(path, COPY, content, words=words, size=len(content))


def make_copy(work: bytes, _tools: object, file: IO[bytes]) -> None:
    """The bytes."""
    file.write(work)
