"""The file of each language in a theme: interface words, with places that the views fill, and two groups."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from generator.language.characters.reading import find_bad_characters
from generator.language.locales import USUAL
from generator.language.places import find_strange_place, name_places
from generator.language.plurals import plain_form
from generator.loading.files import look_at, read_text
from generator.loading.records import Entry, Group, Record, Scalar
from generator.loading.yaml_source import parse_yaml
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem, Severity
from generator.model.area_kinds import AREA_FORMS, AREA_PLACES
from generator.model.language_fields import LANGUAGE_TAG
from generator.settings import Theme

FOLDER: Final = "locales"

GROUPS: Final = ("language", "addresses")
"""What stands in the file beside words, see `generator.model.language.LanguageFile`."""

ASKED: Final = re.compile(r"\bwords\.(\w+)")
"""How a template asks for a word."""

CLOSE: Final = 0.8
"""How similar two names are, of 1, for one to be a misspelling of the other."""

SEASON_NAME: Final = "season_name"
PERIOD_NAME: Final = "period_name"

FORMS: Final = (*AREA_FORMS, SEASON_NAME, PERIOD_NAME)
"""What is itself put into words."""

FONT_MARKS: Final = (b"\0\1\0\0", b"OTTO", b"true")

NAME_OF_LANGUAGE: Final = re.compile(rf"language_(?:{LANGUAGE_TAG.pattern})")
"""Words that a file need not have: what the language calls another."""


@dataclass(frozen=True, slots=True)
class LanguageSource:
    """What the files of one language say: its words by key, and its groups."""

    tag: str
    words: "Words"
    groups: Record


@dataclass(frozen=True, slots=True)
class LanguageFiles:
    """The languages of a project that could be read, and the tags of all that there is a file for."""

    sources: tuple[LanguageSource, ...]
    known: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]
    """The words that come with Loa, and what the views put into each."""
    asked: frozenset[str]
    """Words that templates of the project's own ask for."""
    fonts: frozenset[str] = frozenset()
    """Names of the font files that the theme has."""


class Words(dict[str, str]):
    """The words of one language. A missing one that is asked for is reported as a mistake in its file."""

    def __init__(self, words: Mapping[str, str], file: str) -> None:
        """Of the last `file` that says something of them."""
        super().__init__(words)
        self.file = file

    def __missing__(self, key: str) -> str:
        raise Mistake(Problem("missing-word", Position(self.file), {"field": key}))


def load_languages(theme: Theme, tags: Sequence[str]) -> tuple[LanguageFiles, list[Problem]]:
    """The languages of ``locales/<tag>.yaml``; what a project does not say is said by the shipped theme.

    A language without any file is left out. Which words there are, and with which places, is what
    the first of the `USUAL` languages says.
    """
    own, shipped = theme.folders[0], theme.folders[-1]
    places = {key: name_places(text) for key, text in _texts(_read(shipped, USUAL[0])[0]).items()}
    asked = _list_asked(own) if own != shipped else frozenset()
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
                    entries = record.root.entries
                    problems += [*_check(record), *check_words(entries, places, asked)]
        if records:
            source = _merge(tag, records)
            problems += _check_missing(source, records[-1], [*places])
            sources.append(source)
    fonts = frozenset(name for name, path in theme.files("fonts").items() if _is_font(path))
    return LanguageFiles(tuple(sources), _list_known(theme), places, asked, fonts), problems


def _list_known(theme: Theme) -> tuple[str, ...]:
    """The languages that there is a file for, the usual ones first."""
    found = {path.stem for path in theme.files(FOLDER).values() if path.suffix == ".yaml"}
    return (*(tag for tag in USUAL if tag in found), *sorted(found - {*USUAL}))


def _is_font(path: Path) -> bool:
    """Whether it is TrueType or OpenType, by its first bytes (ISO/IEC 14496-22)."""
    try:
        with path.open("rb") as file:
            return file.read(len(FONT_MARKS[0])) in FONT_MARKS
    except OSError:
        return False


