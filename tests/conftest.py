"""What several tests share: golden files, whole small projects, the real one."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from fcntl import LOCK_EX, flock
from functools import cache
from pathlib import Path

import pytest

from generator.build import pipeline, status
from generator.build.pipeline import Checked, build, check
from generator.engines.mkdocs import MkDocsEngine
from generator.language.locales import USUAL
from generator.loading.interface_words import LanguageFiles, load_languages
from generator.loading.project import load_project
from generator.messages.problem import Problem
from generator.model.language import Language
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.printing.kit import no_progress
from generator.rendering.artifacts import ShellArtifact
from generator.settings import Settings, Theme, shipped_theme
from generator.validation.languages import build_languages
from generator.views.base.localizer import Localizer
from generator.views.pages.registry import build_localizers
from generator.workbook import exchange

SITES = Path(__file__).parent / "sites"
ROOT = Path(__file__).parent.parent
TODAY = date(2021, 9, 1)
SHIPPED = Theme((shipped_theme(),))

Languages = tuple[Language, ...]
Golden = Callable[[Path, str], None]
Change = Callable[..., Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the expected files again")
    parser.addoption("--projects", type=int, default=40, help="how many projects are made up and built")
    parser.addoption("--mutations", type=int, default=200, help="how many spoilt files are checked")
    parser.addoption("--seed", type=int, default=0, help="where making up begins")
    parser.addoption("--kills", type=int, default=20, help="how often each save or release is killed")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is for people: read the difference, then commit it")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compares a text with a file, or with --update-golden writes it."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.write_bytes(f"{text}\n".encode())
        assert file.read_bytes().decode() == f"{text}\n"

    return compare


@pytest.fixture
def kills(pytestconfig: pytest.Config) -> int:
    """How often to kill what must be whole at any moment; few in the suite, for each takes a while."""
    return int(pytestconfig.getoption("--kills"))


@pytest.fixture
def change(tmp_path: Path) -> Change:
    """A copy of the minimal project in which some files have another content, or are gone (None)."""

    def copy(files: dict[str, str | bytes | None] | None = None, *, base: str = "minimal") -> Path:
        root = tmp_path / "project"
        shutil.copytree(SITES / base, root)
        for name, content in (files or {}).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return root

    return copy


class NoChrome:
    """A site engine that adds nothing."""

    def identity(self, _settings: Settings) -> str:
        return "no chrome"

    def dress(self, _settings: Settings, shells: Sequence[ShellArtifact], directory: Path) -> None:
        for shell in shells:
            path = directory / shell.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shell.body, "utf-8")


def reword(text: LocalizedText, **changes: str | None) -> LocalizedText:
    """A text that says something else in some languages, or nothing."""
    said = dict(text.texts) | changes
    return LocalizedText.of(**{tag: words for tag, words in said.items() if words})


def check_project(root: Path, today: date = TODAY) -> Checked:
    return check(Settings(root, today))


@pytest.fixture(scope="session")
def minimal() -> Site:
    """The minimal project, valid."""
    site = check_project(SITES / "minimal").site
    assert site
    return site


@pytest.fixture(scope="session")
def full() -> Checked:
    """The small project that uses whatever a project may: its numbers may stand in tests."""
    return check_project(SITES / "full")


MadeOnce = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """A folder for all workers of a run: the first that asks for it makes it, the others wait. Only to be read."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder = shared / name
        with (shared / f"{name}.lock").open("w") as lock:
            flock(lock, LOCK_EX)
            if not folder.exists():
                fill(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def built_project(made_once: MadeOnce) -> Path:
    """The small project, its sheets made once."""
    return made_once("built-project", _build_small)


@pytest.fixture
def change_built(change: Change, built_project: Path) -> Change:
    """The same as `change` for what is built: whatever the changes do not show on is not made again."""

    def copy(files: dict[str, str | bytes | None] | None = None) -> Path:
        root = change(files)
        shutil.copytree(built_project / ".loa-cache", root / ".loa-cache")
        return root

    return copy


def _build_small(project: Path) -> None:
    shutil.copytree(SITES / "minimal", project)
    assert build(Settings(project, TODAY), project / "unused", MkDocsEngine(), no_progress).problems == []
    shutil.rmtree(project / "unused")


@pytest.fixture(scope="session")
def shipped() -> Checked:
    """The real project of this repository. It grows: what is counted in it, tests take from it."""
    return check_project(ROOT)


@pytest.fixture(scope="session")
def languages() -> Languages:
    """The languages that come with Loa."""
    return read_shipped_languages()


@cache
def read_shipped_languages() -> Languages:
    """Vietnamese and English, read once in a run of the tests."""
    files, problems = load_languages(SHIPPED, USUAL)
    records = load_project(SITES / "minimal")[0]
    languages, more = build_languages(files, records)
    assert not problems + more
    return languages


@pytest.fixture(scope="session", autouse=True)
def _languages_are_read_once() -> Iterator[None]:
    """Those of the shipped theme, which no test changes: reading them is most of the work of a check."""
    usual = load_languages(SHIPPED, USUAL)

    def load(theme: Theme, tags: Sequence[str]) -> tuple[LanguageFiles, list[Problem]]:
        is_usual = tuple(tags) == USUAL and len(theme.parts("locales")) == 1
        return usual if is_usual else load_languages(theme, tags)

    with pytest.MonkeyPatch.context() as patched:
        for module in (pipeline, status, exchange):
            patched.setattr(module, "load_languages", load)
        yield


@pytest.fixture(scope="session")
def localizers(minimal: Site, languages: Languages) -> tuple[Localizer, ...]:
    """The minimal project in Vietnamese and English, on the first of September 2021."""
    return build_localizers(minimal, languages, TODAY)
