"""What a site engine must do."""

from pathlib import Path
from typing import Protocol

from generator.rendering.artifacts import Rendered
from generator.settings import Settings


class Engine(Protocol):
    """Writes a site: shell pages inside their chrome, all other artifacts as they are."""

    def build(self, settings: Settings, rendered: Rendered, directory: Path) -> None:
        """Write every page and file below `directory`, in which nothing stands but Loa's mark."""
        ...
