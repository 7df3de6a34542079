"""What is over on the day of the build invites nobody, is not handed on and not printed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.model.localized import LocalizedFile, LocalizedText
from generator.model.site import Site
from generator.views.base.components import Link, PastPrint, PastView
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.feeds.calendars import build_calendars
from generator.views.pages.area import build_action, build_area
from generator.views.pages.area_prints import build_area_prints
from generator.views.pages.campaign import build_campaign
from generator.views.pages.campaign_list import build_campaign_list
from generator.views.pages.downloads import build_downloads
from generator.views.pages.easy_read import build_easy_read
from generator.views.pages.home import build_home
from generator.views.print.kit import KitView, build_kit
from generator.views.print.posters import Editions
from tests.views.shown import only, shown, values

Speak = Callable[..., Localizer]

CURRENT = {
    "before": date(2021, 8, 1),
    "the day before": date(2021, 9, 4),
    "its only day": date(2021, 9, 5),
}
OVER = {
    "the day after": date(2021, 9, 6),
    "the day to take posters down": date(2021, 9, 12),
    "after that": date(2021, 9, 13),
    "after the year": date(2023, 1, 1),
}
"""Of the small project's campaign, which is on 05/09/2021; its posters come down on 12/09/2021."""

ACTION = "Đưa con đến trường ngày khai giảng."


@pytest.fixture
def site(minimal: Site) -> Site:
    """The small project, its campaign with easy words and a recording."""
    changes = {
        "easy_read": (LocalizedText.of(vi="Đưa con đến lớp.", en="Bring your child."),),
        "audio": LocalizedFile.of(vi="campaigns/audio/doc.mp3"),
        "dates_note": LocalizedText.of(vi="Khai giảng lúc 7 giờ.", en="Starts at 7."),
    }
    return minimal.model_copy(update={"campaigns": (minimal.campaigns[0].model_copy(update=changes),)})


def kit_of(speak: Speak, site: Site, today: date, asked: str | None = None) -> KitView:
    return build_kit((speak("vi", site, today), speak("en", site, today)), asked)


@pytest.mark.parametrize("day", CURRENT.values(), ids=CURRENT)
def test_until_its_last_day_a_campaign_invites(
    speak: Speak, site: Site, editions: Editions, day: date
) -> None:
    localizer, area = speak("vi", site, day), site.areas[0]
    action = build_action(localizer, site.campaigns[0], area, "x/", editions["den-truong", "01399"])
    kit = kit_of(speak, site, day)

    assert (shown(action.past), shown(action.card.action)) == (None, Phrase(ACTION))
    assert shown(action.calendar)
    assert action.prints
    assert len(values(action.prints.sheet + action.prints.pack)) == 2
    assert ACTION in only(action.frame.share).text
    assert (len(kit.posters), len(kit.packs), len(kit.archives), len(kit.broadcasts)) == (4, 2, 1, 2)
    assert len([*build_calendars(localizer)]) == 3


@pytest.mark.parametrize("day", OVER.values(), ids=OVER)
def test_afterwards_an_action_page_says_whom_to_ask_and_what_is_on(
    speak: Speak, site: Site, editions: Editions, day: date
) -> None:
    localizer, area = speak("vi", site, day), site.areas[0]
    page = build_action(localizer, site.campaigns[0], area, "Q/DT/01399/", editions["den-truong", "01399"])

    assert only(page.past) == PastView(
        "Có điều chưa rõ hay còn cần giúp? Gọi số ở dưới.",
        Link("../../../dia-ban/xa-truong-ha/", Phrase("Xem việc đang có ở Xã Trường Hà")),
    )
    assert [phone.text for contact in only(page.contacts) for phone in contact.phones] == ["0206 000 0022"]
    assert page.support
    assert page.barriers
    assert (page.card.action, page.calendar, page.invitation, page.easy_read) == ((),) * 4
    assert page.prints
    assert page.prints.sheet + page.prints.pack == ()
    assert '"endDate": "2021-09-05"' in page.frame.structured
    assert page.frame.expired_notice == ()
    assert only(page.frame.share).text == (
        "Ngày đưa trẻ đến trường – Xã Trường Hà\n"
        "Việc này đã qua (05/09/2021). Còn cần giúp thì gọi ai.\n"
        "https://mau.example/dia-ban/xa-truong-ha/den-truong/"
    )
    assert page.frame.image.path == "assets/the/chien-dich-den-truong.png"


def test_the_sheet_on_the_wall_is_to_be_taken_down(speak: Speak, site: Site, editions: Editions) -> None:
    def said(day: date) -> str:
        localizer = speak("vi", site, day)
        edition = editions["den-truong", "01399"]
        page = build_action(localizer, site.campaigns[0], site.areas[0], "x/", edition)
        prints = build_area_prints(localizer, site.areas[0], editions, {})
        assert page.prints
        edition_said = only(page.prints.edition)
        assert values(prints.past) == [
            PastPrint(Phrase("Ngày đưa trẻ đến trường"), "05/09/2021", edition_said)
        ]
        assert (prints.sections, prints.pack) == ((), ())
        return edition_said

    assert said(date(2021, 9, 12)) == "Xin gỡ áp phích này sau ngày 12/09/2021"
    assert said(date(2021, 9, 13)) == "Đã quá ngày gỡ (12/09/2021): xin gỡ xuống, đừng in thêm."


