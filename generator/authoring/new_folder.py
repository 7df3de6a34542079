"""A folder filled at once, or left as it was."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from generator.system.atomic_write import PREFIX


@contextmanager
def new_folder(target: Path) -> Iterator[Path]:
    """A folder to write into, whose files then stand in `target`, which is empty or not there yet.

    Where anything fails, also by Ctrl+C, nothing of it is left. `target` itself stays the same folder, as
    somebody may be standing in it.
    """
    made = [path for path in (target, *target.parents) if not path.exists()]
    target.mkdir(parents=True, exist_ok=True)
    moved: list[Path] = []
    staged = Path(mkdtemp(prefix=PREFIX, dir=target))
    try:
        yield staged
        moved.extend(path.rename(target / path.name) for path in sorted(staged.iterdir()))
        staged.rmdir()
    except BaseException:
        for path in (*moved, staged):
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        for path in made:
            path.rmdir()
        raise
