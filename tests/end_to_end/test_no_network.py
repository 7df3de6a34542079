"""The real site on a phone whose network goes away."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from generator.settings import shipped_theme

Copy = Callable[[Path, Path], Path]
Serve = Callable[[Path], AbstractContextManager[str]]

ACTION = "dia-ban/xa-truong-ha/dua-tre-den-truong/"
AREA = "dia-ban/xa-truong-ha/"
PHONE = ViewportSize(width=360, height=740)
TIMEOUT = 15.0
"""Seconds."""


class _Telephone:
    """A phone at an address, whose network can be cut."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self.page: Page = context.new_page()

    def read(self, path: str) -> None:
        self.page.goto(self.address + path)

    def read_and_keep(self, path: str) -> None:
        """Read a page, and wait until all that goes with it is kept."""
        self.read(path)
        self.wait("!!navigator.serviceWorker.controller")
        self.wait("caches.match('/assets/search.js').then((kept) => !!kept)")
        self.page.wait_for_load_state("networkidle")

    def wait(self, expression: str) -> None:
        """Until `expression` is true; the page's own policy forbids Playwright's way of waiting."""
        end = monotonic() + TIMEOUT
        while not self.page.evaluate(expression):
            assert monotonic() < end, expression
            self.page.wait_for_timeout(50)

    def cut(self) -> None:
        self.context.set_offline(True)

    def caches(self) -> list[str]:
        names: list[str] = self.page.evaluate("caches.keys()")
        return names


@pytest.fixture
def telephone(browser: Browser, address: str) -> Iterator[_Telephone]:
    context = browser.new_context(viewport=PHONE, has_touch=True, locale="vi-VN")
    yield _Telephone(context, address)
    context.close()


@pytest.fixture
def changing(
    browser: Browser, site: Path, tmp_path: Path, copy_site: Copy, serve: Serve
) -> Iterator[tuple[_Telephone, Path]]:
    """A phone that has read a page, and the directory of a site of its own."""
    root = copy_site(site, tmp_path / "site")
    with serve(root) as address:
        context = browser.new_context(viewport=PHONE)
        telephone = _Telephone(context, address)
        telephone.read_and_keep(ACTION)
        yield telephone, root
        context.close()


def test_after_one_visit_the_page_and_the_area_are_read_without_network(telephone: _Telephone) -> None:
    telephone.read_and_keep(ACTION)
    telephone.cut()

    telephone.read(ACTION)
    expect(telephone.page.locator("h1")).to_have_text("Ngày toàn dân đưa trẻ đến trường")
    telephone.read(AREA)
    expect(telephone.page.locator('a[href="tel:02060000022"]').first).to_be_visible()


def test_what_is_in_the_way_and_search_work_without_network(telephone: _Telephone) -> None:
    telephone.read_and_keep(ACTION)
    telephone.cut()

    telephone.read("vuong-gi-hoi-ai/")
    assert telephone.page.evaluate("getComputedStyle(document.querySelector('.head')).backgroundColor") == (
        "rgb(27, 35, 80)"
    )
    telephone.read("tim/")
    telephone.page.locator("main input[type=search], .page input[type=search]").first.fill("soc ha")
    expect(telephone.page.get_by_role("option").first).to_contain_text("Xã Sóc Hà")


def test_a_page_that_was_not_kept_says_so_and_how_to_get_help(telephone: _Telephone) -> None:
    telephone.read_and_keep(ACTION)
    telephone.cut()

    telephone.read("so-lieu/")
    expect(telephone.page.locator("h1")).to_have_text("Chưa có mạng")
    expect(telephone.page.locator("main")).to_contain_text("gọi 111")


def test_what_is_no_page_is_not_kept(telephone: _Telephone) -> None:
    """Data and sheets are large, and read once."""
    telephone.read_and_keep(ACTION)
    telephone.read("so-lieu/so-lieu-xa.json")
    telephone.page.wait_for_timeout(300)

    assert telephone.page.evaluate("caches.match(location.href).then((kept) => !kept)")


def test_a_page_read_again_with_network_is_the_new_one(changing: tuple[_Telephone, Path]) -> None:
    """A corrected number must reach everybody who has network."""
    telephone, root = changing
    _replace(root / ACTION / "index.html", "0206 000 0022", "0206 000 0099")
    telephone.read(ACTION)
    expect(telephone.page.locator("main")).to_contain_text("0206 000 0099")


def test_a_new_version_takes_the_place_of_the_old_and_keeps_what_was_read(
    changing: tuple[_Telephone, Path],
) -> None:
    telephone, root = changing
    (old,) = [name for name in telephone.caches() if name.startswith("loa-files-")]
    _replace(root / "sw.js", old, "loa-files-new")
    telephone.page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
    telephone.wait(f"caches.has('{old}').then((there) => !there)")
    assert sorted(telephone.caches()) == ["loa-files-new", "loa-pages"]
    telephone.cut()
    telephone.read("vuong-gi-hoi-ai/")
    assert telephone.page.evaluate("document.styleSheets.length") > 0


def test_a_site_that_keeps_nothing_any_more_cleans_up_and_goes(changing: tuple[_Telephone, Path]) -> None:
    telephone, root = changing
    unregister = (shipped_theme() / "offline/unregister.js").read_text("utf-8")
    (root / "sw.js").unlink()
    (root / "sw.js").write_text(unregister, "utf-8")
    telephone.page.evaluate("navigator.serviceWorker.getRegistration().then((it) => it.update())")
    telephone.wait("caches.keys().then((names) => !names.length)")
    telephone.wait("navigator.serviceWorker.getRegistrations().then((all) => !all.length)")


def _replace(path: Path, old: str, new: str) -> None:
    """Change a file that is a link to another: the other stays as it is."""
    text = path.read_text("utf-8")
    assert old in text
    path.unlink()
    path.write_text(text.replace(old, new), "utf-8")
