"""The settings of a run, read once by the command."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

PACKAGE = Path(__file__).parent

FOLDERS = ("campaigns", "site_data", "content")
"""In the project: what people write."""

PLACES = ".loa-noi-dang"
"""In the project: the folders it was published into, one per line."""


@dataclass(frozen=True, slots=True)
class Theme:
    """What pages and sheets are made with: templates, styles, fonts, words of the interface.

    A project's own theme has only what differs: each file there replaces the one that
    comes with Loa under the same name.
    """

    folders: tuple[Path, ...]
    """Looked through in this order: the project's own, if there is one, then the one that comes with Loa."""

    def find(self, name: str) -> Path:
        """Where the file `name` is; where it would be in the theme that comes with Loa, if it is nowhere."""
        found = (folder / name for folder in self.folders)
        return next((path for path in found if path.is_file()), self.folders[-1] / name)

    def parts(self, name: str) -> list[Path]:
        """The folders called `name`; of two files in them with one name the first counts."""
        return [part for folder in self.folders if (part := folder / name).is_dir()]

    def files(self, name: str) -> dict[str, Path]:
        """Every file below the folders called `name`, by its path from there, in alphabetical order."""
        found = {
            path.relative_to(part).as_posix(): path
            for part in reversed(self.parts(name))
            for path in part.rglob("*")
            if path.is_file()
        }
        return dict(sorted(found.items()))


@dataclass(frozen=True, slots=True)
class Settings:
    """One run: the project's folder, the day of it, whether warnings stop it, and its workers."""

    root: Path
    today: date
    is_fixed: bool = True
    """Whether the site speaks of `today` to all readers; else of the day on which each reads it."""
    is_strict: bool = False
    is_preview: bool = False
    """Whether pages are shown live: the server puts a script into them, which their policy would stop."""
    takes_samples: bool = True
    """Whether samples, such as invented phone numbers, may be on what is made."""
    release_target: Path | None = None
    """The folder of releases that is published into, if any."""
    workers: int = 2
    """How many sheets are made in parallel."""

    @property
    def theme(self) -> Theme:
        """The project's own theme over the one that comes with Loa."""
        return find_theme(self.root)

    @property
    def cache(self) -> Path:
        """Where finished sheets are kept between runs; may be deleted at any time."""
        return self.root / ".loa-cache"

    @property
    def watched(self) -> list[Path]:
        """Every folder from which something on the site comes."""
        own = (self.root / name for name in FOLDERS)
        return [path for path in (*own, *self.theme.folders) if path.exists()]


def is_project(root: Path) -> bool:
    """Whether anybody has written anything for Loa into the folder `root`."""
    return any(True for folder in FOLDERS[:2] for _ in (root / folder).glob("*.yaml"))


def find_theme(root: Path) -> Theme:
    """The theme of the project at `root`."""
    own, shipped = root / "theme", shipped_theme()
    return Theme((own, shipped) if own.is_dir() and own.resolve() != shipped.resolve() else (shipped,))


def shipped_theme() -> Path:
    """The theme inside the installed package, or beside it in a checkout."""
    packed = PACKAGE / "theme"
    return packed if packed.is_dir() else PACKAGE.parent / "theme"
