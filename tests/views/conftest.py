"""Pages of the minimal project, as it is and with changes."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import pytest

from generator.build.pipeline import check
from generator.model.site import Site
from generator.settings import Settings
from generator.views.base.localizer import Localizer
from generator.views.frame.models import Page
from generator.views.pages.indicators import plan_indicators
from generator.views.pages.planned import PlannedPage
from generator.views.pages.registry import build_localizers
from generator.views.print.posters import Editions, build_posters
from generator.views.statistics.indicator import IndicatorPage
from tests.conftest import Languages

Speak = Callable[..., Localizer]


@pytest.fixture
def speak(languages: Languages, minimal: Site) -> Speak:
    """The voice of one language for a changed site, on any day."""

    def build(locale: str = "vi", site: Site = minimal, today: date = date(2021, 9, 1)) -> Localizer:
        vietnamese, english = build_localizers(site, languages, today)
        return vietnamese if locale == "vi" else english

    return build


@pytest.fixture(scope="session")
def editions(localizers: tuple[Localizer, ...]) -> Editions:
    """The current editions of the minimal project's posters."""
    return build_posters(localizers)[1]


def build_all(planned: Iterable[PlannedPage]) -> list[Page]:
    """The pages that were planned."""
    return [page.build() for page in planned]


def build_indicators(localizer: Localizer) -> list[IndicatorPage]:
    """The page of each indicator."""
    return [page for page in build_all(plan_indicators(localizer)) if isinstance(page, IndicatorPage)]


def write_update(day: str, title: str, more: str = "", body: str = "Nội dung.") -> str:
    """The text of an update's file."""
    return f"---\ntitle: {title}\ndate: {day}\nsummary: Tóm tắt.\n{more}---\n{body}\n"


@pytest.fixture
def news(change: Callable[..., Path]) -> Site:
    """The minimal project with updates: published, not translated, a draft, one of tomorrow, a waiting twin."""
    about = 'campaign: den-truong\nareas:\n  - "01399"\n'
    body = "## Lịch mới\n\nXem [quyền](../rights.md) và [tin khác](2021-08-20-mo-trang.md)."
    updates = {
        "vi/updates/2021-07-31-thu-nghiem.md": write_update(
            "2021-07-31", "Thử nghiệm", "campaign: den-truong\n"
        ),
        "en/updates/2021-07-31-thu-nghiem.md": write_update("2021-07-31", "Trial"),
        "vi/updates/2021-08-20-mo-trang.md": write_update("2021-08-20", "Mở trang"),
        "vi/updates/2021-08-25-lich-moi.md": write_update("2021-08-25", "Lịch mới", about, body),
        "en/updates/2021-08-25-lich-moi.md": write_update("2021-08-25", "A new calendar"),
        "vi/updates/2021-08-26-nhap.md": write_update("2021-08-26", "Bản nháp", f"{about}draft: true\n"),
        "en/updates/2021-08-26-nhap.md": write_update("2021-08-26", "Waits with its twin"),
        "vi/updates/2021-08-27-dich-sau.md": write_update("2021-08-27", "Dịch sau"),
        "en/updates/2021-08-27-dich-sau.md": write_update("2021-08-27", "Being translated", "draft: true\n"),
        "vi/updates/2021-09-02-ngay-mai.md": write_update("2021-09-02", "Ngày mai"),
    }
    root = change({f"content/{name}": text for name, text in updates.items()})
    site = check(Settings(root, date(2021, 9, 1))).site
    assert site
    return site


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
