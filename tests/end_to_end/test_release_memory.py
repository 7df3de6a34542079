"""Figures corrected between two releases: nothing small follows from both of them together."""

import csv
import json
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path

import pytest
from click.testing import Result

from generator.build.disclosed_figures import keep
from generator.build.pipeline import check
from generator.build.places import record_target
from generator.model.disclosed import remember
from generator.model.statistics import Statistics
from generator.publishing.releases import opened
from generator.settings import PLACES, Settings

Loa = Callable[..., Result]

ROOT = Path(__file__).parents[2]
TODAY = date(2021, 9, 1)
TRIAL = ("--allow-sample", "--today", "2021-09-01")
FIGURES = "site_data/statistics/2021-2022.csv"
SMALL = range(1, 10)

Row = dict[str, str]
Columns = dict[str, dict[str, set[int]]]
"""The counts ever published, by area and column."""


def shipped_row(**changes: int | str) -> Row:
    """The figures of an area of the project that ships with Loa, some of them changed."""
    with (ROOT / FIGURES).open(encoding="utf-8", newline="") as file:
        row = next(row for row in csv.DictReader(file) if row["code"] == "01366")
    return {**row, "code": "01399", **{name: str(value) for name, value in changes.items()}}


PAIRS = {
    "a whole that comes late": (
        shipped_row(age11_primary_done=30, age11_in_primary="", age11_done_or_in_primary="", age11_total=45),
        shipped_row(age11_primary_done=30, age11_in_primary=5, age11_done_or_in_primary=35, age11_total=45),
    ),
    "a part that comes late": (
        shipped_row(age11_primary_done="", age11_in_primary="", age11_done_or_in_primary=35, age11_total=45),
        shipped_row(age11_primary_done=30, age11_in_primary=5, age11_done_or_in_primary=35, age11_total=45),
    ),
    "a denominator that is corrected down": (
        shipped_row(age15_18_lower_secondary_done=63, age15_18_studying_further=39, age15_18_total=74),
        shipped_row(age15_18_lower_secondary_done=63, age15_18_studying_further=39, age15_18_total=70),
    ),
    "a denominator that is corrected up": (
        shipped_row(age15_18_lower_secondary_done=63, age15_18_studying_further=39, age15_18_total=71),
        shipped_row(age15_18_lower_secondary_done=63, age15_18_studying_further=39, age15_18_total=74),
    ),
}


@pytest.fixture
def small(project: Path) -> Path:
    """The small project with the indicators and standards of the one that ships."""
    for name in ("indicators.yaml", "standards.yaml"):
        (project / "site_data" / name).write_bytes((ROOT / "site_data" / name).read_bytes())
    return project


def report(project: Path, row: Row) -> None:
    """Have one area report these figures, the other none."""
    blank = {**dict.fromkeys(row, ""), "code": "01417"}
    with (project / FIGURES).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, row)
        writer.writeheader()
        writer.writerows([row, blank])


def check_figures(project: Path) -> Statistics:
    """The figures as they would be published now."""
    checked = check(Settings(project, TODAY))
    assert checked.site
    return checked.site.statistics[0]


def read(*releases: Statistics) -> Columns:
    """Every count that stands in these releases."""
    found: Columns = defaultdict(lambda: defaultdict(set))
    for release in releases:
        for row, indicator in product(release.areas, release.indicators):
            rate = row.rates[indicator.id]
            if indicator.denominator and rate.numerator is not None and rate.denominator is not None:
                found[row.area][indicator.numerator].add(rate.numerator)
                found[row.area][indicator.denominator].add(rate.denominator)
    return found


def given_away(row: Row, found: Columns) -> set[tuple[str, str, int]]:
    """The small differences of two columns in one row of raw counts that follow from what was published."""
    counts = {name: int(text) for name, text in row.items() if name != "code" and text.isdigit()}
    known = found[row["code"]]
    return {
        (part, whole, counts[whole] - counts[part])
        for part in counts
        for whole in counts
        if _belong_together(part, whole)
        and counts[whole] - counts[part] in SMALL
        and counts[part] in known[part]
        and counts[whole] in known[whole]
    }


def _belong_together(part: str, whole: str) -> bool:
    """Whether one column counts some of the people of the other: those of the same ages do."""
    ages = part.partition("_")[0]
    return part != whole and ages == whole.partition("_")[0] and ages in {"age11", "age15"}


@pytest.fixture
def publish_two(
    small: Path, tmp_path: Path
) -> Callable[[Row, Row], tuple[Statistics, Statistics, Statistics]]:
    """The figures of a first release, of a second that knows nothing of it, and of one that remembers it."""

    def run(before: Row, after: Row) -> tuple[Statistics, Statistics, Statistics]:
        (small / PLACES).unlink(missing_ok=True)
        report(small, before)
        first = check_figures(small)
        report(small, after)
        careless = check_figures(small)
        with opened(tmp_path / "dang") as shelf:
            keep(shelf, remember([first]))
        record_target(small, tmp_path / "dang")
        return first, careless, check_figures(small)

    return run


Two = Callable[[Row, Row], tuple[Statistics, Statistics, Statistics]]


@pytest.mark.parametrize("pair", PAIRS.values(), ids=PAIRS.keys())
def test_nothing_small_follows_from_two_releases_together(publish_two: Two, pair: tuple[Row, Row]) -> None:
    first, _, careful = publish_two(*pair)
    assert [given_away(row, read(first, careful)) for row in pair] == [set(), set()]


def test_without_the_memory_it_would(publish_two: Two) -> None:
    """But where the second release hides by itself what it must."""
    leaking = []
    for name, pair in PAIRS.items():
        first, careless, _ = publish_two(*pair)
        leaking += [name] if any(given_away(row, read(first, careless)) for row in pair) else []
    assert len(leaking) > 1


def test_what_is_checked_and_built_is_what_is_published(small: Path, tmp_path: Path, loa: Loa) -> None:
    """And all files say the same: pages, open data in every form."""
    target = tmp_path / "dang"
    first, second = PAIRS["a part that comes late"]
    report(small, first)
    loa(small, "publish", target, *TRIAL)
    report(small, second)
    checked = loa(small, "check")
    built = loa(small, "build", "--out", tmp_path / "site", "--today", "2021-09-01")
    published = loa(small, "publish", target, *TRIAL, "--strict")

    notice = "lưu ý: 1 số phải ẩn thêm"
    assert [result.exit_code for result in (checked, built, published)] == [0, 0, 0]
    assert all(f"{notice}, vì" in result.stderr for result in (checked, built, published))
    assert "Xã Trường Hà (" in checked.stderr
    for name in ("so-lieu/so-lieu-dia-phuong.csv", "so-lieu/age11-primary-done/index.html"):
        assert (tmp_path / "site" / name).read_bytes() == (target / "current" / name).read_bytes()
    sites = [target / f"releases/000{number}" for number in (1, 2)]
    assert [_shown(site) for site in sites] == [{"age11_rest_in_primary"}, {"age11_rest_in_primary"}]


def _shown(site: Path) -> set[str]:
    """The indicators of eleven-year-olds whose counts stand in the open data of a site."""
    rows = json.loads((site / "so-lieu/so-lieu-dia-phuong.json").read_text("utf-8"))["figures"]
    return {
        row["indicator"]
        for row in rows
        if row["numerator"] is not None
        and row["indicator"].startswith("age11_")
        and row["indicator"] != "age11_14_in_school"
    }
