"""Nothing is said to be unchanged that is not, whatever was changed and however little it shows."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.build import pipeline, unchanged
from generator.build.disclosed_figures import keep, memory_of
from generator.build.unchanged import NOTE, find_unchanged, read_inputs
from generator.engines.mkdocs import MkDocsEngine
from generator.messages.problem import Problem
from generator.model.disclosed import Memory
from generator.printing.kit import no_progress
from generator.publishing.releases import MARKER, ReleaseFolder
from generator.settings import PLACES, Settings


@pytest.fixture
def settings(built_project: Path, tmp_path: Path) -> Settings:
    """A project with sheets that are made already."""
    return Settings(Path(shutil.copytree(built_project, tmp_path / "project")), date(2021, 9, 1))


def _build(settings: Settings) -> list[Problem]:
    return pipeline.build(settings, settings.root / "site", MkDocsEngine(), no_progress).problems


def _find(settings: Settings) -> list[Problem] | None:
    return find_unchanged(settings, settings.root / "site")


def _replace_without_a_trace(path: Path, old: str, new: str) -> None:
    """Other words of the same size, and the time of the last change as it was."""
    stat, text = path.stat(), path.read_text("utf-8")
    assert old in text
    assert len(old) == len(new)
    path.write_text(text.replace(old, new), "utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def test_what_was_told_is_told_again_while_nothing_changes(settings: Settings) -> None:
    contacts = settings.root / "site_data/contacts.yaml"
    long = "Giờ hành chính, gọi trước khi đến " * 60
    contacts.write_text(contacts.read_text("utf-8").replace("Giờ hành chính", long, 1), "utf-8")
    problems = _build(settings)

    assert [problem.code for problem in problems] == ["text-too-long"]
    assert _find(settings) == problems
    shutil.copytree(settings.root / "campaigns", settings.root / "elsewhere")
    assert _find(settings) == problems


CHANGES: dict[str, Callable[[Path], object]] = {
    "a phone": lambda root: _replace_without_a_trace(
        root / "site_data/contacts.yaml", "0206 000 0022", "0206 000 0023"
    ),
    "a new page": lambda root: (root / "content/vi/moi.md").write_text("---\ntitle: Mới\n---\n", "utf-8"),
    "a file gone": lambda root: (root / "site_data/laws.yaml").unlink(),
    "a renamed file": lambda root: (root / "content/vi/about.md").rename(root / "content/vi/khac.md"),
    "a theme of one's own": lambda root: (root / "theme").mkdir(),
    "other settings of the engine": lambda root: (root / "mkdocs.yml").write_text("site_name: x\n"),
    "a linked folder": lambda root: (root / "content/vi/hinh").symlink_to(root / "campaigns"),
    "a pipe": lambda root: os.mkfifo(root / "content/vi/ong"),
    "a page of the site": lambda root: _replace_without_a_trace(root / "site/index.html", "title", "tilte"),
    "a file of the site gone": lambda root: (root / "site/sw.js").unlink(),
    "a file beside those of the site": lambda root: (root / "site/luan-van.txt").write_text("x"),
    "a folder beside those of the site": lambda root: (root / "site/khac").mkdir(),
    "the site gone": lambda root: shutil.rmtree(root / "site"),
    "another in its place": lambda root: _exchange(root / "site/sw.js"),
    "a mode": lambda root: (root / "site/index.html").chmod(0o600),
    "the cache deleted": lambda root: shutil.rmtree(root / ".loa-cache"),
    "a bit of the note": lambda root: _replace_without_a_trace(root / ".loa-cache" / NOTE, "site", "sita"),
    "half a note": lambda root: os.truncate(root / ".loa-cache" / NOTE, 300),
    "another note": lambda root: (root / ".loa-cache" / NOTE).write_text(json.dumps(["", 5])),
}


def _exchange(path: Path) -> None:
    """The same bytes under another inode, as old as they were."""
    copy = path.with_name("copy")
    shutil.copy2(path, copy)
    copy.replace(path)


@pytest.fixture(scope="module")
def noted(built_project: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A project and its site, built once."""
    root = Path(shutil.copytree(built_project, tmp_path_factory.mktemp("noted") / "project"))
    settings = Settings(root, date(2021, 9, 1))
    assert _build(settings) == []
    assert _find(settings) == []
    return settings


