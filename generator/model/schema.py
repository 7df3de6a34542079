"""How records become models. Owns pydantic.

A model class is a schema: its fields, which are required, and of which kind. `parse_model` tries a
record's plain data against it and returns either the frozen model or every flaw with the path to it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, ValidationError

from generator.model import fields, phone

Path = tuple[str | int, ...]
"""The way from a record to one value in it: field names and list positions."""

M = TypeVar("M", bound="Model")
T = TypeVar("T")


def _kind(parse: Callable[[str], T]) -> PlainValidator:
    """A field kind that takes one text, and says so when it is given a list or a group of fields."""

    def parse_scalar(value: object) -> T:
        if not isinstance(value, str):
            raise fields.Fault("not-text")
        return parse(value)

    return PlainValidator(parse_scalar)


Text = Annotated[str, _kind(fields.parse_text)]
Day = Annotated[date, _kind(fields.parse_date)]
CommuneCode = Annotated[str, _kind(fields.parse_commune_code)]
CampaignCode = Annotated[str, _kind(fields.parse_campaign_code)]
Slug = Annotated[str, _kind(fields.parse_slug)]
Identifier = Annotated[str, _kind(fields.parse_identifier)]
Flag = Annotated[bool, _kind(fields.parse_flag)]
WholeNumber = Annotated[int, _kind(fields.parse_whole_number)]
Pace = Annotated[int, _kind(fields.parse_pace)]
Percent = Annotated[int, _kind(fields.parse_percent)]
Length = Annotated[float, _kind(fields.parse_length)]
Url = Annotated[str, _kind(fields.parse_url)]
Email = Annotated[str, _kind(fields.parse_email)]
Colour = Annotated[str, _kind(fields.parse_colour)]
Phone = Annotated[phone.Phone, _kind(phone.parse_phone)]
AtLeastOne = Annotated[tuple[T, ...], Field(min_length=1)]


class Model(BaseModel):
    """A frozen record with a closed list of fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    def __copy__(self) -> Self:
        """The fields alone: what was worked out from them may not hold once `model_copy` changes some."""
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class LocalizedText(Model):
    """One text in Vietnamese and, when it has been translated, in English."""

    vi: Text
    en: Text | None = None


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that keeps a record from being a model: where in the record, which problem, its values."""

    path: Path
    code: str
    values: dict[str, str]


def field_names(model: type[Model]) -> tuple[str, ...]:
    """The fields a writer may use, in the order the schema lists them."""
    return tuple(model.model_fields)


def parse_model(model: type[M], plain: object) -> tuple[M | None, list[Flaw]]:
    """The model, or None and every flaw found in `plain`."""
    try:
        return model.model_validate(plain), []
    except ValidationError as error:
        return None, list(_flaws(model, error))


def texts_of(value: object, path: Path = ()) -> Iterator[tuple[Path, LocalizedText]]:
    """Every localized text inside a model, with the path to it."""
    if isinstance(value, LocalizedText):
        yield path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from texts_of(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts_of(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts_of(item, (*path, key))


def _flaws(model: type[Model], error: ValidationError) -> Iterator[Flaw]:
    details = error.errors(include_url=False, include_input=False)
    for detail in details:
        path: Path = detail["loc"]
        name = str(path[-1]) if path else ""
        match detail["type"]:
            case "missing":
                yield Flaw(path, "missing-field", {"field": name})
            case "extra_forbidden":
                choices = _fields_at(model, path[:-1])
                yield Flaw(path, "unknown-field", {"field": name, "choices": " ".join(choices)})
            case "value_error":
                fault = detail["ctx"]["error"]
                yield Flaw(path, fault.code, {"field": _field_name(path), **fault.values})
            case "literal_error":
                choices_text = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
                yield Flaw(path, "unknown-choice", {"field": _field_name(path), "choices": choices_text})
            case "tuple_type":
                yield Flaw(path, "not-a-list", {"field": _field_name(path)})
            case "too_short" if any(path == d["loc"][: len(path)] != d["loc"] for d in details):
                pass  # the list has items, none of them right; each is told by itself
            case "too_short":
                yield Flaw(path, "empty-list", {"field": _field_name(path)})
            case "model_type" | "dict_type":
                choices = _fields_at(model, path)
                yield Flaw(path, "not-a-group", {"field": _field_name(path), "choices": ", ".join(choices)})
            case other:
                raise NotImplementedError(other)


def _field_name(path: Path) -> str:
    """The nearest name on the way: items of a list are called by their list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _fields_at(model: type[Model], path: Path) -> tuple[str, ...]:
    """The field names of the model that `path` leads to."""
    for part in path:
        field = model.model_fields.get(str(part))
        if field is not None:
            model = _model_in(field.annotation) or model
    return field_names(model)


def _model_in(annotation: object) -> type[Model] | None:
    """The model class an annotation such as ``tuple[Message, ...] | None`` is about."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
