"""What is wrong with a poster is told where its words were written."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator import pipeline
from generator.problems.problem import Position, Problem
from generator.problems.report import format_report
from generator.rendering.artifacts import Artifact
from generator.rendering.proof import SheetFault
from generator.settings import Settings
from generator.sheet_problems import check_targets, describe_fault, tell_once

MINIMAL = Path(__file__).parent / "sites" / "minimal"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "project"))


def _make(project: Path) -> tuple[list[Artifact], str]:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site, checked.problems
    viewed = pipeline.view(checked.site, checked.words, settings)
    posters, problems = pipeline.make_posters(
        viewed.posters[:1], checked.records, settings, pipeline.no_progress
    )
    return posters, format_report(problems, "vi")


def _set_slogan(project: Path, text: str) -> None:
    path = next((project / "campaigns").glob("*.yaml"))
    lines = path.read_text("utf-8").split("\n")
    lines[lines.index("slogan:") + 1] = f'  vi: "{text}"'
    path.write_text("\n".join(lines), "utf-8")


def test_a_text_that_does_not_fit_is_told_at_its_line_and_not_printed(project: Path) -> None:
    _set_slogan(project, "Cả nhà cùng đưa con đến trường thật vui " * 40)
    posters, report = _make(project)

    assert posters == []
    first, excerpt, mark, remedy = report.split("\n")[:4]
    assert first.startswith("campaigns/den-truong.yaml:")
    assert first.endswith('lỗi: "slogan" dài quá, không vừa áp phích khổ A4 (vi).')
    assert "Cả nhà cùng đưa con" in excerpt
    assert "^^^" in mark
    assert remedy.startswith("  Bớt khoảng ")
    assert "[text-too-long]" in remedy


def test_a_character_the_typeface_lacks_is_told_at_its_line(project: Path) -> None:
    _set_slogan(project, "Đến lớp 学")
    posters, report = _make(project)

    assert posters == []
    assert 'lỗi: chữ in áp phích không có ký tự 学 trong "slogan".' in report
    assert "[unprintable-character]" in report


def test_a_text_too_long_on_several_sheets_is_told_once_with_the_largest_cut() -> None:
    where = Position("campaigns/den-truong.yaml", 7, 7)
    problems = [
        Problem("text-too-long", where, {"field": "slogan", "excess": excess}) for excess in ("9", "30", "12")
    ]

    assert [problem.values["excess"] for problem in tell_once(problems)] == ["30"]


def test_a_code_that_cannot_be_read_is_told(project: Path) -> None:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    sheet = pipeline.view(checked.site, checked.words, settings).posters[0]
    unreadable = describe_fault(SheetFault("unreadable", ()), sheet)
    wrong = describe_fault(SheetFault("wrong-address", ("HTTPS://X/",)), sheet)

    assert format_report([unreadable], "vi") == (
        f"site_data/formats.yaml: lỗi: mã QR trên tờ {sheet.path} không quét được.\n"
        "  Tăng qr_side của khổ giấy trong site_data/formats.yaml.        [qr-unreadable]\n\n"
        "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp."
    )
    assert f'dẫn tới "HTTPS://X/", lẽ ra phải là "{sheet.short_url}"' in format_report([wrong], "vi")


def test_a_code_that_leads_nowhere_is_told(project: Path) -> None:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    viewed = pipeline.view(checked.site, checked.words, settings)
    missing = check_targets(viewed.posters, viewed.paths() - {"Q/DT/01399/"}, checked.site)

    assert check_targets(viewed.posters, viewed.paths(), checked.site) == []
    assert [problem.code for problem in missing] == ["qr-dead-end"]
