"""The real site, built once and served; a real browser to look at it."""

import functools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from click.testing import CliRunner, Result
from playwright.sync_api import Browser, sync_playwright

from generator.build import pipeline
from generator.cli import main
from generator.engines.mkdocs import MkDocsEngine
from generator.printing.kit import no_progress
from generator.settings import Settings
from tests.conftest import MadeOnce

PROJECT = Path(__file__).parents[2]
TODAY = date(2021, 9, 1)

CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class _QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's name
        """Say nothing."""


def _build(target: Path) -> None:
    built = pipeline.build(Settings(PROJECT, TODAY), target, MkDocsEngine(), no_progress)
    assert built.problems == []


@pytest.fixture
def project(built_project: Path, tmp_path: Path) -> Path:
    """A small project of its own, with sheets kept from an earlier build.

    Its areas do not end, as commands go by today's clock.
    """
    project = Path(shutil.copytree(built_project, tmp_path / "project"))
    areas = project / "site_data" / "areas.csv"
    areas.write_text(areas.read_text("utf-8").replace(",2025-06-30,", ",,"), "utf-8")
    return project


@pytest.fixture(scope="session")
def loa() -> Callable[..., Result]:
    """Runs the command on a project, in this process: starting another takes a second each time."""

    def run(project: Path, *words: object) -> Result:
        return CliRunner().invoke(main, ["--project", str(project), *map(str, words)])

    return run


@pytest.fixture(scope="session")
def build_real_site() -> Callable[[Path], None]:
    """Builds the real site at a place."""
    return _build


@pytest.fixture(scope="session")
def copy_site() -> Callable[[Path, Path], Path]:
    """A copy of a site from which files may be taken away."""

    def copy(source: Path, target: Path) -> Path:
        return Path(shutil.copytree(source, target, copy_function=os.link))

    return copy


@pytest.fixture(scope="session")
def site(made_once: MadeOnce) -> Path:
    """The directory of the real site."""
    return made_once("real-site", _build)


@contextmanager
def _serve(directory: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_QuietHandler, directory=str(directory)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def serve() -> Callable[[Path], AbstractContextManager[str]]:
    """Serves a directory; gives its address, ending in "/"."""
    return _serve


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the real site is served, ending in "/"."""
    with _serve(site) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_FLAGS)
        yield started
        started.close()
