"""The front page, on the day on which it is read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generator.model.site import Site
from generator.views.base.components import CampaignCard
from generator.views.base.dated import Dated
from generator.views.base.localizer import Localizer
from generator.views.pages.campaign_list import build_campaign_list
from generator.views.pages.home import build_home
from tests.views.base.test_dated import shown_by_script

Speak = Callable[..., Localizer]

DAYS = {
    "month": (date(2021, 9, 1), date(2021, 9, 30)),
    "day": (date(2021, 9, 5), date(2021, 9, 5)),
    "week": (date(2021, 10, 1), date(2021, 10, 7)),
    "always": (None, None),
}


def four(site: Site, **changes: object) -> Site:
    """A month, a day in it, a week after it, and what is on all year."""
    (campaign,) = site.campaigns
    made = (
        campaign.model_copy(
            update={"slug": slug, "starts": first, "ends": last, "review": date(2021, 10, 20), **changes}
        )
        for slug, (first, last) in DAYS.items()
    )
    return site.model_copy(update={"campaigns": tuple(made)})


def seen(cards: Dated[CampaignCard], day: date) -> list[str]:
    """The campaigns whose cards a reader sees on a day."""
    return [
        part.value.href.rstrip("/").rpartition("/")[2]
        for part in cards
        if not part.days or shown_by_script(part.days, day)
    ]


def test_home_leads_with_what_is_most_urgent_on_the_day_it_is_read(speak: Speak, minimal: Site) -> None:
    home = build_home(replace(speak("vi", four(minimal), date(2021, 8, 1)), is_fixed=False))
    table = [
        (date(2021, 8, 1), ["always"], [], ["month", "day", "week"], []),
        (date(2021, 8, 20), ["month"], ["always"], ["day", "week"], []),
        (date(2021, 8, 25), ["month"], ["day", "always"], ["week"], []),
        (date(2021, 9, 1), ["day"], ["month", "always"], ["week"], []),
        (date(2021, 9, 5), ["day"], ["month", "always"], ["week"], []),
        (date(2021, 9, 6), ["month"], ["always"], ["week"], ["day"]),
        (date(2021, 9, 28), ["month"], ["week", "always"], [], ["day"]),
        (date(2021, 10, 3), ["week"], ["always"], [], ["month", "day"]),
        (date(2021, 10, 8), ["always"], [], [], ["week", "month", "day"]),
        (date(2021, 10, 21), ["always"], [], [], []),
        (date(2031, 1, 1), ["always"], [], [], []),
    ]

    for day, first, others, coming, over in table:
        found = (seen(cards, day) for cards in (home.first, home.others, home.coming.cards, home.over.cards))
        assert (day, *found) == (day, first, others, coming, over)
        for group, cards in ((home.coming, coming), (home.over, over)):
            assert any(shown_by_script(part.days, day) for part in group.shown) == bool(cards)


def test_where_nothing_is_on_home_points_only_to_what_is_there(speak: Speak, minimal: Site) -> None:
    days = {"starts": date(2021, 9, 5), "ends": date(2021, 9, 5)}
    home = build_home(replace(speak("vi", four(minimal, **days), date(2021, 8, 1)), is_fixed=False))

    assert [(part.value, part.days) for part in home.nothing] == [
        ("Hôm nay chưa có chiến dịch nào. Xem việc sắp tới ở dưới.", "../2021-08-21"),
        ("Hiện không có chiến dịch nào đang diễn ra hay sắp tới.", "2021-09-06/.."),
    ]


def test_the_list_of_campaigns_has_each_once_on_any_day(speak: Speak, minimal: Site) -> None:
    page = build_campaign_list(replace(speak("en", four(minimal), date(2021, 8, 1)), is_fixed=False))

    for day in (date(2021, 8, 1), date(2021, 9, 5), date(2021, 9, 6), date(2021, 10, 8)):
        assert sorted(seen(page.campaigns, day)) == sorted(DAYS)
    assert seen(page.campaigns, date(2021, 9, 5)) == ["day", "month", "always", "week"]
