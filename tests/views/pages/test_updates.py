"""News: which updates are shown where, in which order, and what only a preview shows."""

from collections.abc import Callable
from datetime import date
from urllib.parse import urljoin

from generator.model.editorial_page import PagePicture
from generator.model.site import Site
from generator.model.update import UpdatePicture
from generator.views.base.localizer import Localizer
from generator.views.base.pictures import list_copies
from generator.views.feeds.search_index import list_targets
from generator.views.feeds.sitemap import sitemap_entry
from generator.views.pages.area import build_action, build_area
from generator.views.pages.campaign import build_campaign
from generator.views.pages.home import build_home
from generator.views.pages.updates import UpdateListPage, UpdatePage, plan_updates
from generator.views.print.posters import Editions
from tests.views.conftest import build_all

Speak = Callable[..., Localizer]
TODAY = date(2021, 9, 1)


def _lists(localizer: Localizer) -> dict[str, UpdateListPage]:
    return {
        page.frame.path: page
        for page in build_all(plan_updates(localizer))
        if isinstance(page, UpdateListPage)
    }


def _pages(localizer: Localizer) -> dict[str, UpdatePage]:
    return {
        page.heading.text: page for page in build_all(plan_updates(localizer)) if isinstance(page, UpdatePage)
    }


def test_a_project_without_updates_has_no_news_at_all(speak: Speak) -> None:
    localizer = speak()
    home = build_home(localizer)

    assert list(plan_updates(localizer)) == []
    assert (home.updates, home.all_updates, home.frame.feed) == ((), None, "")
    assert not [link for link in home.frame.footer_nav if link.href == "tin/"]


def test_the_list_has_the_newest_first_by_month(speak: Speak, news: Site) -> None:
    lists = _lists(speak(site=news.ready(TODAY)))

    assert list(lists) == ["tin/", "tin/2021-08/", "tin/2021-07/"]
    assert [
        (group.month.href, group.month.label.text, [card.title.text for card in group.updates])
        for group in lists["tin/"].months
    ] == [
        ("../tin/2021-08/", "Tin tháng 8 năm 2021", ["Dịch sau", "Lịch mới", "Mở trang"]),
        ("../tin/2021-07/", "Tin tháng 7 năm 2021", ["Thử nghiệm"]),
    ]
    assert [card.title.text for card in lists["tin/2021-07/"].months[0].updates] == ["Thử nghiệm"]


def test_english_falls_back_to_vietnamese_words_marked_as_such(speak: Speak, news: Site) -> None:
    lists = _lists(speak("en", news.ready(TODAY)))
    cards = [card for group in lists["en/updates/"].months for card in group.updates]

    assert [(card.title.text, card.title.lang) for card in cards] == [
        ("Dịch sau", "vi"),
        ("A new calendar", ""),
        ("Mở trang", "vi"),
        ("Trial", ""),
    ]
    assert lists["en/updates/"].frame.untranslated_notice
    assert lists["en/updates/2021-08/"].heading == "News of August 2021"


def test_an_update_says_when_and_what_about_and_links_by_file_names(speak: Speak, news: Site) -> None:
    page = _pages(speak(site=news.ready(TODAY)))["Lịch mới"]

    assert page.frame.path == "tin/2021-08-25-lich-moi/"
    assert (page.posted, page.iso, page.mark, page.note) == ("Đăng ngày 25/08/2021", "2021-08-25", "", "")
    assert [urljoin("/tin/2021-08-25-lich-moi/", link.href) for link in page.about] == [
        "/chien-dich/den-truong/",
        "/dia-ban/xa-truong-ha/",
    ]
    assert page.links["../rights.md"] == "../../quyen-duoc-hoc/"
    assert page.links["2021-08-20-mo-trang.md"] == "../../tin/2021-08-20-mo-trang/"
    assert "2021-08-26-nhap.md" not in page.links


def test_a_corrected_update_says_when(speak: Speak, news: Site) -> None:
    site = news.ready(TODAY)
    mended = tuple(
        update.model_copy(update={"front": update.front.model_copy(update={"updated": date(2021, 8, 30)})})
        for update in site.updates
    )
    pages = [
        _pages(speak(site=one))["Lịch mới"] for one in (site, site.model_copy(update={"updates": mended}))
    ]

    assert [page.updated for page in pages] == ["", "Cập nhật ngày 30/08/2021"]


