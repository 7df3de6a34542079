"""A file has its name once it is whole, or not at all."""

from pathlib import Path

import pytest

from generator.system.atomic_write import fresh_file, set_mode


def test_a_file_that_is_kept_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"first")
    with fresh_file(tmp_path) as fresh:
        fresh.file.write(b"second")
        assert (tmp_path / "a.pdf").read_bytes() == b"first"
        fresh.keep(tmp_path / "a.pdf")

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"a.pdf": b"second"}
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o644


def test_a_file_that_is_not_kept_leaves_nothing(tmp_path: Path) -> None:
    with fresh_file(tmp_path) as fresh:
        fresh.file.write(b"half")

    assert not [*tmp_path.iterdir()]


def test_a_folder_in_the_place_of_the_file_stays(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(IsADirectoryError), fresh_file(tmp_path) as fresh:
        fresh.keep(tmp_path / "a.pdf")

    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_a_file_system_without_modes_keeps_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a USB stick, which Linux lets nobody change the mode of a file on."""

    def fail(*_words: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    (tmp_path / "a").touch(0o700)
    monkeypatch.setattr(Path, "chmod", fail)
    set_mode(tmp_path / "a")

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o700
