"""Fields in the order of their model, whatever order they were filled in."""

from collections.abc import Sequence
from typing import Any

from generator.model.json_schema import describe_model
from generator.model.schema import BLANK, Model


def arrange(model: type[Model], languages: Sequence[str], data: dict[str, Any]) -> dict[str, Any]:
    """`data` in the order of a model's fields and of `languages`, at every depth; all else stands last."""
    described = describe_model(model, languages)
    arranged: dict[str, Any] = _arrange(data, described, described.get("$defs", {}))
    return arranged


def _arrange(value: Any, described: dict[str, Any], parts: Any) -> Any:
    given, *_ = [choice for choice in described.get("anyOf", [described]) if choice != BLANK]
    part = parts[given["$ref"].rpartition("/")[2]] if "$ref" in given else given
    if isinstance(value, list) and "items" in part:
        return [_arrange(item, part["items"], parts) for item in value]
    if not isinstance(value, dict) or "properties" not in part:
        return value
    known = {
        name: _arrange(value[name], one, parts) for name, one in part["properties"].items() if name in value
    }
    return {**known, **value, **known}
