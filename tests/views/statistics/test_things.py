"""Figures of things: plain counts, rates of few, nothing about hiding; the period has any name."""

import unicodedata
from collections.abc import Iterator
from datetime import date

import pytest

from generator.build.pipeline import check
from generator.settings import Settings
from generator.views.base.localizer import Localizer
from generator.views.pages.area import build_area
from generator.views.pages.indicators import plan_indicators
from generator.views.print.report import build_reports
from generator.views.statistics.indicator import IndicatorPage
from generator.views.statistics.open_data import build_open_data, describe_dataset
from generator.views.statistics.overview import build_statistics_page
from tests.validation.test_broken_sites import lay_over


@pytest.fixture(scope="module")
def speakers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Localizer, ...]:
    """A project of trees planted: in Vietnamese, in English."""
    settings = Settings(
        lay_over("sound/things", tmp_path_factory.mktemp("things") / "project"), date(2021, 9, 1)
    )
    return check(settings).localizers(settings)


def plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def pages(localizer: Localizer) -> Iterator[IndicatorPage]:
    for planned in plan_indicators(localizer):
        page = planned.build()
        assert isinstance(page, IndicatorPage)
        yield page


def test_a_count_is_a_number_ranked_without_a_bar(speakers: tuple[Localizer, ...]) -> None:
    planted, _ = pages(speakers[1])
    assert (
        planted.sentence == "Figures can be published for 2 of 2 communes, the lowest 4, the highest 1,250."
    )
    assert [(row.now.text, row.now.detail, row.now.percent) for row in planted.rows] == [
        ("1,250", "", ""),
        ("4", "", ""),
    ]
    assert [row.trend.text for row in planted.rows if row.trend] == ["+250", "\N{MINUS SIGN}1"]
    assert [(label, text.text) for label, text in planted.facts] == [
        ("How it is counted", "How many trees were planted in the quarter."),
        ("What is counted", "trees"),
        ("How to read it", "The more, the better."),
    ]
    assert (planted.now_label, planted.change_label) == ("Q3/2021", "Since Q2/2021")


def test_a_rate_of_few_things_is_shown(speakers: tuple[Localizer, ...]) -> None:
    _, alive = pages(speakers[0])
    assert [(plain(row.now.text), row.now.detail) for row in alive.rows] == [
        ("100 %", "4 trên 4"),
        ("0,2 %", "3 trên 1.250"),
    ]


def test_nothing_is_said_about_hiding(speakers: tuple[Localizer, ...]) -> None:
    for localizer in speakers:
        data = build_open_data(localizer)
        said = [
            *build_statistics_page(localizer).notes,
            build_statistics_page(localizer).data_lead,
            *(note for page in pages(localizer) for note in page.notes),
            *(str(row[2]) for row in data.dictionary.rows if row[0] == "status"),
            *(str(words) for _, words in data.about.rows),
            str(describe_dataset(localizer)["description"]),
            *(note.text for report in build_reports(speakers) for note in report.notes),
        ]
        assert said
        assert not [text for text in said if "ẩn" in text.lower().split() or "idden" in text]


def test_open_data_and_the_report_have_the_count(speakers: tuple[Localizer, ...]) -> None:
    rows = [
        dict(zip(build_open_data(speakers[1]).figures.fields, row, strict=True))
        for row in build_open_data(speakers[1]).figures.rows
    ]
    first = next(row for row in rows if (row["area_code"], row["indicator"]) == ("01399", "planted"))
    names = ("season", "as_of", "status", "numerator", "denominator", "rate")
    assert [first[name] for name in names] == ["Q3/2021", "2021-08-20", "shown", 1250, None, None]

    report = next(one for one in build_reports(speakers) if (one.area_code, one.locale) == ("01399", "vi"))
    (group,) = report.groups
    counted = group.rows[0]
    assert (counted.now.value, counted.now.is_count, counted.now.low) == ("1.250", True, None)
    assert report.legend.endswith("Tăng, giảm: điểm phần trăm, hoặc thêm bớt bao nhiêu; chữ đậm là kém đi.")
    assert (counted.before.value, counted.change, counted.is_worse) == ("1.000", "+250", False)


def test_an_area_shows_its_count(speakers: tuple[Localizer, ...]) -> None:
    figures = build_area(speakers[1], speakers[1].site.areas[0]).figures
    assert figures
    assert [(one.now.text, one.before) for one in figures.headline] == [("1,250", "Q2/2021: 1,000")]
    assert describe_dataset(speakers[1])["temporalCoverage"] == "2021-06-30/2021-08-20"
