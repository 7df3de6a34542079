"""What is said of a campaign that has no first day, no last day, or neither."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.base.past import say_take_down
from generator.views.claims import list_claims
from generator.views.feeds.calendars import build_calendars, build_events, link_campaign_calendar
from generator.views.frame.json_ld import describe_event
from generator.views.pages.area import build_action, build_area
from generator.views.pages.campaign import build_campaign
from generator.views.pages.home import build_home
from generator.views.pages.season import build_season
from generator.views.print.broadcast import build_broadcasts
from generator.views.print.kit import build_kit
from generator.views.print.posters import Editions, build_posters
from generator.views.print.share_texts import build_messages, build_post
from generator.views.staff.status import build_status
from tests.views.shown import only

Speak = Callable[..., Localizer]

FIRST, LAST = date(2021, 9, 5), date(2021, 9, 30)


def dated(site: Site, starts: date | None = None, ends: date | None = None) -> Site:
    """The small project, its campaign from and until these days."""
    days = {"starts": starts, "ends": ends, "take_down": None}
    return site.model_copy(update={"campaigns": (site.campaigns[0].model_copy(update=days),)})


@pytest.mark.parametrize(
    ("starts", "ends", "when", "inside", "english"),
    [
        (None, None, "Quanh năm", "quanh năm", "All year round"),
        (FIRST, None, "Từ 05/09/2021", "từ 05/09/2021", "From 5 September 2021"),
        (None, LAST, "Đến 30/09/2021", "đến 30/09/2021", "Until 30 September 2021"),
        (FIRST, LAST, "05/09 – 30/09/2021", "05/09 – 30/09/2021", "5 – 30 September 2021"),
    ],
)
def test_the_days_are_said_as_far_as_there_are_any(
    speak: Speak, minimal: Site, starts: date | None, ends: date | None, when: str, inside: str, english: str
) -> None:
    site = dated(minimal, starts, ends)
    (campaign,) = site.campaigns
    assert speak("vi", site).when(campaign) == when
    assert speak("vi", site).when(campaign, is_inside=True) == inside
    assert speak("en", site).when(campaign) == english


def test_a_campaign_without_any_day_is_always_on(speak: Speak, minimal: Site, editions: Editions) -> None:
    site = dated(minimal)
    localizer, (campaign,), area = speak("vi", site, date(2099, 1, 1)), site.campaigns, site.areas[0]
    action = build_action(localizer, campaign, area, "x/", editions["den-truong", "01399"])

    assert (action.past, only(action.card.status).name, action.card.when) == ((), "on-now", "Quanh năm")
    assert action.frame.description == (
        "Ngày đưa trẻ đến trường ở Xã Trường Hà: quanh năm. Cần làm gì, gọi ai, mang theo gì."
    )
    assert action.calendar == ()
    assert build_campaign(localizer, campaign).calendar == ()
    assert build_area(localizer, area).calendar == ()
    assert [*build_calendars(localizer)] == []
    assert [card.value.when for card in build_home(localizer).first] == ["Quanh năm"]
    assert [c.path for c in list_claims((localizer, speak("en", site))) if c.path.endswith(".ics")] == []


def test_without_any_day_there_is_no_line_of_months(speak: Speak, minimal: Site) -> None:
    site = dated(minimal)
    assert build_season(speak("vi", site), "") is None
    assert build_kit((speak("vi", site), speak("en", site))).plans == []


def test_on_the_line_of_months_what_has_no_end_goes_on(speak: Speak, minimal: Site) -> None:
    (campaign,) = minimal.campaigns
    days = ((None, None), (date(2021, 9, 16), None), (None, date(2021, 9, 15)), (None, date(2021, 10, 31)))
    campaigns = tuple(campaign.model_copy(update={"starts": a, "ends": b}) for a, b in days)
    season = build_season(speak("vi", minimal.model_copy(update={"campaigns": campaigns})), "")
    assert season
    assert [(row.start, row.width) for row in season.rows] == [
        ("0.0", "100.0"),
        ("24.59", "75.41"),
        ("0.0", "24.59"),
        ("0.0", "100.0"),
    ]


def test_only_what_ends_has_posters_that_come_down(speak: Speak, minimal: Site) -> None:
    """Without a day of their own, on the last day."""
    assert minimal.campaigns[0].comes_down == date(2021, 9, 12)
    for site, said, down in (
        (dated(minimal, FIRST), "", ()),
        (
            dated(minimal, None, LAST),
            "Xin gỡ áp phích này sau ngày 30/09/2021",
            ("campaigns/den-truong.yaml: gỡ áp phích, trước hết ngày 30/09/2021",),
        ),
    ):
        localizer = speak("vi", site)
        views, _ = build_posters((localizer, speak("en", site)))
        assert {view.words.take_down for view in views if view.languages == "vi"} == {said}
        assert say_take_down(localizer, site.campaigns[0]) == said
        board = build_status(localizer, (), 60)[0].lines
        assert board == ("campaigns/den-truong.yaml: đọc lại, trước hết ngày 06/09/2021", *down)


def test_files_of_a_campaign_without_a_first_day_carry_the_day_of_its_words(
    speak: Speak, minimal: Site
) -> None:
    site = dated(minimal)
    revised = site.campaigns[0].model_copy(update={"revised": date(2021, 8, 30)})
    for changed, day in (
        (site, date(2021, 8, 25)),
        (site.model_copy(update={"campaigns": (revised,)}), date(2021, 8, 30)),
    ):
        (stamp,) = {view.stamp for view in build_kit((speak("vi", changed), speak("en", changed))).posters}
        assert date.fromtimestamp(stamp) == day  # noqa: DTZ012  # of a day, whatever the zone


def test_a_calendar_has_the_one_day_that_is_known_until_it_is_past(speak: Speak, minimal: Site) -> None:
    begins, ends = dated(minimal, FIRST), dated(minimal, None, LAST)
    for site, day, when in ((begins, FIRST, "Từ 05/09/2021"), (ends, LAST, "Đến 30/09/2021")):
        (event,) = build_events(speak("vi", site), site.campaigns[0])
        assert (event.first, event.last) == (day, day)
        assert event.description.split("\n") == [when, "Đưa con đến trường ngày khai giảng."]
        assert link_campaign_calendar(speak("vi", site, day), "", site.campaigns[0])
    assert link_campaign_calendar(speak("vi", begins, LAST), "", begins.campaigns[0]) == ()
    assert [*build_calendars(speak("vi", begins, LAST))] == []


def test_only_what_has_a_first_day_is_an_event(speak: Speak, minimal: Site) -> None:
    def told(site: Site) -> dict[str, object]:
        return dict(describe_event(speak("vi", site), site.campaigns[0], site.areas[0]))

    begun = told(dated(minimal, FIRST))
    assert (begun["@type"], begun["startDate"]) == ("Event", "2021-09-05")
    assert "endDate" not in begun
    desk = told(dated(minimal, None, LAST))
    assert (desk["@type"], desk["areaServed"]) == ("GovernmentOrganization", "Xã Trường Hà")


def test_loudspeaker_and_messages_say_the_days_there_are(speak: Speak, minimal: Site) -> None:
    def spoken(site: Site) -> tuple[str, str]:
        view = build_broadcasts(speak("vi", site))[0]
        return view.scripts[0].parts[0][1], view.until

    assert spoken(dated(minimal)) == ("Ngày đưa trẻ đến trường.", "")
    assert spoken(dated(minimal, FIRST)) == (
        "Ngày đưa trẻ đến trường, từ ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi mốt.",
        "",
    )
    assert spoken(dated(minimal, None, LAST)) == (
        "Ngày đưa trẻ đến trường, đến hết ngày ba mươi tháng chín năm hai nghìn không trăm hai mươi mốt.",
        "Ngừng đọc sau ngày 30/09/2021.",
    )

    always, begins = dated(minimal), dated(minimal, FIRST)
    area = minimal.areas[0]
    assert build_messages(speak("vi", always), always.campaigns[0], area)["sms"].text == (
        "Ngày đưa trẻ đến trường, Xã Trường Hà. Gọi 0206 000 0022 (mẫu)"
    )
    assert build_messages(speak("vi", begins), begins.campaigns[0], area)["sms"].text == (
        "Ngày đưa trẻ đến trường: từ 05/09/2021. Gọi 0206 000 0022 (mẫu)"
    )
    assert build_post(speak("vi", always), always.campaigns[0], area).split("\n")[:2] == [
        "Ngày đưa trẻ đến trường",
        "Xã Trường Hà",
    ]
