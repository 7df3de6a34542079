"""The statistics page: protected rates in words."""

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from generator.model.area_cells import Successor
from generator.model.protection import protect
from generator.model.quotients import Quotient
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.pages.area import build_area
from generator.views.statistics.area import build_area_figures
from generator.views.statistics.overview import build_statistics_page
from generator.views.statistics.rates import RateCell, areas_of
from generator.views.statistics.trend import draw_lines
from tests.views.conftest import build_indicators

Speak = Callable[..., Localizer]


def with_rates(site: Site, *counts: tuple[int | None, int | None]) -> Site:
    """The site whose areas have these counts of the one indicator, in the newest year and those before."""
    (year,) = site.statistics
    years = []
    for place, (part, whole) in enumerate(counts):
        columns = {row.area: {"part": part, "whole": whole} for row in year.areas}
        (published,) = protect([columns], [Quotient("age6_grade1", "part", "whole")])
        rows = tuple(row.model_copy(update={"rates": published.rates[row.area]}) for row in year.areas)
        name = f"{2021 - place}-{2022 - place}"
        report = year.report.model_copy(update={"as_of": date(2021 - place, 8, 20)})
        years.append(year.model_copy(update={"areas": rows, "season": name, "report": report}))
    return site.model_copy(update={"statistics": tuple(years)})


def cell(
    speak: Speak, site: Site, numerator: int | None, denominator: int | None, locale: str = "vi"
) -> RateCell:
    """How one area's rate is shown."""
    (page,) = build_indicators(speak(locale, with_rates(site, (numerator, denominator))))
    return page.rows[0].now


def test_an_area_that_no_campaign_is_for_is_named_without_a_page(speak: Speak, minimal: Site) -> None:
    """Its figures are published like any other's."""
    (campaign,) = minimal.campaigns
    kept = minimal.areas[0]
    narrow = minimal.model_copy(update={"campaigns": (campaign.model_copy(update={"areas": (kept.code,)}),)})
    voice = speak("vi", narrow)
    (page,) = build_indicators(voice)
    verdicts = build_statistics_page(voice).verdicts
    assert verdicts
    slug = voice.links.slugs[kept.identity]
    name = voice.area(kept)
    (other,) = (voice.area(area) for area in narrow.areas if area != kept)
    expected = {name: f"../dia-ban/{slug}/", other: ""}
    assert {row.area.label.text: row.area.href for row in verdicts.rows} == expected
    assert {row.area.label.text: row.area.href for row in page.rows} == {
        name: f"../../dia-ban/{slug}/",
        other: "",
    }
    assert sorted(tile.href for tile in page.tiles) == ["", f"../../dia-ban/{slug}/"]


def test_a_rate_is_shown_with_the_counts_behind_it(speak: Speak, minimal: Site) -> None:
    shown = cell(speak, minimal, 1042, 1155)
    assert unicodedata.normalize("NFKC", shown.text) == "90,2 %"
    assert (shown.detail, shown.percent, shown.visibility) == ("1.042 trên 1.155", "90.2", "shown")
    assert cell(speak, minimal, 1042, 1155, "en").detail == "1,042 of 1,155"


def test_a_hidden_rate_gives_nothing_away(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, 46, 50) == RateCell("ẩn (ít người)", "", "", "hidden", "")


def test_a_band_is_said_in_words_without_counts(speak: Speak, minimal: Site) -> None:
    """So it is told apart from an exact rate in black and white, and read aloud."""
    near_all = cell(speak, minimal, 296, 300)
    assert unicodedata.normalize("NFKC", near_all.text) == "từ 95 % trở lên"
    assert (near_all.detail, near_all.percent, near_all.visibility) == ("", "95", "band")
    assert unicodedata.normalize("NFKC", cell(speak, minimal, 4, 300).text) == "không quá 5 %"
    assert cell(speak, minimal, 1196, 1200, "en").text == "99% or more"
    assert cell(speak, minimal, 4, 600, "en").text == "2% or less"


def test_a_rate_just_below_what_is_asked_for_is_not_rounded_up_to_it(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, 17993, 20000, "en").text == "89.9%"
    assert cell(speak, minimal, 18000, 20000, "en").text == "90%"


def test_a_missing_report_is_not_nought(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, None, 50, "en") == RateCell("not reported", "", "", "not-reported")


def test_of_nobody_there_is_no_rate(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, 0, 0).text == "không áp dụng"
    assert cell(speak, minimal, 0, 0, "en").text == "not applicable"


