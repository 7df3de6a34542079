"""One digest of the content of some files."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path


def hash_files(files: Mapping[str, Path]) -> str:
    """Changes when a name or the content of one of `files` does; where they lie does not count."""
    digest = sha256()
    for name, path in files.items():
        digest.update(f"{name} {path.stat().st_size} ".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
