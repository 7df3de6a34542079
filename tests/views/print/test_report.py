"""What an area's report says."""

from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

import pytest

from generator.build.pipeline import Checked
from generator.model.site import Site
from generator.model.statistics import AreaRates, Rate, Visibility
from generator.views.base.components import FileLink
from generator.views.base.file_links import build_report_link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.pages.registry import build_localizers
from generator.views.print.report import ReportView, build_reports
from generator.views.print.report_rows import ReportRow
from tests.conftest import TODAY, Languages

PATH = "bao-cao/bao-cao_xa-truong-ha_vi.pdf"


@pytest.fixture(scope="module")
def voices_shipped(shipped: Checked) -> tuple[Localizer, ...]:
    """The real project in both languages."""
    assert shipped.site
    return build_localizers(shipped.site, shipped.languages, TODAY)


@pytest.fixture(scope="module")
def reports(voices_shipped: tuple[Localizer, ...]) -> dict[tuple[str, str], ReportView]:
    """The reports of the real project, by area and language."""
    return {(view.area_code, view.locale): view for view in build_reports(voices_shipped)}


def rows_of(view: ReportView) -> dict[str, ReportRow]:
    return {row.indicator: row for group in view.groups for row in group.rows}


def with_rates(site: Site, now: dict[str, Rate], before: dict[str, Rate] | None = None) -> Site:
    """A site whose first area has these rates."""
    newest = site.statistics[0]
    years = [(newest.season, now), *([("2020-2021", before)] if before is not None else [])]
    statistics = tuple(
        newest.model_copy(update={"season": year, "areas": (AreaRates(area="01399", rates=rates),)})
        for year, rates in years
    )
    return site.model_copy(update={"statistics": statistics})


def first_report(site: Site, languages: Languages) -> ReportView:
    return build_reports(build_localizers(site, languages, TODAY))[0]


def exact(numerator: int, denominator: int) -> Rate:
    return Rate(visibility=Visibility.SHOWN, numerator=numerator, denominator=denominator)


def test_each_area_has_one_in_each_language(localizers: tuple[Localizer, ...]) -> None:
    paths = [view.path for view in build_reports(localizers)]
    assert paths == [
        f"bao-cao/bao-cao_{slug}_{locale}.pdf"
        for slug in ("xa-truong-ha", "xa-soc-ha")
        for locale in ("vi", "en")
    ]


def test_it_says_which_area_year_and_day(reports: dict[tuple[str, str], ReportView]) -> None:
    view = reports["01399", "vi"]
    assert view.area == "Xã Trường Hà"
    assert view.unit == Phrase("Phòng Giáo dục và Đào tạo huyện Hà Quảng")
    assert (view.season, view.as_of) == ("Năm học 2021-2022", "Tính đến ngày 20/08/2021")
    assert view.page_address == "haquang.example/dia-ban/xa-truong-ha"
    assert view.sample == "SỐ MẪU"
    assert {contact.sample for contact in view.contacts} == {"mẫu"}
    assert [contact.phones for contact in view.contacts] == [("0206 000 0022",), ("0206 000 0052",)]


def test_no_figures_no_reports(minimal: Site, languages: Languages) -> None:
    site = minimal.model_copy(update={"statistics": ()})
    localizers = build_localizers(site, languages, TODAY)
    assert build_reports(localizers) == []
    assert build_report_link(localizers[0], "", site.areas[0]) is None


def test_without_standards_it_shows_figures_and_nothing_of_minimums(
    minimal: Site, languages: Languages
) -> None:
    view = first_report(minimal.model_copy(update={"standards": None}), languages)
    assert (view.tallies, view.verdicts) == ((), ())
    assert [(group.heading, len(group.rows)) for group in view.groups] == [("Các chỉ số", 1)]
    assert view.legend == (
        "Thanh: 0 đến 100 %; phần đậm là kỳ này, phần gạch chéo là khoảng. "
        "Tăng, giảm: điểm phần trăm; chữ đậm là kém đi."
    )
    assert [note.text for note in view.notes] == ["Nguồn số liệu: Số mẫu."]


def test_where_the_same_is_asked_of_all_nothing_is_said_of_classes(
    minimal: Site, languages: Languages
) -> None:
    assert minimal.standards
    update = {"classes": (), "standards": minimal.standards.standards[:1]}
    site = minimal.model_copy(update={"standards": minimal.standards.model_copy(update=update)})
    view = first_report(site.model_copy(update={"areas": site.areas[::-1]}), languages)
    assert not view.has_classes
    assert view.legend.split(". ")[1:-1] == [
        "Vạch: mức cần đạt",
        "Nhiều mức: theo mức độ của chuẩn, từ thấp đến cao",
    ]
    assert not [note for note in view.notes if "đặc biệt" in note.text]


def test_a_rate_has_its_counts_last_year_and_the_change_as_printed(
    minimal: Site, languages: Languages
) -> None:
    indicator = minimal.statistics[0].indicators[0].id
    site = with_rates(minimal, {indicator: exact(43, 56)}, {indicator: exact(50, 60)})
    row = rows_of(first_report(site, languages))[indicator]
    assert (row.now.value, row.now.detail, row.before.value) == ("76,8\u00a0%", "43/56", "83,3\u00a0%")
    assert row.change == "−6,5"
    assert row.is_worse


@pytest.mark.parametrize(
    ("visibility", "value"),
    [
        (Visibility.HIDDEN, "ẩn (ít người)"),
        (Visibility.NOT_REPORTED, "chưa báo cáo"),
        (Visibility.NOT_APPLICABLE, "không áp dụng"),
    ],
)
def test_what_is_not_shown_is_said_as_on_the_page_of_figures(
    minimal: Site, languages: Languages, visibility: Visibility, value: str
) -> None:
    indicator = minimal.statistics[0].indicators[0].id
    site = with_rates(minimal, {indicator: Rate(visibility=visibility)}, {indicator: exact(50, 60)})
    row = rows_of(first_report(site, languages))[indicator]
    assert (row.now.value, row.now.detail, row.now.low, row.change) == (value, "", None, "")


