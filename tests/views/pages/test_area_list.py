"""Guides: areas, barriers, offices, written pages, the index, 404."""

from collections.abc import Callable

from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.frame.frame import pages_in
from generator.views.pages.area_list import build_area_list
from generator.views.pages.barriers import build_barriers
from generator.views.pages.editorial import build_editorial
from generator.views.pages.home import build_home
from generator.views.pages.index import build_index
from generator.views.pages.offices import build_offices
from generator.views.pages.stand_in import build_stand_in
from tests.views.shown import only

Speak = Callable[..., Localizer]


def test_areas_are_listed_in_the_order_of_the_alphabet(localizers: tuple[Localizer, ...]) -> None:
    page = build_area_list(localizers[0])
    assert [link.label.text for group in only(page.groups) for link in group.areas] == [
        "Xã Sóc Hà",
        "Xã Trường Hà",
    ]
    assert [(tile.name, tile.row, tile.column) for tile in only(page.tiles).tiles] == [
        ("Sóc Hà", 1, 1),
        ("Trường Hà", 1, 2),
    ]


def test_a_barrier_says_whom_to_ask_and_what_to_bring(localizers: tuple[Localizer, ...]) -> None:
    barrier, other = build_barriers(localizers[0]).barriers
    assert barrier.office
    assert (barrier.office.href, barrier.office.label.text) == ("../co-quan/#justice", "Phòng Tư pháp")
    assert [phrase.text for phrase in barrier.bring] == ["Giấy chứng sinh, nếu còn giữ"]
    assert (barrier.phone, barrier.is_sample) == (None, False)
    assert other.phone
    assert (other.phone.text, other.is_sample) == ("0206 000 0071", True)


def test_an_office_has_an_anchor_for_links(localizers: tuple[Localizer, ...]) -> None:
    assert [office.id for office in build_offices(localizers[0]).offices] == ["education", "justice"]


def test_links_between_written_pages_know_each_page_s_address(localizers: tuple[Localizer, ...]) -> None:
    localizer = localizers[1]
    about, _ = pages_in(localizer)
    page = build_editorial(localizer, about)
    assert page.links == {"about.md": "../../en/about/", "rights.md": "../../en/right-to-learn/"}
    assert page.frame.switches[0].href == "../../gioi-thieu/"
    assert page.updated == "Updated on 25 August 2021"


def test_a_written_page_shows_the_list_it_asks_for(speak: Speak, minimal: Site) -> None:
    page = minimal.pages[0]
    asking = page.model_copy(update={"front": page.front.model_copy(update={"shows": "laws"})})
    localizer = speak("vi", minimal.model_copy(update={"pages": (asking, *minimal.pages[1:])}))
    shown = build_editorial(localizer, asking)
    assert [law.id for law in shown.laws] == ["education-law"]
    assert shown.support == ()
    assert build_editorial(localizer, page).laws == ()


def test_the_index_stands_under_letters_each_once(localizers: tuple[Localizer, ...]) -> None:
    for localizer in localizers:
        letters = [group.letter for group in build_index(localizer).groups]
        assert letters
        assert len(letters) == len(set(letters))


def test_the_index_lists_areas_under_their_own_names(speak: Speak, minimal: Site) -> None:
    """Not all of them under X for "Xã"; Đ is a letter of its own after D."""
    first, *others = minimal.areas
    renamed = first.model_copy(update={"name": LocalizedText.of(vi="Xã Đa Thông"), "own_name": "Đa Thông"})
    localizer = speak("vi", minimal.model_copy(update={"areas": (renamed, *others)}))
    groups = {
        group.letter: [link.label.text for link in group.links] for group in build_index(localizer).groups
    }
    assert groups["Đ"] == ["Xã Đa Thông"]
    assert "X" not in groups
    letters = list(groups)
    assert letters.index("C") < letters.index("Đ") < letters.index("N")


def test_a_page_not_found_speaks_both_languages_from_any_depth(
    localizers: tuple[Localizer, ...],
) -> None:
    page = build_stand_in(localizers, "404.html", "not_found")
    assert [(part.locale, part.home.href) for part in page.parts] == [("vi", "/"), ("en", "/en/")]
    assert page.parts[1].heading == "Page not found"
    prints = page.parts[0].prints
    assert prints
    assert (prints.href, page.parts[0].prints_lead[:11]) == ("/ap-phich/", "Tìm tờ in? ")
    offline = build_stand_in(localizers, "x.html", "no_network")
    assert [part.prints for part in offline.parts] == [None, None]


def test_the_home_page_lists_guides_and_not_pages_about_the_site(localizers: tuple[Localizer, ...]) -> None:
    assert [link.label.text for link in build_home(localizers[0]).guides] == ["Quyền được học"]


def test_the_home_page_sorts_campaigns_by_the_day(localizers: tuple[Localizer, ...]) -> None:
    page = build_home(localizers[0])
    assert [len(cards) for cards in (page.first, page.coming.cards, page.over.cards)] == [1, 0, 0]