@pytest.mark.parametrize("day", OVER.values(), ids=OVER)
def test_afterwards_no_list_invites(speak: Speak, site: Site, day: date) -> None:
    localizer = speak("en", site, day)
    campaign = build_campaign(localizer, site.campaigns[0])
    area = build_area(localizer, site.areas[0])
    easy = build_easy_read(localizer, site.campaigns[0])
    home = build_home(localizer)
    downloads = build_downloads(localizer, {})

    assert only(campaign.past) == PastView(
        "Still have a question, or need help? Choose your commune below to see whom to call.",
        Link("../../../en/campaigns/", Phrase("See the other campaigns")),
    )
    assert (campaign.card.action, campaign.calendar, campaign.invitation) == ((),) * 3
    assert campaign.archive is None
    assert [card.value.action for card in (*area.campaigns, *build_campaign_list(localizer).campaigns)] == [
        ()
    ] * 2
    assert area.prints
    assert (area.calendar, area.prints.pack) == ((), ())
    assert only(easy.past) == PastView(
        only(campaign.past).ask, Link("../../../../en/campaigns/", Phrase("See the other campaigns"))
    )
    assert easy.spoken == ()
    assert all(card.value.action == () for card in home.over.cards)
    assert home.season
    assert home.season.plan == ()
    assert (downloads.groups, downloads.picture_note, downloads.formats[0].thumbnail) == ((), "", None)


@pytest.mark.parametrize("day", OVER.values(), ids=OVER)
def test_afterwards_nothing_is_printed_read_aloud_or_put_into_calendars(
    speak: Speak, site: Site, day: date
) -> None:
    kit = kit_of(speak, site, day)

    assert (kit.posters, kit.packs, kit.archives, kit.thumbnails, kit.broadcasts, kit.plans) == (([],) * 6)
    assert [*build_calendars(speak("vi", site, day))] == []
    assert kit.editions


def test_a_campaign_that_is_over_is_printed_when_it_is_named(speak: Speak, site: Site) -> None:
    kit = kit_of(speak, site, OVER["after that"], "den-truong")

    assert len(kit.posters) == 4
    assert kit.packs == []


def test_what_is_on_stays_where_something_else_is_over(speak: Speak, site: Site, editions: Editions) -> None:
    campaign = site.campaigns[0]
    later = campaign.model_copy(
        update={
            "slug": "tuan-le",
            "code": "TL",
            "starts": date(2021, 10, 1),
            "ends": date(2021, 10, 7),
            "take_down": date(2021, 10, 12),
        }
    )
    both = site.model_copy(update={"campaigns": (campaign, later)})
    localizer, area = speak("vi", both, date(2021, 10, 7)), site.areas[0]
    kit = kit_of(speak, both, date(2021, 10, 7))
    editions = {**editions, **{("tuan-le", code): one for (_, code), one in editions.items()}}
    prints = build_area_prints(localizer, area, editions, {})
    calendar = next(c for c in build_calendars(localizer) if c.path.endswith("xa-truong-ha_vi.ics"))

    assert {sheet.campaign for pack in kit.packs for sheet in pack.sheets} == {"tuan-le"}
    assert [archive.path for archive in kit.archives] == ["ap-phich/tron-bo_tuan-le.zip"]
    assert [section.id for section in values(prints.sections)] == ["tuan-le"]
    assert only(prints.pack).facts == "PDF · 1 tờ và trang bìa"
    assert [past.when for past in values(prints.past)] == ["05/09/2021"]
    assert [event.first for event in calendar.events] == [date(2021, 10, 1)]
    assert [group.id for group in values(build_downloads(localizer, {}).groups)] == ["tuan-le"]


def test_who_comes_too_late_sees_what_is_on_then(speak: Speak, site: Site, editions: Editions) -> None:
    campaign, area = site.campaigns[0], site.areas[0]
    more = {"week": (date(2021, 9, 4), date(2021, 9, 11)), "year": (date(2021, 9, 4), date(2022, 5, 31))}
    others = (
        campaign.model_copy(update={"slug": slug, "starts": first, "ends": last})
        for slug, (first, last) in more.items()
    )
    localizer = speak("vi", site.model_copy(update={"campaigns": (campaign, *others)}))
    page = build_action(
        replace(localizer, is_fixed=False), campaign, area, "Q/DT/01399/", editions["den-truong", "01399"]
    )

    assert [(part.value.href, part.days) for part in page.also] == [
        ("../../../dia-ban/xa-truong-ha/week/", "2021-09-04/2021-09-11"),
        ("../../../dia-ban/xa-truong-ha/year/", "2021-09-04/2022-05-31"),
    ]
