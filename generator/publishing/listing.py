"""The files of a published directory."""

import os
from collections.abc import Iterator
from pathlib import Path


def list_files(directory: Path) -> Iterator[str]:
    """Every file below `directory`, from it, with "/"."""
    for folder, _, names in os.walk(directory):
        start = Path(folder).relative_to(directory).as_posix()
        yield from (name if start == "." else f"{start}/{name}" for name in names)
