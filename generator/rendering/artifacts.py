"""What rendering gives: output files."""

from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from generator.views.frame.models import Frame


@dataclass(frozen=True, slots=True)
class Artifact:
    """One output file: `path` from the root of the site, with ``/``, and its bytes."""

    path: PurePosixPath
    content: bytes


@dataclass(frozen=True, slots=True)
class FileArtifact:
    """One output file whose bytes lie at `source` on the disk, so that they need not be in memory."""

    path: PurePosixPath
    source: Path


@dataclass(frozen=True, slots=True)
class ShellArtifact:
    """A page that still needs the chrome a site engine puts around it.

    `path` ends in ``index.html``; `head` and `body` are the HTML inside ``<head>`` and ``<main>``; `frame` is
    all the chrome may print.
    """

    path: PurePosixPath
    head: str
    body: str
    frame: Frame


@dataclass(frozen=True, slots=True)
class Rendered:
    """What *render* gives: pages that need their chrome, and finished files."""

    shells: list[ShellArtifact]
    artifacts: list[Artifact | FileArtifact]
    base_url: str
    """Where the site will stand; may have a folder below its host."""

    def joined(self, other: "Rendered") -> "Rendered":
        """Both together, for one site."""
        return replace(self, shells=self.shells + other.shells, artifacts=self.artifacts + other.artifacts)

    def parted(self) -> tuple["Rendered", list[FileArtifact]]:
        """What must be written, and the files that are on the disk already."""
        files = [artifact for artifact in self.artifacts if isinstance(artifact, FileArtifact)]
        rest = [artifact for artifact in self.artifacts if isinstance(artifact, Artifact)]
        return replace(self, artifacts=[*rest]), files

    def paths(self) -> list[PurePosixPath]:
        """Every file there will be."""
        return [shell.path for shell in self.shells] + [artifact.path for artifact in self.artifacts]
