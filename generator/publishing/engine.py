"""What a site engine must do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from generator.rendering.artifacts import ShellArtifact
from generator.settings import Settings


class Engine(Protocol):
    """Puts the site's chrome around shell pages; all other files are made without it."""

    def identity(self, settings: Settings) -> str:
        """Changes when the engine, its version, or anything else does that its bytes depend on.

        Empty where it is unknown, as with other plugins: then nothing it makes is found in the cache.
        """
        ...

    def dress(self, settings: Settings, shells: Sequence[ShellArtifact], directory: Path) -> None:
        """Write each page, whole, at its path below the empty `directory`."""
        ...
