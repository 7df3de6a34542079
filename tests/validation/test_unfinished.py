"""Words left for colleagues in what residents read."""

import pytest

from generator.language.locales import USUAL
from generator.loading.markdown_source import parse_markdown
from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.loading.yaml_source import parse_yaml
from generator.model.phone import VIETNAM
from generator.validation.unfinished import check_unfinished
from tests.conftest import Change, check_project


def found_in(text: str) -> list[str]:
    """What is told of a text in a field, and of the same text on a page."""
    assert '"' not in text
    yaml, _ = parse_yaml(f'laws:\n  - says: {{vi: "{text}"}}\n', "site_data/laws.yaml")
    page, _ = parse_markdown(f"---\ntitle: Trang\n---\nĐầu trang.\n\n{text}\n", "content/vi/trang.md")
    assert yaml
    assert page
    told = [
        check_unfinished(_records(laws=(yaml,))),
        check_unfinished(_records(pages=(page,))),
    ]
    for problem in (problem for problems in told for problem in problems):
        where = problem.position
        assert where.excerpt[where.column - 1 :][: where.width] == problem.values["text"]
    field, body = ([problem.values["text"] for problem in problems] for problems in told)
    assert field == body
    return field


def _records(**some: tuple[Record, ...]) -> ProjectRecords:
    return ProjectRecords(
        languages=USUAL,
        country=VIETNAM,
        by_kind=some,
        absent=frozenset(),
        years=(),
        pictures={},
        page_pictures={},
        files=frozenset(),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Theo khung của Bộ; lịch riêng của tỉnh chưa được nhập.", "chưa được nhập"),
        ("Giờ làm việc chưa nhập.", "chưa nhập"),
        ("CHƯA NHẬP", "CHƯA NHẬP"),
        ("Kế hoạch tháng 8 (số và ngày còn để trống)", "còn để trống"),
        ("Tên người phụ trách: điền vào sau", "điền vào"),
        ("[điền vào đây]", "điền vào"),
        ("Nội dung cập nhật sau.", "cập nhật sau"),
        ("Danh sách đang cập nhật.", "đang cập nhật"),
        ("Họp ngày … tại xã", "ngày …"),
        ("Công văn số ... của Sở", "số ..."),
        ("TODO: hỏi lại xã", "TODO"),
        ("Ngày họp: TBD", "TBD"),
        ("Gọi xxx để hỏi", "xxx"),
        ("Ngày xx/9", "xx"),
        ("Mức hỗ trợ ??? đồng", "???"),
        ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
        ("Khai giảng ở […]", "[…]"),
        ("Khai giảng ở [...]", "[...]"),
        ("Nơi họp ........", "........"),
        ("The dates have not been entered yet.", "not been entered"),
        ("Number left blank", "left blank"),
        ("Place to be confirmed", "to be confirmed"),
        ("Fill in here", "Fill in here"),
    ],
)
def test_an_unfinished_text_is_reported_in_fields_and_on_pages(text: str, told: str) -> None:
    assert found_in(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Trẻ chưa nhập học thì đến ngay.",
        "Em nào chưa nhập khẩu vẫn được đi học.",
        "Bà con điền vào tờ khai ở xã.",
        "Điền vào đơn theo mẫu.",
        "Phần chân 14 cm để trống vì lẫn vào giá đỡ.",
        "Thế kỷ XX, khóa XXI",
        "Con nghỉ học…",
        "Có việc gì? Gọi xã!",
        "Sách vở, bút... đều có.",
        "Nhà trường sẽ cập nhật danh sách mỗi tuần.",
        "We have entered the new school year.",
        "Gratis para todo el condado",
        "Xem https://example.vn/xxx/???/TODO và [bài](https://example.vn/todo)",
        "Số 0206 000 0012",
    ],
)
def test_what_is_said_to_residents_is_not(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize("text", ["null", "N/A", "#N/A", "#REF!", "undefined", "NaN"])
def test_a_program_s_word_for_nothing_is_reported_where_it_stands_alone(text: str) -> None:
    record, _ = parse_yaml(
        f'hours: {{vi: "{text}", en: "The word {text} in a sentence"}}\n', "site_data/laws.yaml"
    )
    assert record
    (problem,) = check_unfinished(_records(laws=(record,)))
    assert problem.values == {"text": text}


def test_notes_consent_drafts_and_code_may_be_unfinished(change: Change) -> None:
    update = "---\ntitle: Tin xxx\ndate: 2021-08-30\nsummary: TODO\ndraft: true\n---\nChưa nhập.\n"
    page = "---\ntitle: Trang\nsummary: Tóm tắt.\nupdated: 2021-08-25\nnote: TODO hỏi xã\n---\nGõ `TODO`.\n"
    files = {f"content/{locale}/updates/2021-08-30-tin.md": update for locale in ("vi", "en")}
    files |= {f"content/{locale}/trang.md": page for locale in ("vi", "en")}
    assert check_project(change(files)).problems == []


def test_a_word_over_two_lines_of_a_page_is_found(change: Change) -> None:
    page = "---\ntitle: Trang\nsummary: Tóm tắt.\nupdated: 2021-08-25\n---\nLịch của tỉnh chưa\nđược nhập.\n"
    files = {f"content/{locale}/trang.md": page for locale in ("vi", "en")}
    problem, _ = check_project(change(files)).problems
    assert (problem.code, problem.values["text"]) == ("unfinished-text", "chưa được nhập")
    assert (problem.position.line, problem.position.column, problem.position.width) == (6, 15, 4)
