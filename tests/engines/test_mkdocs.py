"""MkDocs only puts chrome around what it is given."""

import shutil
import socket
from datetime import date
from http.client import HTTPConnection
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.build import pipeline
from generator.engines.mkdocs import LoaPlugin, MkDocsEngine
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.rendering.artifacts import ShellArtifact
from generator.rendering.pages import render_page
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.pages.registry import build_pages
from generator.views.print.kit import build_kit

ROOT = Path(__file__).parents[2]
MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[ShellArtifact]]:
    """The pages of a small site that need their chrome, as MkDocs dressed them."""
    settings = Settings(MINIMAL, date(2021, 9, 1))
    localizers = pipeline.check(settings).localizers(settings)
    templates = Templates(TemplateFiles(settings.theme), "")
    pages = build_pages(localizers, build_kit(localizers).editions)
    drawn = [render_page(page, templates) for page in pages]
    shells = [page for page in drawn if isinstance(page, ShellArtifact)]
    directory = tmp_path_factory.mktemp("mkdocs")
    MkDocsEngine().dress(settings, shells, directory)
    return directory, shells


def test_every_shell_page_gets_its_chrome(output: tuple[Path, list[ShellArtifact]]) -> None:
    directory, shells = output

    for shell in shells:
        page = (directory / shell.path).read_text("utf-8")
        assert page.count("<!doctype html>") == 1
        assert shell.body.strip() in page
        assert f'<html lang="{shell.frame.locale}"' in page
        assert f'<link rel="canonical" href="{shell.frame.canonical}">' in page


def test_nothing_of_material_is_published(output: tuple[Path, list[ShellArtifact]]) -> None:
    directory, shells = output
    written = {path.relative_to(directory) for path in directory.rglob("*") if path.is_file()}

    assert {str(path) for path in written} == {str(shell.path) for shell in shells}


def test_the_content_folder_itself_is_not_published(output: tuple[Path, list[ShellArtifact]]) -> None:
    directory, _ = output

    assert not (directory / "vi").exists()
    assert list(directory.rglob("*.md")) == []


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:{port}", 200),
        ("localhost:{port}", 200),
        ("evil.example:{port}", 403),
        ("evil.example", 403),
        ("127.0.0.1", 403),
    ],
)
def test_the_server_of_mkdocs_answers_under_its_own_names_only(
    tmp_path: Path, host: str, status: int
) -> None:
    (tmp_path / "index.html").write_text("bản nháp", "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = LiveReloadServer(builder=lambda: None, host="127.0.0.1", port=port, root=str(tmp_path))
    LoaPlugin().on_serve(server, config=MkDocsConfig(), builder=lambda: None)
    server.server_bind()
    server.server_activate()
    server.serve_thread.start()
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/", headers={"Host": host.format(port=port)})
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    server.shutdown(wait=False)

    assert answer.status == status
    assert text == (
        "bản nháp"
        if status == 200
        else f"Chỉ xem thử được ở {server.url}\nThe preview is only at {server.url}\n"
    )


def _spoil(tmp_path: Path, files: dict[str, bytes]) -> Settings:
    """A project with a theme and `files` of its own."""
    root = tmp_path / "project"
    shutil.copytree(MINIMAL, root)
    shutil.copytree(ROOT / "theme", root / "theme")
    for name, content in files.items():
        (root / name).write_bytes(content)
    return Settings(root, date(2021, 9, 1))


def _dress_one_page(settings: Settings, shells: list[ShellArtifact], directory: Path) -> None:
    directory.mkdir()
    MkDocsEngine().dress(settings, shells[:1], directory)


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (
            b"site_name: [",
            Position("mkdocs.yml", 1, 13),
            "expected the node content, but found '<stream end>'",
        ),
        (b"\xff", Position("mkdocs.yml"), "invalid start byte"),
        (
            b"- a\n",
            Position("mkdocs.yml"),
            "The configuration is invalid. Expected a key-value mapping (dict) but received: list",
        ),
        (b"", Position("mkdocs.yml"), "site_name: Required configuration not provided"),
        (
            b"site_name: x\nplugins: [loa, nope]\n",
            Position("mkdocs.yml"),
            'plugins: The "nope" plugin is not installed',
        ),
    ],
)
def test_settings_that_mkdocs_does_not_accept_are_reported(
    tmp_path: Path, content: bytes, place: Position, reason: str
) -> None:
    settings = _spoil(tmp_path, {"mkdocs.yml": content})
    with pytest.raises(Mistake) as caught:
        MkDocsEngine().identity(settings)
    assert caught.value.problem == Problem("engine-settings", place, {"reason": reason})


@pytest.mark.parametrize("plugins", [b"", b"plugins: []\n", b"plugins: [search]\n"])
def test_settings_without_our_plugin_are_reported(
    tmp_path: Path, output: tuple[Path, list[ShellArtifact]], plugins: bytes
) -> None:
    settings = _spoil(tmp_path, {"mkdocs.yml": b"site_name: x\n" + plugins})
    with pytest.raises(Mistake) as caught:
        _dress_one_page(settings, output[1], tmp_path / "site")
    assert caught.value.problem == Problem("mkdocs-without-loa", Position("mkdocs.yml"))


@pytest.mark.parametrize(
    ("content", "line", "code"),
    [
        (b"<p>\n{% for %}", 2, "template-mistake"),
        (b"<p>\n\n{{ page.meta.frame.nothing }}", 3, "template-unknown-name"),
        (b"<p>\n{{ nothing }}", 2, "template-unknown-name"),
        (b'{{ "a" + 1 }}', 1, "template-mistake"),
        (b"\xff", 1, "template-mistake"),
    ],
)
def test_a_mistake_in_the_chrome_is_reported(
    tmp_path: Path, output: tuple[Path, list[ShellArtifact]], content: bytes, line: int, code: str
) -> None:
    settings = _spoil(tmp_path, {"theme/site/main.html": content})
    with pytest.raises(Mistake) as caught:
        _dress_one_page(settings, output[1], tmp_path / "site")
    problem = caught.value.problem
    assert (problem.code, problem.position.file, problem.position.line) == (
        code,
        "theme/site/main.html",
        line,
    )


def test_a_day_that_is_none_is_reported(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = b'site_name: x\ntheme: material\nplugins:\n  - loa:\n      today: "5/9/2021"\n'
    settings = _spoil(tmp_path, {"mkdocs.yml": config})
    with pytest.raises(Abort):
        MkDocsEngine().dress(settings, [], tmp_path / "site")
    assert 'mkdocs.yml: lỗi: "5/9/2021" chưa đúng cách viết ngày: năm-tháng-ngày.' in caplog.text
