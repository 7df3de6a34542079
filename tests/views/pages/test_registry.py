"""The one list of pages: each address once, every link leading to one of them."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from urllib.parse import urljoin

from generator.model.site import Site
from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.feeds.sitemap import sitemap_entry
from generator.views.frame.models import Page, Share
from generator.views.pages.registry import build_download_pages, build_localizers, build_pages
from generator.views.print.posters import build_posters
from tests.conftest import Languages


def links_in(content: object) -> list[str]:
    """Every relative address inside a page model."""
    if isinstance(content, Share):
        return []  # they lead to other sites
    if isinstance(content, Link):
        return [content.href]
    if isinstance(content, tuple):
        return [href for item in content for href in links_in(item)]
    if is_dataclass(content):
        return [href for field in fields(content) for href in links_in(getattr(content, field.name))]
    return []


def every_page(localizers: tuple[Localizer, ...]) -> list[Page]:
    editions = build_posters(localizers)[1]
    return [*build_pages(localizers, editions), *build_download_pages(localizers, editions, {})]


def test_no_two_pages_have_one_address(localizers: tuple[Localizer, ...]) -> None:
    paths = [page.frame.path for page in every_page(localizers)]
    assert len(paths) == len(set(paths))


def test_each_language_has_the_same_pages(localizers: tuple[Localizer, ...]) -> None:
    """But for the short address of a campaign, which leads to the Vietnamese page, and 404."""
    kinds: dict[str, list[str]] = {"vi": [], "en": []}
    for page in every_page(localizers):
        kinds[page.frame.locale].append(type(page).__name__)
    assert sorted([*kinds["en"], "StandInPage", "StandInPage", "RedirectPage"]) == sorted(kinds["vi"])


def test_every_link_leads_to_a_page(localizers: tuple[Localizer, ...]) -> None:
    pages = every_page(localizers)
    known = {f"/{page.frame.path}" for page in pages}
    for page in pages:
        for href in links_in(page):
            assert urljoin(f"/{page.frame.path}", href).partition("#")[0] in known, (page.frame.path, href)


def test_a_former_address_leads_to_the_present_one(
    languages: Languages, minimal: Site, localizers: tuple[Localizer, ...]
) -> None:
    campaign = minimal.campaigns[0].model_copy(update={"former_slugs": ("khai-giang",)})
    renamed = build_localizers(
        minimal.model_copy(update={"campaigns": (campaign,)}), languages, localizers[0].today
    )
    new = {page.frame.path for page in every_page(renamed)} - {
        page.frame.path for page in every_page(localizers)
    }
    assert new == {
        "chien-dich/khai-giang/",
        "dia-ban/xa-soc-ha/khai-giang/",
        "dia-ban/xa-truong-ha/khai-giang/",
        "en/areas/xa-soc-ha/khai-giang/",
        "en/areas/xa-truong-ha/khai-giang/",
        "en/campaigns/khai-giang/",
    }


def test_the_sitemap_has_each_page_once_at_its_own_address(localizers: tuple[Localizer, ...]) -> None:
    """Short addresses, redirects and 404 are not for search engines."""
    urls = [entry.url for page in every_page(localizers) if (entry := sitemap_entry(page))]
    assert len(urls) == len(set(urls))
    assert "https://mau.example/dia-ban/xa-truong-ha/den-truong/" in urls
    assert "https://mau.example/en/posters/xa-truong-ha/" in urls
    assert not [url for url in urls if "/Q/" in url or url.endswith(".html")]


def test_two_builds_of_one_site_are_the_same(localizers: tuple[Localizer, ...], languages: Languages) -> None:
    again: Callable[..., tuple[Localizer, ...]] = build_localizers
    assert every_page(localizers) == every_page(again(localizers[0].site, languages, localizers[0].today))