def test_the_title_says_how_many_areas_have_sent_figures(speak: Speak, minimal: Site) -> None:
    def title(site: Site, locale: str = "vi") -> str:
        return build_statistics_page(speak(locale, site)).heading

    assert title(minimal) == "2 trong 2 xã, thị trấn đã gửi số liệu năm học 2021-2022"
    assert title(minimal, "en") == "2 of 2 communes have sent figures for school year 2021-2022"
    (year,) = minimal.statistics
    one = minimal.model_copy(update={"statistics": (year.model_copy(update={"areas": year.areas[:1]}),)})
    assert title(one) == "1 trong 2 xã, thị trấn đã gửi số liệu năm học 2021-2022"
    assert title(one, "en") == "1 of 2 communes has sent figures for school year 2021-2022"
    assert title(with_rates(minimal, (None, None)), "en").startswith("0 of 2 communes have sent")


def test_without_figures_there_is_no_page_of_them(speak: Speak, minimal: Site) -> None:
    nothing = minimal.model_copy(update={"statistics": ()})
    assert (minimal.has_section("statistics"), nothing.has_section("statistics")) == (True, False)
    assert list(build_indicators(speak("vi", nothing))) == []
    assert build_area(speak("vi", nothing), minimal.areas[0]).figures is None


def test_without_standards_figures_stand_by_themselves(speak: Speak, minimal: Site) -> None:
    site = minimal.model_copy(update={"standards": None})
    page = build_statistics_page(speak("vi", site))
    figures = build_area(speak("vi", site), minimal.areas[0]).figures
    assert (page.verdicts, [one.reached for one in page.indicators]) == (None, [0])
    assert figures
    assert (figures.summary, [one.needed for one in (*figures.headline, *figures.others)]) == ("", [""])


def test_areas_are_ranked_best_first(localizers: tuple[Localizer, ...], speak: Speak, minimal: Site) -> None:
    (page,) = build_indicators(localizers[0])
    assert [row.area.label.text for row in page.rows] == ["Xã Trường Hà", "Xã Sóc Hà"]
    assert page.rows[0].area.href == "../../dia-ban/xa-truong-ha/"
    assert [row.order for row in page.rows] == ["1", "0"]
    (year,) = minimal.statistics
    lower = tuple(i.model_copy(update={"better": "lower"}) for i in year.indicators)
    turned = minimal.model_copy(update={"statistics": (year.model_copy(update={"indicators": lower}),)})
    (page,) = build_indicators(speak("vi", turned))
    kinds = [row.now.visibility for row in page.rows]
    assert kinds == sorted(kinds, key=["shown", "band", "hidden", "not-reported"].index)


def test_the_sentence_counts_only_what_is_sure(speak: Speak, minimal: Site) -> None:
    """The minimal project's standard asks for 90 per cent."""

    def sentence(part: int, whole: int, locale: str) -> str:
        (page,) = build_indicators(speak(locale, with_rates(minimal, (part, whole))))
        return unicodedata.normalize("NFKC", page.sentence)

    assert sentence(90, 100, "vi") == "2 trong 2 xã, thị trấn chắc chắn đạt mức 90 %."
    assert sentence(89, 100, "en") == "0 of 2 communes surely reach 90%."
    assert sentence(46, 50, "vi") == "0 trong 2 xã, thị trấn chắc chắn đạt mức 90 %; chưa nói được 2."


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ((83, 100), (80, 100), ("tăng 3 điểm", "30", "4,16 60,4")),
        ((80, 100), (825, 1000), ("giảm 2,5 điểm", "-25", "4,4 60,16")),
        ((80, 100), (80, 100), ("không đổi", "0", "4,4 60,4")),
        ((80, 100), (None, None), ("", "")),
        ((80, 100), (298, 300), ("", "")),
        ((46, 50), (80, 100), ("", "")),
    ],
)
def test_two_exact_years_make_a_trend(
    speak: Speak,
    minimal: Site,
    now: tuple[int, int],
    before: tuple[int | None, int | None],
    expected: tuple[str, ...],
) -> None:
    (page,) = build_indicators(speak("vi", with_rates(minimal, now, before)))
    trend = page.rows[0].trend
    assert trend
    assert (trend.text, trend.order, *trend.lines) == expected
    labels = (page.now_label, page.before_label, page.change_label)
    assert labels == ("2021-2022", "2020-2021", "So với 2020-2021")


