"""A site in English and Arabic: what runs from right to left, and what must not be turned."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.build import pipeline
from generator.engines.mkdocs import MkDocsEngine
from generator.printing.kit import no_progress
from generator.settings import Settings
from tests.conftest import SITES, MadeOnce
from tests.end_to_end.accessibility import WCAG, find_broken_rules

TODAY = date(2021, 9, 5)

PAGES = (
    "ar/",
    "ar/areas/",
    "ar/campaigns/vaccination-week/",
    "ar/areas/riverside-ward/",
    "ar/figures/",
    "ar/posters/",
    "ar/search/",
    "Q/VW/09001/AR/",
)

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

FIGURES = """(e) => { const range = document.createRange(), text = e.firstChild;
  return [...text.data].map((_, at) => { range.setStart(text, at); range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left; }); }"""
"""Where each figure of a number stands."""


@pytest.fixture(scope="session")
def in_two_directions(made_once: MadeOnce) -> Path:
    """The small project in English and Arabic, built: its codes were read from every sheet."""

    def fill(folder: Path) -> None:
        shutil.copytree(SITES / "right-to-left", folder / "project")
        settings = Settings(folder / "project", TODAY)
        built = pipeline.build(settings, folder / "site", MkDocsEngine(), no_progress)
        assert [problem.code for problem in built.problems] == ["missing-translation"]

    return made_once("in-two-directions", fill) / "site"


@pytest.fixture(params=[360, 1280], scope="module")
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": request.param, "height": 800}, service_workers="block")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def address(in_two_directions: Path, serve: Callable[[Path], AbstractContextManager[str]]) -> Iterator[str]:
    with serve(in_two_directions) as url:
        yield url


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_from_right_to_left_and_passes_axe(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}{path}")
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate(SIDEWAYS) == 0
    assert find_broken_rules(page, {"runOnly": [*WCAG]}) == []


def test_numbers_and_the_map_are_not_turned(page: Page, address: str) -> None:
    page.goto(f"{address}Q/VW/09001/AR/")
    places = page.locator(".call-number").first.evaluate(FIGURES)
    assert places == sorted(places)

    page.goto(f"{address}ar/areas/")
    tiles = {(tile.text_content() or ""): tile.bounding_box() for tile in page.locator(".tiles a").all()}
    west, east = tiles["حي التل"], tiles["حي الضفاف"]
    if west and east:  # a narrow screen has no map
        assert west["x"] < east["x"]


def test_a_number_somebody_wrote_into_a_page_keeps_its_order(in_two_directions: Path) -> None:
    assert "\u20660206 000 0001\u2069" in (in_two_directions / "ar/about/index.html").read_text("utf-8")
    assert "\u2066" not in (in_two_directions / "about/index.html").read_text("utf-8")


def test_words_of_the_other_language_run_their_own_way(page: Page, address: str) -> None:
    page.goto(f"{address}ar/what-is-in-the-way/")
    answer = page.locator('[lang="en"]', has_text="Call.")
    assert answer.evaluate("(e) => getComputedStyle(e).direction") == "ltr"


@pytest.mark.parametrize("typed", ["التَّطعيم", "اسبوع"])
def test_arabic_words_are_found_as_they_are_typed(page: Page, address: str, typed: str) -> None:
    page.goto(f"{address}ar/search/")
    page.locator("#find-here").press_sequentially(typed)
    assert page.locator(".find-list li").first.text_content() == "أسبوع التطعيم حملة"


def test_english_pages_stay_as_they_are(page: Page, address: str) -> None:
    page.goto(address)
    assert page.evaluate("getComputedStyle(document.body).direction") == "ltr"