def test_the_picture_at_the_top_is_made_like_any_other(speak: Speak, news: Site) -> None:
    update = next(one for one in news.updates if one.name == "2021-08-20-mo-trang")
    front = update.front.model_copy(
        update={
            "picture": UpdatePicture.model_validate(
                {"file": "hinh/a.jpg", "alt": "Cổng trường", "people": "true", "consent": "Nhà em Lan"}
            )
        }
    )
    picture = PagePicture(target="hinh/a.jpg", digest="0123456789abcdef" * 4, width=400, height=300)
    shown = update.model_copy(update={"front": front, "pictures": (picture,)})
    localizer = speak(site=news.model_copy(update={"updates": (shown,)}))
    page = _pages(localizer)["Mở trang"]

    assert page.picture
    assert page.picture.src == "../../assets/hinh/0123456789abcdef-360.webp"
    assert page.alt.text == "Cổng trường"
    assert "Nhà em Lan" not in repr(page)  # who agreed is for the office only
    assert {copy.path for copy in list_copies((localizer,))} == {
        "assets/hinh/0123456789abcdef-360.avif",
        "assets/hinh/0123456789abcdef-360.webp",
    }


def test_pages_show_what_is_about_them(speak: Speak, news: Site, editions: Editions) -> None:
    localizer = speak(site=news.ready(TODAY))
    campaign, area = news.campaigns[0], next(c for c in news.areas if c.code == "01399")
    other = next((c for c in news.shown_areas() if c.code != "01399"), None)
    edition = editions[campaign.slug, area.code]
    action = build_action(localizer, campaign, area, "Q/DT/01399/", edition)

    assert [card.title.text for card in build_home(localizer).updates] == ["Dịch sau", "Lịch mới", "Mở trang"]
    assert [card.title.text for card in build_campaign(localizer, campaign).updates] == [
        "Lịch mới",
        "Thử nghiệm",
    ]
    assert [card.title.text for card in build_area(localizer, area).updates] == ["Lịch mới"]
    assert [card.title.text for card in action.updates] == ["Lịch mới", "Thử nghiệm"]
    assert action.updates[0].href == "../../../tin/2021-08-25-lich-moi/"
    if other:
        page = build_action(localizer, campaign, other, "Q/DT/0/", editions[campaign.slug, other.code])
        assert [card.title.text for card in page.updates] == ["Thử nghiệm"]
        assert build_area(localizer, other).updates == ()


def test_only_a_preview_shows_drafts_and_tomorrow_and_says_so(speak: Speak, news: Site) -> None:
    preview, published = _pages(speak(site=news)), _pages(speak(site=news.ready(TODAY)))

    assert {title: (page.mark, page.note) for title, page in preview.items() if title not in published} == {
        "Bản nháp": ("BẢN NHÁP", "Chỉ thấy khi xem thử, chưa đăng."),
        "Ngày mai": ("BẢN NHÁP", "Chỉ thấy khi xem thử, đến ngày 02/09/2021 mới đăng."),
    }
    assert {page.mark for title, page in preview.items() if title in published} == {""}
    english = _pages(speak("en", news))
    assert [english[title].mark for title in ("Being translated", "Waits with its twin")] == ["DRAFT"] * 2


def test_nothing_unpublished_is_searched_or_in_the_sitemap_even_of_a_preview(
    speak: Speak, news: Site
) -> None:
    for locale in ("vi", "en"):
        localizer = speak(locale, news)
        found = [target.path for target in list_targets(localizer) if target.kind == "update"]
        listed = [entry.url for page in build_all(plan_updates(localizer)) if (entry := sitemap_entry(page))]

        assert found
        assert not [path for path in (*found, *listed) if "nhap" in path or "ngay-mai" in path]


def test_search_finds_an_update_by_its_headings(speak: Speak, news: Site) -> None:
    target = next(t for t in list_targets(speak(site=news)) if t.path == "tin/2021-08-25-lich-moi/")

    assert (target.label, target.kind, target.more) == ("Lịch mới", "update", "Tóm tắt. Lịch mới")


def test_every_page_names_the_feed_of_its_language_once_something_is_published(
    speak: Speak, news: Site
) -> None:
    assert build_home(speak(site=news)).frame.feed == "tin/atom.xml"
    assert build_home(speak("en", news)).frame.feed == "../en/updates/atom.xml"
    assert build_home(speak(site=news, today=date(2021, 7, 1))).frame.feed == ""
