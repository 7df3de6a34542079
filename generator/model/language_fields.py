"""Field kinds of languages: tags, and how days and shares are written."""

import re
from typing import TypeGuard

from generator.language.locales import is_babel_locale, is_day_pattern, is_share_pattern
from generator.model.fields import Fault

LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")
"""A language tag (BCP 47): the language, and a script or region where they matter ("zh-Hant", "pt-BR").

In the usual capitals, by which two in a row are told apart ("vi-pt-BR"). It is part of addresses and columns.
"""

SCRIPT, REGION = 4, 2
"""How many letters these parts of a tag have."""


def parse_language_tag(text: str) -> str:
    """Two or three small letters, maybe more: "vi", "pt-BR"; raises `wrong-language`."""
    if not is_language_tag(text):
        usual = write_language_tag(text)
        raise Fault("wrong-language", text=text, **({"suggestion": usual} if is_language_tag(usual) else {}))
    return text


def write_language_tag(text: str) -> str:
    """The tag in the usual capitals: "pt-BR" for "PT_br" (RFC 5646, 2.1.1)."""
    language, *others = text.replace("_", "-").lower().split("-")
    return "-".join((language, *map(_write_subtag, others)))


def _write_subtag(part: str) -> str:
    if len(part) == SCRIPT:
        return part.capitalize()
    return part.upper() if len(part) == REGION else part


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
