"""The one list of pages: each address once, every link leading to one of them."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from urllib.parse import urljoin

from generator.model.site import Site
from generator.views.all_pages import build_download_pages, build_pages, build_sitemap, build_voices
from generator.views.pages import Link, Page, Share
from generator.views.posters import build_posters
from generator.views.voice import Voice


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


def every_page(voices: tuple[Voice, ...]) -> list[Page]:
    editions = build_posters(voices)[1]
    return [*build_pages(voices, editions), *build_download_pages(voices, editions, {})]


def test_no_two_pages_have_one_address(voices: tuple[Voice, ...]) -> None:
    paths = [page.frame.path for page in every_page(voices)]
    assert len(paths) == len(set(paths))


def test_each_language_has_the_same_pages(voices: tuple[Voice, ...]) -> None:
    """But for the short address of a campaign, which leads to the Vietnamese page, and 404."""
    kinds: dict[str, list[str]] = {"vi": [], "en": []}
    for page in every_page(voices):
        kinds[page.frame.locale].append(type(page).__name__)
    assert sorted([*kinds["en"], "StandInPage", "StandInPage", "RedirectPage"]) == sorted(kinds["vi"])


def test_every_link_leads_to_a_page(voices: tuple[Voice, ...]) -> None:
    pages = every_page(voices)
    known = {f"/{page.frame.path}" for page in pages}
    for page in pages:
        for href in links_in(page):
            assert urljoin(f"/{page.frame.path}", href).partition("#")[0] in known, (page.frame.path, href)


def test_a_former_address_leads_to_the_present_one(
    words: dict[str, dict[str, str]], minimal: Site, voices: tuple[Voice, ...]
) -> None:
    campaign = minimal.campaigns[0].model_copy(update={"former_slugs": ("khai-giang",)})
    renamed = build_voices(minimal.model_copy(update={"campaigns": (campaign,)}), words, voices[0].today)
    new = {page.frame.path for page in every_page(renamed)} - {page.frame.path for page in every_page(voices)}
    assert new == {"chien-dich/khai-giang/", "en/campaigns/khai-giang/"}


def test_the_sitemap_has_each_page_once_at_its_own_address(voices: tuple[Voice, ...]) -> None:
    """Short addresses, redirects and 404 are not for search engines."""
    urls = [entry.url for entry in build_sitemap(every_page(voices)).entries]
    assert len(urls) == len(set(urls))
    assert "https://mau.example/dia-ban/xa-truong-ha/den-truong/" in urls
    assert "https://mau.example/en/posters/xa-truong-ha/" in urls
    assert not [url for url in urls if "/Q/" in url or url.endswith(".html")]


def test_two_builds_of_one_site_are_the_same(
    voices: tuple[Voice, ...], words: dict[str, dict[str, str]]
) -> None:
    again: Callable[..., tuple[Voice, ...]] = build_voices
    assert every_page(voices) == every_page(again(voices[0].site, words, voices[0].today))
