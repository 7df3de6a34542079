"""What a form changed is put into its file; every other line stays as it was."""

import unicodedata
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from generator.editor.changes import change_document
from generator.editor.documents import Document, read_document

ROOT = Path(__file__).parents[2]


def document(name: str, root: Path = ROOT) -> Document:
    found = read_document(root, name)
    assert isinstance(found, Document)
    return found


def fields(name: str, root: Path = ROOT) -> Any:
    plain = document(name, root).plain
    assert isinstance(plain, dict)
    return plain


def difference(name: str, data: dict[str, Any], root: Path = ROOT) -> list[str]:
    """The lines taken away and put in."""
    before = document(name, root)
    after = change_document(before, data)
    assert after is not None
    old, new = before.text.split("\n"), after.split("\n")
    return [
        line
        for _, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if old[start:end] != new[new_start:new_end]
        for line in [*(f"-{o}" for o in old[start:end]), *(f"+{n}" for n in new[new_start:new_end])]
    ]


SHIPPED = [
    "site_data/contacts.yaml",
    "site_data/offices.yaml",
    "site_data/authority.yaml",
    *sorted(f"campaigns/{path.name}" for path in (ROOT / "campaigns").glob("*.yaml")),
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "content").glob("*/*.md")),
]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_form_saved_as_it_was_changes_nothing(name: str) -> None:
    assert difference(name, fields(name)) == []


def test_one_phone_changes_one_line_and_stays_between_quotes() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][2]["phones"] = ["0206 000 0099"]

    assert difference("site_data/contacts.yaml", data) == [
        '-      - "0206 000 0012"',
        '+      - "0206 000 0099"',
    ]


def test_a_hotline_written_as_its_number_alone_may_get_a_name(tmp_path: Path) -> None:
    name = "site_data/authority.yaml"
    (tmp_path / "site_data").mkdir()
    (tmp_path / name).write_text('# Cơ quan\nhotline: "1022"\nschool_year: 2021-2022\n', "utf-8")
    data = fields(name, tmp_path)
    assert data["hotline"] == {"phone": "1022"}
    assert difference(name, data, tmp_path) == []

    data["hotline"]["name"] = {"vi": "Tổng đài tỉnh"}
    assert difference(name, data, tmp_path) == [
        '-hotline: "1022"',
        "+hotline:",
        '+  phone: "1022"',
        "+  name:",
        "+    vi: Tổng đài tỉnh",
    ]


def test_a_second_phone_is_one_more_line() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][2]["phones"].append("02060000099")

    assert difference("site_data/contacts.yaml", data) == ['+      - "02060000099"']


def test_a_sample_mark_taken_away_leaves_the_remark_of_the_next_commune() -> None:
    data = fields("site_data/contacts.yaml")
    del data["contacts"][1]["sample"]

    assert difference("site_data/contacts.yaml", data) == ["-    sample: true"]


def test_a_field_filled_in_stands_before_the_remark_of_the_next_commune() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][1]["languages"] = {"vi": "Tày, Nùng", "en": ""}
    data["contacts"][1]["revised"] = "2021-09-01"

    assert difference("site_data/contacts.yaml", data) == [
        "+    languages:",
        "+      vi: Tày, Nùng",
        "+    revised: 2021-09-01",
    ]


def test_a_contact_taken_out_takes_only_its_own_lines() -> None:
    data = fields("site_data/contacts.yaml")
    del data["contacts"][1]
    taken = difference("site_data/contacts.yaml", data)

    assert len(taken) == 14
    assert all(line.startswith("-") for line in taken)
    assert not any("#" in line for line in taken)


def test_a_contact_put_in_between_adds_only_its_own_lines() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"].insert(2, {**data["contacts"][1], "commune": "01366"})
    put_in = difference("site_data/contacts.yaml", data)

    assert all(line.startswith("+") for line in put_in)
    assert '+  - commune: "01366"' in put_in
    assert '+      - "0206 000 0041"' in put_in


def test_a_text_with_a_colon_is_put_between_double_quotes() -> None:
    data = fields("site_data/offices.yaml")
    data["offices"][0]["ask"]["vi"] = "Hỏi: giấy tờ gì?"

    assert difference("site_data/offices.yaml", data)[-1] == '+      vi: "Hỏi: giấy tờ gì?"'


def test_a_day_stays_without_quotes_and_remarks_of_a_campaign_stay() -> None:
    data = fields("campaigns/khong-bo-hoc.yaml")
    data["revised"] = "2021-09-01"

    assert difference("campaigns/khong-bo-hoc.yaml", data) == ["-revised: 2021-08-25", "+revised: 2021-09-01"]


def test_a_sentence_of_a_page_changes_alone() -> None:
    data = fields("content/vi/parents.md")
    data["body"] = data["body"].replace("Đi họp cha mẹ học sinh", "Đi họp phụ huynh")
    changed = difference("content/vi/parents.md", data)

    assert [line[:20] for line in changed] == ["-- Đi họp cha mẹ học", "+- Đi họp phụ huynh;"]


def test_a_title_of_a_page_changes_alone() -> None:
    data = {**fields("content/vi/parents.md"), "title": "Cha mẹ nên biết gì"}

    assert difference("content/vi/parents.md", data) == [
        "-title: Cha mẹ cần biết gì",
        "+title: Cha mẹ nên biết gì",
    ]


def test_blanks_and_spaces_of_a_form_change_nothing() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][0] |= {"languages": {"vi": "", "en": None}, "revised": "", "sample": True}
    data["contacts"][0]["name"]["vi"] += "  "

    assert difference("site_data/contacts.yaml", data) == []


def test_letters_taken_apart_are_put_together() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][0]["place"]["vi"] = unicodedata.normalize("NFD", "Nhà văn hóa")

    assert difference("site_data/contacts.yaml", data)[1:] == ["+      vi: Nhà văn hóa"]


def test_a_file_of_unusual_layout_is_left_alone(change: Callable[..., Path]) -> None:
    root = change()
    place = root / "site_data/contacts.yaml"
    place.write_text(place.read_text("utf-8").replace("\n  - ", "\n-   "), "utf-8")
    changed = fields("site_data/contacts.yaml", root)
    changed["as_of"] = "2021-09-01"

    assert change_document(document("site_data/contacts.yaml", root), changed) is None


def test_an_enter_in_a_field_is_a_space() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][0]["place"]["vi"] = "Nhà văn hóa\nthị trấn\n"

    assert difference("site_data/contacts.yaml", data)[1:] == ["+      vi: Nhà văn hóa thị trấn"]
