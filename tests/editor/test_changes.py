"""What a form changed is put into its file; every other line stays as it was."""

import re
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
    (tmp_path / name).write_text('# Cơ quan\nhotline: "1022"\nseason: 2021-2022\n', "utf-8")
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


def test_a_sample_mark_taken_away_leaves_the_remark_of_the_next_area() -> None:
    data = fields("site_data/contacts.yaml")
    del data["contacts"][1]["sample"]

    assert difference("site_data/contacts.yaml", data) == ["-    sample: true"]


def test_a_field_filled_in_stands_before_the_remark_of_the_next_area() -> None:
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
    data["contacts"].insert(2, {**data["contacts"][1], "area": "01366"})
    put_in = difference("site_data/contacts.yaml", data)

    assert all(line.startswith("+") for line in put_in)
    assert '+  - area: "01366"' in put_in
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


def _indent_twice(text: str) -> str:
    return re.sub(r"(?m)^( *)(-?)", lambda found: 2 * found[1] + found[2] + 2 * " " * len(found[2]), text)


LAYOUTS: dict[str, Callable[[str], str]] = {
    "blanks at the end of lines": lambda text: re.sub(r"(?m)(role: \w+|phones:)$", r"\1  ", text),
    "two blanks after a colon": lambda text: re.sub(r"(?m): (?=\S)", ":  ", text),
    "a blank before a colon": lambda text: text.replace("role:", "role :"),
    "items under their list": lambda text: text.replace("\n  ", "\n"),
    "items far from their marks": lambda text: text.replace("\n  - ", "\n-   "),
    "wide steps": _indent_twice,
    "lines of blanks": lambda text: text.replace("  - area", "   \n  - area"),
    "a mark at the start": lambda text: f"---\n{text}",
    "no end of the last line": lambda text: text.rstrip("\n"),
    "remarks in columns": lambda text: text.replace("role: enrolment", "role: enrolment      # vận động  "),
    "a text over two lines": lambda text: text.replace("nhân dân xã Sóc", "nhân dân\n        xã Sóc"),
}

EDITS: dict[str, tuple[Callable[[Any], None], list[str]]] = {
    "a value": (lambda data: data.update(as_of="2021-09-01"), ["-as_of:2021-08-25", "+as_of:2021-09-01"]),
    "a phone": (
        lambda data: data["contacts"][0].update(phones=["0206 000 0099"]),
        ['--"02060000022"', '+-"02060000099"'],
    ),
    "one more phone": (
        lambda data: data["contacts"][0]["phones"].append("0206 000 0099"),
        ['+-"02060000099"'],
    ),
    "a field gone": (lambda data: data["contacts"][0].pop("sample"), ["-sample:true"]),
    "a field more": (
        lambda data: data["contacts"][1].update(revised="2021-09-01"),
        ["+revised:2021-09-01"],
    ),
    "a group more": (
        lambda data: data["contacts"][0].update(languages={"vi": "Tày"}),
        ["+languages:", "+vi:Tày"],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("edit", EDITS)
def test_a_file_of_unusual_layout_keeps_every_other_line(
    layout: str, edit: str, change: Callable[..., Path]
) -> None:
    root, name = change(), "site_data/contacts.yaml"
    place = root / name
    text = LAYOUTS[layout](place.read_text("utf-8"))
    assert text != place.read_text("utf-8")
    place.write_text(text, "utf-8")
    data = fields(name, root)
    apply, expected = EDITS[edit]
    apply(data)
    told = ["".join(line.split()) for line in difference(name, data, root)]
    assert told == expected


def test_a_value_with_a_remark_inside_is_left_alone(change: Callable[..., Path]) -> None:
    root = change()
    place = root / "site_data/contacts.yaml"
    text = place.read_text("utf-8").replace(
        '\n      - "0206 000 0022"', ' [ # gọi buổi sáng\n      "0206 000 0022" ]'
    )
    place.write_text(text, "utf-8")
    changed = fields("site_data/contacts.yaml", root)
    changed["contacts"][0]["phones"] = ["0206 000 0099"]

    assert change_document(document("site_data/contacts.yaml", root), changed) is None


def test_an_enter_in_a_field_is_a_space() -> None:
    data = fields("site_data/contacts.yaml")
    data["contacts"][0]["place"]["vi"] = "Nhà văn hóa\nthị trấn\n"

    assert difference("site_data/contacts.yaml", data)[1:] == ["+      vi: Nhà văn hóa thị trấn"]
