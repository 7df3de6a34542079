"""Field kinds of languages: tags, and how days and shares are written."""

import re
from typing import TypeGuard

from generator.language.locales import is_babel_locale, is_day_pattern, is_share_pattern
from generator.model.fields import Fault

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}")
"""A language tag (BCP 47): the language alone, in small letters; it becomes part of addresses and columns."""


def parse_language_tag(text: str) -> str:
    """Two or three small letters: "vi"; raises `wrong-language`."""
    if not is_language_tag(text):
        raise Fault("wrong-language", text=text)
    return text


def is_language_tag(value: object) -> TypeGuard[str]:
    """Whether `value` can be the tag of a language."""
    return isinstance(value, str) and bool(LANGUAGE_TAG.fullmatch(value))


def parse_babel_locale(text: str) -> str:
    """A locale whose months and marks Babel knows: "vi_VN"; raises `unusable-format`."""
    if not is_babel_locale(text):
        raise Fault("unusable-format", text=text)
    return text


def parse_day_pattern(text: str) -> str:
    """A pattern of CLDR by which a day can be written: "dd/MM/yyyy"; raises `unusable-format`."""
    if not is_day_pattern(text):
        raise Fault("unusable-format", text=text)
    return text


def parse_share_pattern(text: str) -> str:
    """A pattern of CLDR by which a share can be written: "#,##0.#%"; raises `unusable-format`."""
    if not is_share_pattern(text):
        raise Fault("unusable-format", text=text)
    return text
