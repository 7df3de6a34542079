"""What is wrong with a poster is told where its words were written."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from generator.build import pipeline
from generator.messages.problem import Severity
from generator.messages.report import format_report
from generator.model.site import Site
from generator.outputs.cache import open_cache
from generator.outputs.output import Planner
from generator.printing.findings import Misfit, SheetFault, TooLongText, Unprintable, UnprintableText
from generator.printing.kit import make_kit, no_progress
from generator.printing.places import locate_desk
from generator.printing.problems import (
    SheetResult,
    describe_fault,
    describe_printed,
    describe_sheets,
)
from generator.printing.shop import opened_shop
from generator.settings import Settings
from generator.views.base.prints import Prints
from generator.views.pages.registry import build_localizers
from generator.views.print.kit import KitView, build_kit
from tests.conftest import Languages

LONG = "Giờ hành chính, gọi trước khi đến " * 60
MANY = "\n".join(f'      - "0206 000 00{number}"' for number in range(22, 72))

MINIMAL = Path(__file__).parents[1] / "sites" / "minimal"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINIMAL, tmp_path / "project"))


def _view(project: Path) -> KitView:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site, checked.problems
    return build_kit(checked.localizers(settings))


def _make(project: Path, area: str = "") -> tuple[Prints, str]:
    """The Vietnamese sheets, of one area or of all; and what is told."""
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    kit = _view(project)
    chosen = kit.chosen(lambda sheet: sheet.languages == "vi" and sheet.area_code.endswith(area))
    cache = open_cache(settings.cache)
    with opened_shop(settings, Planner(settings.theme), {}, cache) as shop:
        made, problems = make_kit(chosen, shop, checked.records, no_progress)
    return made.prints, format_report(problems, "vi")


def _set_slogan(project: Path, text: str) -> None:
    _set(project, "slogan", text)


def _set(project: Path, name: str, text: str) -> None:
    path = next((project / "campaigns").glob("*.yaml"))
    lines = path.read_text("utf-8").split("\n")
    lines[lines.index(f"{name}:") + 1] = f'  vi: "{text}"'
    path.write_text("\n".join(lines), "utf-8")


def test_a_text_that_does_not_fit_anywhere_is_reported_once_at_its_line(project: Path) -> None:
    _set_slogan(project, "Cả nhà cùng đưa con đến trường thật vui " * 40)
    prints, report = _make(project)

    assert prints.left_out
    first, excerpt, mark, remedy = report.split("\n")[:4]
    assert first == (
        'campaigns/den-truong.yaml:7:7: cảnh báo: "slogan" dài quá, không đủ chỗ. Chưa in được: '
        "ap-phich-a4 (vi); Xã Trường Hà (01399), Xã Sóc Hà (01417); den-truong."
    )
    assert "Cả nhà cùng đưa con" in excerpt
    assert "^^^" in mark
    assert remedy.startswith("  Bớt khoảng ")
    assert report.count("[text-too-long]") == 1


def test_never_more_is_asked_for_than_a_text_has(project: Path) -> None:
    """Where all texts together are too long, and no cut of one of them is enough."""
    text = "Cả nhà cùng đưa con đến trường thật vui, sách vở đã có đủ. " * 30
    for name in ("slogan", "action"):
        _set(project, name, text)
    _, report = _make(project)

    cuts = [int(line.split()[2]) for line in report.split("\n") if line.startswith("  Bớt khoảng")]
    assert len(cuts) == 2
    assert all(0 < cut <= len(text) for cut in cuts)


@pytest.mark.parametrize(
    ("old", "new", "line", "field", "remedy"),
    [
        ("vi: Giờ hành chính", f"vi: {LONG}", 19, "hours", "  Bớt khoảng "),
        ("vi: Tổ vận động xã Trường Hà", f"vi: {LONG}", 11, "name", "  Bớt khoảng "),
        ('      - "0206 000 0022"', MANY, 63, "phones", "  Viết ngắn lại, hoặc bớt đi một phần."),
    ],
)
def test_the_words_that_set_an_area_apart_are_to_blame(
    project: Path, old: str, new: str, line: int, field: str, remedy: str
) -> None:
    """Not the campaign's, with which all other areas have room."""
    contacts = project / "site_data/contacts.yaml"
    contacts.write_text(contacts.read_text("utf-8").replace(old, new, 1), "utf-8")
    formats = project / "site_data/formats.yaml"
    formats.write_text(formats.read_text("utf-8") + "    sheds: []\n", "utf-8")
    prints, report = _make(project)

    assert len([path for path in prints.left_out if "_vi.pdf" in path and "bo-in" not in path]) == 1
    first, _, _, last = report.split("\n")[:4]
    assert first.startswith(f"site_data/contacts.yaml:{line}:")
    assert first.endswith(
        f': cảnh báo: "{field}" dài quá, không đủ chỗ. Chưa in được: ap-phich-a4 (vi); Xã Trường Hà (01399); '
        "den-truong."
    )
    assert last.startswith(remedy)


