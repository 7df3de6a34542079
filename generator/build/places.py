"""Where a project was published: the folders of releases that its file of places names."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.messages.problem import Position
from generator.publishing.releases import MARKER
from generator.settings import PLACES
from generator.system.atomic_write import fresh_file

ABOUT_PLACES: Final = (
    "# Những nơi đã đăng trang này; do loa publish ghi. Số liệu ở đó được tính khi ẩn số nhỏ.\n"
    "# Where this site was published; written by loa publish. What was published there counts in hiding.\n"
)


def record_target(root: Path, target: Path) -> None:
    """Record in the project that it was published into `target`."""
    if target in [place for place, _ in list_places(root, None)]:
        return
    path = root / PLACES
    text = path.read_text("utf-8") if path.is_file() else ABOUT_PLACES
    name = target.relative_to(root).as_posix() if target.is_relative_to(root) else str(target)
    write_whole(path, f"{text.rstrip()}\n{name}\n")


def write_whole(path: Path, text: str) -> None:
    """Put a text in the place of what was there, whole or not at all."""
    with fresh_file(path.parent) as fresh:
        fresh.file.write(text.encode())
        fresh.keep(path)


def is_place(place: Path) -> bool:
    """Whether releases stand there; whatever a line says, it is no reason to stop."""
    try:
        return (place / MARKER).is_file()
    except (OSError, ValueError):
        return False


def list_places(root: Path, shelf: Path | None) -> Iterator[tuple[Path, Position | None]]:
    """Every target once, and the line that names it."""
    seen = set()
    path = root / PLACES
    lines = path.read_text("utf-8", errors="replace").splitlines() if path.is_file() else []
    for number, line in enumerate(map(str.strip, lines), 1):
        place = root / line
        if line and not line.startswith("#") and place not in seen:
            seen.add(place)
            yield place, Position(PLACES, number, 1, len(line), line)
    if shelf and shelf not in seen:
        yield shelf, None
