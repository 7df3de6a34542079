"""Pages of the minimal project, as it is and with changes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.model.site import Site
from generator.pipeline import check
from generator.settings import Settings
from generator.views.all_pages import build_voices
from generator.views.posters import Editions, build_posters
from generator.views.voice import Voice

Speak = Callable[..., Voice]


@pytest.fixture
def speak(words: dict[str, dict[str, str]], minimal: Site) -> Speak:
    """The voice of one language for a changed site, on any day."""

    def build(locale: str = "vi", site: Site = minimal, today: date = date(2021, 9, 1)) -> Voice:
        vietnamese, english = build_voices(site, words, today)
        return vietnamese if locale == "vi" else english

    return build


@pytest.fixture(scope="session")
def editions(voices: tuple[Voice, ...]) -> Editions:
    """The current editions of the minimal project's posters."""
    return build_posters(voices)[1]


@pytest.fixture
def untranslated(change: Callable[..., Path]) -> Site:
    """The minimal project before its slogan and one of its pages were translated."""
    campaign = change() / "campaigns/den-truong.yaml"
    campaign.write_text(campaign.read_text().replace("  en: No child stays at home\n", ""))
    root = campaign.parents[1]
    (root / "content/en/rights.md").unlink()
    about = root / "content/en/about.md"
    about.write_text(about.read_text().replace(" See [rights](rights.md).", ""))
    site = check(Settings(root, date(2021, 9, 1))).site
    assert site
    return site
