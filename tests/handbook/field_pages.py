"""The handbook's tables of fields, made of the schemas; what each field means stands in ``fields.yaml``."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.language.locales import USUAL
from generator.model.fields import IDENTIFIER, SLUG
from generator.model.file_kinds import FILE_KINDS
from generator.model.json_schema import describe_model
from generator.model.schema import BLANK, Model
from generator.model.time_of_day import TIME
from generator.model.urls import ADDRESS_FORM
from tests.handbook.problem_pages import write_head

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PART = "Tra cứu"
FIRST_PAGE = 301
TABLES = ("areas",)
"""Kinds that are rows of a table."""

BY_LANGUAGE = ("ByLanguage", "LocalizedText", "LocalizedFile")
"""Parts of a schema with a field for each language."""

MODELS: dict[str, type[Model]] = {
    kind.schema or kind.name: kind.model for kind in FILE_KINDS if kind.schema or not kind.is_folder
}

FORMS = {
    "boolean": "`true` hoặc `false`",
    "integer": "số nguyên",
    "number": "số",
    "uri": "địa chỉ đủ: `https://chiendich.example`",
    "email": "địa chỉ thư: `ten@chiendich.example`",
    r"^\d{4}-\d{2}-\d{2}$": "ngày: `2021-09-05`",
    f"^{TIME.pattern}$": "giờ: `07:30`",
    "^#[0-9A-Fa-f]{6}$": 'màu, trong dấu nháy kép: `"#1F5C4A"`',
    "^[A-Z0-9]{2,4}$": "2 đến 4 chữ in hoa, chữ số: `DT`",
    ADDRESS_FORM: "địa chỉ tính từ gốc của trang: `/tin/2021-08/`",
    f"^{SLUG.pattern}$": "chữ thường không dấu, nối bằng gạch ngang: `truong-ha`",
    f"^{IDENTIFIER.pattern}$": "tên gọi tắt, chữ thường không dấu: `education`",
}
"""How a value is written, by the type, format or pattern of its schema, with an example."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind of file: the way to it, its schema, whether it must be there."""

    path: tuple[str, ...]
    schema: dict[str, Any]
    is_required: bool


def read_words() -> dict[str, Any]:
    """Pages, general meanings and meanings of one place."""
    words = yaml.safe_load((HERE / "fields.yaml").read_text("utf-8"))
    assert isinstance(words, dict)
    return words


def list_fields(kind: str) -> list[Field]:
    """Every field of one kind, the inner ones behind those that hold them."""
    schema: dict[str, Any] = describe_model(MODELS[kind], USUAL)
    if kind in TABLES:
        schema = {**schema, "properties": _as_columns(schema)}
    return list(_walk(schema, schema.get("$defs", {}), ()))


def find_meaning(words: dict[str, Any], kind: str, path: tuple[str, ...]) -> tuple[str, str]:
    """What a field means, and the key under which that is written: the nearest there is."""
    own = f"{kind}.{'.'.join(path)}"
    return (words[own], own) if own in words else (words["everywhere"][path[-1]], path[-1])


def write_field_pages() -> dict[str, str]:
    """Every page by the name of its file."""
    words = read_words()
    pages = {}
    for order, page in enumerate(words["pages"], FIRST_PAGE):
        tables = [_write_table(words, kind, told) for kind, told in page["kinds"].items()]
        contents = "[TOC]\n\n" if len(tables) > 1 else ""
        text = write_head(page, PART, order) + contents + "\n".join(tables)
        pages[f"{page['page']}.md"] = unicodedata.normalize("NFC", text)
    return pages


def _write_table(words: dict[str, Any], kind: str, told: dict[str, str]) -> str:
    lines = [
        f"## {told['heading']}\n",
        f"Tệp: `{told['file']}`. Dấu › là trường nằm trong trường đứng trên nó.\n",
        "| Trường | Nghĩa | Bắt buộc | Viết thế nào |",
        "|---|---|---|---|",
    ]
    for field in list_fields(kind):
        meaning = find_meaning(words, kind, field.path)[0]
        must = "có" if field.is_required else "không"
        name = "› " * (len(field.path) - 1) + f"`{field.path[-1]}`"
        lines.append(f"| {name} | {meaning} | {must} | {_form(field.schema)} |")
    return "\n".join([*lines, ""])


def _as_columns(schema: dict[str, Any]) -> dict[str, Any]:
    """The fields of a table: a text has a column for each language."""
    columns: dict[str, Any] = {}
    for name, found in schema["properties"].items():
        part = _resolve(found, schema["$defs"])
        is_text = part.get("title") in BY_LANGUAGE
        columns |= (
            {f"{name}_{tag}": one for tag, one in part["properties"].items()} if is_text else {name: found}
        )
    return columns


def _walk(schema: dict[str, Any], defs: dict[str, Any], way: tuple[str, ...]) -> Iterator[Field]:
    for name, found in schema["properties"].items():
        field = _resolve(found, defs)
        inner = _resolve(field["items"], defs) if "items" in field else field
        yield Field((*way, name), {**field, "inner": inner}, name in schema.get("required", ()))
        if "properties" in inner and inner["title"] not in BY_LANGUAGE:
            yield from _walk(inner, defs, (*way, name))


def _resolve(schema: dict[str, Any], defs: dict[str, Any]) -> dict[str, Any]:
    """The schema itself where another is named, without the leave to stay blank."""
    if "anyOf" in schema:
        return _resolve(next(choice for choice in schema["anyOf"] if choice != BLANK), defs)
    return defs[schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def _form(schema: dict[str, Any]) -> str:
    inner = schema["inner"]
    if "items" in schema:
        is_group = "properties" in inner and inner["title"] not in BY_LANGUAGE
        return "danh sách, mỗi mục gồm các trường dưới" if is_group else f"danh sách: {_simple_form(inner)}"
    return _simple_form(inner)


def _simple_form(schema: dict[str, Any]) -> str:
    if "properties" in schema:
        names = ", ".join(f"`{name}`" for name in schema["properties"])
        return f"mỗi ngôn ngữ một dòng: {names}" if schema["title"] in BY_LANGUAGE else "các trường dưới"
    if schema.get("type") == "object":
        return "mỗi tên một nhóm, trong đó mỗi ngôn ngữ một dòng"
    if "enum" in schema:
        return "một trong: " + ", ".join(f"`{choice}`" for choice in schema["enum"])
    if schema["type"] == ["string", "number"]:
        return "chữ số; trong tệp YAML đặt trong dấu nháy kép"
    keys = (schema.get("format"), schema.get("pattern"), schema["type"])
    form = next((FORMS[key] for key in keys if isinstance(key, str) and key in FORMS), "chữ")
    return form + _limits(schema)


def _limits(schema: dict[str, Any]) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if high is not None:
        return f" từ {low} đến {high}"
    return f" từ {low} trở lên" if low else ""
