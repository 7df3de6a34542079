"""Figures: raw counts come in, only rates protected together go out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.loading.project import load_project
from generator.model.site import Site
from generator.model.statistics import Visibility
from generator.problems.problem import Problem
from generator.validation.build_site import build_site

Change = Callable[..., Path]

INDICATORS = Path(__file__).parents[1] / "sites" / "minimal" / "site_data" / "indicators.yaml"
FIGURES = "site_data/statistics/2021-2022.csv"


def build(root: Path) -> tuple[Site | None, list[Problem]]:
    records, _ = load_project(root)
    return build_site(records)


def second_indicator(numerator: str, denominator: str, more: str = "") -> str:
    """The indicators of the minimal project and one more, which divides other columns."""
    text = INDICATORS.read_text()
    other = text.partition("\n")[2].replace("id: age6_grade1", "id: another")
    other = other.replace("numerator: age6_grade1", f"numerator: {numerator}")
    return text + other.replace("denominator: age6_total", f"denominator: {denominator}{more}")


def kinds(site: Site | None) -> list[list[Visibility]]:
    assert site
    (year,) = site.statistics
    return [[rate.visibility for rate in row.rates.values()] for row in year.communes]


def test_a_cell_is_hidden_when_another_of_its_row_would_follow_from_it(change: Change) -> None:
    """46 of 50 are in grade 1; 30 of the 46 come by bus and 20 of the 50 come from afar."""
    bus = change(
        {
            "site_data/indicators.yaml": second_indicator("bus", "age6_grade1"),
            FIGURES: "code,age6_grade1,age6_total,bus\n01399,46,50,30\n01417,40,50,30\n",
        }
    )
    site, problems = build(bus)

    assert problems == []
    assert kinds(site) == [[Visibility.HIDDEN, Visibility.SHOWN], [Visibility.SHOWN, Visibility.SHOWN]]


def test_the_columns_that_add_up_to_another_must_be_in_the_table(change: Change) -> None:
    parts = "\n    denominator_parts: [girls, boys]"
    files = {
        "site_data/indicators.yaml": second_indicator("age6_grade1", "age6_total", parts),
        FIGURES: "code,age6_grade1,age6_total,girls\n01399,40,50,30\n",
    }
    _, (problem,) = build(change(files))

    assert (problem.code, problem.values["field"]) == ("missing-column", "boys")


def test_a_hidden_count_does_not_follow_from_a_declared_sum(change: Change) -> None:
    """Of 50 children 44 are girls: without the sum a reader would not know that 6 are boys."""
    files = {
        "site_data/indicators.yaml": second_indicator("age6_grade1", "girls"),
        FIGURES: "code,age6_grade1,age6_total,girls,boys\n01399,20,50,44,6\n",
    }
    declared = second_indicator("age6_grade1", "girls").replace(
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
    rates = {year.school_year: year.communes[0].rates["age6_grade1"] for year in site.statistics}
    assert rates["2020-2021"].visibility is Visibility.BAND
    assert rates["2021-2022"].visibility is Visibility.SHOWN


@pytest.mark.parametrize(
    ("before", "now", "is_told"),
    [(100, 130, False), (100, 131, True), (100, 70, False), (100, 69, True), (20, 29, False), (0, 10, True)],
)
def test_a_count_is_asked_about_beyond_30_per_cent_and_a_few_children(
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