def _read(theme: Path, tag: str) -> tuple[Record | None, list[Problem]]:
    name = f"{theme.name}/{FOLDER}/{tag}.yaml"
    text = read_text(theme.parent, name)
    return (None, [text]) if isinstance(text, Problem) else parse_yaml(text, name)


def _merge(tag: str, records: Sequence[Record]) -> LanguageSource:
    """What the files of one language say together; a later one has the last word about each field."""
    words: dict[str, str] = {}
    groups: dict[str, Entry] = {}
    for record in records:
        words |= _texts(record)
        for entry in record.root.entries:
            if entry.name in GROUPS:
                groups[entry.name] = _merge_entry(groups.get(entry.name), entry)
    root = Group(tuple(groups.values()), records[-1].root.position)
    return LanguageSource(tag, Words(words, records[-1].file), replace(records[-1], root=root))


def _merge_entry(before: Entry | None, entry: Entry) -> Entry:
    """The fields of both groups; where one is none, the later."""
    if before is None or not isinstance(before.value, Group) or not isinstance(entry.value, Group):
        return entry
    fields = {field.name: field for field in (*before.value.entries, *entry.value.entries)}
    return replace(entry, value=replace(entry.value, entries=tuple(fields.values())))


def _texts(record: Record | None) -> dict[str, str]:
    """A flat table from key to text; what is no text is left out, and reported by `_check`."""
    entries = record.root.entries if record else ()
    return {
        entry.name: entry.value.text
        for entry in entries
        if isinstance(entry.value, Scalar) and not entry.value.is_blank
    }


def _check(record: Record) -> Iterator[Problem]:
    """What is no text, and texts whose letters are damaged."""
    for entry in record.root.entries:
        if not isinstance(entry.value, Scalar):
            if entry.name not in GROUPS:
                yield Problem("not-text", entry.position, {"field": entry.name})
            continue
        bad = find_bad_characters(entry.value.text)
        if bad:
            yield Problem(bad.code, entry.value.position, {"field": entry.name, **bad.values})


def _list_asked(theme: Path) -> frozenset[str]:
    """The words that the templates of a theme ask for."""
    texts = (read_text(theme, path.relative_to(theme).as_posix()) for path in sorted(theme.rglob("*.html")))
    return frozenset(name for text in texts if isinstance(text, str) for name in ASKED.findall(text))


def check_words(
    entries: Iterable[Entry], places: Mapping[str, Sequence[str]], asked: Collection[str] = ()
) -> Iterator[Problem]:
    """Words with braces that nothing would fill; and those that nobody asks for, mostly misspelt ones.

    `places` has the words that come with Loa and the places of each; `asked` are those of other templates.
    """
    for entry in entries:
        if not isinstance(entry.value, Scalar):
            continue
        plain = entry.name if entry.name in places else plain_form(entry.name)
        if plain in places:
            yield from check_places(entry.name, entry.value, places[plain])
        elif entry.name not in asked and not NAME_OF_LANGUAGE.fullmatch(entry.name):
            close = get_close_matches(entry.name, places, n=1, cutoff=CLOSE)
            values = {"field": entry.name, **({"suggestion": close[0]} if close else {})}
            yield Problem("unknown-word", entry.position, values, severity=Severity.WARNING)


def check_places(key: str, value: Scalar, own: Sequence[str]) -> Iterator[Problem]:
    """Braces that are neither a place of this word, filled by a view, nor one for what areas are called."""
    common = () if key in FORMS else AREA_PLACES
    strange = find_strange_place(value.text, [*own, *common])
    if strange:
        choices = {"choices": ", ".join(f"{{{place}}}" for place in own if place not in AREA_PLACES)}
        values = {"field": key, "text": strange, **{k: v for k, v in choices.items() if v}}
        yield Problem("wrong-place", value.position, values)


def _check_missing(source: LanguageSource, record: Record, known: Sequence[str]) -> Iterator[Problem]:
    """The words that a language lacks, each reported at the word behind which it belongs."""
    lines = {entry.name: entry.position for entry in record.root.entries}
    before = Position(record.file)
    for key in known:
        before = lines.get(key, before)
        if key not in source.words and not NAME_OF_LANGUAGE.fullmatch(key):
            yield Problem("missing-word", before, {"field": key})
