"""Marks: what a field is for, beside what may stand in it. And the walk that finds fields by their marks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Final, TypeVar, get_args

from generator.model.schema import Flag, Identifier, KnownAreaName, Model, Path, Slug, Text, model_in

M = TypeVar("M", bound="Mark")
T = TypeVar("T")


class Mark:
    """Stands in the annotation of a field: ``Annotated[Flag, Mark()]``. Nothing of it reaches a value."""


@dataclass(frozen=True, slots=True)
class SampleMark(Mark):
    """The flag that what is written here is made up: fine while a site is made, wrong on a public one."""


@dataclass(frozen=True, slots=True)
class Reference(Mark):
    """The value is the short name of something that stands elsewhere in the project.

    `to` is the list it stands in, by its name: "offices", "campaigns"; `unknown` is the code of the problem
    that there is no such item. Forms offer the items of that list, schemas name it.
    """

    to: str
    unknown: str

    def __get_pydantic_json_schema__(self, core: Any, handler: Callable[[Any], dict[str, Any]]) -> object:
        """The schema of the value (as pydantic asks for it), and from which list it comes."""
        explained = f"Names an item of the project's list of {self.to}."
        return {**handler(core), LIST_KEYWORD: self.to, "description": explained}


@dataclass(frozen=True, slots=True)
class ListName(Mark):
    """The value is the name of a kind of file, all of which is shown."""


LIST_KEYWORD: Final = "x-one-of-list"
"""Says in a schema in which list of the project a value stands; editors pass over what they do not know."""

Sample = Annotated[Flag, SampleMark()]

AreaKindId = Annotated[Text, Reference("kinds", "unknown-area-kind")]
BarrierId = Annotated[Identifier, Reference("barriers", "unknown-barrier")]
CampaignSlug = Annotated[Slug, Reference("campaigns", "unknown-campaign")]
ColumnId = Annotated[Identifier, Reference("columns", "unlisted-column")]
FormatId = Annotated[Identifier, Reference("formats", "unknown-format")]
IndicatorId = Annotated[Identifier, Reference("indicators", "unknown-indicator")]
KnownArea = Annotated[KnownAreaName, Reference("areas", "unknown-area")]
LawId = Annotated[Identifier, Reference("laws", "unknown-law")]
OfficeId = Annotated[Identifier, Reference("offices", "unknown-office")]
ParentArea = Annotated[Text, Reference("areas", "unknown-area")]
RoleId = Annotated[Identifier, Reference("roles", "unknown-role")]
StandardId = Annotated[Identifier, Reference("standards", "unknown-standard")]
SupportId = Annotated[Identifier, Reference("support", "unknown-support")]


def marked_values(value: object, kind: type[M], path: Path = ()) -> Iterator[tuple[Path, M, Any]]:
    """Every value in a model, at any depth, whose field has such a mark: path, mark, value.

    Of a list each item by itself; nothing where a field was left out.
    """
    if isinstance(value, Model):
        for name in type(value).model_fields:
            mark = _mark_of(type(value), name, kind)
            given = getattr(value, name)
            if mark is None:
                yield from marked_values(given, kind, (*path, name))
            elif isinstance(given, tuple):
                yield from (((*path, name, index), mark, item) for index, item in enumerate(given))
            elif given is not None:
                yield (*path, name), mark, given
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from marked_values(item, kind, (*path, index))


def marks_in(model: type[Model], kind: type[M]) -> Iterator[M]:
    """The marks of a model's fields, at any depth."""
    for name, field in model.model_fields.items():
        mark = _mark_of(model, name, kind)
        inner = model_in(field.annotation)
        if mark is not None:
            yield mark
        elif inner is not None:
            yield from marks_in(inner, kind)


def _mark_of(model: type[Model], name: str, kind: type[M]) -> M | None:
    field = model.model_fields[name]
    found = (*field.metadata, *_marks_in(field.annotation))
    return next((mark for mark in found if isinstance(mark, kind)), None)


def _marks_in(annotation: object) -> Iterator[object]:
    """The marks inside an annotation such as ``tuple[Annotated[str, Mark()], ...]``."""
    yield from getattr(annotation, "__metadata__", ())
    for part in get_args(annotation):
        yield from _marks_in(part)


def values_of(value: object, kind: type[T], path: Path = ()) -> Iterator[tuple[Path, T]]:
    """Every value of a class inside a model, with the way to it."""
    if isinstance(value, kind):
        yield path, value
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from values_of(getattr(value, name), kind, (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from values_of(item, kind, (*path, index))
