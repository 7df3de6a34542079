"""Interface words of the theme, by language."""

from pathlib import Path

from generator.loading.files import read_text
from generator.loading.project import LOCALES
from generator.loading.yaml_source import parse_yaml
from generator.problems.problem import Problem


def load_words(theme: Path) -> tuple[dict[str, dict[str, str]], list[Problem]]:
    """The words of ``locales/<locale>.yaml``, a flat table from key to text."""
    words: dict[str, dict[str, str]] = {}
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
