"""Nothing that Loa did not write is ever replaced or removed."""

import shutil
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator.publishing import mark
from generator.publishing.directory import staged, write_artifacts
from generator.publishing.mark import TargetRefusedError
from generator.rendering.artifacts import Artifact

Place = Callable[[Path], object]


def _publish(target: Path, *names: str) -> None:
    with staged(target) as publication:
        pages = (Artifact(PurePosixPath(name), b"ours") for name in ("index.html", "xa/index.html", *names))
        write_artifacts(pages, publication.directory)
        publication.is_whole = True


def _see(folder: Path) -> dict[str, str]:
    """Everything below `folder`: files with their text, links with where they lead."""
    return {
        str(path.relative_to(folder)): f"-> {path.readlink()}"
        if path.is_symlink()
        else path.read_text("utf-8")
        if path.is_file()
        else "folder"
        for path in folder.rglob("*")
        if not path.name.endswith(".lock")
    }


def _put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.mkdir() if name.endswith("/") else path.write_text("theirs")


def _ours_and(*names: str) -> Place:
    def place(target: Path) -> None:
        _publish(target)
        _put(target, *names)

    return place


def _ours_with_link(target: Path) -> None:
    """A folder of the site moved to a larger disk, and a link left in its place."""
    _publish(target)
    (target / "xa").rename(target.with_name("large-disk"))
    (target / "xa").symlink_to(target.with_name("large-disk"))


def _ours_unmarked(target: Path) -> None:
    """As built before there was a mark."""
    _publish(target)
    (target / mark.NAME).unlink()


def _link_to_ours(target: Path) -> None:
    _publish(target.with_name("elsewhere"))
    target.symlink_to(target.with_name("elsewhere"))


def _beside(name: str, *, is_built: bool = True) -> Place:
    def place(target: Path) -> None:
        if is_built:
            _publish(target)
        _put(target.with_name(name), "thesis.txt")

    return place


