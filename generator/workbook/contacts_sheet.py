"""The sheet of contacts: a row for each one in the file, and what a filled-in sheet changes in it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.language.rules import name_inside
from generator.loading.records import Record
from generator.messages.problem import Position, Problem, Severity
from generator.model.contact import Contacts
from generator.model.desks import Desks
from generator.model.fields import Fault
from generator.model.file_kinds import file_kind
from generator.model.phone import Phone, parse_phone
from generator.spreadsheet.sheets import Cell, FormSheet, Heading, Sheet
from generator.validation.located import suggest
from generator.validation.parts import Parts
from generator.workbook.contacts_file import Edit
from generator.workbook.grid import Grid, GridRow, check_grid, find_grid

SHEET = "Đầu mối"
LOCALE = "vi"
"""The language of headings."""
FILE = file_kind("contacts").file()
LOCKED = ("number", "area", "area_name", "role")
TEXTS: Mapping[str, str] = {
    "name": "Tên đầu mối",
    "phones": "Điện thoại (nhiều số: ngăn bằng dấu chấm phẩy)",
    "place": "Nơi gặp",
    "hours": "Giờ làm việc",
    "languages": "Nói được tiếng gì",
    "valid_from": "Trực từ ngày (đã trực: để trống)",
    "valid_to": "Trực đến hết ngày (còn trực: để trống)",
    "revised": "Ngày soát lại (ngày/tháng/năm)",
    "sample": "Số mẫu? (có, không)",
}
"""What may be changed, and the heading of its column."""

DAYS = ("valid_from", "valid_to", "revised")

IN_ONE_COLUMN = ("phones", *DAYS, "sample")
"""Of these there is one for all languages; others have a column for each."""

YES, NO = "có", "không"
SHORTEST_REPAIRED = 9
"""Digits of a mobile number without its zero; shorter ones are service numbers such as 111."""

DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)


@dataclass(frozen=True, slots=True)
class ContactRow:
    """One contact as text: by the way to the value."""

    area: str
    role: str
    values: dict[str, str]


def list_fields(languages: Sequence[str]) -> dict[str, str]:
    """What may be changed, by the way to it, and the heading of its column."""
    headings: dict[str, str] = {}
    for name, heading in TEXTS.items():
        if name in IN_ONE_COLUMN:
            headings[name] = heading
        else:
            headings[f"{name}.{languages[0]}"] = heading
            headings |= {f"{name}.{tag}": f"{heading}, {name_inside(tag, LOCALE)}" for tag in languages[1:]}
    return headings


def list_contacts(record: Record, fields: Iterable[str]) -> list[ContactRow]:
    """Every contact of the file, in its order; `fields` as in `list_fields`."""
    plain = record.plain()
    contacts = plain.get("contacts", []) if isinstance(plain, dict) else []
    rows = []
    for contact in contacts:
        if isinstance(contact, dict):
            values = {path: _text(contact, path) for path in fields}
            rows.append(ContactRow(str(contact.get("area", "")), str(contact.get("role", "")), values))
    return rows


def name_areas(parts: Parts) -> list[str]:
    """The area of each contact as it was called on the contact's days; empty where it is for everywhere."""
    contacts = parts.one(Contacts)
    if contacts is None:
        return []
    desks = Desks(contacts.model, parts.areas.tree, parts.areas.succession)
    return [
        next((area.name.first for area in parts.areas.areas if desks.is_about(one, area)), one.area or "")
        for one in contacts.model.contacts
    ]


def build_contacts(record: Record, areas: Sequence[str], languages: Sequence[str]) -> FormSheet:
    """The sheet to fill in; `areas` has the name of each contact's area."""
    fields = list_fields(languages)
    labels = ("Số thứ tự", "Mã", "Địa phương", "Vai trò")
    return FormSheet(
        title=SHEET,
        top=("Đầu mối liên hệ", "", ""),
        headings=(
            *(Heading(name, label) for name, label in zip(LOCKED, labels, strict=True)),
            *(Heading(path, label) for path, label in fields.items()),
        ),
        rows=tuple(
            (str(number), row.area, area, row.role, *row.values.values())
            for number, (row, area) in enumerate(zip(list_contacts(record, fields), areas, strict=True), 1)
        ),
        locked=len(LOCKED),
        choices={"sample": (YES, NO)},
    )


def read_contacts(
    sheet: Sheet, file: str, record: Record, languages: Sequence[str], country: str
) -> tuple[list[Edit], list[Problem]]:
    """What the sheet changes, and what is wrong with its rows and columns."""
    grid = find_grid(sheet, file, LOCKED[0])
    if isinstance(grid, Problem):
        return [], [grid]
    fields = list_fields(languages)
    known = list_contacts(record, fields)
    edits: list[Edit] = []
    problems = [*check_grid(grid), *_check_columns(grid, fields)]
    seen: set[int] = set()
    for row in grid.rows():
        name = row.cell("area_name").text
        index = _find(row, known)
        if index is None or index in seen:
            code = "no-such-contact" if index is None else "same-contact"
            problems.append(Problem(code, row.place(LOCKED[0], name)))
        else:
            seen.add(index)
            problems += _check_row(row, name, fields, country)
            edits += _edits(row, name, index, known[index], country)
    for index, contact in enumerate(known):
        if index not in seen:
            values = {"number": str(index + 1), "name": contact.values[f"name.{languages[0]}"]}
            problems.append(Problem("contact-row-missing", Position(file), values))
    return edits, problems


