"""Whatever `check` accepts is built: a thousand strange valid projects through views, rendering and sheets."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from random import Random
from typing import TypeVar
from urllib.parse import unquote, urlsplit

import pytest

from generator.build import make, page_maker, pipeline
from generator.build.check_paths import list_everything
from generator.build.pipeline import Checked
from generator.engines.mkdocs import MkDocsEngine
from generator.outputs.cache import open_cache
from generator.printing import makers
from generator.printing.kit import make_cards, no_progress
from generator.printing.typesetting import Typesetter
from generator.publishing.verify import Finder
from generator.rendering.artifacts import FileArtifact
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings, Theme, shipped_theme
from generator.views.frame.sharing import CARD_FOLDER
from generator.views.print.kit import KitView, build_kit
from tests.conftest import NoChrome, read_shipped_languages

from .projects import Walk

T = TypeVar("T")

TODAY = date(2021, 9, 1)
WHOLE = 100
"""One of so many is built to the last file: that takes fifty times as long."""

HREF = re.compile(r'href="([^"]*)"')

STEPS = 12
"""From one start: what piles up makes projects large, and what was refused once stays away."""


@pytest.fixture
def _made_once(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is the same for all: templates and the typesetter."""
    typesetter = Typesetter([shipped_theme() / "posters"], [shipped_theme() / "fonts"])
    files = TemplateFiles(Theme((shipped_theme(),)), languages=read_shipped_languages())
    templates = Templates(files, "")
    monkeypatch.setattr(typesetter, "close", lambda: None)
    monkeypatch.setattr(page_maker, "Templates", lambda *_: templates)
    monkeypatch.setattr(makers, "Typesetter", lambda *_: typesetter)
    monkeypatch.setattr(make, "make_cards", lambda cards, *rest: make_cards(cards[:1], *rest))
    yield
    Typesetter.close(typesetter)


@pytest.mark.usefixtures("_read_once", "_made_once")
def test_what_is_accepted_is_built(tmp_path: Path, projects: int, seed: int) -> None:
    """No exception, every file where it was announced, every sheet made or refused with a problem."""
    walk, rng = Walk(tmp_path / "project", seed), Random(seed)
    settings = Settings(walk.root, TODAY, is_preview=True, workers=1)
    built = tried = 0
    while built < projects:
        tried += 1
        assert tried < 3 * (built + 20), (
            "most of what is made up is refused: the generator does not know a rule"
        )
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


def build(checked: Checked, settings: Settings, rng: Random) -> None:
    """Everything but the chrome, and of the print kit a part."""
    localizers = checked.localizers(settings)
    kit = build_kit(localizers)
    cache = open_cache(settings.cache)
    maker = make.Maker(settings, checked.records, cache, no_progress, NoChrome())
    finished = maker.make(localizers, make.Scope(lambda kit: some_of(kit, rng)))
    made = {*(str(file.path) for file in finished.files), *kit.paths()}
    listed = {claim.path for claim in list_everything(localizers, settings.theme)}
    assert made <= listed
    assert [
        *find_dead_ends(finished.files, Finder(listed, urlsplit(localizers[0].links.base_url).path))
    ] == []
    if len(localizers[0].current()) == len(checked.site.campaigns if checked.site else ()):
        cards = {path for path in listed if path.startswith(f"{CARD_FOLDER}/")}
        begun = any(c.first_day and not c.last_day for c in localizers[0].current())
        late = ("/atom.xml", ".ics") if begun else ("/atom.xml",)  # no day of what has begun is to come
        assert [path for path in listed - made - cards if not path.endswith(late)] == []


def find_dead_ends(files: Iterable[FileArtifact], finder: Finder) -> Iterator[tuple[str, str]]:
    """Links of pages to what there will not be; anchors are for the chrome to complete."""
    for file in files:
        here = str(file.path)
        if here.endswith(".html"):
            for address in {*HREF.findall(file.source.read_text("utf-8"))}:
                parts = urlsplit(unescape(address))
                if not (parts.scheme or parts.netloc or finder.find(here, unquote(parts.path))):
                    yield here, address


def some_of(kit: KitView, rng: Random) -> KitView:
    """A sheet, and one more thing of any kind."""
    name = rng.choice(("packs", "thumbnails", "archives", "reports", "broadcasts", "plans"))
    few = rng.sample(getattr(kit, name), min(1, len(getattr(kit, name))))
    is_of_sheets = name in {"packs", "thumbnails", "archives"} and few
    posters = kit.posters if is_of_sheets else rng.sample(kit.posters, min(1, len(kit.posters)))
    nothing = KitView([], kit.like, [], [], [], [], [], [], kit.editions)
    return replace(nothing, **{"posters": posters, name: few})  # type: ignore[arg-type]