FOREIGN: dict[str, tuple[Place, str, tuple[str, ...]]] = {
    "a web root with an index": (lambda t: _put(t, "index.html", "forum/post.php"), "unmarked", ()),
    "a project": (lambda t: _put(t, "campaigns/a.yaml", "site_data/areas.csv", "site/"), "unmarked", ()),
    "a home": (lambda t: _put(t, ".profile", "Documents/letter.odt"), "unmarked", ()),
    "a hidden file": (lambda t: _put(t, ".htpasswd"), "unmarked", ()),
    "an empty folder in it": (lambda t: _put(t, "photos/"), "unmarked", ()),
    "a git checkout": (lambda t: _put(t, ".git/HEAD", "index.html"), "unmarked", ()),
    "a mark and nothing of ours": (lambda t: _put(t, ".loa-site", "thesis.txt"), "unmarked", ()),
    "a folder for a mark": (lambda t: _put(t, ".loa-site/thesis.txt"), "unmarked", ()),
    "a site from before the mark": (_ours_unmarked, "unmarked", ()),
    "ours and a file": (_ours_and("thesis.txt"), "foreign", ("thesis.txt",)),
    "ours and a deep file": (_ours_and("xa/ảnh.jpg"), "foreign", ("xa/ảnh.jpg",)),
    "ours as a git checkout": (_ours_and(".git/HEAD", "CNAME"), "foreign", (".git/", "CNAME")),
    "ours and an empty folder": (_ours_and("xa/photos/"), "foreign", ("xa/photos/",)),
    "ours with a link in it": (_ours_with_link, "foreign", ("xa/",)),
    "a link to ours": (_link_to_ours, "no-folder", ()),
    "a link to nothing": (lambda t: t.symlink_to("nowhere"), "no-folder", ()),
    "a file": (lambda t: t.write_text("thesis"), "no-folder", ()),
    "a foreign folder of the name of a build": (_beside(".site.new"), "unmarked", ()),
    "the same before the first build": (_beside(".site.new", is_built=False), "unmarked", ()),
    "a foreign folder of the name of an old site": (_beside(".site.old"), "unmarked", ()),
    "the same in place of the site": (_beside(".site.old", is_built=False), "unmarked", ()),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_not_ours_stays_as_it_is(tmp_path: Path, name: str) -> None:
    place, reason, names = FOREIGN[name]
    target = tmp_path / "there" / "site"
    target.parent.mkdir()
    place(target)
    before = _see(tmp_path)
    with pytest.raises(TargetRefusedError) as refused:
        _publish(target)

    assert _see(tmp_path) == before
    assert (refused.value.reason, refused.value.names) == (reason, names)


@pytest.mark.parametrize("place", ["/", "/proc"])
def test_a_mounted_disk_is_refused(place: str) -> None:
    with pytest.raises(TargetRefusedError) as refused:
        mark.refuse_foreign(Path(place))

    assert refused.value.reason == "no-folder"


@pytest.mark.parametrize(
    "place",
    [
        lambda _: None,
        lambda target: target.mkdir(parents=True),
        _publish,
        lambda target: _publish(target, "ap-phich/a.pdf"),
        _ours_and(".DS_Store", "xa/Thumbs.db", "desktop.ini"),
    ],
    ids=["nothing", "empty", "ours", "ours with more", "looked at with a file manager"],
)
def test_what_is_ours_or_empty_is_replaced(tmp_path: Path, place: Place) -> None:
    target = tmp_path / "there" / "site"
    place(target)
    _publish(target)

    assert _see(target) == {
        ".loa-site": f"{mark.WHOLE}.loa-site\nindex.html\nxa/index.html\n",
        "index.html": "ours",
        "xa": "folder",
        "xa/index.html": "ours",
    }
    assert _see(tmp_path).keys() - _see(target).keys() == {
        "there",
        *(f"there/site{'/' * bool(name)}{name}" for name in ("", *_see(target))),
    }


def test_what_comes_while_a_site_is_built_stays(tmp_path: Path) -> None:
    target = tmp_path / "site"
    _publish(target)

    def write_meanwhile() -> None:
        with staged(target) as publication:
            (publication.directory / "index.html").write_text("newer")
            publication.is_whole = True
            (target / "thesis.txt").write_text("years of work")

    with pytest.raises(TargetRefusedError):
        write_meanwhile()

    assert (target / "thesis.txt").read_text() == "years of work"
    assert (target / "index.html").read_text() == "ours"
    assert not (tmp_path / ".site.new").exists()


def test_a_way_around_leads_to_the_same_place(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    _publish(tmp_path / "a" / ".." / "site")

    assert {path.name for path in tmp_path.iterdir()} == {"a", "site", ".site.lock"}


def test_what_is_left_of_a_folder_that_was_being_cleared_is_still_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "site"
    _publish(target, "aa/index.html")
    remove = shutil.rmtree

    def stop(path: Path, *, ignore_errors: bool) -> None:
        remove(path, ignore_errors=ignore_errors)
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "rmtree", stop)
    with pytest.raises(KeyboardInterrupt):
        mark.clear(target)
    monkeypatch.undo()
    assert target.exists()
    mark.clear(target)

    assert not target.exists()


def test_a_kill_while_the_mark_is_written_leaves_a_folder_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_words: object) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "site"
    _publish(target)
    monkeypatch.setattr(Path, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        mark.clear(target)
    monkeypatch.undo()
    _publish(target)

    assert _see(target).keys() == {".loa-site", "index.html", "xa", "xa/index.html"}


def test_a_folder_that_cannot_be_marked_again_is_cleared_nevertheless(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk: removing is what makes room."""

    def fail(*_words: object, **_options: object) -> None:
        raise OSError("disk is full")

    target = tmp_path / "site"
    _publish(target)
    monkeypatch.setattr(Path, "write_text", fail)
    mark.clear(target)

    assert not target.exists()
