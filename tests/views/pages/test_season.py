"""The season on one line of months."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.pages.home import build_home
from generator.views.pages.season import build_season
from generator.views.print.season_plan import build_plans

Speak = Callable[..., Localizer]


def _with(site: Site, *days: tuple[date, date]) -> Site:
    campaign = site.campaigns[0]
    return site.model_copy(
        update={
            "campaigns": tuple(
                campaign.model_copy(update={"starts": first, "ends": last}) for first, last in days
            )
        }
    )


def test_bars_stand_where_their_days_are_and_the_last_day_counts(speak: Speak, minimal: Site) -> None:
    """30 days of September, 31 of October: 61 in all."""
    site = _with(
        minimal,
        (date(2021, 9, 1), date(2021, 9, 30)),
        (date(2021, 9, 5), date(2021, 9, 5)),
        (date(2021, 10, 1), date(2021, 10, 31)),
    )
    season = build_season(speak("vi", site), "")
    assert season
    assert [(row.start, row.width) for row in season.rows] == [
        ("0.0", "49.18"),
        ("6.56", "1.64"),
        ("49.18", "50.82"),
    ]
    assert [(month.label, month.start) for month in season.months] == [("T9/2021", "0.0"), ("T10", "49.18")]


def test_the_year_stands_beside_the_first_month_and_each_january(speak: Speak, minimal: Site) -> None:
    site = _with(minimal, (date(2021, 11, 20), date(2022, 2, 1)))
    for locale, labels in (
        ("vi", ["T11/2021", "T12", "T1/2022", "T2"]),
        ("en", ["Nov 2021", "Dec", "Jan 2022", "Feb"]),
    ):
        season = build_season(speak(locale, site), "")
        assert season
        assert [month.label for month in season.months] == labels


def test_a_project_without_campaigns_has_no_season(speak: Speak, minimal: Site) -> None:
    site = minimal.model_copy(update={"campaigns": ()})
    assert build_season(speak("vi", site), "") is None
    assert build_plans((speak("vi", site), speak("en", site))) == []


def test_the_sheet_is_the_same_on_any_day(speak: Speak) -> None:
    plans = [
        build_plans((speak("vi", today=day), speak("en", today=day)))
        for day in (date(2021, 9, 1), date(2021, 9, 5))
    ]
    assert plans[0] == plans[1]
    assert plans[0][0].rows[0].take_down == "12/09/2021"
    assert plans[0][1].heads == ("Campaign", "When", "What to do", "Posters come down after")


def test_a_season_is_called_as_the_project_says_or_not_at_all(speak: Speak, minimal: Site) -> None:
    """Sheet and home page say the same."""

    def said(**changes: object) -> tuple[str, str]:
        authority = minimal.authority.model_copy(update=changes)
        localizer = speak("vi", minimal.model_copy(update={"authority": authority}))
        return build_plans((localizer,))[0].heading, build_home(localizer).frame.as_of_notice

    day = "Trang này dựng theo ngày 01/09/2021."
    assert said() == ("Lịch chiến dịch năm học 2021-2022", f"Năm học 2021-2022. {day}")
    assert said(season="2026", season_name=None) == ("Lịch chiến dịch 2026", f"2026. {day}")
    assert said(season=None) == ("Lịch các chiến dịch", day)


def test_today_is_marked_on_the_line_or_left_to_the_script(speak: Speak, minimal: Site) -> None:
    site = _with(minimal, (date(2021, 9, 1), date(2021, 10, 31)))
    fixed = [build_season(speak("vi", site, day), "") for day in (date(2021, 9, 16), date(2021, 11, 1))]
    read = build_season(replace(speak("vi", site, date(2021, 9, 16)), is_fixed=False), "")

    assert [(one.line, one.today) for one in fixed if one] == [("", "24.59"), ("", "")]
    assert read
    assert (read.line, read.today) == ("2021-09-01/2021-10-31", "")
