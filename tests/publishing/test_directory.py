"""The published directory is one whole build, whatever happens."""

import os
from pathlib import Path, PurePosixPath

import pytest

from generator.publishing import directory, mark
from generator.publishing.directory import BusyError, staged, write_artifacts
from generator.publishing.mark import TargetRefusedError
from generator.rendering.artifacts import Artifact, FileArtifact


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
    with staged(target) as publication:
        pages = [Artifact(PurePosixPath(name), b"") for name in ("index.html", "xa/only-in-this.html")]
        write_artifacts(pages, publication.directory)
        publication.is_whole = True
    _publish(target, "second")

    assert sorted(path.name for path in target.iterdir()) == [".loa-site", "index.html"]
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
    mark.begin(tmp_path / ".site.new")
    (tmp_path / ".site.new" / "half.html").write_text("half")
    _publish(target, "whole")

    assert sorted(path.name for path in target.iterdir()) == [".loa-site", "index.html"]
    assert _names_beside(target) == {"site", ".site.lock"}


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
    with pytest.raises(FileNotFoundError):
        write_artifacts([FileArtifact(poster, tmp_path / "gone.pdf")], tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"ap-phich.pdf": b"first"}


def test_a_poster_spoilt_in_its_folder_is_copied_again(tmp_path: Path) -> None:
    """A bit that flipped on the disk changes neither the size nor the day of a file."""
    source, poster = tmp_path / "kept.pdf", FileArtifact(PurePosixPath("a.pdf"), tmp_path / "kept.pdf")
    source.write_bytes(b"%PDF")
    write_artifacts([poster], tmp_path)
    (tmp_path / "a.pdf").write_bytes(b"%PDG")
    stat = source.stat()
    os.utime(tmp_path / "a.pdf", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    write_artifacts([poster], tmp_path)

    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"


def test_a_link_that_waits_at_the_name_of_a_file_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    (tmp_path / "a.pdf").symlink_to("thesis.txt")
    write_artifacts([Artifact(PurePosixPath("a.pdf"), b"%PDF")], tmp_path)

    assert (tmp_path / "thesis.txt").read_text() == "years of work"
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF"


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
