"""Where things are and what is asked of a run: read once, at the command."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Settings:
    """One run: the project's folder, the day it speaks of, whether warnings stop it, and its workers."""

    root: Path
    today: date
    is_strict: bool = False
    is_preview: bool = False
    """Whether pages are shown live: the server puts a script into them, which their policy would stop."""
    takes_samples: bool = True
    """Whether samples, such as made-up phone numbers, may stand on what is made."""
    shelf: Path | None = None
    """The folder of releases that is published into, if any."""
    workers: int = 2
    """How many sheets are made side by side."""

    @property
    def theme(self) -> Path:
        """The project's own theme, or the one that comes with Loa."""
        return self.own_theme if (self.own_theme / "pages").is_dir() else shipped_theme()

    @property
    def own_theme(self) -> Path:
        """The project's own theme, which may be missing, or bring nothing but languages."""
        return self.root / "theme"

    @property
    def cache(self) -> Path:
        """Where finished sheets are kept between runs; may be deleted at any time."""
        return self.root / ".loa-cache"

    @property
    def watched(self) -> list[Path]:
        """Every folder from which something on the site comes."""
        own = (self.root / name for name in ("campaigns", "site_data", "content"))
        return [path for path in (*own, self.theme) if path.exists()]


def shipped_theme() -> Path:
    """The theme inside the installed package, or beside it in a checkout."""
    packed = PACKAGE / "theme"
    return packed if packed.is_dir() else PACKAGE.parent / "theme"
