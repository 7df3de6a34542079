"""Coming, on now or over, on the day on which a page is read."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.base.status import build_status, count_days
from tests.views.shown import only

Speak = Callable[..., Localizer]


@pytest.mark.parametrize(
    ("today", "vietnamese", "english"),
    [
        (date(2021, 9, 4), "Sắp tới", "Coming up"),
        (date(2021, 9, 5), "Hôm nay", "Today"),
        (date(2021, 9, 6), "Đã qua", "Over"),
    ],
)
def test_a_campaigns_status_is_said_for_the_day(
    speak: Speak, minimal: Site, today: date, vietnamese: str, english: str
) -> None:
    (campaign,) = minimal.campaigns
    assert only(build_status(speak("vi", today=today), campaign)).text == vietnamese
    assert only(build_status(speak("en", today=today), campaign)).text == english


def test_a_page_holds_every_status_to_come(speak: Speak, minimal: Site) -> None:
    week = minimal.campaigns[0].model_copy(update={"ends": date(2021, 9, 11)})
    localizer = replace(
        speak("vi", minimal.model_copy(update={"campaigns": (week,)}), date(2021, 8, 1)), is_fixed=False
    )

    assert [(one.value.text, one.value.until, one.days) for one in build_status(localizer, week)] == [
        ("Sắp tới", "", "../2021-08-21"),
        ("Sắp tới", "2021-09-05", "2021-08-22/2021-09-04"),
        ("Đang diễn ra", "", "2021-09-05/2021-09-10"),
        ("Hôm nay là ngày cuối", "", "2021-09-11/2021-09-11"),
        ("Đã qua", "", "2021-09-12/.."),
    ]


def test_what_is_past_is_not_on_the_page(speak: Speak, minimal: Site) -> None:
    localizer = replace(speak("vi", today=date(2021, 9, 6)), is_fixed=False)
    (over,) = build_status(localizer, minimal.campaigns[0])

    assert (over.value.text, over.days) == ("Đã qua", "")


def test_days_are_counted_from_tomorrow_on(speak: Speak) -> None:
    assert count_days(speak("vi"))[:2] == ("Ngày mai", "Còn 2 ngày")
    assert count_days(speak("en"))[-1] == "In 14 days"
    assert len(count_days(speak("en"))) == 14
