"""Interface words of the theme, by language: data like any other, with places that the views fill."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from generator.language.characters.reading import find_misfit
from generator.language.locales import LOCALES
from generator.loading.files import read_text
from generator.loading.records import Entry, Record, Scalar
from generator.loading.yaml_source import parse_yaml
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem

Words = dict[str, dict[str, str]]
"""Texts by language and key."""

PLACE: Final = re.compile(r"\{(\w+)\}")
"""Where a view puts a name, a day or a number."""

BRACE: Final = re.compile(r"[{}]\w*}?")


class _Table(dict[str, str]):
    """The words of one language. One that is asked for and not there is told as a mistake in its file."""

    file = "theme/locales"

    def __missing__(self, key: str) -> str:
        raise Mistake(Problem("missing-word", Position(self.file), {"field": key}))


def load_words(theme: Path, shipped: Path) -> tuple[Words, list[Problem]]:
    """The words of ``locales/<locale>.yaml``; those a theme does not say are the `shipped` theme's.

    Places are those of the shipped words, or where that very theme was changed, of the Vietnamese.
    """
    said = {locale: _read(shipped, locale) for locale in LOCALES}
    own = said if theme == shipped else {locale: _read(theme, locale) for locale in LOCALES}
    known = _texts(said["vi"][0])
    words: dict[str, _Table] = {}
    problems: list[Problem] = []
    for locale, (record, found) in own.items():
        problems += [*found, *(_check(record, known) if record else ())]
        words[locale] = _Table(_texts(said[locale][0]) | _texts(record))
        words[locale].file = _name(theme, locale)
        missing = known.keys() - words[locale].keys() if record else ()
        problems += [_describe_missing(theme, locale, key) for key in sorted(missing)]
    return {**words}, problems


def _name(theme: Path, locale: str) -> str:
    return f"{theme.name}/locales/{locale}.yaml"


def _read(theme: Path, locale: str) -> tuple[Record | None, list[Problem]]:
    name = _name(theme, locale)
    text = read_text(theme.parent, name)
    return (None, [text]) if isinstance(text, Problem) else parse_yaml(text, name)


def _texts(record: Record | None) -> dict[str, str]:
    """A flat table from key to text; what is no text is left out, and told by `_check`."""
    entries = record.root.entries if record else ()
    return {
        entry.name: entry.value.text
        for entry in entries
        if isinstance(entry.value, Scalar) and not entry.value.is_blank
    }


def _check(record: Record, known: Mapping[str, str]) -> Iterator[Problem]:
    for entry in record.root.entries:
        if not isinstance(entry.value, Scalar):
            yield Problem("not-text", entry.position, {"field": entry.name})
            continue
        misfit = find_misfit(entry.value.text)
        if misfit:
            yield Problem(misfit.code, entry.value.position, {"field": entry.name, **misfit.values})
        if entry.name in known:
            yield from _check_places(entry, entry.value, PLACE.findall(known[entry.name]))


def _check_places(entry: Entry, value: Scalar, places: list[str]) -> Iterator[Problem]:
    """Braces that are no place of this word, which the view could not fill."""
    rest = PLACE.sub(lambda found: "" if found[1] in places else found[0], value.text)
    strange = BRACE.search(rest)
    if strange:
        choices = {"choices": ", ".join(f"{{{place}}}" for place in dict.fromkeys(places))} if places else {}
        yield Problem("wrong-place", value.position, {"field": entry.name, "text": strange[0], **choices})


def _describe_missing(theme: Path, locale: str, key: str) -> Problem:
    return Problem("missing-word", Position(_name(theme, locale)), {"field": key})
