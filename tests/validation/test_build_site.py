"""The whole of validation: one mistake told once, warnings that stop nothing, a site in order."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.loading.project import load_project
from generator.messages.problem import Problem, Severity
from generator.model.area_tree import plant
from generator.model.file_kinds import FILE_KINDS
from generator.model.site import Site
from generator.validation.areas import AreaIndex
from generator.validation.build_site import build_site
from tests.conftest import TODAY, read_shipped_languages

Change = Callable[..., Path]
SITES = Path(__file__).parents[1] / "sites" / "minimal"


def build(root: Path) -> tuple[Site | None, list[Problem]]:
    records, _ = load_project(root)
    return build_site(records, read_shipped_languages(), TODAY)


def edited(name: str, old: str, new: str) -> dict[str, str]:
    text = (SITES / name).read_text()
    assert old in text
    return {name: text.replace(old, new, 1)}


def test_an_error_gives_no_site_and_a_warning_does(change: Change) -> None:
    site, (problem,) = build(
        change(edited("campaigns/den-truong.yaml", "  en: No child stays at home\n", ""))
    )
    assert (problem.code, problem.severity) == ("missing-translation", Severity.WARNING)
    assert site


def test_an_error_gives_no_site(change: Change) -> None:
    site, (problem,) = build(change(edited("campaigns/den-truong.yaml", "code: DT", "code: dt")))
    assert (problem.code, problem.severity) == ("wrong-campaign-code", Severity.ERROR)
    assert site is None


@pytest.mark.parametrize("name", [kind.file() for kind in FILE_KINDS if not kind.is_list])
def test_a_file_that_cannot_be_read_is_not_reported_again_by_those_that_need_it(
    change: Change, name: str
) -> None:
    """Its names would all be unknown elsewhere."""
    records, problems = load_project(change({name: "a: ["}))
    assert [problem.code for problem in problems] == ["open-bracket"]
    assert build_site(records, read_shipped_languages(), TODAY) == (None, [])


def test_areas_that_cannot_be_read_are_not_reported_again_either(change: Change) -> None:
    site, problems = build(change({"site_data/areas.csv": "code\n"}))
    assert (site, problems) == (None, [])


def test_a_page_that_cannot_be_read_does_not_leave_its_twin_alone(change: Change) -> None:
    _, problems = build(change({"content/vi/rights.md": "x"}))
    assert problems == []


def test_campaigns_come_by_date_whatever_their_files_are_called(change: Change) -> None:
    text = (SITES / "campaigns/den-truong.yaml").read_text().replace("2021-09-05", "2021-08-05")
    later = text.replace("slug: den-truong", "slug: zz").replace("code: DT", "code: ZZ")
    site, problems = build(change({"campaigns/zz.yaml": later}))
    assert problems == []
    assert site
    assert [campaign.slug for campaign in site.campaigns] == ["zz", "den-truong"]


def test_raw_counts_never_reach_the_site(change: Change) -> None:
    """Not even inside: a hidden rate has no numerator to print by mistake."""
    site, _ = build(
        change({"site_data/statistics/2021-2022.csv": "code,age6_grade1,age6_total\n01399,47,50\n"})
    )
    assert site
    assert "47" not in str(site.statistics[0].areas)
    assert "hidden" in str(site.statistics[0].areas)


def test_a_contact_of_an_area_that_came_later_is_reported_of_the_day(minimal: Site) -> None:
    values = {
        "text": "01399",
        "name": "Xã Trường Hà",
        "day": "2019-12-31",
        "until": "2020-02-01 – 2025-06-30",
    }
    index = AreaIndex(minimal.areas, tree=plant(minimal.areas))
    assert index.find_fault("01399", date(2019, 12, 31)) == ("area-not-valid", values)
    assert index.find_fault("01399", date(2021, 9, 1)) is None
    assert AreaIndex().find_fault("01399", date(2019, 12, 31)) is None
