"""The staff's handbook: in its order, from page to page, in the languages it has, out of the residents' way."""

from collections.abc import Callable

import pytest

from generator.model.handbook import HandbookFront, HandbookPage
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.feeds.search_index import list_targets
from generator.views.feeds.sitemap import sitemap_entry
from generator.views.feeds.web_app import build_worker
from generator.views.pages.editorial import build_editorial
from generator.views.pages.handbook import HandbookContentsPage, HandbookPageView, plan_handbook
from generator.views.pages.home import build_home
from tests.views.conftest import build_all

Speak = Callable[..., Localizer]


def _page(name: str, part: str, locale: str = "vi", address: str = "") -> HandbookPage:
    front = HandbookFront.model_validate(
        {"title": f"Trang {name}", "summary": "Gì.", "part": part, "order": "1"}
        | ({"address": address} if address else {})
    )
    return HandbookPage(name=name, locale=locale, front=front, body="Xem [sau](b.md), [quyền](../rights.md).")


@pytest.fixture
def site(minimal: Site) -> Site:
    """Three pages in two parts."""
    pages = (_page("a", "Đầu"), _page("b", "Đầu"), _page("c", "Sau"))
    return minimal.model_copy(update={"handbook": pages})


def _built(localizer: Localizer) -> tuple[HandbookContentsPage, list[HandbookPageView]]:
    contents, *pages = build_all(plan_handbook(localizer))
    assert isinstance(contents, HandbookContentsPage)
    return contents, [page for page in pages if isinstance(page, HandbookPageView)]


def test_a_project_without_handbook_has_no_page_and_no_link(speak: Speak) -> None:
    assert list(plan_handbook(speak())) == []
    assert not [link for link in build_home(speak()).frame.footer_nav if "so-tay" in link.href]


def test_the_contents_list_every_page_under_its_part(speak: Speak, site: Site) -> None:
    contents, _ = _built(speak(site=site))

    assert contents.frame.path == "so-tay/"
    assert [
        (part.heading, [(entry.page.href, entry.page.label.text) for entry in part.entries])
        for part in contents.parts
    ] == [
        ("Đầu", [("../so-tay/a/", "Trang a"), ("../so-tay/b/", "Trang b")]),
        ("Sau", [("../so-tay/c/", "Trang c")]),
    ]


def test_pages_lead_from_one_to_the_next(speak: Speak, site: Site) -> None:
    _, pages = _built(speak(site=site))

    assert [
        (page.earlier.href if page.earlier else "", page.later.href if page.later else "") for page in pages
    ] == [
        ("", "../../so-tay/b/"),
        ("../../so-tay/a/", "../../so-tay/c/"),
        ("../../so-tay/b/", ""),
    ]


def test_links_between_written_pages_and_the_handbook_are_known(speak: Speak, site: Site) -> None:
    localizer = speak(site=site)
    _, (page, *_) = _built(localizer)
    about = build_editorial(localizer, next(p for p in site.pages if p.name == "about" and p.locale == "vi"))

    assert page.links["b.md"] == "../../so-tay/b/"
    assert page.links["../rights.md"] == "../../quyen-duoc-hoc/"
    assert about.links["so-tay/a.md"] == "../so-tay/a/"


def test_residents_and_search_engines_do_not_meet_it(speak: Speak, site: Site) -> None:
    """Not in the search index, not in the sitemap, not announced as a translation, not kept on phones."""
    localizer = speak(site=site)
    contents, pages = _built(localizer)
    frames = [contents.frame, *(page.frame for page in pages)]

    assert not [target for target in list_targets(localizer) if "so-tay" in target.path]
    assert sitemap_entry(contents) is None
    assert [page for page in pages if sitemap_entry(page)] == []
    assert {(f.is_for_staff, f.alternates, f.worker, f.keep) for f in frames} == {(True, (), "", ())}
    assert build_home(localizer).frame.is_for_staff is False


def _foot(localizer: Localizer) -> list[tuple[str, str]]:
    links = build_home(localizer).frame.footer_nav
    return [
        (link.href, link.label.text) for link in links if "handbook" in link.href or "so-tay" in link.href
    ]


def test_a_language_without_one_leads_to_that_of_the_first(speak: Speak, site: Site) -> None:
    english = speak("en", site)

    assert list(plan_handbook(english)) == []
    assert _foot(english) == [("../so-tay/", "Staff handbook (in Vietnamese)")]
    assert _foot(speak(site=site)) == [("so-tay/", "Sổ tay cho cán bộ")]


def test_a_page_without_a_twin_leads_to_the_other_home_page(speak: Speak, site: Site) -> None:
    _, (page, *_) = _built(speak(site=site))

    assert (page.frame.switches[0].href, page.frame.switches[0].locale) == ("../../en/", "en")


def test_twins_have_one_file_name_and_lead_to_each_other(speak: Speak, site: Site) -> None:
    """Each under the address of its language, in the order and the parts of its language."""
    site = site.model_copy(update={"handbook": (*site.handbook, _page("b", "First", "en", "second"))})
    english = speak("en", site)
    contents, [page] = _built(english)
    _, (_, twin, _) = _built(speak(site=site))

    assert [frame.path for frame in (contents.frame, page.frame)] == ["en/handbook/", "en/handbook/second/"]
    assert contents.frame.switches[0].href == "../../so-tay/"
    assert page.frame.switches[0].href == "../../../so-tay/b/"
    assert twin.frame.switches[0].href == "../../en/handbook/second/"
    assert (page.earlier, page.later, page.links["b.md"]) == (None, None, "../../../en/handbook/second/")
    assert _foot(english) == [("../en/handbook/", "Staff handbook")]
    assert build_worker(english).staff == ("so-tay/", "en/handbook/")
