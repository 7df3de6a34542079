"""Handing a page on: picture, words, links, calendars, and what search engines are told."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from generator.model.authority import Network
from generator.model.logo import Mark, Marks
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.feeds.calendars import build_calendars, build_events, describe_campaign
from generator.views.frame.agency import build_agency
from generator.views.frame.json_ld import as_json_ld, describe_agency, describe_event
from generator.views.frame.models import Frame
from generator.views.frame.sharing import build_share
from generator.views.pages.area import build_action, build_area
from generator.views.pages.campaign import build_campaign
from generator.views.pages.home import build_home
from generator.views.print.poster_words import campaign_words
from generator.views.print.posters import Editions
from generator.views.print.share_cards import card_of
from tests.views.shown import only

Speak = Callable[..., Localizer]


@pytest.fixture
def real(minimal: Site) -> Site:
    """The minimal project with every number true."""
    contacts = tuple(c.model_copy(update={"sample": False}) for c in minimal.contacts.contacts)
    return minimal.model_copy(
        update={
            "authority": minimal.authority.model_copy(update={"sample": False}),
            "contacts": minimal.contacts.model_copy(update={"contacts": contacts}),
        }
    )


def test_a_message_to_send_says_it_all_and_that_a_number_is_a_sample(speak: Speak, minimal: Site) -> None:
    campaign, area = minimal.campaigns[0], minimal.areas[0]
    assert describe_campaign(speak(), campaign, area) == (
        "Ngày đưa trẻ đến trường",
        "05/09/2021",
        "Đưa con đến trường ngày khai giảng.",
        "Gọi 0206 000 0022 (mẫu): Tổ vận động xã Trường Hà",
    )


def test_the_words_of_a_page_end_with_its_address(
    localizers: tuple[Localizer, ...], editions: Editions
) -> None:
    site = localizers[0].site
    campaign, area = site.campaigns[0], site.areas[0]
    short = localizers[0].links.short(campaign, area, "vi")
    page = build_action(localizers[0], campaign, area, short, editions[campaign.slug, area.code])
    url = "https://mau.example/dia-ban/xa-truong-ha/den-truong/"
    assert only(page.frame.share).text.endswith(f"\n{url}")
    assert [link.href for link in only(page.frame.share).links] == [
        "https://sp.zalo.me/share_inline?url=https%3A%2F%2Fmau.example%2Fdia-ban%2Fxa-truong-ha%2Fden-truong%2F",
        "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fmau.example%2Fdia-ban%2Fxa-truong-ha%2Fden-truong%2F",
    ]


@pytest.mark.parametrize(
    ("country", "networks", "names"),
    [
        ("VN", None, ["Zalo", "Facebook"]),
        ("KE", None, ["WhatsApp", "Facebook"]),
        ("VN", ("telegram",), ["Telegram"]),
        ("VN", (), []),
    ],
)
def test_pages_are_passed_on_where_people_are(
    speak: Speak, minimal: Site, country: str, networks: tuple[Network, ...] | None, names: list[str]
) -> None:
    changed = {"country": country, "networks": networks}
    authority = minimal.authority.model_copy(update=changed)
    share = build_share(speak(site=minimal.model_copy(update={"authority": authority})), "", ("Lời",))

    assert [link.label.text for link in share.links] == names


def test_a_message_goes_with_its_words_where_a_network_takes_words(speak: Speak, minimal: Site) -> None:
    authority = minimal.authority.model_copy(update={"networks": ("whatsapp",)})
    share = build_share(speak(site=minimal.model_copy(update={"authority": authority})), "", ("Lời",))

    assert [link.href for link in share.links] == [
        "https://wa.me/?text=L%E1%BB%9Di%0Ahttps%3A%2F%2Fmau.example%2F"
    ]


def test_a_page_without_a_picture_of_its_own_has_a_card(localizers: tuple[Localizer, ...]) -> None:
    home = build_home(localizers[0]).frame
    campaign = build_campaign(localizers[1], localizers[1].site.campaigns[0]).frame
    assert home.image.path == "assets/the/trang-dau.png"
    assert campaign.image.url == "https://mau.example/assets/the/en-campaigns-den-truong.png"
    cards = [card for frame in (home, campaign) if (card := card_of(frame))]
    assert [(card.title, card.line) for card in cards] == [
        (home.image.title, home.description),
        ("Back to School Day", "5 September 2021"),
    ]
    assert cards[0].address == "mau.example"


def test_a_format_made_for_links_takes_the_place_of_the_card(
    speak: Speak, minimal: Site, editions: Editions
) -> None:
    def frame(site: Site) -> Frame:
        campaign, area = site.campaigns[0], site.areas[0]
        return build_action(speak("vi", site), campaign, area, "x/", editions[campaign.slug, area.code]).frame

    assert frame(minimal).image.path == "assets/the/chien-dich-den-truong.png"
    wide = minimal.formats[0].model_copy(
        update={"id": "anh", "width": 120.0, "height": 63.0, "dots": 10.0, "languages": ("vi",)}
    )
    assert frame(minimal.model_copy(update={"formats": (wide,)})).image.path == (
        "ap-phich/anh_den-truong_xa-truong-ha_vi.png"
    )


def test_no_machine_is_given_a_sample_number(speak: Speak, minimal: Site, real: Site) -> None:
    def phones(site: Site) -> list[object]:
        event = describe_event(speak("vi", site), site.campaigns[0], site.areas[0])
        agency = describe_agency(speak("vi", site))
        both = (json.loads(as_json_ld(thing)) for thing in (event["organizer"], agency))  # type: ignore[arg-type]
        return [point["telephone"] for thing in both for point in thing["contactPoint"]]

    assert phones(minimal) == ["111", "111"]
    assert phones(real) == ["02060000022", "111", "02060000001", "111"]


def test_machines_are_told_of_a_logo(speak: Speak, minimal: Site) -> None:
    mark = Mark(file="logo.svg", digest="0123456789abcdef" * 4, ratio=1, is_vector=True)
    site = minimal.model_copy(update={"marks": Marks(colour=mark, black=None)})
    assert (
        describe_agency(speak("vi", site))["logo"] == "https://mau.example/assets/logo-0123456789abcdef.svg"
    )
    assert "logo" not in describe_agency(speak("vi", minimal))


def test_an_event_has_its_days_and_place(speak: Speak, minimal: Site) -> None:
    event = describe_event(speak("en"), minimal.campaigns[0], minimal.areas[0])
    assert {name: event[name] for name in ("@type", "startDate", "endDate", "inLanguage", "url")} == {
        "@type": "Event",
        "startDate": "2021-09-05",
        "endDate": "2021-09-05",
        "inLanguage": "en",
        "url": "https://mau.example/en/areas/xa-truong-ha/den-truong/",
    }


def test_structured_words_cannot_end_their_script() -> None:
    assert "<" not in as_json_ld({"name": "</script><script>alert(1)</script>"})


def test_there_is_a_calendar_for_each_campaign_and_each_area(speak: Speak, minimal: Site) -> None:
    calendars = {calendar.path: calendar for calendar in build_calendars(speak())}
    slugs = {speak().links.slugs[area.identity] for area in minimal.shown_areas()}
    assert set(calendars) == {"lich/den-truong_vi.ics", *(f"lich/{slug}_vi.ics" for slug in slugs)}


def test_an_event_keeps_its_name_when_all_else_of_it_changes(speak: Speak, minimal: Site) -> None:
    """So a calendar corrects what it has instead of showing the day twice."""
    campaign = minimal.campaigns[0]
    moved = campaign.model_copy(
        update={
            "starts": date(2021, 9, 6),
            "title": campaign.slogan,
            "revised": date(2021, 9, 1),
            "slug": "x",
        }
    )
    before, after = (build_events(speak(), c, minimal.areas[0])[0] for c in (campaign, moved))
    assert before.uid == after.uid == "DT-01399-vi@mau.example"
    assert (after.first, after.changed) == (date(2021, 9, 6), date(2021, 9, 1))


def test_an_area_page_keeps_the_way_to_everything_else(localizers: tuple[Localizer, ...]) -> None:
    page = build_area(localizers[1], localizers[1].site.areas[0])
    assert page.frame.keep == ("../../../en/search/", "../../../en/what-is-in-the-way/")
    assert page.frame.worker == "../../../sw.js"


def test_a_project_that_wants_nothing_kept_has_no_worker(speak: Speak, minimal: Site) -> None:
    authority = minimal.authority.model_copy(update={"offline": False})
    assert build_home(speak("vi", minimal.model_copy(update={"authority": authority}))).frame.worker == ""


def test_paper_says_where_the_page_is_found_as_of_when_and_from_whom(
    localizers: tuple[Localizer, ...],
) -> None:
    assert build_campaign(localizers[0], localizers[0].site.campaigns[0]).frame.printed_from == (
        "In từ mau.example/chien-dich/den-truong, trang dựng theo ngày 01/09/2021. Ủy ban nhân dân huyện Mẫu."
    )


def test_an_agency_of_one_office_is_named_once(speak: Speak, minimal: Site) -> None:
    authority = minimal.authority.model_copy(update={"unit": None, "publisher": None})
    localizer = speak(site=minimal.model_copy(update={"authority": authority}))
    agency = build_agency(localizer)
    words = campaign_words(localizer, minimal.campaigns[0])

    assert (str(agency.name), agency.unit, agency.publisher) == (authority.name.first, None, None)
    assert (words["agency"], words["unit"]) == ("", authority.name.first)
    assert str(words["maker"]).startswith(authority.name.first)