def test_a_year_that_is_missing_between_two_is_never_the_year_before(speak: Speak, minimal: Site) -> None:
    """Years are named, so nothing is said that only holds for years in a row."""
    newest, earlier = with_rates(minimal, (80, 100), (75, 100)).statistics
    gap = earlier.model_copy(update={"season": "2018-2019"})
    site = minimal.model_copy(update={"statistics": (newest, gap)})
    for locale, change, before in (
        ("vi", "So với 2018-2019", "năm học 2018-2019: 75 %"),
        ("en", "Since 2018-2019", "school year 2018-2019: 75%"),
    ):
        (page,) = build_indicators(speak(locale, site))
        assert (page.before_label, page.change_label) == ("2018-2019", change)
        figures = build_area(speak(locale, site), minimal.areas[0]).figures
        assert figures
        assert unicodedata.normalize("NFKC", figures.others[0].before) == before


def test_an_area_is_not_held_against_another_that_had_its_code(speak: Speak, minimal: Site) -> None:
    """01392 was thị trấn Xuân Hòa until 30/06/2025, and is xã Trường Hà after."""
    newest, earlier = with_rates(minimal, (80, 100), (75, 100)).statistics
    first, second = minimal.areas
    merged = first.model_copy(update={"valid_from": newest.report.as_of})
    site = minimal.model_copy(update={"areas": (merged, second), "statistics": (newest, earlier)})
    (page,) = build_indicators(speak("vi", site))
    before = {row.area.label.text: row.before.text for row in page.rows if row.before}
    assert {name: unicodedata.normalize("NFKC", text) for name, text in before.items()} == {
        "Xã Trường Hà": "không so được",
        "Xã Sóc Hà": "75 %",
    }


def test_what_a_merged_area_was_before_is_added_up_and_said(speak: Speak, minimal: Site) -> None:
    """The two communes of the sample district have become one, which keeps the code of the first."""
    newest, earlier, oldest = with_rates(minimal, (80, 100), (75, 100), (70, 100)).statistics
    first, second = minimal.areas
    day = date(2021, 7, 1)
    ends = {"valid_from": None, "valid_to": day - timedelta(1)}
    old = [one.model_copy(update=ends) for one in (first, second)]
    old[1] = old[1].model_copy(update={"successors": (Successor(first.code),)})
    new = first.model_copy(update={"valid_from": day, "name": second.name, "own_name": second.own_name})
    site = minimal.model_copy(update={"areas": (*old, new), "statistics": (newest, earlier, oldest)})
    page, other = (build_indicators(speak(locale, site))[0] for locale in ("vi", "en"))
    [row], [other_row] = page.rows, other.rows
    assert row.before
    assert row.trend
    assert other_row.before
    assert row.before.detail == "150 trên 200; cộng từ Xã Trường Hà, Xã Sóc Hà"
    assert other_row.before.detail == "150 of 200; added up from Trường Hà Commune, Sóc Hà Commune"
    assert (row.trend.text, row.trend.lines) == ("tăng 5 điểm", ("4,16 32,10 60,4",))
    assert page.history
    cells = [cell for cell in page.history.rows[0].cells if cell]
    assert [cell.detail for cell in cells] == ["", "cộng từ Xã Trường Hà, Xã Sóc Hà", ""]
    assert page.notes[-1].startswith("“Cộng từ …”: ")
    figures = build_area_figures(speak("vi", site), "", new)
    assert figures
    assert figures.others[0].before.endswith("(cộng từ Xã Trường Hà, Xã Sóc Hà)")


def test_a_line_has_a_gap_where_a_period_is_missing(speak: Speak, minimal: Site) -> None:
    newest, _, third = with_rates(minimal, (80, 100), (75, 100), (70, 100)).statistics
    always = tuple(one.model_copy(update={"valid_from": None}) for one in minimal.areas)
    site = minimal.model_copy(update={"areas": always, "statistics": (newest, third)})
    (page,) = build_indicators(speak("vi", site))
    trend = page.rows[0].trend
    assert trend
    assert trend.lines == ("4,16 4,16", "60,4 60,4")
    assert page.notes[-1].startswith("Đường vẽ để hở")