def test_a_sheet_made_alone_is_held_against_its_like_all_the_same(project: Path) -> None:
    contacts = project / "site_data/contacts.yaml"
    contacts.write_text(contacts.read_text("utf-8").replace("vi: Giờ hành chính", f"vi: {LONG}", 1), "utf-8")
    _, report = _make(project, "01399")

    assert report.startswith("site_data/contacts.yaml:19:11: ")


def test_a_further_desk_is_reported_as_such(project: Path) -> None:
    contacts = project / "site_data/contacts.yaml"
    text = contacts.read_text("utf-8")
    desk = text[text.index("  - area") : text.index("  - area", text.index("  - area") + 1)]
    contacts.write_text(text.replace(desk, desk * 12, 1), "utf-8")
    prints, report = _make(project)

    assert list(prints.shed.values()) == [("desk_places", "second_desk")]
    told = '"contacts" dài, không đủ chỗ. Đã bỏ desk_places, second_desk trên tờ in: ap-phich-a4 (vi); '
    assert told in report


def test_a_character_the_typeface_lacks_is_reported_at_its_line(project: Path) -> None:
    """As far as it was not told while checking: a typeface of one's own may have fewer letters."""
    records = pipeline.check(Settings(project, date(2021, 9, 1))).records
    sheet = _view(project).posters[0]
    result = SheetResult(sheet, (), (Unprintable("slogan", "学"),), is_made=False)

    assert format_report(describe_sheets([result], [sheet], records), "vi").startswith(
        'campaigns/den-truong.yaml:7:7: cảnh báo: chữ in áp phích không có ký tự 学 trong "slogan".\n'
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (
            "unreadable",
            "site_data/formats.yaml:14:23: cảnh báo: mã QR trên tờ {path} không quét được.\n"
            "   14 |     reading_distance: 380\n"
            "      |                       ^^^\n"
            "  Tăng reading_distance của khổ này trong site_data/formats.yaml.  [qr-unreadable]\n\n"
            "Tổng cộng: 0 lỗi, 1 cảnh báo trong 1 tệp.",
        ),
        (
            "faint",
            "site_data/formats.yaml:14:23: cảnh báo: mã QR trên tờ {path} mờ quá: ô đậm và nền chưa đủ "
            "tương phản.\n"
            "   14 |     reading_distance: 380\n"
            "      |                       ^^^\n"
            "  Mã phải in đen trên nền trắng; xem lại mẫu trong theme/posters.     [qr-faint]\n\n"
            "Tổng cộng: 0 lỗi, 1 cảnh báo trong 1 tệp.",
        ),
        (
            "wrong-address",
            'site_data/formats.yaml:14:23: lỗi: mã QR trên tờ {path} dẫn tới "HTTPS://X/", lẽ ra phải là '
            '"HTTPS://Y/".\n'
            "   14 |     reading_distance: 380\n"
            "      |                       ^^^\n"
            "  Đây là lỗi của Loa; xin gửi kèm tệp dữ liệu cho người phát triển.  [qr-wrong-address]\n\n"
            "Tổng cộng: 1 lỗi, 0 cảnh báo trong 1 tệp.",
        ),
    ],
)
def test_a_code_that_is_not_verified_is_reported_at_its_format(
    project: Path, kind: Literal["unreadable", "faint", "wrong-address"], expected: str
) -> None:
    """Our own fault stops the run; what data can bring about leaves a sheet out."""
    fault = SheetFault(kind, ("HTTPS://X/",) if kind == "wrong-address" else ())
    records = pipeline.check(Settings(project, date(2021, 9, 1))).records
    sheet = _view(project).posters[0]
    report = format_report([describe_fault(fault, sheet, ("HTTPS://Y/",), records)], "vi")

    assert report == expected.format(path=sheet.path)


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("title", "campaigns/den-truong.yaml:4"),
        ("appeal", "campaigns/den-truong.yaml:7"),
        ("when", "campaigns/den-truong.yaml:13"),
        ("take_down", "campaigns/den-truong.yaml:14"),
        ("source", "campaigns/den-truong.yaml:42"),
        ("contacts", "site_data/contacts.yaml:13"),
        ("maker", "site_data/authority.yaml:20"),
        ("hotline", "site_data/authority.yaml:25"),
        ("hotline_label", "site_data/authority.yaml:27"),
        ("edition", "campaigns/den-truong.yaml:0"),
    ],
)
def test_words_are_found_where_they_were_written(project: Path, field: str, place: str) -> None:
    settings = Settings(project, date(2021, 9, 1))
    checked = pipeline.check(settings)
    assert checked.site
    sheet = build_kit(checked.localizers(settings)).posters[0]
    result = SheetResult(sheet, (), (Misfit(field, 3),), is_made=False)
    position = describe_sheets([result], [sheet], checked.records)[0].position

    assert f"{position.file}:{position.line}".startswith(place)


