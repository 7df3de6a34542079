"""A full disk is told by what it holds, wherever something is written."""

import errno
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path, PurePosixPath
from shutil import copytree
from typing import IO

import pytest

from generator.authoring.safe_write import replace_form, replace_texts
from generator.authoring.scaffold import write_campaign
from generator.outputs.cache import OutputCache
from generator.printing.typesetting import Typesetter
from generator.publishing.directory import staged, write_artifacts
from generator.publishing.upload import write_upload
from generator.rendering.artifacts import Artifact
from generator.settings import Settings, shipped_theme
from generator.system.full_disk import FullDiskError, Holds, written_to
from generator.workbook.new_period import open_period

KEY = "ab" * 32


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which nothing more gets its name."""

    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)


def told(write: Callable[[], object]) -> tuple[str, str]:
    with pytest.raises(FullDiskError) as raised:
        write()
    assert raised.value.errno == errno.ENOSPC
    return raised.value.holds, raised.value.filename


def write_to_cache(folder: Path) -> Path:
    def fill(file: IO[bytes]) -> None:
        file.write(b"%PDF")

    return OutputCache(folder).keep(KEY, ".pdf", fill)


@pytest.mark.usefixtures("full")
def test_the_cache_names_itself(tmp_path: Path) -> None:
    assert told(lambda: write_to_cache(tmp_path / "kho")) == ("cache", str(tmp_path / "kho"))
    assert [path for path in (tmp_path / "kho").rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("full")
def test_the_site_names_itself_and_stays_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "site"

    def build() -> None:
        with staged(target) as publication:
            write_artifacts([Artifact(PurePosixPath("index.html"), b"x")], publication.directory)

    assert told(build) == ("site", str(target))
    assert not target.exists()


@pytest.mark.usefixtures("full")
def test_other_files_are_named_themselves(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("cũ", "utf-8")
    page = Artifact(PurePosixPath("a.pdf"), b"x")

    assert told(lambda: write_artifacts([page], tmp_path)) == ("", str(tmp_path / "a.pdf"))
    assert told(lambda: replace_texts(tmp_path, {"a.yaml": "mới"})) == (
        "",
        str(tmp_path / "sao-luu" / "a.yaml.1"),
    )
    assert told(lambda: replace_form(tmp_path, tmp_path / "so.xlsx", b"x")) == ("", str(tmp_path / "so.xlsx"))
    assert (tmp_path / "a.yaml").read_text("utf-8") == "cũ"
    assert not (tmp_path / "so.xlsx").exists()


@pytest.mark.usefixtures("full")
def test_a_new_file_that_finds_no_room_leaves_nothing_in_its_way(tmp_path: Path) -> None:
    project = Path(copytree("tests/sites/minimal", tmp_path / "du-an"))
    path = project / "campaigns" / "moi.yaml"

    assert told(lambda: write_campaign(project, "moi", "blank", date(2021, 9, 1))) == ("", str(path))
    assert not path.exists()
    year = project / "site_data" / "statistics" / "2030-2031"
    settings = Settings(project, date(2021, 9, 1))
    assert told(lambda: open_period(settings, "2030-2031", date(2031, 5, 31)))[0] == ""
    assert not year.with_suffix(".yaml").exists()
    assert not year.with_suffix(".csv").exists()


def test_an_upload_that_finds_no_room_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "ban").mkdir()
    (tmp_path / "ban" / "index.html").write_text("x")
    monkeypatch.setattr("zipfile.ZipFile.writestr", fail)
    file = tmp_path / "len.zip"

    assert told(lambda: write_upload(tmp_path / "ban", file)) == ("", str(file))
    assert not file.exists()


def test_the_folder_for_work_in_progress_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    theme = shipped_theme()
    typesetter = Typesetter([theme / "posters"], [theme / "fonts"])
    monkeypatch.setattr(Path, "write_text", fail)
    holds, path = told(lambda: typesetter.typeset("poster.typ", {}))
    typesetter.close()

    assert holds == "temp"
    assert Path(path).is_dir()


@pytest.mark.parametrize(
    ("inner", "outer", "expected"),
    [
        ("cache", "site", ("cache", "trong")),
        ("temp", "cache", ("temp", "trong")),
        ("", "site", ("site", "ngoai")),
        ("", "", ("", "trong")),
    ],
)
def test_the_innermost_that_knows_what_it_holds_is_believed(
    inner: Holds, outer: Holds, expected: tuple[str, str]
) -> None:
    def write() -> None:
        with written_to(Path("ngoai"), outer), written_to(Path("trong"), inner):
            raise OSError(errno.EDQUOT, "Disk quota exceeded")

    assert told(write) == expected


def test_what_is_no_full_disk_is_left_as_it_is() -> None:
    error = PermissionError(errno.EACCES, "Permission denied", "a")
    with pytest.raises(PermissionError) as raised, written_to(Path("b"), "site"):
        raise error
    assert raised.value is error
