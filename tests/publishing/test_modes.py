"""What is published can be read by all and written by its owner, whatever the umask of the run."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from stat import S_IMODE, S_ISGID

import pytest

from generator.publishing.directory import staged, write_artifacts
from generator.publishing.modes import make_folder, open_to_all
from generator.rendering.artifacts import Artifact


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o027], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def modes(folder: Path) -> dict[str, str]:
    """The mode of everything below `folder`, and its own."""
    found = {"": folder} | {str(path.relative_to(folder)): path for path in folder.rglob("*")}
    return {name: f"{S_IMODE(path.stat().st_mode):o}" for name, path in found.items()}


@pytest.mark.usefixtures("umask")
def test_a_site_is_open_to_all_and_so_are_the_folders_made_for_it(tmp_path: Path) -> None:
    target = tmp_path / "srv" / "www" / "site"
    with staged(target) as publication:
        write_artifacts([Artifact(PurePosixPath("xa/index.html"), b"")], publication.directory)
        publication.is_whole = True

    assert modes(tmp_path / "srv")[""] == modes(tmp_path / "srv" / "www")[""] == "755"
    assert modes(target) == {"": "755", ".loa-site": "644", "xa": "755", "xa/index.html": "644"}


@pytest.mark.usefixtures("umask")
def test_files_written_into_a_folder_that_is_there_are_open_to_all(tmp_path: Path) -> None:
    folder = tmp_path / "ap-phich"
    folder.mkdir(0o700)
    write_artifacts([Artifact(PurePosixPath("xa/a.pdf"), b"%PDF")], folder)

    assert modes(folder) == {"": "700", "xa": "755", "xa/a.pdf": "644"}


def test_a_folder_that_hands_on_its_group_goes_on_to_do_so(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site").chmod(0o2770)
    open_to_all(tmp_path / "site")

    assert S_IMODE((tmp_path / "site").stat().st_mode) == 0o755 | S_ISGID


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o711)
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")

    assert modes(tmp_path) == {"": "711", "a": "755", "a/b": "755"}
