"""Interface words of the theme, by language."""

from pathlib import Path

from generator.loading.files import read_text
from generator.loading.yaml_source import parse_yaml
from generator.locales import LOCALES
from generator.problems.problem import Problem

Words = dict[str, dict[str, str]]
"""Texts by language and key."""


def load_words(theme: Path, shipped: Path) -> tuple[Words, list[Problem]]:
    """The words of ``locales/<locale>.yaml``; those a theme does not say are the `shipped` theme's."""
    words, problems = _read_words(shipped)
    if theme != shipped:
        own, problems = _read_words(theme)
        words = {locale: words[locale] | own.get(locale, {}) for locale in LOCALES}
    return words, problems


def _read_words(theme: Path) -> tuple[Words, list[Problem]]:
    """A flat table from key to text in each language."""
    words: Words = {}
    problems: list[Problem] = []
    for locale in LOCALES:
        name = f"locales/{locale}.yaml"
        text = read_text(theme, name)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        record, found = parse_yaml(text, name)
        problems += found
        if record:
            plain = record.plain()
            assert isinstance(plain, dict)
            words[locale] = {key: str(value) for key, value in plain.items()}
    return words, problems