def test_a_band_has_no_counts_and_no_change(minimal: Site, languages: Languages) -> None:
    indicator = minimal.statistics[0].indicators[0].id
    band = Rate(visibility=Visibility.BAND, at_least=95)
    row = rows_of(first_report(with_rates(minimal, {indicator: band}, {indicator: band}), languages))[
        indicator
    ]
    assert (row.now.value, row.now.detail, row.change) == ("từ 95\u00a0% trở lên", "", "")
    assert (row.now.low, row.now.high) == (95, 100)


def test_a_rate_just_below_a_minimum_is_not_rounded_up_to_it(minimal: Site, languages: Languages) -> None:
    criterion = minimal.all_standards()[0].criteria[0]
    site = with_rates(minimal, {criterion.indicator: exact(criterion.minimum * 100 - 1, 10_000)})
    row = rows_of(first_report(site, languages))[criterion.indicator]
    assert row.now.value == f"{criterion.minimum - 1},9\u00a0%"


def test_an_area_that_is_not_in_the_table_has_no_rates(minimal: Site, languages: Languages) -> None:
    site = with_rates(minimal, {})
    assert {row.now.value for row in rows_of(first_report(site, languages)).values()} == {
        "không có trong bảng"
    }


def test_without_a_year_before_its_column_is_blank(localizers: tuple[Localizer, ...]) -> None:
    view = build_reports(localizers)[0]
    assert view.heads["before"] == ""
    assert {row.before.value for row in rows_of(view).values()} == {""}


def test_minimums_of_all_levels_stand_beside_each_other(reports: dict[tuple[str, str], ReportView]) -> None:
    rows = rows_of(reports["01399", "vi"])
    lower = rows["age15_18_lower_secondary_done"]
    assert (lower.ordinary.text, lower.hard.text) == ("80·90*·95", "70·80*·90")
    assert (rows["literate1_15_35"].ordinary.text, rows["literate1_15_35"].hard.text) == ("90", "")
    assert (rows["literate1_15_25"].ordinary.text, rows["literate1_15_25"].hard.text) == ("", "90")
    assert any("Chưa kiểm chứng" in note.text for note in reports["01399", "vi"].notes)


def test_verdicts_are_those_of_the_page_with_reasons_in_short(
    reports: dict[tuple[str, str], ReportView],
) -> None:
    view = reports["01399", "vi"]
    assert [tally.count for tally in view.tallies] == ["1", "8", "0"]
    found = {verdict.name.text: verdict for verdict in view.verdicts}
    first = found["Phổ cập giáo dục tiểu học mức độ 1"]
    assert (first.verdict, first.reasons) == (
        "chưa đạt",
        (Phrase("Trẻ 6 tuổi vào lớp 1: 76,4\u00a0%, cần 90\u00a0%."),),
    )
    assert found["Xóa mù chữ mức độ 1"].reasons == ()
    assert found["Phổ cập giáo dục tiểu học mức độ 3"].mark == "*"


def test_an_area_that_reported_nothing_says_so(reports: dict[tuple[str, str], ReportView]) -> None:
    view = reports["01414", "vi"]
    assert {row.now.value for row in rows_of(view).values()} == {"chưa báo cáo"}
    assert [tally.count for tally in view.tallies] == ["0", "0", "9"]
    assert view.verdicts[1].reasons[0] == Phrase("Trẻ 6 tuổi vào lớp 1: chưa báo cáo.")


def test_no_count_is_shown_where_a_rate_is_not_shown(
    voices_shipped: tuple[Localizer, ...], reports: dict[tuple[str, str], ReportView]
) -> None:
    for place, statistics in enumerate(voices_shipped[0].site.statistics):
        for area in statistics.areas:
            rows = rows_of(reports[area.area, "vi"])
            for indicator, rate in area.rates.items():
                said = rows[indicator].before if place else rows[indicator].now
                assert bool(said.detail) == (rate.visibility is Visibility.SHOWN)
                if rate.visibility is Visibility.HIDDEN:
                    assert not any(letter.isdigit() for letter in said.value)


def test_english_reports_speak_english(reports: dict[tuple[str, str], ReportView]) -> None:
    view = reports["01381", "en"]
    assert view.sample == "SAMPLE FIGURES"
    assert rows_of(view)["age5_enrolled"].now.value == "hidden (few people)"
    assert all(not phrase["lang"] for phrase in _phrases(asdict(view)))


def _phrases(value: Any) -> list[dict[str, str]]:
    if isinstance(value, dict):
        own = [value] if value.keys() == {"text", "lang"} else []
        return own + [found for item in value.values() for found in _phrases(item)]
    if isinstance(value, list | tuple):
        return [found for item in value for found in _phrases(item)]
    return []


def test_a_page_links_to_the_report_in_its_language(localizers: tuple[Localizer, ...]) -> None:
    area = localizers[0].site.areas[0]
    assert build_report_link(localizers[0], "so-lieu/", area, {PATH: 88_000}) == FileLink(
        f"../{PATH}", Phrase("Báo cáo một trang để họp: Xã Trường Hà"), "PDF · 86 KB", "vi"
    )


def test_the_file_has_the_day_of_the_figures(reports: dict[tuple[str, str], ReportView]) -> None:
    days = {datetime.fromtimestamp(view.stamp, UTC).date() for view in reports.values()}
    assert days == {date(2021, 8, 20)}
