"""What may be passed over in a folder, and what may not."""

from pathlib import Path

import pytest

from generator.loading.files import list_files
from generator.messages.problem import Position, Problem, Severity


def listed(tmp_path: Path, name: str, suffix: str = ".yaml") -> tuple[list[str], list[Problem]]:
    (tmp_path / "campaigns").mkdir()
    (tmp_path / "campaigns" / name).touch()
    return list_files(tmp_path, "campaigns", suffix)


@pytest.mark.parametrize(
    "name",
    [
        "Thumbs.db", "thumbs.db", "THUMBS.DB", "ehthumbs.db", "Desktop.ini", "desktop.ini", "Icon\r", ".DS_Store",
        "._a.yaml", ".directory", ".~lock.a.yaml#", "~$a.yaml", "~$so-lieu.xlsx", "a.yaml~", "#a.yaml#", "a.yaml.bak",
        "a.yaml.orig", "a.yaml.rej", ".a.yaml.swp", "a.yaml.swo", "~WRL0001.tmp", "a.TMP", "a.yaml.part",
        "a.yaml.crdownload", "a.yaml.download", "a - Shortcut.lnk", "a.url", "a.yaml:Zone.Identifier", "README.md",
    ],
)  # fmt: skip
def test_files_that_systems_and_programs_make_are_passed_over(tmp_path: Path, name: str) -> None:
    assert listed(tmp_path, name) == ([], [])


@pytest.mark.parametrize(
    "name",
    [
        "a (Máy A's conflicted copy 2021-09-01).yaml",
        "a (conflicted copy 2021-09-01 101500).yaml",
        "a (bản sao xung đột 2021-09-01).yaml",
        "a (ba\u0309n sao xung đo\u0323\u0302t).yaml",
        "a.sync-conflict-20210901-101500-ABCDEFG.yaml",
        "a_conflict-20210901-101500.yaml",
        "a.Conflict.yaml",
        "a (SFConflict van-phong@haquang.example 2021-09-01-10-15-00).yaml",
        "a (Case Conflict).yaml",
        "a-DESKTOP-4F7K2QD.yaml",
        "a-LAPTOP-4F7K2QD-2.yaml",
        "a-DESKTOP-4F7K2QD.txt",
    ],
)
def test_the_second_version_of_a_file_is_reported_and_not_read(tmp_path: Path, name: str) -> None:
    """It may hold what somebody wrote."""
    problem = Problem("conflict-copy", Position(f"campaigns/{name}"), severity=Severity.WARNING)
    assert listed(tmp_path, name) == ([], [problem])


@pytest.mark.parametrize(
    "name",
    ["conflict.yaml", "xung-dot.yaml", "a-desktop-1234567.yaml", "thumbs.yaml", "tmp.yaml", "a b.yaml"],
)
def test_names_that_only_sound_like_it_are_read(tmp_path: Path, name: str) -> None:
    assert listed(tmp_path, name) == ([f"campaigns/{name}"], [])


@pytest.mark.parametrize("name", ["a.yml", "a.yaml.txt", "a.doc", "tmp", "db.ini", "a.yaml.old"])
def test_anything_else_is_somebodys_and_reported(tmp_path: Path, name: str) -> None:
    values = {"suffix": ".yaml", "folder": "campaigns"}
    assert listed(tmp_path, name) == ([], [Problem("unknown-file", Position(f"campaigns/{name}"), values)])