def _check_columns(grid: Grid, fields: Iterable[str]) -> Iterator[Problem]:
    """Columns that are missing, stand twice, or are none of the sheet's."""
    expected, names = (*LOCKED, *fields), [name for _, name in grid.columns]
    for name in expected:
        if name not in names:
            yield Problem("missing-column", grid.place(grid.head, 1), {"field": name})
    for number, (place, name) in enumerate(grid.columns):
        where = grid.place(grid.head, place)
        if name not in expected:
            yield Problem("unknown-column", where, {"field": name, **suggest(name, expected, names)})
        elif name in names[:number]:
            yield Problem("duplicate-column", where, {"field": name})


def _find(row: GridRow, known: Sequence[ContactRow]) -> int | None:
    """Which contact of the file the row is about."""
    text = row.cell("number").text
    index = int(text) - 1 if text.isascii() and text.isdigit() else -1
    if not 0 <= index < len(known):
        return None
    same = (row.cell("area").text.zfill(len(known[index].area)), row.cell("role").text)
    return index if same == (known[index].area, known[index].role) else None


def _check_row(row: GridRow, row_name: str, fields: Iterable[str], country: str) -> Iterator[Problem]:
    """Cells that hold no text, a choice that is none, and phones that lost their zero."""
    for name in fields:
        cell = row.cell(name)
        if _is_faulty(name, cell):
            yield Problem(cell.fault, row.place(name, row_name), {"text": cell.text})
    if row.cell("sample").text.casefold() not in {YES, NO, ""}:
        values = {"field": TEXTS["sample"], "choices": f"{YES}, {NO}"}
        yield Problem("unknown-choice", row.place("sample", row_name), values)
    for phone in split_phones(row.cell("phones").text):
        if repaired := repair_phone(phone, country):
            values = {"text": phone, "phone": repaired}
            yield Problem("phone-repaired", row.place("phones", row_name), values, severity=Severity.WARNING)


def _edits(row: GridRow, row_name: str, index: int, now: ContactRow, country: str) -> Iterator[Edit]:
    for name in now.values:
        cell = row.cell(name)
        if row.grid.column(name) is None or _is_faulty(name, cell):
            continue
        if _same(name, cell.text, country) != _same(name, now.values[name], country):
            yield Edit(
                index, tuple(name.split(".")), _value(name, cell.text, country), row.place(name, row_name)
            )


def _is_faulty(name: str, cell: Cell) -> bool:
    """Whether the cell holds no text; a day is welcome where a day belongs."""
    return bool(cell.fault) and not (name in DAYS and cell.fault == "cell-is-a-date")


def _text(contact: Mapping[str, object], path: str) -> str:
    value: object = contact
    for step in path.split("."):
        value = value.get(step, "") if isinstance(value, dict) else ""
    if path == "phones":
        return "; ".join(str(phone) for phone in value) if isinstance(value, list) else ""
    if path == "sample":
        return YES if value == "true" else NO
    return _day(str(value)) if path in DAYS else str(value)


def _day(text: str) -> str:
    """2021-08-25 as 25/08/2021."""
    return re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1", text)


def _same(name: str, text: str, country: str) -> str | tuple[str, ...]:
    """What two texts of one field have in common when they mean the same."""
    value = _value(name, text, country)
    if isinstance(value, tuple):
        return tuple(_dialled(phone, country) for phone in value)
    return " ".join(str(value or "").split())


def _value(name: str, text: str, country: str) -> str | tuple[str, ...] | bool | None:
    if name == "phones":
        return tuple(repair_phone(phone, country) or phone for phone in split_phones(text))
    if name == "sample":
        return True if text.casefold() == YES else None
    day = DAY.fullmatch(text) if name in DAYS else None
    if day:
        return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    return text or None


def split_phones(text: str) -> list[str]:
    """The numbers of one cell."""
    return [phone.strip() for phone in text.split(";") if phone.strip()]


def repair_phone(text: str, country: str) -> str:
    """The number with the zero Excel took away, when it is dialled with one; empty otherwise."""
    if not text.isascii() or not text.isdigit() or text.startswith("0") or len(text) < SHORTEST_REPAIRED:
        return ""
    phone = _parse(f"0{text}", country)
    return f"0{text}" if phone and phone.dial != text else ""


def _dialled(text: str, country: str) -> str:
    """What a phone dials for `text`; of what is no number the text itself, so that no change is lost."""
    phone = _parse(text, country)
    return phone.uri if phone else text


def _parse(text: str, country: str) -> Phone | None:
    try:
        return parse_phone(text, country)
    except Fault:
        return None
