"""Finished files, kept whole or not at all."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO

import pytest

from generator.sheet_cache import SheetCache, open_cache

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


def test_a_file_left_empty_by_a_failing_disk_is_made_again(tmp_path: Path) -> None:
    cache = open_cache(tmp_path / "cache")
    cache.keep(KEY, ".pdf", lambda file: file.write(b"%PDF")).write_bytes(b"")
    assert cache.find(KEY, ".pdf") is None


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
    assert isinstance(cache, SheetCache)
