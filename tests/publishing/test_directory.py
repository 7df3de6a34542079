"""The published directory is one whole build, whatever happens."""

from pathlib import Path, PurePosixPath

import pytest

from generator.publishing import directory
from generator.publishing.directory import (
    BusyError,
    TargetRefusedError,
    check_paths,
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


def test_two_artifacts_on_one_path_are_told_also_when_only_capitals_differ() -> None:
    artifacts = [Artifact(PurePosixPath(path), b"") for path in ("q/a.html", "Q/a.html", "b.html")]

    assert [problem.code for problem in check_paths(artifacts)] == ["same-path"]
