"""The manifest and the worker."""

import json
from pathlib import Path, PurePosixPath

from generator.rendering.artifacts import Artifact
from generator.rendering.installing import render_manifest, render_worker
from generator.settings import Theme, shipped_theme
from generator.views.base.localizer import Localizer
from generator.views.feeds.web_app import Worker, build_manifest

LARGEST_WORKER = 3000
WORKER = Worker("sw.js", "mat-mang.html", ("so-tay/", "en/handbook/"))


def _worker(worker: Worker = WORKER, style: bytes = b"a{}") -> str:
    asset = Artifact(PurePosixPath("assets/site.css"), style)
    return render_worker(Theme((shipped_theme(),)), worker, [asset]).content.decode()


def test_a_worker_is_small_and_whole() -> None:
    text = _worker()
    assert len(text.encode()) <= LARGEST_WORKER
    assert "{version}" not in text
    assert "{stand-in}" not in text
    assert 'STAND_IN = "mat-mang.html", STAFF = ["so-tay/", "en/handbook/"]' in text


def test_a_changed_style_makes_another_version() -> None:
    assert _worker() == _worker()
    assert _worker(style=b"b{}") != _worker()


def test_without_a_stand_in_the_worker_unregisters_itself() -> None:
    text = _worker(Worker("sw.js", "", ()))
    assert "registration.unregister()" in text
    assert '"fetch"' not in text


def test_each_language_has_a_manifest_whose_paths_lead_home(localizers: tuple[Localizer, ...]) -> None:
    vietnamese, english = (render_manifest(build_manifest(localizer)) for localizer in localizers)
    told = json.loads(english.content)
    assert [str(file.path) for file in (vietnamese, english)] == [
        "manifest.webmanifest",
        "en/manifest.webmanifest",
    ]
    assert (told["lang"], told["start_url"], told["scope"]) == ("en", "../en/", "../")
    for icon in told["icons"]:
        assert (shipped_theme() / "assets" / Path(icon["src"]).name).is_file()
