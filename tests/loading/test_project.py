"""A whole project, read: every record and every problem."""

from collections.abc import Callable
from pathlib import Path

from generator.loading.project import ProjectRecords, load_project
from generator.messages.problem import Position, Problem
from generator.model.file_kinds import FILE_KINDS

Change = Callable[..., Path]
SINGLE = {kind.name for kind in FILE_KINDS if not kind.is_list}


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.position.file) for problem in load_project(root)[1]]


def load(root: Path) -> ProjectRecords:
    records, problems = load_project(root)
    assert problems == []
    return records


def test_every_file_of_a_project_becomes_records(change: Change) -> None:
    records = load(change())
    assert records.absent == {"words", "moved", "plain_words", "updates", "handbook"}
    assert {name: len(records.of(name)) for name in SINGLE if name not in records.absent} == dict.fromkeys(
        SINGLE - records.absent, 1
    )
    assert [record.stem for record in records.of("campaigns")] == ["den-truong"]
    assert len(records.of("areas")) == 2
    assert [page.file for page in records.of("pages")] == [
        "content/vi/about.md",
        "content/vi/rights.md",
        "content/en/about.md",
        "content/en/rights.md",
    ]


def test_updates_are_records_too_and_a_project_may_do_without(change: Change) -> None:
    text = "---\ntitle: Trang mới\n---\nNội dung."
    records = load(change({"content/vi/updates/2021-08-25-trang-moi.md": text}))
    assert [update.stem for update in records.of("updates")] == ["2021-08-25-trang-moi"]
    assert [record.stem for record in records.of("pages")] == ["about", "rights", "about", "rights"]
    assert "content/vi/updates/2021-08-25-trang-moi.md" in records.files


def test_tables_come_by_name(change: Change) -> None:
    report = "as_of: 2020-08-20\nsource:\n  title: {vi: Số mẫu, en: Sample}\n"
    folder = "site_data/statistics"
    table = "code,age6_grade1,age6_total\n01399,40,50\n"
    root = change({f"{folder}/2020-2021.csv": table, f"{folder}/2020-2021.yaml": report})
    assert [year.name for year in load(root).years] == ["2020-2021", "2021-2022"]


def test_one_file_that_cannot_be_read_does_not_stop_the_others(change: Change) -> None:
    root = change(
        {"site_data/laws.yaml": "laws: [", "campaigns/hai.yaml": b"\xff\xfe", "content/vi/about.md": "x"}
    )
    assert codes(root) == [
        ("open-bracket", "site_data/laws.yaml"),
        ("not-utf8", "campaigns/hai.yaml"),
        ("no-front-matter", "content/vi/about.md"),
    ]


def test_files_that_cannot_be_read_are_still_known_by_name(change: Change) -> None:
    """So that their twins are not said to be alone."""
    records, _ = load_project(change({"content/vi/about.md": "x"}))
    assert "content/vi/about.md" in records.files
    assert next(page.file for page in records.of("pages")) == "content/vi/rights.md"


def test_a_table_with_one_wrong_row_gives_no_rows(change: Change) -> None:
    """A row left out would seem to be missing wherever its area is named."""
    records, problems = load_project(
        change({"site_data/areas.csv": "code,name_vi\n01399,Trường Hà\n01417,Sóc Hà,\n"})
    )
    assert [problem.code for problem in problems] == ["row-width"]
    assert records.of("areas") == ()


def test_figures_and_their_report_need_each_other(change: Change) -> None:
    folder = "site_data/statistics"
    root = change({f"{folder}/2020-2021.yaml": "as_of: 2020-08-20\n", f"{folder}/2021-2022.yaml": None})
    assert codes(root) == [
        ("missing-file", f"{folder}/2020-2021.csv"),
        ("missing-file", f"{folder}/2021-2022.yaml"),
    ]


def test_a_campaign_that_cannot_be_read_is_not_missing_too(change: Change) -> None:
    """Neither in a file with a mistake, nor in one with another ending."""
    root = change({"campaigns/den-truong.yaml": "slug: [\n"})
    assert codes(root) == [("open-bracket", "campaigns/den-truong.yaml")]
    (root / "campaigns/den-truong.yaml").rename(root / "campaigns/den-truong.yml")
    assert codes(root) == [("unknown-file", "campaigns/den-truong.yml")]


def test_files_may_be_thought_of_as_new_other_or_gone(change: Change) -> None:
    new = "content/vi/updates/2021-09-01-moi.md"
    root = change({"content/vi/updates/2021-08-01-cu.md": "---\ntitle: Cũ\n---\nCũ.\n"})
    instead = {
        new: "---\ntitle: Mới\n---\nMới.\n",
        "content/en/updates/2021-09-01-moi.md": "---\ntitle: New\n---\nNew.\n",
        "content/vi/updates/2021-08-01-cu.md": None,
        "campaigns/den-truong.yaml": None,
        "site_data/offices.yaml": "offices:\n  - id: khac\n",
    }
    records, problems = load_project(root, instead)

    assert problems == [Problem("no-campaign", Position("campaigns"))]
    assert [record.file for record in records.of("updates")] == [new, "content/en/updates/2021-09-01-moi.md"]
    assert records.of("campaigns") == ()
    assert [record.plain() for record in records.of("offices")] == [{"offices": [{"id": "khac"}]}]
    assert new in records.files
    assert "campaigns/den-truong.yaml" not in records.files
    assert not (root / new).exists()
