"""Letters that no sheet can show are told while checking, wherever they are printed."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import check_project

Change = Callable[..., Path]


def _told(root: Path) -> list[tuple[str, int, str, str]]:
    problems = check_project(root).problems
    assert {problem.code for problem in problems} <= {"unprintable-character"}
    return [(p.position.file, p.position.line, p.values["field"], p.values["characters"]) for p in problems]


@pytest.mark.parametrize(
    ("file", "old", "field"),
    [
        ("campaigns/den-truong.yaml", "Ngày đưa trẻ đến trường", "title"),
        ("campaigns/den-truong.yaml", "No child stays at home", "slogan"),
        ("campaigns/den-truong.yaml", "Thiếu giấy tờ vẫn cứ đến.", "messages"),
        ("campaigns/den-truong.yaml", "Giấy khai sinh, nếu có", "bring"),
        ("campaigns/den-truong.yaml", "Kế hoạch của huyện", "title"),
        ("site_data/contacts.yaml", "Tổ vận động xã Sóc Hà", "name"),
        ("site_data/contacts.yaml", "Ủy ban nhân dân xã Sóc Hà", "place"),
        ("site_data/areas.csv", "Xã Sóc Hà", "name_vi"),
        ("site_data/formats.yaml", "Bảng tin xã", "place"),
        ("site_data/formats.yaml", "Áp phích A4", "name"),
    ],
)
@pytest.mark.parametrize("odd", ["🎒", "→☎"])
def test_each_text_that_goes_to_a_sheet_is_reported_at_its_line(
    change: Change, file: str, old: str, field: str, odd: str
) -> None:
    root = change()
    text = (root / file).read_text("utf-8").replace(old, f"{old} {odd}", 1)
    (root / file).write_text(text, "utf-8")
    line = 1 + next(number for number, words in enumerate(text.split("\n")) if odd in words)

    assert _told(root) == [(file, line, field, "".join(sorted(odd)))]


@pytest.mark.parametrize(
    ("file", "old"),
    [("campaigns/den-truong.yaml", "Lập danh sách trẻ trong độ tuổi."), ("site_data/barriers.yaml", "vi: ")],
)
def test_what_stands_on_pages_only_may_have_any_letter(change: Change, file: str, old: str) -> None:
    root = change()
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, f"{old}→ ", 1), "utf-8")

    assert _told(root) == []


def test_a_campaign_that_is_over_is_looked_at_too(change: Change) -> None:
    root = change()
    file = root / "campaigns/den-truong.yaml"
    file.write_text(file.read_text("utf-8").replace("Ngày đưa trẻ đến trường", "Ngày 學", 1), "utf-8")

    problems = check_project(root, date(2026, 11, 30)).problems

    assert [problem.code for problem in problems if problem.code == "unprintable-character"] == [
        "unprintable-character"
    ]
