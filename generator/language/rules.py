"""Rules that a file of words cannot give, by the tag of the language; other languages have plain ones."""

from typing import Final

from generator.language.locales import name_language
from generator.language.plain import PlainRules
from generator.language.vi_rules import Vietnamese

PLAIN: Final = PlainRules()
RULES: Final[dict[str, PlainRules]] = {rules.tag: rules for rules in (Vietnamese(),)}
"""A language with rules of its own is a class and an entry here."""


def rules_of(tag: str) -> PlainRules:
    """The rules of one language, wherever it is spoken: those of "vi" for "vi-US"."""
    return RULES.get(tag.partition("-")[0], PLAIN)


def name_inside(tag: str, locale: str) -> str:
    """What the language `tag` is called inside a sentence in `locale`, which Babel knows by this name."""
    return rules_of(locale).name_inside(name_language(tag, locale))