def test_all_periods_are_listed_where_there_are_more_than_two(speak: Speak, minimal: Site) -> None:
    years = with_rates(minimal, (80, 100), (75, 100), (70, 100), (65, 100), (60, 100)).statistics
    always = tuple(one.model_copy(update={"valid_from": None}) for one in minimal.areas)
    site = minimal.model_copy(update={"areas": always, "statistics": (*years[:2], years[4])})
    (page,) = build_indicators(speak("en", site))
    assert page.history
    assert page.history.heads == ("2017-2018", "", "2020-2021", "2021-2022")
    texts = [tuple(cell.text if cell else None for cell in row.cells) for row in page.history.rows]
    assert texts == [("60%", None, "75%", "80%")] * 2
    assert [year.caption for year in page.years] == [
        f"School year {name}" for name in ("2021-2022", "2020-2021", "2017-2018")
    ]
    (short,) = build_indicators(speak("en", site.model_copy(update={"statistics": years[:2]})))
    assert short.history is None


def test_a_line_is_drawn_by_the_days_of_its_figures() -> None:
    days = [date(2020, 1, 1), date(2020, 4, 1), date(2020, 7, 1), date(2021, 1, 1)]
    values = [1.0, 2.0, None, 3.0]
    assert draw_lines([*zip(days, values, strict=True)][::-1], days) == ("4,16 18,10", "60,4 60,4")
    assert draw_lines([(days[0], 1.0), (days[1], None)], days) == ()


def test_one_year_alone_has_no_trend(localizers: tuple[Localizer, ...]) -> None:
    (page,) = build_indicators(localizers[0])
    assert page.before_label == ""
    assert all(row.before is None and row.trend is None for row in page.rows)


def test_a_page_says_of_which_day_and_from_whom_its_figures_are(localizers: tuple[Localizer, ...]) -> None:
    (page,) = build_indicators(localizers[1])
    (year,) = page.years
    assert (year.caption, year.as_of) == ("School year 2021-2022", "As of 20 August 2021")
    assert (year.source.text.text, year.is_sample) == ("Sample figures", True)
    assert page.facts[0][1].text.startswith("Of the six-year-olds")
    assert page.frame.path == "en/figures/age6-grade1/"


def test_a_tile_says_the_rate_and_whether_it_is_enough(speak: Speak, minimal: Site) -> None:
    (page,) = build_indicators(speak("vi", with_rates(minimal, (89, 100))))
    tile = page.tiles[0]
    assert (unicodedata.normalize("NFKC", tile.text), tile.verdict, tile.outcome) == (
        "89 %",
        "chưa đạt",
        "not-reached",
    )


def test_an_area_s_own_page_shows_its_figures_in_short(speak: Speak, minimal: Site) -> None:
    site = with_rates(minimal, (80, 100), (75, 100))
    figures = build_area(speak("en", site), minimal.areas[0]).figures
    assert figures
    (one,) = figures.others
    assert figures.headline == ()
    assert figures.is_sample
    assert (one.now.text, one.now.detail, one.before, one.needed) == (
        "80%",
        "80 of 100",
        "school year 2020-2021: 75%",
        "needs at least 90%",
    )
    assert one.indicator.href == "../../../en/figures/age6-grade1/"


def test_the_page_explains_what_is_hidden(localizers: tuple[Localizer, ...]) -> None:
    notes = build_statistics_page(localizers[0]).notes
    assert [note.split(":")[0] for note in notes[:3]] == [
        "“Ẩn (ít người)”",
        "“Từ 95 % trở lên”, “không quá 5 %”",
        "“Chưa báo cáo”",
    ]
    assert len(notes) == 5
    assert "từ 1 đến 9 người" in notes[0]


@pytest.mark.parametrize(("rows", "counted"), [("both", 2), ("lower", 1), ("upper", 1), ("none", 2)])
def test_figures_are_of_the_levels_that_their_table_has_rows_of(
    speak: Speak, minimal: Site, rows: str, counted: int
) -> None:
    """A report of communes says nothing of the province around them, nor of their hamlets."""
    upper, lower = minimal.areas
    areas = (upper, lower.model_copy(update={"parent": upper.code}))
    (year,) = minimal.statistics
    asked = {"both": {upper.code, lower.code}, "lower": {lower.code}, "upper": {upper.code}, "none": set()}
    kept = tuple(row for row in year.areas if row.area in asked[rows])
    years = (year.model_copy(update={"areas": kept}),)
    localizer = speak(site=minimal.model_copy(update={"areas": areas, "statistics": years}))

    assert len(areas_of(localizer, years[0])) == counted
    (page,) = build_indicators(localizer)
    assert len(page.rows) == counted
