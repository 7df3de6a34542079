"""Finished files, kept whole or not at all."""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

import pytest

from generator.outputs.cache import OutputCache, open_cache

KEY = "ab" * 32


def test_what_was_kept_is_found_under_its_key(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache")
    assert cache.find(KEY, ".pdf") is None
    path = cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF"))
    assert cache.find(KEY, ".pdf") == path
    assert path.read_bytes() == b"%PDF"
    assert cache.find(KEY, ".png") is None


def test_a_file_that_could_not_be_written_leaves_nothing(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache")

    def fail(file: IO[bytes]) -> None:
        file.write(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        cache.keep(KEY, ".pdf", fail)

    assert cache.find(KEY, ".pdf") is None
    assert [path.name for path in (tmp_path / "cache").rglob("*") if path.is_file()] == [".gitignore"]


def _flip(path: Path) -> None:
    """One bit, and neither the size nor the time of the file."""
    stat, content = path.stat(), bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _exchange(path: Path) -> None:
    """Another whole file of the cache, put in this one's place."""
    other = open_cache(path.parents[1]).keep("cd" * 32, ".pdf", lambda file: file.write(b"another sheet"))
    other.replace(path)


def _rename(path: Path) -> None:
    """Another sheet, also whole under the digest in its name, but made of something else."""
    other = open_cache(path.parents[1]).keep("cd" * 32, ".pdf", lambda file: file.write(b"another sheet"))
    other.replace(path.with_name(other.name.replace("cd" * 32, KEY)))
    path.unlink()


def _instead(make: Callable[[Path], object]) -> Callable[[Path], object]:
    def replace(path: Path) -> None:
        path.unlink()
        make(path)

    return replace


SPOIL: dict[str, Callable[[Path], object]] = {
    "a bit flipped": _flip,
    "cut short": lambda path: os.truncate(path, 40),
    "emptied": lambda path: path.write_bytes(b""),
    "added to": lambda path: path.write_bytes(path.read_bytes() + b"\n"),
    "exchanged": _exchange,
    "renamed": _rename,
    "a link to nothing": _instead(lambda path: path.symlink_to("nowhere")),
    "a folder": _instead(Path.mkdir),
    "a queue": _instead(os.mkfifo),
}


@pytest.mark.parametrize("name", SPOIL)
def test_a_file_that_is_not_as_it_was_made_is_made_again(tmp_path: Path, name: str) -> None:
    cache = open_cache(tmp_path / "cache")
    content = b"%PDF" * 100
    SPOIL[name](cache.keep(KEY, ".pdf", lambda file: file.write(content)))

    assert cache.find(KEY, ".pdf") is None
    assert cache.keep(KEY, ".pdf", lambda file: file.write(content)).read_bytes() == content
    found = cache.find(KEY, ".pdf")
    assert found
    assert found.read_bytes() == content
    is_file = name not in {"a link to nothing", "a folder", "a queue"}
    assert len(cache.damaged) == is_file
    assert open_cache(tmp_path / "cache").damaged == []


def test_a_file_that_cannot_be_read_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = open_cache(tmp_path / "cache")
    path = cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF"))

    def fail(*_words: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", fail)
        assert cache.find(KEY, ".pdf") is None
    assert cache.damaged == [path.name]
    assert cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF")).read_bytes() == b"%PDF"


def test_a_cache_that_can_only_be_read_is_used_and_what_is_made_lasts_for_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "cd" * 32
    kept = open_cache(tmp_path / "cache").keep(KEY, ".pdf", lambda file: file.write(b"%PDF"))
    make = os.mkdir

    def fail(path: Path, mode: int = 0o777) -> None:
        if tmp_path in Path(path).parents:
            raise OSError(30, "Read-only file system")
        make(path, mode)

    monkeypatch.setattr(os, "mkdir", fail)
    cache = open_cache(tmp_path / "cache")
    made = cache.keep(other, ".pdf", lambda file: file.write(b"new"))

    assert cache.find(KEY, ".pdf") == kept
    assert cache.find(other, ".pdf") == made
    assert made.read_bytes() == b"new"
    assert tmp_path not in made.parents
    del cache
    assert not made.exists()


def test_a_full_disk_is_reported(tmp_path: Path) -> None:
    def fail(_file: IO[bytes]) -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        open_cache(tmp_path / "cache").keep(KEY, ".pdf", fail)


def test_what_others_put_into_the_folder_stays(tmp_path: Path) -> None:
    cache = open_cache(tmp_path)
    path = cache.keep(KEY, ".pdf", lambda file: file.write(b"x" * 100))
    (path.parent / "thesis.pdf").write_bytes(b"x" * 100)
    open_cache(tmp_path).prune(largest=10)

    assert [path.name for path in path.parent.iterdir()] == ["thesis.pdf"]


def test_the_folder_may_go_at_any_time(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache")
    path = cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF"))
    path.unlink()
    path.parent.rmdir()
    assert cache.find(KEY, ".pdf") is None
    assert cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF")).exists()


def test_two_runs_keep_the_same_file_at_once(tmp_path: Path) -> None:
    caches = [open_cache(tmp_path / "cache") for _ in range(8)]
    content = b"%PDF" * 50_000
    with ThreadPoolExecutor(8) as threads:
        paths = list(threads.map(lambda cache: cache.keep(KEY, ".pdf", lambda f: f.write(content)), caches))
    assert {path.read_bytes() for path in paths} == {content}
    assert len(list((tmp_path / "cache").rglob("*.pdf"))) == 1


def test_the_oldest_unused_files_go_when_there_are_too_many(tmp_path: Path) -> None:
    earlier = open_cache(tmp_path)
    paths = [
        earlier.keep(f"{number:064x}", ".pdf", lambda file: file.write(b"x" * 100)) for number in range(10)
    ]
    for age, path in enumerate(paths):
        os.utime(path, (1_000_000 + age, 1_000_000 + age))
    cache = open_cache(tmp_path)
    assert cache.find(f"{0:064x}", ".pdf")

    cache.prune(largest=2000)
    assert all(path.exists() for path in paths)
    cache.prune(largest=999)
    assert [path.exists() for path in paths] == [True] + [False] * 6 + [True] * 3


def test_where_nothing_can_be_written_the_run_has_a_cache_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("không phải thư mục")
    cache = open_cache(tmp_path / "file" / "cache")
    path = cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF"))
    assert cache.find(KEY, ".pdf") == path
    assert isinstance(cache, OutputCache)
