"""Whatever `check` accepts is built: a thousand strange valid projects through views, rendering and sheets."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest

from generator.build import pipeline
from generator.build.check_paths import list_everything
from generator.build.pipeline import Checked, Viewed
from generator.engines.mkdocs import MkDocsEngine
from generator.printing import shop as print_shop
from generator.printing.cache import open_cache
from generator.printing.kit import make_kit, no_progress
from generator.printing.typesetting import Press
from generator.rendering.open_data import render_open_data
from generator.rendering.pages import render_page
from generator.rendering.templates import Templates
from generator.settings import Settings, shipped_theme
from generator.views.frame.models import Page
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import KitView

from .projects import Walk

T = TypeVar("T")

TODAY = date(2021, 9, 1)
WHOLE = 100
"""One of so many is built to the last file: that takes fifty times as long."""

STEPS = 12
"""From one start: what piles up makes projects large, and what was refused once stays away."""


@pytest.fixture
def _made_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is the same for all: templates, the press, pages that did not change."""
    press = Press(shipped_theme() / "posters", shipped_theme() / "fonts")
    monkeypatch.setattr(press, "close", lambda: None)
    monkeypatch.setattr(pipeline, "Templates", cache(Templates))
    monkeypatch.setattr(pipeline, "render_page", remembered(render_page))
    monkeypatch.setattr(pipeline, "render_open_data", remembered(lambda data: [*render_open_data(data)]))
    monkeypatch.setattr(print_shop, "Press", lambda *_: press)
    monkeypatch.setattr(print_shop, "hash_design", cache(print_shop.hash_design))
    yield
    Press.close(press)


def remembered(render: Callable[..., T]) -> Callable[..., T]:
    """The same for a page that is the same as in the project before."""
    known: dict[object, tuple[object, T]] = {}

    def look_first(page: Any, *rest: object) -> T:
        key = page.frame.path if isinstance(page, Page) else page.dictionary_path
        if key not in known or known[key][0] != page:
            known[key] = page, render(page, *rest)
        return known[key][1]

    return look_first


@pytest.mark.usefixtures("_read_once", "_made_once")
def test_what_is_accepted_is_built(tmp_path: Path, projects: int, seed: int) -> None:
    """No exception, every file where it was announced, every sheet made or refused with a problem."""
    walk, rng = Walk(tmp_path / "project", seed), Random(seed)
    settings = Settings(walk.root, TODAY, is_preview=True, workers=1)
    built = tried = 0
    while built < projects:
        tried += 1
        before = walk.step()
        checked = pipeline.check(settings)
        if checked.site is None:
            walk.take_back(before)
            continue
        build(checked, settings, rng)
        built += 1
        if built % WHOLE == 0:
            pipeline.build(settings, tmp_path / "site", MkDocsEngine(), no_progress)
        if built % STEPS == 0:
            walk.restart()
    assert built > tried / 3, "most of what is made up is refused: the generator does not know a rule"


def build(checked: Checked, settings: Settings, rng: Random) -> None:
    """Everything but the chrome, and of the print kit a part."""
    assert checked.site
    viewed = pipeline.view(checked.site, checked.words, settings)
    rendered = pipeline.render(viewed, settings)
    kit, _ = make_kit(
        some_of(viewed, rng), checked.records, settings, open_cache(settings.cache), no_progress
    )
    pipeline.settle(viewed, rendered, kit, settings)
    made = {str(path) for path in rendered.paths()} | {picture.path for picture in viewed.pictures}
    made |= {*viewed.kit.paths(), *(f"{page.frame.path}index.html" for page in viewed.downloads)}
    localizers = build_localizers(checked.site, checked.words, TODAY)
    listed = {output.path for output in list_everything(localizers, settings.theme)}
    assert made <= listed
    if len(localizers[0].current()) == len(checked.site.campaigns):
        assert listed - made <= {"tin/atom.xml", "en/updates/atom.xml"}


def some_of(viewed: Viewed, rng: Random) -> KitView:
    """A sheet, and one more thing of any kind."""
    kit = viewed.kit
    name = rng.choice(("packs", "thumbnails", "archives", "reports", "broadcasts", "plans", "cards"))
    few = rng.sample(getattr(kit, name), min(1, len(getattr(kit, name))))
    is_of_sheets = name in {"packs", "thumbnails", "archives"} and few
    posters = kit.posters if is_of_sheets else rng.sample(kit.posters, min(1, len(kit.posters)))
    nothing = KitView([], kit.like, [], [], [], [], [], [], [], kit.editions)
    return replace(nothing, **{"posters": posters, name: few})  # type: ignore[arg-type]
