"""Links of finished pages: each page is read once, and a broken link is told whoever read it."""

from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from generator.build import page_links
from generator.build.page_links import check_files
from generator.outputs.cache import OutputCache, open_cache
from generator.outputs.making import NoTools, find_or_make, plan_copy
from generator.outputs.output import Planner
from generator.rendering.artifacts import FileArtifact
from generator.settings import Settings

BASE = "https://mau.example"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path, date(2021, 9, 1))


def _keep(texts: dict[str, str], settings: Settings, cache: OutputCache) -> list[FileArtifact]:
    outputs = (plan_copy(Planner(settings.theme), path, text.encode()) for path, text in texts.items())
    made = find_or_make(outputs, NoTools, cache, 1)
    return [FileArtifact(PurePosixPath(file.path), file.source) for file in made]


def test_a_page_is_read_once_and_what_it_leads_to_is_looked_up_each_time(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = open_cache(settings.cache)
    page = '<p id="a"><a href="../b/#c">B</a> <a href="../t.pdf">T</a><img src="https://xa.example/a.png" alt="">'
    texts = {"a/index.html": page, "b/index.html": '<h1 id="c">B</h1>', "t.pdf": "%PDF", "s.css": "p{}"}
    files = _keep(texts, settings, cache)
    first = check_files(files, BASE, settings, cache)

    assert [(problem.code, problem.values["path"]) for problem in first] == [
        ("off-site-request", "a/index.html")
    ]
    monkeypatch.setattr(page_links, "READERS", dict.fromkeys(page_links.READERS))
    assert check_files(files, BASE, settings, cache) == first
    without = [file for file in files if file.path.suffix != ".pdf"]
    assert [
        (problem.code, problem.values["href"]) for problem in check_files(without, BASE, settings, cache)
    ] == [
        ("off-site-request", "https://xa.example/a.png"),
        ("broken-link", "../t.pdf"),
    ]
