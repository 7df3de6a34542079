"""The file of each language in a theme: interface words, with places that the views fill, and two groups."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from generator.language.characters.reading import find_bad_characters
from generator.language.locales import USUAL
from generator.loading.files import look_at, read_text
from generator.loading.records import Entry, Group, Record, Scalar
from generator.loading.yaml_source import parse_yaml
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem, Severity
from generator.settings import Theme

FOLDER: Final = "locales"

GROUPS: Final = ("language", "addresses")
"""What stands in the file beside words, see `generator.model.language.LanguageFile`."""

PLACE: Final = re.compile(r"\{(\w+)\}")
"""A placeholder, which a view replaces by a name, a day or a number."""

ASKED: Final = re.compile(r"\bwords\.(\w+)")
"""How a template asks for a word."""

CLOSE: Final = 0.8
"""How similar two names are, of 1, for one to be a misspelling of the other."""

BRACE: Final = re.compile(r"[{}]\w*}?")

NAME_OF_LANGUAGE: Final = re.compile(r"language_[a-z]{2,3}")
"""Words that a file need not have: what the language calls another."""


@dataclass(frozen=True, slots=True)
class LanguageSource:
    """What the files of one language say: its words by key, and its groups."""

    tag: str
    words: Mapping[str, str]
    groups: Record


@dataclass(frozen=True, slots=True)
class LanguageFiles:
    """The languages of a project that could be read, and the tags of all that there is a file for."""

    sources: tuple[LanguageSource, ...]
    known: tuple[str, ...]


class _Table(dict[str, str]):
    """The words of one language. A missing one that is asked for is reported as a mistake in its file."""

    file = "theme/locales"

    def __missing__(self, key: str) -> str:
        raise Mistake(Problem("missing-word", Position(self.file), {"field": key}))


def load_languages(theme: Theme, tags: Sequence[str]) -> tuple[LanguageFiles, list[Problem]]:
    """The languages of ``locales/<tag>.yaml``; what a project does not say is said by the shipped theme.

    A language without any file is left out. Which words there are, and with which places, is what
    the first of the `USUAL` languages says.
    """
    own, shipped = theme.folders[0], theme.folders[-1]
    known = _texts(_read(shipped, USUAL[0])[0])
    sources: list[LanguageSource] = []
    problems: list[Problem] = []
    for tag in tags:
        records: list[Record] = []
        for one in reversed(theme.folders):
            if look_at(one / FOLDER / f"{tag}.yaml") != "missing":
                record, found = _read(one, tag)
                records += [record] if record else []
                problems += found
                if record and one == own:
                    problems += [*_check(record, known), *_check_names(record, known, own)]
        if records:
            source = _merge(tag, records)
            problems += _check_missing(source, records[-1], [*known])
            sources.append(source)
    return LanguageFiles(tuple(sources), _list_known(theme)), problems


def _list_known(theme: Theme) -> tuple[str, ...]:
    """The languages that there is a file for, the usual ones first."""
    found = {path.stem for path in theme.files(FOLDER).values() if path.suffix == ".yaml"}
    return (*(tag for tag in USUAL if tag in found), *sorted(found - {*USUAL}))


def _read(theme: Path, tag: str) -> tuple[Record | None, list[Problem]]:
    name = f"{theme.name}/{FOLDER}/{tag}.yaml"
    text = read_text(theme.parent, name)
    return (None, [text]) if isinstance(text, Problem) else parse_yaml(text, name)


def _merge(tag: str, records: Sequence[Record]) -> LanguageSource:
    """What the files of one language say together; a later one has the last word."""
    words = _Table()
    groups: dict[str, Entry] = {}
    for record in records:
        words |= _texts(record)
        groups |= {entry.name: entry for entry in record.root.entries if entry.name in GROUPS}
        words.file = record.file
    root = Group(tuple(groups.values()), records[-1].root.position)
    return LanguageSource(tag, words, replace(records[-1], root=root))


def _texts(record: Record | None) -> dict[str, str]:
    """A flat table from key to text; what is no text is left out, and reported by `_check`."""
    entries = record.root.entries if record else ()
    return {
        entry.name: entry.value.text
        for entry in entries
        if isinstance(entry.value, Scalar) and not entry.value.is_blank
    }


def _check(record: Record, known: Mapping[str, str]) -> Iterator[Problem]:
    for entry in record.root.entries:
        if not isinstance(entry.value, Scalar):
            if entry.name not in GROUPS:
                yield Problem("not-text", entry.position, {"field": entry.name})
            continue
        bad = find_bad_characters(entry.value.text)
        if bad:
            yield Problem(bad.code, entry.value.position, {"field": entry.name, **bad.values})
        if entry.name in known:
            yield from _check_places(entry, entry.value, PLACE.findall(known[entry.name]))


def _check_names(record: Record, known: Mapping[str, str], theme: Path) -> Iterator[Problem]:
    """Words that are neither shipped nor used by a template of the theme: mostly misspelt ones."""
    words = (entry for entry in record.root.entries if isinstance(entry.value, Scalar))
    own = [entry for entry in words if entry.name not in known]
    files = sorted(theme.rglob("*.html")) if own else ()
    texts = (read_text(theme, path.relative_to(theme).as_posix()) for path in files)
    asked = {name for text in texts if isinstance(text, str) for name in ASKED.findall(text)}
    for entry in own:
        if entry.name not in asked and not NAME_OF_LANGUAGE.fullmatch(entry.name):
            close = get_close_matches(entry.name, known, n=1, cutoff=CLOSE)
            values = {"field": entry.name, **({"suggestion": close[0]} if close else {})}
            yield Problem("unknown-word", entry.position, values, severity=Severity.WARNING)


def _check_places(entry: Entry, value: Scalar, places: list[str]) -> Iterator[Problem]:
    """Braces that are no placeholder of this word, which the view could not fill."""
    rest = PLACE.sub(lambda found: "" if found[1] in places else found[0], value.text)
    strange = BRACE.search(rest)
    if strange:
        choices = {"choices": ", ".join(f"{{{place}}}" for place in dict.fromkeys(places))} if places else {}
        yield Problem("wrong-place", value.position, {"field": entry.name, "text": strange[0], **choices})


def _check_missing(source: LanguageSource, record: Record, known: Sequence[str]) -> Iterator[Problem]:
    """The words that a language lacks, each reported at the word behind which it belongs."""
    lines = {entry.name: entry.position for entry in record.root.entries}
    before = Position(record.file)
    for key in known:
        before = lines.get(key, before)
        if key not in source.words and not NAME_OF_LANGUAGE.fullmatch(key):
            yield Problem("missing-word", before, {"field": key})
