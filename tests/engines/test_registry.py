"""A project chooses its engine by the name of its settings file; all give the same bytes."""

import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.build.pipeline import build
from generator.engines.mkdocs import MkDocsEngine
from generator.engines.registry import ENGINES, open_engine
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.printing.kit import no_progress
from generator.settings import Settings
from tests.conftest import SITES, TODAY
from tests.engines.dressing import dress

ROOT = Path(__file__).parents[2]

needs_properdocs = pytest.mark.skipif(find_spec("properdocs") is None, reason="ProperDocs is not installed")


SETTINGS = """\
site_name: Loa
docs_dir: content
theme: {name: material, language: vi, font: false}
plugins: [loa: {today: "2021-09-01"}]
"""


def _run(*words: object) -> str:
    """What a process of its own says: there an engine is the only one."""
    command = [sys.executable, "-m", *map(str, words)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _read(directory: Path) -> dict[str, bytes]:
    files = (path for path in directory.rglob("*") if path.is_file())
    return {path.relative_to(directory).as_posix(): path.read_bytes() for path in files}


@needs_properdocs
def test_properdocs_dresses_every_page_as_mkdocs_does(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(SITES / "full", project)
    for name in ("usual", "other"):
        (tmp_path / name).mkdir()
    dress(project, tmp_path / "usual")
    (project / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (project / "properdocs.yml").write_text(SETTINGS, "utf-8")

    assert _run("tests.engines.dressing", project, tmp_path / "other") == "properdocs"
    assert len(_read(tmp_path / "usual")) > 50
    assert _read(tmp_path / "other") == _read(tmp_path / "usual")


@needs_properdocs
def test_a_whole_site_is_the_same_by_either_engine_and_its_own_command(
    built_project: Path, tmp_path: Path
) -> None:
    project = Path(shutil.copytree(built_project, tmp_path / "project"))
    assert build(Settings(project, TODAY), project / "usual", MkDocsEngine(), no_progress).problems == []
    (project / "properdocs.yml").write_text(SETTINGS, "utf-8")
    _run("properdocs", "build", "--quiet", "-f", project / "properdocs.yml", "-d", project / "plain")
    _run("generator", "--project", project, "build", "--today", TODAY, "--out", project / "other")

    assert _read(project / "other") == _read(project / "usual")
    assert _read(project / "plain") == _read(project / "usual")


@pytest.mark.parametrize("files", [[], ["mkdocs.yml"]])
def test_mkdocs_builds_what_chooses_no_other(tmp_path: Path, files: list[str]) -> None:
    for name in files:
        (tmp_path / name).write_text(SETTINGS, "utf-8")

    assert type(open_engine(tmp_path)) is MkDocsEngine


def test_an_engine_that_is_not_installed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "properdocs.yml").write_text(SETTINGS, "utf-8")
    monkeypatch.setitem(sys.modules, "properdocs", None)
    with pytest.raises(Mistake) as caught:
        open_engine(tmp_path)

    assert caught.value.problem == Problem(
        "engine-not-installed", Position("properdocs.yml"), {"name": "properdocs"}
    )


def test_a_module_that_an_engine_lacks_is_our_own_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(ENGINES, "mkdocs", "generator.engines.nothing:Engine")
    with pytest.raises(ModuleNotFoundError):
        open_engine(tmp_path)
