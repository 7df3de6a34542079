"""Figures: raw counts come in, only rates protected together go out."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.loading.project import load_project
from generator.messages.problem import Problem
from generator.model.site import Site
from generator.model.statistics import Visibility
from generator.validation.build_site import build_site
from tests.conftest import TODAY, read_shipped_languages

Change = Callable[..., Path]

INDICATORS = Path(__file__).parents[1] / "sites" / "minimal" / "site_data" / "indicators.yaml"
FIGURES = "site_data/statistics/2021-2022.csv"


def build(root: Path) -> tuple[Site | None, list[Problem]]:
    records, _ = load_project(root)
    return build_site(records, read_shipped_languages(), TODAY)


def second_indicator(numerator: str, denominator: str, *columns: str, more: str = "") -> str:
    """The indicators of the minimal project and one more, which divides other columns."""
    columns_said, _, first = INDICATORS.read_text().partition("indicators:\n")
    new = dict.fromkeys(
        name for name in (numerator, denominator, *columns) if f"id: {name}\n" not in columns_said
    )
    listed = "".join(f"  - id: {name}\n    name: {{vi: {name}, en: {name}}}\n" for name in new)
    text = f"{columns_said}{listed}indicators:\n{first}"
    other = first.replace("id: age6_grade1", "id: another")
    other = other.replace("numerator: age6_grade1", f"numerator: {numerator}")
    return text + other.replace("denominator: age6_total", f"denominator: {denominator}{more}")


def kinds(site: Site | None) -> list[list[Visibility]]:
    assert site
    (year,) = site.statistics
    return [[rate.visibility for rate in row.rates.values()] for row in year.areas]


def test_a_cell_is_hidden_when_another_of_its_row_would_follow_from_it(change: Change) -> None:
    """46 of 50 are in grade 1; 30 of the 46 come by bus, which would tell the 46."""
    bus = change(
        {
            "site_data/indicators.yaml": second_indicator("bus", "age6_grade1"),
            FIGURES: "code,age6_grade1,age6_total,bus\n01399,46,50,30\n01417,40,50,30\n",
        }
    )
    site, problems = build(bus)

    assert problems == []
    assert kinds(site) == [[Visibility.HIDDEN, Visibility.HIDDEN], [Visibility.SHOWN, Visibility.SHOWN]]


def test_the_columns_that_add_up_to_another_must_be_in_the_table(change: Change) -> None:
    parts = "\n    denominator_parts: [girls, boys]"
    files = {
        "site_data/indicators.yaml": second_indicator(
            "age6_grade1", "age6_total", "girls", "boys", more=parts
        ),
        FIGURES: "code,age6_grade1,age6_total,girls\n01399,40,50,30\n",
    }
    _, (problem,) = build(change(files))

    assert (problem.code, problem.values["field"]) == ("missing-column", "boys")


def test_a_hidden_count_does_not_follow_from_a_declared_sum(change: Change) -> None:
    """Of 50 children 44 are girls: without the sum a reader would not know that 6 are boys."""
    files = {
        FIGURES: "code,age6_grade1,age6_total,girls,boys\n01399,20,50,44,6\n",
    }
    declared = second_indicator("age6_grade1", "girls", "boys").replace(
        "    denominator: age6_total\n",
        "    denominator: age6_total\n    denominator_parts: [girls, boys]\n",
    )
    site, problems = build(change({**files, "site_data/indicators.yaml": declared}))

    assert problems == []
    assert sorted(kind.value for kind in kinds(site)[0]) == ["hidden", "shown"]


def test_two_years_are_protected_and_keep_their_order(change: Change) -> None:
    report = (INDICATORS.parent / "statistics" / "2021-2022.yaml").read_text()
    site, problems = build(
        change(
            {
                "site_data/statistics/2020-2021.csv": "code,age6_grade1,age6_total\n01399,3,300\n",
                "site_data/statistics/2020-2021.yaml": report,
                FIGURES: "code,age6_grade1,age6_total\n01399,12,290\n",
            }
        )
    )

    assert problems == []
    assert site
    rates = {year.season: year.areas[0].rates["age6_grade1"] for year in site.statistics}
    assert rates["2020-2021"].visibility is Visibility.BAND
    assert rates["2021-2022"].visibility is Visibility.SHOWN


def test_periods_have_any_name_and_their_day_says_which_is_newer(change: Change) -> None:
    """And the count of the period before is that of the day before, whatever comes before in the alphabet."""
    report = (INDICATORS.parent / "statistics" / "2021-2022.yaml").read_text()

    def at(day: str, season: str) -> str:
        return f"season: {season}\n{report.replace('2021-08-20', day)}"

    folder, head = "site_data/statistics", "code,age6_grade1,age6_total\n01399,"
    site, problems = build(
        change(
            {
                f"{folder}/quy-3.csv": f"{head}50,200\n",
                f"{folder}/quy-3.yaml": at("2023-09-30", "Q3/2023"),
                f"{folder}/quy-4.csv": f"{head}52,100\n",
                f"{folder}/quy-4.yaml": at("2022-12-31", "Q4/2022"),
                FIGURES: f"{head}51,100\n",
            }
        )
    )

    assert site
    called = [(year.name, year.season) for year in site.statistics]
    assert called == [("quy-3", "Q3/2023"), ("quy-4", "Q4/2022"), ("2021-2022", "2021-2022")]
    (leap,) = problems
    assert (leap.position.file, leap.values["year"]) == (f"{folder}/quy-3.csv", "Q4/2022")


@pytest.mark.parametrize(
    ("before", "now", "is_told"),
    [(100, 130, False), (100, 131, True), (100, 70, False), (100, 69, True), (20, 29, False), (0, 10, True)],
)
def test_a_count_is_asked_about_beyond_30_per_cent_and_a_few(
    change: Change, before: int, now: int, *, is_told: bool
) -> None:
    report = (INDICATORS.parent / "statistics" / "2021-2022.yaml").read_text()
    files = {
        "site_data/statistics/2020-2021.csv": f"code,age6_grade1,age6_total\n01399,{before},200\n",
        "site_data/statistics/2020-2021.yaml": report,
        FIGURES: f"code,age6_grade1,age6_total\n01399,{now},200\n",
    }
    _, problems = build(change(files))

    assert [problem.code for problem in problems] == ["figure-leaps"] * is_told


def test_a_merged_area_is_compared_with_all_that_became_it(change: Change) -> None:
    """Its code may have been another's: 60 children in one commune, 100 after three of them are one."""
    table = (
        "code,name_vi,name_en,kind,valid_from,valid_to,successors\n"
        "01399,Xã Trường Hà,Trường Hà Commune,xã,,2022-06-30,01399\n"
        "01417,Xã Sóc Hà,Sóc Hà Commune,xã,,2022-06-30,01399\n"
        "01399,Xã Trường Hà,Trường Hà Commune,xã,2022-07-01,,\n"
    )
    report = (INDICATORS.parent / "statistics/2021-2022.yaml").read_text()
    files = {
        "site_data/areas.csv": table,
        FIGURES: "code,age6_grade1,age6_total\n01399,50,60\n01417,35,40\n",
        "site_data/statistics/2022-2023.csv": "code,age6_grade1,age6_total\n01399,90,140\n",
        "site_data/statistics/2022-2023.yaml": report.replace("2021-08-20", "2022-08-20"),
    }
    told = [problem.values["text"] for problem in build(change(files))[1] if problem.code == "figure-leaps"]
    assert told == ["140"]


def test_who_is_not_there_need_not_be_counted(change: Change) -> None:
    """An x is told apart from a missing report; nobody of nobody is no rate either."""
    rows = "code,age6_grade1,age6_total\n01399,x,X\n01417,0,0\n"
    site, problems = build(change({FIGURES: rows}))

    assert problems == []
    assert kinds(site) == [[Visibility.NOT_APPLICABLE], [Visibility.NOT_APPLICABLE]]


def test_a_project_may_protect_more_or_a_little_less(change: Change) -> None:
    rows = "code,age6_grade1,age6_total\n01399,30,38\n01417,15,50\n"
    for hide_below, expected in (
        ("5", [Visibility.SHOWN, Visibility.SHOWN]),
        ("10", [Visibility.HIDDEN, Visibility.SHOWN]),
        ("20", [Visibility.HIDDEN, Visibility.HIDDEN]),
    ):
        files = {"site_data/indicators.yaml": f"hide_below: {hide_below}\n{INDICATORS.read_text()}"}
        root = change({**files, FIGURES: rows})
        site, problems = build(root)
        shutil.rmtree(root)

        assert problems == []
        assert [kind for (kind,) in kinds(site)] == expected
        assert site
        assert site.statistics[0].hide_below == int(hide_below)
