"""The notice about figures that are hidden because of earlier releases."""

from generator.language.locales import USUAL
from generator.messages.report import format_report
from generator.model.site import Site
from generator.validation.held_back import SHOWN, report_held_back


def test_nothing_held_back_is_nothing_to_tell(minimal: Site) -> None:
    assert report_held_back("2021-2022", set(), minimal.statistics[0].indicators, minimal.areas, USUAL) == []


def test_a_notice_names_year_areas_and_indicators_in_both_languages(minimal: Site) -> None:
    held_back = {("01417", "age6_grade1"), ("01399", "age6_grade1")}
    problems = report_held_back(
        "2021-2022", held_back, minimal.statistics[0].indicators, minimal.areas, USUAL
    )

    assert format_report(problems, "vi") == (
        "site_data/statistics/2021-2022.csv: lưu ý: 2 số phải ẩn thêm, vì ghép với số đã đăng trước "
        "đây có thể tính ra một số đếm rất nhỏ: Xã Trường Hà (Trẻ 6 tuổi vào lớp 1); Xã Sóc Hà (Trẻ 6 tuổi vào "
        "lớp 1).\n"
        "  Không phải sửa gì. Số đã đăng thì người đọc có thể còn giữ, nên Loa tính cả những số ấy.  "
        "[figures-held-back]\n\n"
        "Không có lỗi nào."
    )
    assert format_report(problems, "en") == (
        "site_data/statistics/2021-2022.csv: note: 2 more figures are hidden, because beside "
        "figures published earlier a very small count could be worked out from them: Trường Hà Commune (Six-year-olds "
        "starting grade 1); Sóc Hà Commune (Six-year-olds starting grade 1).\n"
        "  Nothing needs to be done. Readers may have kept what was published, so Loa counts that in.  "
        "[figures-held-back]\n\n"
        "No problems."
    )


def test_many_areas_are_one_notice(minimal: Site) -> None:
    area = minimal.areas[0]
    many = [area.model_copy(update={"code": f"{code:05}"}) for code in range(1, SHOWN + 4)]
    held_back = {(one.code, "age6_grade1") for one in many}
    (problem,) = report_held_back("2021-2022", held_back, minimal.statistics[0].indicators, many, USUAL)

    assert problem.values["count"] == str(SHOWN + 3)
    assert problem.values["cells"].count("Xã Trường Hà") == SHOWN
    assert problem.values["cells"].endswith("; … (+3)")
    assert problem.values["cells_en"].endswith("; … (+3)")
