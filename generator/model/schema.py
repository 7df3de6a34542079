"""How records become models. Owns pydantic.

A model class is a schema: its fields, which are required, and of which kind. `parse_model` tries a
record's plain data against it and returns either the frozen model or every flaw with the path to it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Final, Self, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    ValidationError,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.fields import FieldInfo

from generator.model import coordinates, fields, language_fields, phone, time_of_day, urls
from generator.model.area_cells import Successor, parse_names, parse_successors
from generator.model.area_codes import AREAS, AreaCodes, parse_area_code, parse_known_area
from generator.model.localized import LANGUAGES, SHEET_LANGUAGES, parse_scalar, parse_sheet_languages

Path = tuple[str | int, ...]
"""The path from a record to one value in it: field names and list positions."""

BLANK: Final = {"type": "null"}

COUNTRY: Final = "country"
"""By this name the context of a validation has the code of the project's country."""

M = TypeVar("M", bound="Model")
T = TypeVar("T")


def _kind(parse: Callable[[str], T]) -> PlainValidator:
    """A field kind that takes one text of sound letters; says so when given a list or a group of fields."""
    return PlainValidator(lambda value: parse_scalar(value, parse))


def _written(*types: str, **more: object) -> WithJsonSchema:
    """What an editor lets a writer put there (JSON Schema 2020-12); every scalar is text only to us.

    A code without quotes looks like a number there, so that is let in; `parse_model` knows better.
    """
    return WithJsonSchema({"type": [*types] if len(types) > 1 else types[0], **more})


def _parse_phone(value: object, info: ValidationInfo) -> phone.Phone:
    country = (info.context or {}).get(COUNTRY, phone.VIETNAM)
    return parse_scalar(value, lambda text: phone.parse_phone(text, country))


Text = Annotated[str, _kind(fields.parse_text), _written("string", "number", "boolean")]
Note = Annotated[Text | None, Field(description="For colleagues; never published.")]  # no view reads it
Day = Annotated[date, _kind(fields.parse_date), _written("string", pattern=r"^\d{4}-\d{2}-\d{2}$")]
Time = Annotated[
    time, _kind(time_of_day.parse_time), _written("string", pattern=f"^{time_of_day.TIME.pattern}$")
]
AreaCode = Annotated[str, PlainValidator(parse_area_code), _written("string", "number")]
KnownAreaName = Annotated[str, PlainValidator(parse_known_area), _written("string", "number")]
Successors = Annotated[tuple[Successor, ...], _kind(parse_successors), _written("string", "number")]
Names = Annotated[tuple[str, ...], _kind(parse_names), _written("string")]
CampaignCode = Annotated[
    str,
    _kind(fields.parse_campaign_code),
    _written("string", pattern=f"^{fields.CAMPAIGN_CODE.pattern}$"),
]
Slug = Annotated[
    str,
    _kind(fields.parse_slug),
    _written("string", pattern=f"^{fields.SLUG.pattern}$", maxLength=fields.LONGEST_SLUG),
]
Identifier = Annotated[
    str,
    _kind(fields.parse_identifier),
    _written("string", pattern=f"^{fields.IDENTIFIER.pattern}$", maxLength=fields.LONGEST_SLUG),
]
Flag = Annotated[bool, _kind(fields.parse_flag), _written("boolean")]
WholeNumber = Annotated[int, _kind(fields.parse_whole_number), _written("integer", minimum=0)]
Pace = Annotated[
    int,
    _kind(fields.parse_pace),
    _written("integer", minimum=fields.PACES.start, maximum=fields.PACES.stop - 1),
]
Percent = Annotated[int, _kind(fields.parse_percent), _written("integer", minimum=0, maximum=100)]
FileName = Annotated[
    str, _kind(fields.parse_file_name), _written("string", maxLength=fields.LONGEST_FILE_NAME)
]
Url = Annotated[str, _kind(urls.parse_url), _written("string", format="uri")]
BaseUrl = Annotated[str, _kind(urls.parse_base_url), _written("string", format="uri")]
SiteAddress = Annotated[str, _kind(urls.parse_address), _written("string", pattern=urls.ADDRESS_FORM)]
Email = Annotated[str, _kind(fields.parse_email), _written("string", format="email")]
Colour = Annotated[str, _kind(fields.parse_colour), _written("string", pattern="^#[0-9A-Fa-f]{6}$")]
LanguageTag = Annotated[
    str,
    _kind(language_fields.parse_language_tag),
    _written("string", pattern=f"^{language_fields.LANGUAGE_TAG.pattern}$"),
]
BabelLocale = Annotated[str, _kind(language_fields.parse_babel_locale), _written("string")]
DayPattern = Annotated[str, _kind(language_fields.parse_day_pattern), _written("string")]
SharePattern = Annotated[str, _kind(language_fields.parse_share_pattern), _written("string")]
Country = Annotated[str, _kind(phone.parse_country), _written("string", pattern="^[A-Z]{2}$")]
Phone = Annotated[phone.Phone, PlainValidator(_parse_phone), _written("string", "number")]
AtLeastOne = Annotated[tuple[T, ...], Field(min_length=1)]
UpToFour = Annotated[tuple[T, ...], Field(max_length=4)]
AMonth = Annotated[tuple[T, ...], Field(max_length=31)]
"""As many days as a month has: more is a period."""
_UNIQUE: Final = {"uniqueItems": True}
NoRepeats = Annotated[tuple[T, ...], Field(json_schema_extra=_UNIQUE), AfterValidator(fields.check_repeats)]
DistinctAtLeastOne = Annotated[
    tuple[T, ...], Field(min_length=1, json_schema_extra=_UNIQUE), AfterValidator(fields.check_repeats)
]

