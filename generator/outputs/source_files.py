"""What stands in a folder, in one digest."""

from hashlib import sha256
from pathlib import Path


def hash_files(folder: Path) -> str:
    """Changes when a name below `folder`, or the content of a file there, does."""
    digest = sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(f"{path.relative_to(folder).as_posix()} {path.stat().st_size} ".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()
