"""What an editor may know of a model before anybody checks what was written."""

from collections.abc import Sequence
from typing import Any

from generator.model.localized import (
    BY_LANGUAGE,
    SHEET_LANGUAGES,
    ByLanguage,
    LocalizedFile,
    LocalizedText,
    list_sheet_languages,
)
from generator.model.schema import BLANK, Model


def describe_model(model: type[Model], languages: Sequence[str]) -> dict[str, object]:
    """The JSON Schema of `model`, for editors: what `parse_model` accepts, as far as an editor can know."""
    schema = _with_languages(model.model_json_schema(mode="validation"), languages)
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, field in part.get("properties", {}).items():
            if name not in part.get("required", ()):
                part["properties"][name] = _or_blank(field)
    return schema


def _with_languages(schema: dict[str, Any], languages: Sequence[str]) -> dict[str, Any]:
    """The schema, its marks replaced by what a project in these `languages` may write there."""
    kinds = (ByLanguage, LocalizedText, LocalizedFile)
    groups = {kind.__name__: _describe_by_language(kind, languages) for kind in kinds}
    lists = [{"type": "array", "const": [*one]} for one in list_sheet_languages(languages)]
    words = {"type": "string", "enum": ["-".join(one) for one in list_sheet_languages(languages)]}
    used: set[str] = set()

    def replace(part: Any) -> Any:
        if isinstance(part, list):
            return [replace(item) for item in part]
        if not isinstance(part, dict):
            return part
        if SHEET_LANGUAGES in part:
            return {"anyOf": [words, *lists]}
        rest = {name: replace(item) for name, item in part.items() if name != BY_LANGUAGE}
        if BY_LANGUAGE in part:
            used.add(part[BY_LANGUAGE])
            return {"$ref": f"#/$defs/{part[BY_LANGUAGE]}", **rest}
        return rest

    replaced: dict[str, Any] = replace(schema)
    defs = {**replaced.get("$defs", {}), **{name: groups[name] for name in sorted(used)}}
    return {"$defs": defs, **{name: part for name, part in replaced.items() if name != "$defs"}}


def _describe_by_language(kind: type[ByLanguage], languages: Sequence[str]) -> dict[str, Any]:
    text = {"type": "string"} if kind is LocalizedFile else {"type": ["string", "number", "boolean"]}
    return {
        "title": kind.__name__,
        "type": "object",
        "additionalProperties": False,
        "description": kind.__doc__,
        "properties": {tag: dict(text) for tag in languages},
        **({"required": [languages[0]]} if kind.is_first_needed else {}),
    }


def _or_blank(field: dict[str, object]) -> dict[str, object]:
    """A field that need not be filled in may stand there without a value."""
    field = {name: value for name, value in field.items() if name not in {"default", "title"}}
    choices = field.pop("anyOf", None)
    described = {name: field.pop(name) for name in ("description",) if name in field}
    given = [c for c in choices if c != BLANK] if isinstance(choices, list) else [field]
    return {**described, "anyOf": [*given, BLANK]}
