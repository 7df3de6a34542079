"""What a site engine must do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from generator.rendering.artifacts import Artifact, ShellArtifact
from generator.settings import Settings


class Engine(Protocol):
    """Writes a site: shell pages inside their chrome, all other artifacts as they are."""

    def build(
        self,
        settings: Settings,
        shells: Sequence[ShellArtifact],
        artifacts: Sequence[Artifact],
        directory: Path,
    ) -> None:
        """Write every page and file below `directory`, which is empty."""
        ...
