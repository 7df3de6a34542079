"""Lines that speak of last season, and lines that only look so."""

import pytest

from generator.authoring.rereading import find_mentions


@pytest.mark.parametrize(
    "line", ["năm học 2021 - 2022", "tháng 8 năm 2021", "from 15/10/2021.", "School year 2021–2022 |"]
)
def test_a_line_with_the_season_or_its_past_year_is_found(line: str) -> None:
    (found,) = find_mentions("a.yaml", f"title: x\n  {line}", "2021-2022", "2022-2023")
    assert (found.file, found.line, found.text) == ("a.yaml", 2, line)
    assert line[found.start :].startswith("2021")


@pytest.mark.parametrize(
    "line",
    [
        "starts: 2021-09-05",
        "Nghị định 04/2021/NĐ-CP",
        "năm 2022",
        "0206 2021000",
        "12021",
        "succeeds: khai-giang-2021",
        "file: campaigns/2021.jpg",
        "khai-giang-2021",
    ],
)
def test_days_documents_years_of_both_and_names_of_files_are_not(line: str) -> None:
    assert [*find_mentions("a.yaml", line, "2021-2022", "2022-2023")] == []


def test_a_season_without_a_year_is_found_by_its_name() -> None:
    text = "Mùa lũ tới\nchống mùa lũ (Mùa lũ)"
    assert [one.line for one in find_mentions("a.md", text, "Mùa lũ", "Mùa khô")] == [1, 2]
    assert [*find_mentions("a.md", text, "…", "Mùa khô")] == []
