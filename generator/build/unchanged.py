"""Whether a build would find nothing changed: looked at before anything that builds is loaded.

A build that went well notes, in the cache, what it was made from and what it left in its place. While both
are as they were, there is nothing to do but to say again what was said then.
"""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any, Final

from generator.messages.problem import Position, Problem, Severity
from generator.settings import PACKAGE, PLACES, Settings
from generator.system.atomic_write import fresh_file

NOTE: Final = "last-build.json"


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything a build depends on: `digest` is of contents and options, `stamp` of when files changed."""

    digest: str
    stamp: str


def read_inputs(settings: Settings) -> Inputs | None:
    """What a build with these settings would be made from; None where not all of it can be known."""
    content, stamp = blake2b(), blake2b()
    try:
        for part in _describe_program(settings):
            content.update(part.encode())
        for path in _list_inputs(settings):
            stat = path.stat()
            content.update(f"{path}\n".encode())
            stamp.update(f"{path}\n{stat.st_mtime_ns}\n{stat.st_ctime_ns}\n".encode())
            if S_ISREG(stat.st_mode):
                data = path.read_bytes()
                content.update(f"{len(data)}\n".encode() + data)
            elif not S_ISDIR(stat.st_mode):
                return None
    except OSError:
        return None
    return Inputs(content.hexdigest(), stamp.hexdigest())


def _describe_program(settings: Settings) -> Iterator[str]:
    """The options of the run, and every package there is with its version, by its folder's name."""
    yield repr(
        (
            settings.root,
            settings.today,
            settings.is_fixed,
            settings.is_strict,
            settings.takes_samples,
            sys.version,
        )
    )
    for place in sys.path:
        if Path(place or ".").is_dir():
            yield from sorted(path.name for path in Path(place or ".").glob("*.dist-info"))


def _list_inputs(settings: Settings) -> Iterator[Path]:
    """The program, the project, its theme and the one that comes with Loa, what was published before.

    Raises OSError for a folder that cannot be read, or that is a link: nobody knows where it ends.
    """
    root = settings.root
    for folder in settings.watched:
        yield from _walk(folder)
    yield from (path for path in _walk(PACKAGE) if path.suffix == ".py")
    files = sorted(root.glob("*.yml"))  # one of them is the engine's, whichever that is
    if (root / PLACES).exists():
        from generator.build.disclosed_figures import list_memories  # noqa: PLC0415 -- rare, and long
        from generator.build.published_addresses import list_address_files  # noqa: PLC0415 -- the same

        files += [root / PLACES, *list_memories(root), *list_address_files(root)]
    yield from (file for file in files if file.exists())


def _walk(folder: Path) -> Iterator[Path]:
    if folder.is_symlink():
        raise NotADirectoryError(folder)
    yield folder
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        path = Path(entry.path)
        if entry.is_dir():
            yield from _walk(path)
        else:
            yield path


def find_unchanged(settings: Settings, target: Path) -> list[Problem] | None:
    """What the last build reported, if it made `target` of the same and that is still there; else None."""
    note = _read_note(settings)
    if note is None or note["target"] != str(target.resolve()) or target.is_symlink():
        return None
    inputs = read_inputs(settings)
    if inputs is None or inputs.digest != note["digest"] or _list_files(target) != note["files"]:
        return None
    return [_read_problem(problem) for problem in note["problems"]]


def keep_note(settings: Settings, target: Path, before: Inputs | None, problems: list[Problem]) -> None:
    """Note that `target` was built from what there was `before`, if that did not change meanwhile."""
    path = settings.cache / NOTE
    if before is None or read_inputs(settings) != before:
        return
    note = {
        "target": str(target.resolve()),
        "digest": before.digest,
        "files": _list_files(target),
        "problems": [{**asdict(problem), "severity": problem.severity.value} for problem in problems],
    }
    text = json.dumps(note, ensure_ascii=False)
    with suppress(OSError), fresh_file(path.parent) as fresh:
        fresh.file.write(json.dumps([_sign(text), text]).encode())
        fresh.keep(path)


def _read_note(settings: Settings) -> dict[str, Any] | None:
    """The note; None where there is none, or it is not as it was written."""
    with suppress(OSError, ValueError, TypeError):
        signature, text = json.loads((settings.cache / NOTE).read_bytes())
        if isinstance(text, str) and signature == _sign(text):
            note: dict[str, Any] = json.loads(text)
            return note
    return None


def _sign(text: str) -> str:
    return blake2b(text.encode()).hexdigest()


def _read_problem(plain: dict[str, Any]) -> Problem:
    return Problem(
        plain["code"],
        Position(**plain["position"]),
        plain["values"],
        tuple(Position(**place) for place in plain["places"]),
        Severity(plain["severity"]),
    )


def _list_files(directory: Path) -> dict[str, list[int]] | None:
    """What stands in the directory, and when each was changed last; None where that cannot be known."""
    found: dict[str, list[int]] = {}
    waiting = [str(directory)]
    try:
        while waiting:
            folder = waiting.pop()
            for entry in os.scandir(folder):
                stat = entry.stat(follow_symlinks=False)
                is_folder = S_ISDIR(stat.st_mode)
                waiting += [entry.path] if is_folder else []
                times = [] if is_folder else [stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino]
                found[os.path.relpath(entry.path, directory)] = [stat.st_mode, *times]
    except OSError:
        return None
    return found
