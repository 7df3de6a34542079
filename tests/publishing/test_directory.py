"""The published directory is one whole build, whatever happens."""

from pathlib import Path, PurePosixPath

import pytest

from generator.publishing import directory
from generator.publishing.directory import (
    BusyError,
    TargetRefusedError,
    staged,
    write_artifacts,
)
from generator.rendering.artifacts import Artifact


def _publish(target: Path, text: str, *, is_whole: bool = True) -> None:
    with staged(target) as publication:
        write_artifacts([Artifact(PurePosixPath("index.html"), text.encode())], publication.directory)
        publication.is_whole = is_whole


def _fail_half_way(target: Path) -> None:
    with staged(target) as publication:
        publication.directory.joinpath("index.html").write_text("half")
        publication.is_whole = True
        raise OSError("disk is full")


def _names_beside(target: Path) -> set[str]:
    return {path.name for path in target.parent.iterdir()}


def test_a_first_build_takes_its_place(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _publish(target, "first")

    assert (target / "index.html").read_text() == "first"
    assert _names_beside(target) == {"site", ".site.lock"}


def test_a_second_build_replaces_the_first_whole(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _publish(target, "first")
    (target / "only-in-the-first.html").write_text("")
    _publish(target, "second")

    assert [path.name for path in target.iterdir()] == ["index.html"]
    assert (target / "index.html").read_text() == "second"


def test_a_build_that_is_not_whole_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _publish(target, "first")
    _publish(target, "second", is_whole=False)

    assert (target / "index.html").read_text() == "first"
    assert _names_beside(target) == {"site", ".site.lock"}


def test_a_build_that_fails_changes_nothing(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _publish(target, "first")
    with pytest.raises(OSError, match="disk is full"):
        _fail_half_way(target)

    assert (target / "index.html").read_text() == "first"


def test_what_a_killed_build_left_is_cleared_away(tmp_path: Path) -> None:
    target = tmp_path / "site"
    (tmp_path / ".site.new").mkdir()
    (tmp_path / ".site.new" / "half.html").write_text("half")
    _publish(target, "whole")

    assert [path.name for path in target.iterdir()] == ["index.html"]


def test_a_site_set_aside_by_a_killed_swap_is_brought_back(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _publish(target, "first")
    target.rename(tmp_path / ".site.old")
    _publish(target, "second", is_whole=False)

    assert (target / "index.html").read_text() == "first"


def test_two_renames_do_where_names_cannot_be_exchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(directory, "_exchange", lambda _first, _second: False)
    target = tmp_path / "site"
    _publish(target, "first")
    _publish(target, "second")

    assert (target / "index.html").read_text() == "second"
    assert _names_beside(target) == {"site", ".site.lock"}


def test_a_swap_that_fails_half_way_brings_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "site"
    _publish(target, "first")
    rename = Path.rename

    def fail_for_staging(path: Path, new: Path) -> Path:
        if path.name == ".site.new":
            raise OSError("the disk went away")
        return rename(path, new)

    monkeypatch.setattr(directory, "_exchange", lambda _first, _second: False)
    monkeypatch.setattr(Path, "rename", fail_for_staging)
    with pytest.raises(OSError, match="the disk went away"):
        _publish(target, "second")

    assert (target / "index.html").read_text() == "first"
    assert _names_beside(target) == {"site", ".site.lock"}


def test_a_site_set_aside_is_never_cleared_away_while_nothing_stands_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "site"
    _publish(target, "first")

    def lose(_staging: Path, old: Path, previous: Path) -> None:
        old.rename(previous)
        raise OSError("the disk went away")

    monkeypatch.setattr(directory, "swap", lose)
    with pytest.raises(OSError, match="the disk went away"):
        _publish(target, "second")

    assert (tmp_path / ".site.old" / "index.html").read_text() == "first"


def test_a_file_that_cannot_be_written_leaves_the_one_that_was_there(tmp_path: Path) -> None:
    poster = PurePosixPath("ap-phich.pdf")
    write_artifacts([Artifact(poster, b"first")], tmp_path)
    (tmp_path / ".ap-phich.pdf.new").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_artifacts([Artifact(poster, b"second")], tmp_path)

    assert (tmp_path / poster).read_bytes() == b"first"


def test_a_folder_that_is_not_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(TargetRefusedError):
        _publish(tmp_path, "site")

    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_a_link_in_the_place_of_the_target_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(TargetRefusedError):
        _publish(tmp_path / "site", "site")


def test_a_second_build_at_the_same_time_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with staged(target), pytest.raises(BusyError):
        _publish(target, "second")
