"""MkDocs only puts chrome around what it is given."""

import shutil
import socket
from datetime import date
from http.client import HTTPConnection
from pathlib import Path, PurePosixPath

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from generator.build import pipeline
from generator.engines.mkdocs import LoaPlugin, MkDocsEngine
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.rendering.artifacts import Artifact, FileArtifact, Rendered
from generator.settings import Settings

ROOT = Path(__file__).parents[2]
MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Rendered]:
    """A site without posters, as MkDocs wrote it."""
    settings = Settings(MINIMAL, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    rendered = pipeline.render(pipeline.view(checked.site, checked.words, settings), settings)
    rendered.artifacts.append(Artifact(PurePosixPath("ap-phich/x.pdf"), b"%PDF"))
    directory = tmp_path_factory.mktemp("mkdocs") / "site"
    kept = directory.with_name("kept.pdf")
    kept.write_bytes(b"%PDF-1.7")
    rendered.artifacts.append(FileArtifact(PurePosixPath("ap-phich/y.pdf"), kept))
    directory.mkdir()
    MkDocsEngine().build(settings, rendered, directory)
    return directory, rendered


def test_every_artifact_is_written_as_it_is(output: tuple[Path, Rendered]) -> None:
    directory, rendered = output

    for artifact in rendered.artifacts:
        written = (directory / artifact.path).read_bytes()
        assert written == (
            artifact.source.read_bytes() if isinstance(artifact, FileArtifact) else artifact.content
        )


def test_every_shell_page_gets_its_chrome(output: tuple[Path, Rendered]) -> None:
    directory, rendered = output

    for shell in rendered.shells:
        page = (directory / shell.path).read_text("utf-8")
        assert page.count("<!doctype html>") == 1
        assert shell.body.strip() in page
        assert f'<html lang="{shell.frame.locale}"' in page
        assert f'<link rel="canonical" href="{shell.frame.canonical}">' in page


def test_nothing_of_material_is_published(output: tuple[Path, Rendered]) -> None:
    directory, rendered = output
    written = {path.relative_to(directory) for path in directory.rglob("*") if path.is_file()}

    assert {str(path) for path in written} == {str(path) for path in rendered.paths()}


def test_the_content_folder_itself_is_not_published(output: tuple[Path, Rendered]) -> None:
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


def _build_one_page(settings: Settings, rendered: Rendered, directory: Path) -> None:
    directory.mkdir()
    MkDocsEngine().build(settings, Rendered(rendered.shells[:1], [], ""), directory)


@pytest.mark.parametrize("plugins", [b"", b"plugins: []\n", b"plugins: [search]\n"])
def test_settings_without_our_plugin_are_told(
    tmp_path: Path, output: tuple[Path, Rendered], plugins: bytes
) -> None:
    settings = _spoil(tmp_path, {"mkdocs.yml": b"site_name: x\n" + plugins})
    with pytest.raises(Mistake) as caught:
        _build_one_page(settings, output[1], tmp_path / "site")
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
def test_a_slip_in_the_chrome_is_told(
    tmp_path: Path, output: tuple[Path, Rendered], content: bytes, line: int, code: str
) -> None:
    settings = _spoil(tmp_path, {"theme/site/main.html": content})
    with pytest.raises(Mistake) as caught:
        _build_one_page(settings, output[1], tmp_path / "site")
    problem = caught.value.problem
    assert (problem.code, problem.position.file, problem.position.line) == (
        code,
        "theme/site/main.html",
        line,
    )


def test_a_day_that_is_none_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = b'site_name: x\ntheme: material\nplugins:\n  - loa:\n      today: "5/9/2021"\n'
    settings = _spoil(tmp_path, {"mkdocs.yml": config})
    with pytest.raises(Abort):
        MkDocsEngine().build(settings, Rendered([], [], ""), tmp_path / "site")
    assert 'mkdocs.yml: lỗi: "5/9/2021" chưa đúng cách viết ngày: năm-tháng-ngày.' in caplog.text
