"""What is wrong with a poster is told where its words were written."""

import shutil
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from generator import pipeline
from generator.model.site import Site
from generator.print_kit import Kit, make_kit, no_progress
from generator.problems.problem import Position, Problem
from generator.problems.report import format_report
from generator.rendering.posters import Misfit
from generator.rendering.proof import SheetFault
from generator.rendering.typesetting import TooLongText, UnprintableText
from generator.settings import Settings
from generator.sheet_cache import open_cache
from generator.sheet_problems import (
    check_targets,
    describe_fault,
    describe_finding,
    describe_report,
    tell_once,
)
from generator.views.all_pages import build_voices
from generator.views.print_kit import KitView, build_kit

MINIMAL = Path(__file__).parent / "sites" / "minimal"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "project"))


def _make(project: Path) -> tuple[Kit, str]:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site, checked.problems
    kit = pipeline.view(checked.site, checked.words, settings).kit
    first = kit.chosen(lambda sheet: sheet.path == kit.posters[0].path)
    made, problems = make_kit(first, checked.records, settings, open_cache(settings.cache), no_progress)
    return made, format_report(problems, "vi")


def _set_slogan(project: Path, text: str) -> None:
    path = next((project / "campaigns").glob("*.yaml"))
    lines = path.read_text("utf-8").split("\n")
    lines[lines.index("slogan:") + 1] = f'  vi: "{text}"'
    path.write_text("\n".join(lines), "utf-8")


def test_a_text_that_does_not_fit_is_told_at_its_line_and_not_printed(project: Path) -> None:
    _set_slogan(project, "Cả nhà cùng đưa con đến trường thật vui " * 40)
    kit, report = _make(project)

    assert kit.files == []
    first, excerpt, mark, remedy = report.split("\n")[:4]
    assert first.startswith("campaigns/den-truong.yaml:")
    assert first.endswith('lỗi: "slogan" dài quá, không vừa khổ ap-phich-a4 (vi).')
    assert "Cả nhà cùng đưa con" in excerpt
    assert "^^^" in mark
    assert remedy.startswith("  Bớt khoảng ")
    assert "[text-too-long]" in remedy


def test_a_character_the_typeface_lacks_is_told_at_its_line(project: Path) -> None:
    _set_slogan(project, "Đến lớp 学")
    kit, report = _make(project)

    assert kit.files == []
    assert 'lỗi: chữ in áp phích không có ký tự 学 trong "slogan".' in report
    assert "[unprintable-character]" in report


def test_a_text_too_long_on_several_sheets_is_told_once_with_the_largest_cut() -> None:
    where = Position("campaigns/den-truong.yaml", 7, 7)
    problems = [
        Problem("text-too-long", where, {"field": "slogan", "excess": excess}) for excess in ("9", "30", "12")
    ]

    assert [problem.values["excess"] for problem in tell_once(problems)] == ["30"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "unreadable",
            "site_data/formats.yaml: lỗi: mã QR trên tờ ap-phich/a.pdf không quét được.\n"
            "  Tăng reading_distance của khổ này trong site_data/formats.yaml.  [qr-unreadable]\n\n"
            "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.",
        ),
        (
            "faint",
            "site_data/formats.yaml: lỗi: mã QR trên tờ ap-phich/a.pdf mờ quá: ô đậm và nền chưa đủ tương phản.\n"
            "  Mã phải in đen trên nền trắng; xem lại mẫu trong theme/posters.     [qr-faint]\n\n"
            "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.",
        ),
        (
            "wrong-address",
            'site_data/formats.yaml: lỗi: mã QR trên tờ ap-phich/a.pdf dẫn tới "HTTPS://X/", lẽ ra phải là '
            '"HTTPS://Y/".\n'
            "  Đây là lỗi của Loa; xin gửi kèm tệp dữ liệu cho người phát triển.  [qr-wrong-address]\n\n"
            "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.",
        ),
    ],
)
def test_a_code_that_is_not_proved_is_told(
    kind: Literal["unreadable", "faint", "wrong-address"], expected: str
) -> None:
    fault = SheetFault(kind, ("HTTPS://X/",) if kind == "wrong-address" else ())

    assert format_report([describe_fault(fault, "ap-phich/a.pdf", ("HTTPS://Y/",))], "vi") == expected


def test_a_code_that_leads_nowhere_is_told(project: Path) -> None:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    viewed = pipeline.view(checked.site, checked.words, settings)
    missing = check_targets(viewed.kit.posters, viewed.paths() - {"Q/DT/01399/"}, checked.site)

    assert check_targets(viewed.kit.posters, viewed.paths(), checked.site) == []
    assert [problem.code for problem in missing] == ["qr-dead-end"]


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("title", "campaigns/den-truong.yaml:4"),
        ("appeal", "campaigns/den-truong.yaml:7"),
        ("when", "campaigns/den-truong.yaml:13"),
        ("take_down", "campaigns/den-truong.yaml:14"),
        ("source", "campaigns/den-truong.yaml:42"),
        ("contacts", "site_data/contacts.yaml:0"),
        ("maker", "site_data/authority.yaml:"),
        ("edition", "campaigns/den-truong.yaml:0"),
    ],
)
def test_words_are_found_where_they_were_written(project: Path, field: str, place: str) -> None:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    sheet = pipeline.view(checked.site, checked.words, settings).kit.posters[0]
    position = describe_finding(Misfit(field, 3), sheet, checked.records).position

    assert f"{position.file}:{position.line}".startswith(place)


@pytest.fixture(scope="module")
def kit(minimal: Site, words: dict[str, dict[str, str]]) -> KitView:
    return build_kit(build_voices(minimal, words, date(2021, 9, 1)))


def test_a_report_that_one_page_cannot_hold_or_print_is_told(kit: KitView) -> None:
    long = describe_report(TooLongText({"report": 300}), kit.reports[0])
    assert (long.code, long.values["excess"], long.values["locale"]) == ("text-too-long", "300", "vi")
    odd = describe_report(UnprintableText(frozenset("学")), kit.reports[0])
    assert (odd.code, odd.values["characters"]) == ("unprintable-character", "学")
    assert odd.position.file == "site_data/indicators.yaml"


def test_a_script_that_cannot_be_printed_is_told_at_its_campaign(kit: KitView) -> None:
    odd = describe_report(UnprintableText(frozenset("学")), kit.broadcasts[0])
    assert (odd.code, odd.values["field"]) == ("unprintable-character", "phat-thanh")
    assert odd.position.file == "campaigns/den-truong.yaml"