SheetLanguages = Annotated[
    str, PlainValidator(parse_sheet_languages), WithJsonSchema({SHEET_LANGUAGES: True})
]


def whole_number(least: int, most: int) -> tuple[object, ...]:
    """Makes a field a whole number from `least` to `most`: ``Annotated[int, *whole_number(1, 99)]``."""
    return _kind(fields.whole_number(least, most)), _written("integer", minimum=least, maximum=most)


def length(least: float, most: float) -> tuple[object, ...]:
    """Makes a field a measure from `least` to `most`: ``Annotated[float, *length(0, 50)]``."""
    return _kind(fields.length(least, most)), _written("number", minimum=least, maximum=most)


def degrees(most: int) -> tuple[object, ...]:
    """Makes a field a coordinate: ``Annotated[float, *degrees(90)]``."""
    return _kind(coordinates.degrees(most)), _written("number", minimum=-most, maximum=most)


class Model(BaseModel):
    """A frozen record with a closed list of fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, use_attribute_docstrings=True
    )

    def __copy__(self) -> Self:
        """The fields alone: cached properties may not hold once `model_copy` changes some."""
        copied = super().__copy__()
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


def written_as(name: str) -> Any:
    """Gives a field the name by which writers know it, such as ``from``, which is none in Python."""
    return Field(alias=name)


def in_short(field: str) -> BeforeValidator:
    """A group of which `field` alone may be written, without its name."""
    return BeforeValidator(lambda value: {field: value} if isinstance(value, str) else value)


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that keeps a record from being a model: where in the record, which problem, its values."""

    path: Path
    code: str
    values: dict[str, str]


def field_names(model: type[Model]) -> tuple[str, ...]:
    """The fields a writer may use, in the order the schema lists them."""
    return tuple(fields_by_name(model))


def fields_by_name(model: type[Model]) -> dict[str, FieldInfo]:
    """The fields by the names that a writer knows: some of them are no names in Python, such as ``from``."""
    return {info.alias or name: info for name, info in model.model_fields.items()}


def parse_model(
    model: type[M],
    plain: object,
    languages: Sequence[str] = (),
    country: str = phone.VIETNAM,
    areas: AreaCodes | None = None,
) -> tuple[M | None, list[Flaw]]:
    """The model, or None and every flaw found in `plain`.

    Its texts may be in these `languages`, its phones are of `country`; `areas` knows codes and names.
    """
    try:
        context = {LANGUAGES: tuple(languages), COUNTRY: country, AREAS: areas}
        return model.model_validate(plain, context=context), []
    except ValidationError as error:
        return None, list(_flaws(model, error))


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
                yield from _faults(path, detail["ctx"]["error"])
            case "literal_error":
                choices_text = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
                yield Flaw(path, "unknown-choice", {"field": _field_name(path), "choices": choices_text})
            case "tuple_type":
                yield Flaw(path, "not-a-list", {"field": _field_name(path)})
            case "too_short" if any(path == d["loc"][: len(path)] != d["loc"] for d in details):
                pass  # the list has items, none of them right; each is reported by itself
            case "too_short" | "too_long":
                most = detail["ctx"].get("max_length")
                values = {"field": _field_name(path)} | ({"most": str(most)} if most else {})
                yield Flaw(path, "too-many-items" if most else "empty-list", values)
            case "model_type" | "dict_type":
                values = {"field": _field_name(path), "choices": ", ".join(_fields_at(model, path))}
                yield Flaw(path, "not-a-group", {name: value for name, value in values.items() if value})
            case other:
                raise NotImplementedError(other)


def _faults(path: Path, error: fields.Fault | fields.Faults) -> Iterator[Flaw]:
    for fault in fields.faults_of(error):
        place = path if fault.item is None else (*path, fault.item)
        yield Flaw(place, fault.code, {"field": _field_name(place), **fault.values})


def _field_name(path: Path) -> str:
    """The nearest field name on the path: list items are named by their list."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _fields_at(model: type[Model], path: Path) -> tuple[str, ...]:
    """The field names of the model that `path` leads to; none where a writer chooses the names."""
    for part in path:
        if field := model.model_fields.get(str(part)):
            inner = model_in(field.annotation)
            if inner is None:
                return ()
            model = inner
    return field_names(model)


def model_in(annotation: object) -> type[Model] | None:
    """The model class an annotation such as ``tuple[Message, ...] | None`` is about."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)
