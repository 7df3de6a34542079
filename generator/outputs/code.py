"""Which of our own modules a result depends on, read from their imports without importing any."""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, get_args, get_type_hints

from generator.settings import PACKAGE

IMPORT: Final = re.compile(r"^[ \t]*from (generator[\w.]*) import (\([^)]*\)|[^\n]+)", re.MULTILINE)
"""Imports are absolute and explicit, as a test checks."""

DATA: Final = ("generator.loading.", "generator.model.", "generator.views.")
"""Rooms from which a maker takes nothing but data, which stand in its output's key by their words. Their
modules count where a maker names them, for what their classes do; what these import in turn does not."""


@cache
def hash_code(module: str, given: type | None = None) -> str:
    """Changes when the code does that `module` runs on a work of the dataclass `given`.

    Computed once per process: what is loaded does not change when its file does.
    """
    digest = sha256()
    for name in list_modules(module, given):
        file = _file(name)
        if file:
            digest.update(f"{name} {file.stat().st_size} ".encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def list_modules(module: str, given: type | None = None) -> list[str]:
    """The modules whose code that is."""
    return sorted({*_follow(module), *(kind.__module__ for kind in _classes(given, set()))})


def _follow(module: str) -> set[str]:
    """The module and all of ours that it imports, directly or through others."""
    found: set[str] = set()
    waiting = [module]
    while waiting:
        name = waiting.pop()
        file = _file(name)
        if file is None or name in found:
            continue
        found.add(name)
        if not name.startswith(DATA) or name == module:
            for imported, names in IMPORT.findall(file.read_text("utf-8")):
                waiting += [imported, *(f"{imported}.{part}" for part in re.findall(r"\w+", names))]
    return found


def _file(name: str) -> Path | None:
    """Where the module `name` is written; None for what is no module of ours."""
    place = PACKAGE.joinpath(*name.split(".")[1:])
    files = (place.with_suffix(".py"), place / "__init__.py")
    return next((file for file in files if file.is_file()), None)


def _classes(kind: Any, seen: set[type]) -> Iterator[type]:
    """A dataclass, its base classes, and those that its fields may hold."""
    for part in get_args(kind):
        yield from _classes(part, seen)
    if is_dataclass(kind) and isinstance(kind, type) and kind not in seen:
        seen.add(kind)
        yield from filter(is_dataclass, kind.__mro__)
        for part in get_type_hints(kind).values():
            yield from _classes(part, seen)
