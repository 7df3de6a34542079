"""The settings file of MkDocs: which one it is, and what MkDocs does not accept in it."""

import logging
import re
from pathlib import Path
from typing import Final

import mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.settings import Settings

LIBRARY: Final = mkdocs.__name__
"""The library that builds: ``mkdocs``, or ``properdocs`` in a process that opened that engine."""

log = logging.getLogger(f"{LIBRARY}.plugins.loa")


def find_config_file(settings: Settings) -> Path:
    """The project's ``mkdocs.yml`` or ``properdocs.yml``, or the one that comes with the theme."""
    own = [settings.root / f"{LIBRARY}.yml", settings.root / "mkdocs.yml"]
    return next((path for path in own if path.is_file()), settings.theme.find("mkdocs.yml"))


def load_config(settings: Settings, directory: Path) -> MkDocsConfig:
    """The settings for a site in `directory`; raises `Mistake` for what MkDocs does not accept.

    Nothing is read from `docs_dir`, which has to exist.
    """
    file = find_config_file(settings)
    config = MkDocsConfig(config_file_path=str(file))
    try:
        with file.open("rb") as stream:
            config.load_file(stream)
    except ConfigurationError as error:
        raise _explain(error, file) from error
    config.load_dict({"docs_dir": str(settings.root / "campaigns"), "site_dir": str(directory)})
    errors, warnings = config.validate()
    for name, warning in warnings:
        log.warning("%s: %s: %s", file.name, name, warning)
    for name, reason in errors:
        raise _refuse(Position(file.name), f"{name}: {reason}")
    return config


def _explain(error: ConfigurationError, file: Path) -> Mistake:
    """What is no YAML at its place: the error of the YAML reader, which MkDocs puts into words of its own."""
    cause = error.__context__
    mark = getattr(cause, "problem_mark", None)
    place = Position(file.name, mark.line + 1, mark.column + 1) if mark else Position(file.name)
    return _refuse(place, getattr(cause, "problem", None) or getattr(cause, "reason", None) or str(error))


def _refuse(place: Position, reason: str) -> Mistake:
    """With what MkDocs says, in one line and without names of Python's types."""
    plain = " ".join(re.sub(r"<class '(\w+)'>", r"\1", reason).split()).rstrip(".")
    return Mistake(Problem("engine-settings", place, {"reason": plain}))
