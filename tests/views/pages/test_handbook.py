"""The staff's handbook: in its order, from page to page, in Vietnamese only, out of the residents' way."""

from collections.abc import Callable

import pytest

from generator.model.handbook import HandbookFront, HandbookPage
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.feeds.search_index import list_targets
from generator.views.feeds.sitemap import sitemap_entry
from generator.views.pages.editorial import build_editorial
from generator.views.pages.handbook import HandbookContentsPage, HandbookPageView, plan_handbook
from generator.views.pages.home import build_home
from tests.views.conftest import build_all

Speak = Callable[..., Localizer]


def _page(name: str, part: str) -> HandbookPage:
    front = HandbookFront.model_validate(
        {"title": f"Trang {name}", "summary": "Gì.", "part": part, "order": "1"}
    )
    return HandbookPage(name=name, front=front, body="Xem [sau](b.md), [quyền](../rights.md).")


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


def test_it_is_found_from_the_foot_of_both_languages(speak: Speak, site: Site) -> None:
    found = {
        localizer.locale: [
            (link.href, link.label.text, link.label.lang)
            for link in build_home(localizer).frame.footer_nav
            if "so-tay" in link.href
        ]
        for localizer in (speak(site=site), speak("en", site))
    }

    assert found == {
        "vi": [("so-tay/", "Sổ tay cho cán bộ", "")],
        "en": [("../so-tay/", "Staff handbook (in Vietnamese)", "")],
    }


def test_there_is_no_english_page_and_the_switch_leads_home(speak: Speak, site: Site) -> None:
    _, (page, *_) = _built(speak(site=site))

    assert list(plan_handbook(speak("en", site))) == []
    assert (page.frame.switches[0].href, page.frame.switches[0].locale) == ("../../en/", "en")
