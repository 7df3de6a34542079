"""What is said of a campaign's single days, with their hours and places."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from generator.model.campaign import Campaign, CampaignDay
from generator.model.localized import LocalizedText
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.base.sessions import list_sessions
from generator.views.feeds.calendars import build_calendars, build_events, describe_campaign
from generator.views.feeds.search_index import build_search_index
from generator.views.frame.json_ld import describe_event
from generator.views.pages.area import build_action
from generator.views.pages.campaign import build_campaign
from generator.views.print.broadcast import build_broadcasts
from generator.views.print.posters import Editions, build_posters
from generator.views.print.share_texts import build_messages

Speak = Callable[..., Localizer]

SATURDAY, SUNDAY, NEXT = date(2021, 9, 4), date(2021, 9, 5), date(2021, 9, 11)
MORNING, NOON = time(7, 30), time(11)
HALL = LocalizedText.of(vi="Nhà văn hóa xóm", en="The hamlet's hall")
SCHOOL = LocalizedText.of(vi="Sân trường")


def at(
    day: date, opens: time | None = MORNING, closes: time | None = NOON, place: LocalizedText | None = None
) -> CampaignDay:
    fields = {"day": day, "opens": opens, "closes": closes, "place": place}
    return CampaignDay.model_construct(**fields)  # type: ignore[arg-type]


def on(site: Site, *days: CampaignDay, place: LocalizedText | None = None) -> Site:
    """The small project, its campaign on these days."""
    changes = {"starts": None, "ends": None, "take_down": None, "days": days, "place": place}
    return site.model_copy(update={"campaigns": (site.campaigns[0].model_copy(update=changes),)})


def told(localizer: Localizer) -> tuple[str, ...]:
    """When and where, in lines."""
    campaign: Campaign = localizer.site.campaigns[0]
    said = [localizer.when(campaign), *(session.text for session in list_sessions(localizer, campaign))]
    return tuple(line.replace("\u00a0", " ") for line in said)


@pytest.mark.parametrize(
    ("days", "place", "vi", "en"),
    [
        (
            (at(SATURDAY),),
            HALL,
            ("Thứ Bảy, 04/09/2021, 07:30 – 11:00", "Nhà văn hóa xóm"),
            ("Saturday, 4 September 2021, 07:30 – 11:00", "The hamlet's hall"),
        ),
        (
            (at(SATURDAY), at(SUNDAY)),
            None,
            ("04/09 – 05/09/2021, 07:30 – 11:00",),
            ("4 – 5 September 2021, 07:30 – 11:00",),
        ),
        (
            (at(SATURDAY, place=HALL), at(NEXT, None, NOON)),
            None,
            (
                "04/09 và 11/09/2021",
                "Thứ Bảy, 04/09/2021 · 07:30 – 11:00 · Nhà văn hóa xóm",
                "Thứ Bảy, 11/09/2021 · đến 11:00",
            ),
            (
                "4 and 11 September 2021",
                "Saturday, 4 September 2021 · 07:30 – 11:00 · The hamlet's hall",
                "Saturday, 11 September 2021 · until 11:00",
            ),
        ),
        (
            (at(SATURDAY, time(7), time(8)), at(SATURDAY, time(14), None)),
            HALL,
            (
                "Thứ Bảy, 04/09/2021",
                "Thứ Bảy, 04/09/2021 · 07:00 – 08:00",
                "Thứ Bảy, 04/09/2021 · từ 14:00",
                "Nhà văn hóa xóm",
            ),
            (
                "Saturday, 4 September 2021",
                "Saturday, 4 September 2021 · 07:00 – 08:00",
                "Saturday, 4 September 2021 · from 14:00",
                "The hamlet's hall",
            ),
        ),
        (
            tuple(at(date(2021, 9, day), None, None) for day in (4, 11, 18, 25)),
            None,
            (
                "04/09 – 25/09/2021",
                "Thứ Bảy, 04/09/2021",
                "Thứ Bảy, 11/09/2021",
                "Thứ Bảy, 18/09/2021",
                "Thứ Bảy, 25/09/2021",
            ),
            (
                "4 – 25 September 2021",
                "Saturday, 4 September 2021",
                "Saturday, 11 September 2021",
                "Saturday, 18 September 2021",
                "Saturday, 25 September 2021",
            ),
        ),
    ],
    ids=["one day", "in a row", "two places", "twice a day", "too many for a line"],
)
def test_what_is_said_once_is_not_said_again(
    speak: Speak,
    minimal: Site,
    days: tuple[CampaignDay, ...],
    place: LocalizedText | None,
    vi: tuple[str, ...],
    en: tuple[str, ...],
) -> None:
    site = on(minimal, *days, place=place)
    assert told(speak("vi", site)) == vi
    assert told(speak("en", site)) == en


def test_a_campaign_of_a_period_has_its_meeting_place(speak: Speak, minimal: Site) -> None:
    campaign = minimal.campaigns[0].model_copy(update={"place": HALL})
    site = minimal.model_copy(update={"campaigns": (campaign,)})
    assert told(speak("vi", site)) == ("05/09/2021", "Nhà văn hóa xóm")
    (event,) = build_events(speak("vi", site), campaign, site.areas[0])
    assert event.place == "Nhà văn hóa xóm, Xã Trường Hà, huyện Mẫu"


def test_pages_show_the_days_until_they_are_over(speak: Speak, minimal: Site, editions: Editions) -> None:
    site = on(minimal, at(SATURDAY, place=HALL), at(NEXT, place=SCHOOL))
    (campaign,), area, edition = site.campaigns, site.areas[0], editions["den-truong", "01399"]
    for day, count in ((NEXT, 2), (date(2021, 9, 12), 0)):
        localizer = speak("en", site, day)
        pages = build_action(localizer, campaign, area, "x/", edition), build_campaign(localizer, campaign)
        for page in pages:
            assert sum(len(part.value.sessions) for part in page.invitation) == count
    assert [place.lang for one in list_sessions(speak("en", site), campaign) if (place := one.place)] == [
        "",
        "vi",
    ]


def test_sheets_list_the_days_and_those_without_keep_their_number(
    speak: Speak, minimal: Site, editions: Editions
) -> None:
    def view(site: Site) -> tuple[tuple[str, ...], str]:
        views, _ = build_posters((speak("vi", site), speak("en", site)))
        return views[0].words.days, views[0].words.edition

    days, edition = view(on(minimal, at(SATURDAY, place=HALL), at(NEXT)))
    assert [line.replace("\u00a0", " ") for line in days] == [
        "Thứ Bảy, 04/09/2021 · 07:30 – 11:00 · Nhà văn hóa xóm",
        "Thứ Bảy, 11/09/2021 · 07:30 – 11:00",
    ]
    number = editions["den-truong", "01399"].number
    assert number not in edition
    assert view(minimal) == ((), f"Bản {number}, ngày 25/08/2021")


def test_a_calendar_has_an_event_for_each_day_that_a_new_hour_corrects(speak: Speak, minimal: Site) -> None:
    site = on(minimal, at(SATURDAY, place=HALL), at(NEXT, None, None))
    events = build_events(speak("vi", site), site.campaigns[0], site.areas[0])
    assert [(event.uid, event.first, event.opens, event.closes) for event in events] == [
        ("DT-01399-vi@mau.example", SATURDAY, MORNING, NOON),
        ("DT.2-01399-vi@mau.example", NEXT, None, None),
    ]
    assert [event.place for event in events] == [
        "Nhà văn hóa xóm, Xã Trường Hà, huyện Mẫu",
        "Xã Trường Hà, huyện Mẫu",
    ]
    moved = on(minimal, at(SUNDAY, place=HALL), at(NEXT, None, None))
    later = build_events(speak("vi", moved), moved.campaigns[0], moved.areas[0])
    assert [event.uid for event in later] == [event.uid for event in events]
    assert later[0] == replace(events[0], first=SUNDAY, last=SUNDAY, changed=SUNDAY)
    assert [len(calendar.events) for calendar in build_calendars(speak("vi", site))] == [2, 2, 2]


def test_an_event_for_machines_has_hours_and_its_days(speak: Speak, minimal: Site) -> None:
    site = on(minimal, at(SATURDAY, place=HALL), at(NEXT, MORNING, None))
    event = describe_event(speak("en", site), site.campaigns[0])
    assert (event["startDate"], event["endDate"]) == ("2021-09-04T07:30", "2021-09-11")
    around = "Sample District"
    assert event["subEvent"] == [
        {
            "@type": "Event",
            "name": "Back to School Day",
            "startDate": "2021-09-04T07:30",
            "endDate": "2021-09-04T11:00",
            "location": {"@type": "Place", "name": "The hamlet's hall", "address": around},
        },
        {
            "@type": "Event",
            "name": "Back to School Day",
            "startDate": "2021-09-11T07:30",
            "endDate": "2021-09-11",
            "location": {"@type": "Place", "name": around, "address": around},
        },
    ]


def test_the_days_are_found_and_handed_on(speak: Speak, minimal: Site) -> None:
    site = on(minimal, at(SATURDAY, place=HALL), at(NEXT))
    localizer = speak("vi", site)
    entry = next(
        one for one in build_search_index(localizer).entries if one.label == "Ngày đưa trẻ đến trường"
    )
    assert {"04", "09", "2021", "thu", "bay", "nha", "van", "hoa"} <= {*entry.more.split()}
    lines = describe_campaign(localizer, site.campaigns[0])
    assert [line.replace("\u00a0", " ") for line in lines][1:4] == [
        "04/09 và 11/09/2021, 07:30 – 11:00",
        "Thứ Bảy, 04/09/2021 · 07:30 – 11:00 · Nhà văn hóa xóm",
        "Thứ Bảy, 11/09/2021 · 07:30 – 11:00",
    ]


@pytest.mark.parametrize(
    ("days", "brief"),
    [
        ((at(SATURDAY),), "4/9, 07:30-11:00"),
        ((at(SATURDAY), at(SUNDAY)), "4-5/9, 07:30-11:00"),
        ((at(SATURDAY, None, None), at(NEXT)), "4/9, 11/9"),
        (tuple(at(date(2021, 9, day)) for day in (4, 11, 18, 25)), "4-25/9, 07:30-11:00"),
    ],
)
def test_text_messages_say_days_and_hours_in_short(
    speak: Speak, minimal: Site, days: tuple[CampaignDay, ...], brief: str
) -> None:
    site = on(minimal, *days)
    messages = build_messages(speak("vi", site), site.campaigns[0], site.areas[0])
    assert messages["sms_plain"].text.startswith(f"Ngay dua tre den truong, Xa Truong Ha: {brief}. Dua con")


def test_the_loudspeaker_says_days_hours_and_places(speak: Speak, minimal: Site) -> None:
    site = on(minimal, at(SATURDAY, place=HALL), at(NEXT))
    long = build_broadcasts(speak("vi", site))[0].scripts[-1].parts[0]
    assert long[2:] == (
        "Ngày đưa trẻ đến trường, ngày mùng bốn, mười một tháng chín năm hai nghìn không trăm hai mươi mốt, "
        "bảy giờ ba mươi đến mười một giờ.",
        "Thứ Bảy, ngày mùng bốn tháng chín, bảy giờ ba mươi đến mười một giờ, tại Nhà văn hóa xóm.",
        "Thứ Bảy, ngày mười một tháng chín, bảy giờ ba mươi đến mười một giờ.",
    )
