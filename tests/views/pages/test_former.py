"""Where something stood, a page leads on or says that it is gone."""

import pytest

from generator.model.localized import LocalizedText
from generator.model.moved import GoneAddress, MovedAddress, MovedAddresses
from generator.model.site import Site
from generator.views.base.former import list_former
from generator.views.feeds.sitemap import sitemap_entry
from generator.views.frame.models import Page
from generator.views.pages.former import GonePage
from generator.views.pages.planned import Printed
from generator.views.pages.redirect import RedirectPage
from generator.views.pages.registry import build_localizers, plan_pages
from tests.conftest import TODAY, Languages

SAYS = LocalizedText.of(vi="Họp xong rồi.", en="The meeting is over.")


@pytest.fixture
def pages(minimal: Site, languages: Languages) -> dict[str, Page]:
    """Those at former addresses, by path."""
    moved = MovedAddresses(
        moved=(
            MovedAddress(address="/chien-dich/cu/", to="/chien-dich/den-truong/"),
            MovedAddress(address="/dia-ban/*/cu/", to="/dia-ban/*/den-truong/"),
            MovedAddress(address="/lich/cu_vi.ics", to="/lich/den-truong_vi.ics"),
        ),
        gone=(
            GoneAddress(address="/tin/hop/", says=SAYS),
            GoneAddress(address="/en/news/meeting/", says=SAYS),
            GoneAddress(address="/Q/HO/"),
        ),
    )
    published = frozenset(
        {
            "chien-dich/den-truong/",
            "dia-ban/xa-soc-ha/cu/",
            "dia-ban/xa-khong-con/cu/",
            "Q/HO/01399/EN/",
            "khac/",
        }
    )
    site = minimal.model_copy(update={"moved": moved, "published": published})
    planned = plan_pages(build_localizers(site, languages, TODAY), Printed())
    return {page.path: page.build() for page in planned if isinstance(page.owner, MovedAddress | GoneAddress)}


def test_addresses_that_are_written_and_published_ones_that_fit_have_a_page(pages: dict[str, Page]) -> None:
    """Not where what they would lead to is not there; that an address is lost, `check_addresses` says."""
    assert pages.keys() == {
        "chien-dich/cu/",
        "dia-ban/xa-soc-ha/cu/",
        "tin/hop/",
        "en/news/meeting/",
        "Q/HO/",
        "Q/HO/01399/EN/",
    }


def test_a_moved_address_leads_to_its_page(pages: dict[str, Page]) -> None:
    leads = {path: page.target.href for path, page in pages.items() if isinstance(page, RedirectPage)}

    assert leads == {
        "chien-dich/cu/": "../../chien-dich/den-truong/",
        "dia-ban/xa-soc-ha/cu/": "../../../dia-ban/xa-soc-ha/den-truong/",
    }
    assert pages["chien-dich/cu/"].frame.canonical == "https://mau.example/chien-dich/den-truong/"


def test_a_gone_address_says_so_in_its_language(pages: dict[str, Page]) -> None:
    said = {
        path: (page.heading, str(page.says or ""), page.home.href)
        for path, page in pages.items()
        if isinstance(page, GonePage)
    }

    assert said == {
        "tin/hop/": ("Trang này không còn nữa", "Họp xong rồi.", "../../"),
        "en/news/meeting/": ("This page is gone", "The meeting is over.", "../../../en/"),
        "Q/HO/": ("Trang này không còn nữa", "", "../../"),
        "Q/HO/01399/EN/": ("This page is gone", "", "../../../../en/"),
    }


def test_no_search_engine_lists_a_former_address(pages: dict[str, Page]) -> None:
    assert [sitemap_entry(page) for page in pages.values()] == [None] * len(pages)


def test_files_go_with_a_page_that_moved_unless_there_are_the_same(minimal: Site) -> None:
    moved = MovedAddresses(moved=(MovedAddress(address="/en/", to="/"),))
    published = frozenset({"en/lich/a.ics", "en/so-lieu/b.csv", "en/", "khac/c.csv"})
    site = minimal.model_copy(update={"moved": moved, "published": published})

    assert {one.path: one.target for one in list_former(site, {"", "lich/a.ics"})} == {
        "en/": "",
        "en/lich/a.ics": "lich/a.ics",
        "en/so-lieu/b.csv": None,
    }
