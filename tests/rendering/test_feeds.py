"""Feeds: what RFC 4287 asks for, and what a feed reader makes of them."""

import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import feedparser  # type: ignore[import-untyped]
import pytest

from generator.build.pipeline import check
from generator.model.site import Site
from generator.rendering.feeds import render_feed
from generator.settings import Settings
from generator.views.base.localizer import Localizer
from generator.views.feeds.atom import build_feed
from generator.views.pages.registry import build_localizers
from tests.conftest import Languages

ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d{2}-\d{2}:[A-Za-z0-9/._~-]+")
"""RFC 4151, 2.1: an authority, a day on which it had its name, something specific."""

FEED_ONCE = ("id", "title", "updated", "subtitle")
ENTRY_ONCE = ("id", "title", "updated", "published", "summary")


@pytest.fixture
def site(change: Callable[..., Path]) -> Site:
    """Two published updates, one of them with signs that mean something in XML, one a draft."""

    def write(day: str, title: str, more: str = "") -> str:
        return f'---\ntitle: "{title}"\ndate: {day}\nsummary: Tóm tắt.\n{more}---\nNội dung.\n'

    files = {
        "vi/updates/2021-08-20-mo-trang.md": write(
            "2021-08-20", "Trường & <lớp> của em", "updated: 2021-08-28\n"
        ),
        "vi/updates/2021-08-25-lich-moi.md": write("2021-08-25", "Lịch mới"),
        "en/updates/2021-08-25-lich-moi.md": write("2021-08-25", "A new calendar"),
        "vi/updates/2021-08-26-nhap.md": write("2021-08-26", "Nháp", "draft: true\n"),
    }
    found = check(Settings(change({f"content/{n}": t for n, t in files.items()}), date(2021, 9, 1))).site
    assert found
    return found


def _render(site: Site, languages: Languages, today: date = date(2021, 9, 1)) -> list[bytes]:
    return [
        render_feed(feed).content
        for localizer in build_localizers(site, languages, today)
        for feed in build_feed(localizer)
    ]


def _only(parent: Element, name: str) -> str:
    found = parent.findall(f"{ATOM}{name}")
    assert len(found) == 1, name
    return found[0].text or ""


def test_a_feed_has_everything_the_standard_asks_for(site: Site, languages: Languages) -> None:
    """RFC 4287: 4.1.1 (feed), 4.1.2 (entry), 4.2.6 (ids), 3.3 (dates); every address in full."""
    for content, locale in zip(_render(site, languages), ("vi", "en"), strict=True):
        feed = fromstring(content)
        entries = feed.findall(f"{ATOM}entry")
        links = [link.attrib for link in feed.iter(f"{ATOM}link")]

        assert feed.tag == f"{ATOM}feed"
        assert feed.attrib == {LANG: locale}
        assert all(_only(feed, name) for name in FEED_ONCE)
        assert all(_only(entry, name) for entry in entries for name in ENTRY_ONCE)
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        assert [link["rel"] for link in links] == ["self", "alternate", *["alternate"] * len(entries)]
        assert all(urlsplit(link["href"]).scheme == "https" for link in links)
        assert urlsplit(_only(feed, "id")).scheme == "https"
        ids = [_only(entry, "id") for entry in entries]
        assert len(set(ids)) == len(ids) == 2
        assert all(TAG.fullmatch(one) for one in ids)
        moments = [datetime.fromisoformat(_only(one, "updated")) for one in (feed, *entries)]
        assert all(moment.tzinfo for moment in moments)
        assert moments[0] == max(moments[1:])
        days = [_only(entry, "published") for entry in entries]
        assert days == sorted(days, reverse=True)


def test_a_corrected_update_is_marked_as_such(site: Site, languages: Languages) -> None:
    vietnamese = feedparser.parse(_render(site, languages)[0])

    assert [(entry.published[:10], entry.updated[:10]) for entry in vietnamese.entries] == [
        ("2021-08-25", "2021-08-25"),
        ("2021-08-20", "2021-08-28"),
    ]
    assert vietnamese.feed.updated[:10] == "2021-08-28"


def test_a_feed_reader_understands_it(site: Site, languages: Languages) -> None:
    vietnamese, english = (feedparser.parse(content) for content in _render(site, languages))

    assert (vietnamese.bozo, english.bozo) == (False, False)
    assert vietnamese.version == "atom10"
    assert [entry.title for entry in english.entries] == ["A new calendar", "Trường & <lớp> của em"]
    assert [entry.title_detail.language for entry in english.entries] == ["en", "vi"]
    assert [entry.link for entry in english.entries] == [
        "https://mau.example/en/updates/2021-08-25-lich-moi/",
        "https://mau.example/en/updates/2021-08-20-mo-trang/",
    ]
    assert english.entries[0].id == "tag:mau.example,2021-08-25:en/updates/2021-08-25-lich-moi/"


def test_the_clock_changes_nothing_in_it_but_what_is_published(site: Site, languages: Languages) -> None:
    assert _render(site, languages) == _render(site, languages, date(2022, 5, 1))
    assert [content.count(b"<entry") for content in _render(site, languages, date(2021, 8, 24))] == [1, 1]
    assert _render(site, languages, date(2021, 8, 1)) == []


def test_a_project_without_news_has_no_feed(localizers: tuple[Localizer, ...]) -> None:
    assert [list(build_feed(localizer)) for localizer in localizers] == [[], []]
