"""The site engines, a row each. One is imported only for a project that uses it."""

from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name
from typing import Final, Protocol

from generator.build.preview import Preview
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.publishing.engine import Engine
from generator.settings import Settings

ENGINES: Final = {
    "properdocs": "generator.engines.properdocs:ProperDocsEngine",
    "mkdocs": "generator.engines.mkdocs:MkDocsEngine",
}
"""The engine's class, by the package that must be installed.

A project chooses by the name of its settings file, ``properdocs.yml`` or ``mkdocs.yml``, as these programs
themselves do. The first that is there counts; the last row is also for projects that have none.
"""


class SiteEngine(Engine, Protocol):
    """Builds a site, and shows it while it is being written."""

    def serve(self, settings: Settings, port: int, preview: Preview, notify: Callable[[str], None]) -> None:
        """Show the site on this machine until Ctrl+C, and again whenever a file of the project changes.

        `notify` gets the report of every rebuild that met problems, and the address once it is served. Raises
        OSError before the first build when another program has the port.
        """
        ...


def open_engine(root: Path) -> SiteEngine:
    """The engine that the project at `root` chooses; raises `Mistake` where it is not installed."""
    *chosen, default = ENGINES
    name = next((name for name in chosen if (root / f"{name}.yml").is_file()), default)
    try:
        engine: SiteEngine = resolve_name(ENGINES[name])()
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise Mistake(Problem("engine-not-installed", Position(f"{name}.yml"), {"name": name})) from None
    return engine
