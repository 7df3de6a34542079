"""What differs between two sites, as it is told."""

from pathlib import Path
from zipfile import ZipFile

from tests.compare_sites import compare


def write(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def test_the_same_files_are_no_difference(tmp_path: Path) -> None:
    sites = [
        write(tmp_path / side, {"a/index.html": b"<p>1</p>", "b.bin": b"\xff"}) for side in ("old", "new")
    ]

    difference = compare(*sites)

    assert not difference
    assert list(difference.describe()) == ["2 identical, 0 differ, 0 only old, 0 only new"]


def test_files_with_the_same_change_are_reported_together(tmp_path: Path) -> None:
    old = write(
        tmp_path / "old", {f"{n}/index.html": b"<main><p>1</p></main>" for n in range(8)} | {"gone.txt": b""}
    )
    new = write(
        tmp_path / "new", {f"{n}/index.html": b"<main><p>2</p></main>" for n in range(8)} | {"came.txt": b""}
    )

    assert list(compare(old, new).describe()) == [
        "0 identical, 8 differ, 1 only old, 1 only new",
        "  only old: gone.txt",
        "  only new: came.txt",
        "  differ: 0/index.html, 1/index.html, 2/index.html, 3/index.html, 4/index.html, 5/index.html + 2 .html",
        "      -<p>1</p>",
        "      +<p>2</p>",
    ]


def test_of_an_archive_its_files_are_reported(tmp_path: Path) -> None:
    for side, text in (("old", "1"), ("new", "2")):
        (tmp_path / side).mkdir()
        with ZipFile(tmp_path / side / "all.zip", "w") as archive:
            archive.writestr("same.txt", "0")
            archive.writestr("other.txt", text)

    assert list(compare(tmp_path / "old", tmp_path / "new").describe())[1:] == [
        "  differ: all.zip",
        "      -6b86b273ff34 other.txt",
        "      +d4735e3a265e other.txt",
    ]


def test_bytes_without_text_differ_too(tmp_path: Path) -> None:
    old = write(tmp_path / "old", {"a.html": b"<p>1</p>\n<p>", "b.png": b"\xff1"})
    new = write(tmp_path / "new", {"a.html": b"<p>1</p><p>", "b.png": b"\xff2"})

    assert list(compare(old, new).describe())[1:] == [
        "  differ: a.html",
        "      (the same text in other bytes)",
        "  differ: b.png",
        "      -2 bytes, 71369f7c975c",
        "      +2 bytes, 17fe62c9fc4f",
    ]
