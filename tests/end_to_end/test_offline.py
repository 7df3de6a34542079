"""The real site's copy for a memory stick, unpacked and opened from its folder in a real browser."""

import zipfile
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from generator.build.usb_copy import publish_copy
from generator.settings import Settings

SETTINGS = Settings(Path(__file__).parents[2], date(2021, 9, 1))

PAGES = (
    "index.html",
    "en/index.html",
    "chien-dich/dua-tre-den-truong/index.html",
    "dia-ban/index.html",
    "dia-ban/xa-truong-ha/index.html",
    "dia-ban/xa-truong-ha/dua-tre-den-truong/index.html",
    "vuong-gi-hoi-ai/index.html",
    "ap-phich/index.html",
    "ap-phich/xa-truong-ha/index.html",
    "so-lieu/index.html",
    "cha-me-can-biet/index.html",
    "tim/index.html",
    "Q/DT/index.html",
)
"""One of each type."""


class _Addresses(HTMLParser):
    """Every address that a page leads to or loads, found without our own expressions."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        values = dict(attrs)
        if values.get("rel") not in {"canonical", "alternate"}:
            self.found += [str(values[name]) for name in ("href", "src", "action") if values.get(name)]
        if values.get("http-equiv") == "refresh":
            self.found.append(str(values["content"]).partition("url=")[2])


@pytest.fixture(scope="session")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked copy of the real site."""
    folder = tmp_path_factory.mktemp("stick")
    file = folder / "site-usb.zip"
    assert publish_copy(SETTINGS, site, file) == []
    with zipfile.ZipFile(file) as copy:
        copy.extractall(folder)
    file.unlink()
    return folder


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may not reach any network."""
    opened = browser.new_page()
    opened.route(
        "**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort()
    )
    yield opened
    opened.close()


def test_a_double_click_leads_from_the_first_page_to_a_poster(stick: Path, page: Page) -> None:
    page.goto((stick / "MO-TRANG-NAY.html").as_uri())
    page.wait_for_url("**/ha-quang-den-truong/index.html")
    page.locator('main a[href$="dia-ban/xa-truong-ha/index.html"]').first.click()
    page.locator('main a[href$="xa-truong-ha/dua-tre-den-truong/index.html"]').first.click()
    page.wait_for_url("**/dua-tre-den-truong/index.html")
    assert urlsplit(page.url).path.endswith("/dia-ban/xa-truong-ha/dua-tre-den-truong/index.html")
    poster = page.locator('a[href*="ap-phich-a4_"]').first.get_attribute("href")

    assert poster
    assert _file(Path(unquote(urlsplit(page.url).path)), poster).read_bytes().startswith(b"%PDF")


def test_without_the_folder_the_first_page_says_what_to_do(stick: Path, page: Page, tmp_path: Path) -> None:
    alone = tmp_path / "MO-TRANG-NAY.html"
    alone.write_bytes((stick / alone.name).read_bytes())
    page.goto(alone.as_uri())

    assert "chưa được giải nén" in page.locator("main").inner_text()
    assert page.get_by_role("link", name="Mở trang").bounding_box()


def test_a_search_without_the_index_leads_to_the_list_of_all_pages(stick: Path, page: Page) -> None:
    page.goto((stick / "ha-quang-den-truong" / "index.html").as_uri())
    page.locator("form[role=search]").first.evaluate("form => form.submit()")
    page.wait_for_url("**/tim/index.html?q=")

    assert page.get_by_role("link", name="Xã Trường Hà").count()


def test_the_search_finds_an_area_and_opens_its_page(stick: Path, page: Page) -> None:
    page.goto((stick / "ha-quang-den-truong" / "ap-phich" / "index.html").as_uri())
    page.locator("#find").fill("truong ha")
    page.get_by_role("option").first.click()
    page.wait_for_url("**/dia-ban/xa-truong-ha/index.html")

    assert page.locator("h1").count() == 1


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_each_type_of_page_leads_to_a_file(stick: Path, name: str) -> None:
    path = stick / "ha-quang-den-truong" / name
    addresses = _Addresses(path.read_text("utf-8")).found
    inner = [address for address in addresses if not urlsplit(address).scheme]

    assert inner
    assert [address for address in inner if not _file(path, address).is_file()] == []


def test_the_copy_leaves_out_what_is_of_no_use_there(stick: Path) -> None:
    names = [path.name for path in stick.rglob("*")]

    assert not {
        "404.html",
        "mat-mang.html",
        "manifest.webmanifest",
        ".htaccess",
        "sitemap.xml",
        "_headers",
        "sw.js",
    } & set(names)
    assert not [name for name in names if name.startswith("tron-bo_")]


def _file(page: Path, address: str) -> Path:
    path = unquote(urlsplit(address).path)
    return (page.parent / path) if path else page
