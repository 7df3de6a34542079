"""Words that stand beside a number: one for each plural form of a language (CLDR, Language Plural Rules)."""

from collections.abc import Collection, Mapping
from typing import Final

FORMS: Final = ("zero", "one", "two", "few", "many", "other")
"""The forms of CLDR. A word has ``_many`` for any number but one, and more forms where its language has."""

RARE: Final = ("zero", "two", "few", "other")
"""Those that a word need not have."""


def choose_form(key: str, count: int, form: str, words: Collection[str]) -> str:
    """The key of the word ``key_…`` for a number whose plural form is `form`, among those there are.

    The number one has a word of its own wherever there is one. ``_other`` stands for forms without a word,
    and ``_many`` for ``_other``.
    """
    forms = ("one", form, "other") if count == 1 else (form, "other")
    return next((one for one in (f"{key}_{name}" for name in forms) if one in words), f"{key}_many")


def replace_forms(words: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """The `words`, some said otherwise: a new ``_many`` is for all numbers that its plural forms were for."""
    replaced = {
        f"{key.removesuffix('_many')}_{form}" for key in own if key.endswith("_many") for form in RARE
    }
    return {key: text for key, text in words.items() if key not in replaced} | {**own}


def plain_form(key: str) -> str:
    """The word whose places this one has, if it is a plural form: ``sent_many`` of ``sent_few``."""
    start, _, form = key.rpartition("_")
    return f"{start}_many" if form in FORMS else key