def test_desks_are_found_in_the_order_of_the_campaigns_roles(change: Callable[..., Path]) -> None:
    """In which they stand on a sheet, whatever their order in the file."""
    broken = Path(__file__).parents[1] / "sites/broken/no-contact--several"
    campaign, contacts = "campaigns/den-truong.yaml", "site_data/contacts.yaml"
    files = {name: (broken / name).read_text("utf-8") for name in (campaign, contacts)}
    turned = files[campaign].replace("  - enrolment\n  - learning", "  - learning\n  - enrolment")
    root = change({**files, campaign: turned})
    settings = Settings(root, date(2021, 9, 1))
    checked = pipeline.check(settings)
    sheet = build_kit(checked.localizers(settings)).posters[0]
    names = ["Trung tâm học tập cộng đồng xã Trường Hà", "Tổ vận động xã Trường Hà"]
    assert [desk.name for desk in sheet.words.contacts] == names
    position = locate_desk(sheet, "name", checked.records)
    assert (position.file, position.line) == ("site_data/contacts.yaml", 43)


@pytest.fixture(scope="module")
def kit(minimal: Site, languages: Languages) -> KitView:
    return build_kit(build_localizers(minimal, languages, date(2021, 9, 1)))


def test_a_report_that_one_page_cannot_hold_or_print_is_left_out(kit: KitView, project: Path) -> None:
    """For its many desks, where it has them."""
    records = pipeline.check(Settings(project, date(2021, 9, 1))).records
    report = kit.reports[0]
    long = describe_printed(TooLongText({"report": 300}), report, records)
    assert (long.code, long.values) == ("paper-left-out", {"path": report.path, "field": "name"})
    assert (long.severity, long.position.file) == (Severity.WARNING, "site_data/indicators.yaml")
    crowded = describe_printed(
        TooLongText({"report": 300}), replace(report, contacts=report.contacts * 5), records
    )
    assert (crowded.position.file, crowded.position.line) == ("site_data/contacts.yaml", 8)
    odd = describe_printed(UnprintableText(frozenset("学")), report, records)
    assert (odd.code, odd.values["characters"]) == ("unprintable-character", "学")


def test_a_script_that_cannot_be_printed_is_reported_at_its_campaign(kit: KitView, project: Path) -> None:
    records = pipeline.check(Settings(project, date(2021, 9, 1))).records
    odd = describe_printed(UnprintableText(frozenset("学")), kit.broadcasts[0], records)
    assert (odd.code, odd.position.file) == ("unprintable-character", "campaigns/den-truong.yaml")
