"""A release as a plain ZIP."""

import zipfile
from pathlib import Path

import pytest

from generator.publishing.offline import CopyRefusedError
from generator.publishing.upload import check_upload_place, write_upload


def _write(tmp_path: Path, file: Path) -> bytes:
    release = tmp_path / "release"
    (release / "xa").mkdir(parents=True, exist_ok=True)
    (release / "index.html").write_text("Chào")
    (release / "xa/a.pdf").write_bytes(b"%PDF")
    write_upload(release, file)
    return file.read_bytes()


def test_the_files_stand_at_the_root_as_they_are(tmp_path: Path) -> None:
    _write(tmp_path, tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as found:
        assert {name: found.read(name) for name in found.namelist()} == {
            "index.html": "Chào".encode(),
            "xa/a.pdf": b"%PDF",
        }


def test_the_same_release_gives_the_same_bytes(tmp_path: Path) -> None:
    assert _write(tmp_path, tmp_path / "a.zip") == _write(tmp_path, tmp_path / "b.zip")


def test_a_zip_of_ours_may_be_replaced_and_no_other_file(tmp_path: Path) -> None:
    _write(tmp_path, tmp_path / "a.zip")
    check_upload_place(tmp_path / "a.zip", tmp_path / "dang")
    check_upload_place(tmp_path / "new.zip", tmp_path / "dang")
    (tmp_path / "thesis.zip").write_text("years of work")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("a", "b")
    for name in ("thesis.zip", "other.zip", "dang/a.zip"):
        with pytest.raises(CopyRefusedError):
            check_upload_place(tmp_path / name, tmp_path / "dang")