@pytest.mark.parametrize("name", CHANGES)
def test_every_change_is_seen(noted: Settings, name: str, tmp_path: Path) -> None:
    """In a copy of the project that stands where the project stood: what is noted of the site is its times."""
    root = noted.root
    kept = root.rename(tmp_path / "kept")
    shutil.copytree(kept, root)
    note = json.loads(json.loads((root / ".loa-cache" / NOTE).read_bytes())[1])
    note["files"] = unchanged._list_files(root / "site")
    text = json.dumps(note)
    (root / ".loa-cache" / NOTE).write_text(json.dumps([unchanged._sign(text), text]))
    try:
        assert _find(noted) == []
        CHANGES[name](root)
        assert _find(noted) is None
    finally:
        shutil.rmtree(root)
        kept.rename(root)


@pytest.mark.parametrize(
    "other", [{"today": date(2021, 9, 2)}, {"is_strict": True}, {"takes_samples": False}], ids=str
)
def test_another_run_is_not_the_same(noted: Settings, other: dict[str, object]) -> None:
    assert _find(replace(noted, **other)) is None  # type: ignore[arg-type]


def test_another_target_is_not_the_same(noted: Settings, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(noted.root / "site")

    assert find_unchanged(noted, noted.root / "other") is None
    assert find_unchanged(noted, link) is None


def test_another_program_is_not_the_same(noted: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_inputs(noted)
    monkeypatch.setattr(unchanged, "PACKAGE", noted.root / "campaigns")
    without = read_inputs(noted)
    monkeypatch.setattr(unchanged, "PACKAGE", noted.root / "none")

    assert before
    assert without
    assert before.digest != without.digest
    assert read_inputs(noted) is None


def test_what_changes_while_it_is_built_is_not_noted(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where it is as before at the end: nobody knows what was read."""
    contacts = settings.root / "site_data/contacts.yaml"
    publish = pipeline.publish

    def disturb(*words: Any) -> list[Problem]:
        text = contacts.read_bytes()
        contacts.write_bytes(b"")
        contacts.write_bytes(text)
        return publish(*words)

    monkeypatch.setattr(pipeline, "publish", disturb)

    assert _build(settings) == []
    assert _find(settings) is None


def test_what_is_told_once_is_not_noted(settings: Settings) -> None:
    """The next build finds the cache corrected."""
    sheet = next((settings.root / ".loa-cache").rglob("*.pdf"))
    sheet.write_bytes(b"")

    assert [problem.code for problem in _build(settings)] == ["cache-damaged"]
    assert _find(settings) is None
    assert _build(settings) == []
    assert _find(settings) == []


def test_a_site_with_a_plugin_of_others_is_built_each_time(settings: Settings) -> None:
    """What it does, and what it reads, nobody knows."""
    (settings.root / "mkdocs.yml").write_text("site_name: x\ntheme: material\nplugins: [loa, search]\n")

    assert _build(settings) == []
    assert _find(settings) is None


def test_a_picture_from_beside_the_project_s_folders_has_it_built_each_time(settings: Settings) -> None:
    (settings.root / "hinh.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z" fill="#222"/></svg>'
    )
    campaign = settings.root / "campaigns/den-truong.yaml"
    picture = "poster:\n  picture:\n    file: hinh.svg\n    alt: {vi: Hình, en: Picture}\n"
    campaign.write_text(campaign.read_text("utf-8") + picture, "utf-8")

    assert _build(settings) == []
    assert _find(settings) is None


def test_what_was_published_before_counts(settings: Settings, tmp_path: Path) -> None:
    shelf = ReleaseFolder(tmp_path / "dang")
    for folder in ("releases", "records"):
        (shelf.target / folder).mkdir(parents=True)
    (shelf.target / MARKER).touch()
    keep(shelf, Memory())
    (settings.root / PLACES).write_text(f"{shelf.target}\n")
    assert _build(settings) == []

    assert _find(settings) == []
    memory_of(shelf.target).write_text("{}")
    assert _find(settings) is None
    memory_of(shelf.target).unlink()
    assert _find(settings) is None
