"""Texts in several languages. Of pydantic it knows only how a class says what it is made from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import ClassVar, Final, Self, TypeVar

from pydantic_core import CoreSchema, core_schema

from generator.model import fields
from generator.model.language_fields import LANGUAGE_TAG

T = TypeVar("T")

LANGUAGES: Final = "languages"
"""By this name the context of a validation has the tags of the project's languages."""

BY_LANGUAGE: Final = "x-by-language"
SHEET_LANGUAGES: Final = "x-sheet-languages"
"""Marks in a JSON Schema where `describe_model` puts what depends on the project's languages."""


def languages_of(info: core_schema.ValidationInfo) -> tuple[str, ...]:
    """The tags of the project's languages."""
    context: dict[str, tuple[str, ...]] = info.context or {}
    return context[LANGUAGES]


def parse_scalar(value: object, parse: Callable[[str], T]) -> T:
    """One text of sound letters as a value; raises a `Fault` for a list or a group of fields."""
    if not isinstance(value, str):
        raise fields.Fault("not-text")
    fields.check_characters(value)
    return parse(value)


@dataclass(frozen=True, slots=True)
class ByLanguage:
    """One text in some languages of the project, in their order.

    Written as a group of fields with a field for each language.
    """

    texts: tuple[tuple[str, str], ...] = ()

    is_first_needed: ClassVar[bool] = False

    @classmethod
    def of(cls, **texts: str) -> Self:
        """From the text in each language, the first of the project first."""
        return cls(tuple(texts.items()))

    def get(self, tag: str) -> str | None:
        """The text in one language."""
        return next((text for language, text in self.texts if language == tag), None)

    @staticmethod
    def _parse_text(text: str) -> str:
        return fields.parse_text(text)

    @classmethod
    def _parse(cls, value: object, info: core_schema.ValidationInfo) -> Self:
        """From plain data; the context has the tags of the project's `languages`."""
        if isinstance(value, cls):
            return value
        languages = languages_of(info)
        if not isinstance(value, dict):
            raise fields.Fault("not-a-group", choices=", ".join(languages))
        faults = [
            fields.Fault("unknown-field", tag, field=tag, choices=" ".join(languages))
            for tag in value
            if tag not in languages
        ]
        texts: list[tuple[str, str]] = []
        for tag in languages:
            if tag in value:
                try:
                    texts.append((tag, parse_scalar(value[tag], cls._parse_text)))
                except fields.Fault as fault:
                    faults.append(fields.Fault(fault.code, tag, field=tag, **fault.values))
        if cls.is_first_needed and languages[0] not in value:
            faults.append(
                fields.Fault("missing-first-language", languages[0], language=languages[0], tag=languages[0])
            )
        if faults:
            raise fields.Faults(faults)
        return cls(tuple(texts))

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: object) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(cls._parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: CoreSchema, _handler: object) -> dict[str, object]:
        """A mark that `describe_model` replaces, as it knows the languages."""
        return {BY_LANGUAGE: cls.__name__}


class LocalizedText(ByLanguage):
    """One text in the first language of the project and, where it has been translated, in others."""

    is_first_needed = True

    @property
    def first(self) -> str:
        """In the first language of the project, which there always is."""
        return self.texts[0][1]

    def best(self, tag: str) -> str:
        """In one language, or in the first where it is not translated."""
        return self.get(tag) or self.first


class LocalizedFile(ByLanguage):
    """A file of the project for each language that has one."""

    @staticmethod
    def _parse_text(text: str) -> str:
        return fields.parse_file_name(text)


def parse_sheet_languages(value: object, info: core_schema.ValidationInfo) -> str:
    """The languages of one sheet, the large one first: ``[vi, en]``, kept as in file names: ``vi-en``."""
    allowed = ["-".join(one) for one in list_sheet_languages(languages_of(info))]
    is_list = isinstance(value, list) and all(isinstance(tag, str) for tag in value)
    named = "-".join(value) if isinstance(value, list) and is_list else value
    if named not in allowed:
        raise fields.Fault("unknown-choice", choices=", ".join(allowed))
    return str(named)


def tags_of(sheet_languages: str) -> list[str]:
    """What `parse_sheet_languages` put together: of "vi-en" the large one, "vi", then "en"."""
    return LANGUAGE_TAG.findall(sheet_languages)


def list_sheet_languages(languages: Sequence[str]) -> list[tuple[str, ...]]:
    """What the languages of a sheet may be: each alone, or one large and another small below it."""
    return [*((one,) for one in languages), *permutations(languages, 2)]
