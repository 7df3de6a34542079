"""The words of a site in one language: those of its file, and what the project says otherwise."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.language.places import fill_some, with_capitals
from generator.language.plurals import plain_form, replace_forms
from generator.loading.interface_words import (
    PERIOD_NAME,
    SEASON_NAME,
    LanguageFiles,
    LanguageSource,
    Words,
    check_places,
    check_words,
)
from generator.loading.project import ProjectRecords
from generator.loading.records import Entry, Group, Record, Scalar
from generator.messages.problem import Problem
from generator.model.area_kinds import AREA_FORMS, AREA_PLACES

ADDRESSES: Final = "addresses"


def put_together(source: LanguageSource, records: ProjectRecords) -> Words:
    """Every word of one language, what areas are called filled in; other places are left to the views."""
    words: dict[str, str] = source.words
    for own in (_own_words(records, source.tag), _area_words(records, source.tag)):
        words = replace_forms(words, _texts(own))
    forms = with_capitals({name: words[name] for name in AREA_PLACES if name in words})
    return Words({key: fill_some(text, forms) for key, text in words.items()}, source.words.file)


def with_own_addresses(source: LanguageSource, records: ProjectRecords) -> Record:
    """The groups of a language, its addresses as the project has them."""
    own = {entry.name: entry for entry in _entries(records.one("words"), ADDRESSES, source.tag)}
    return replace(source.groups, root=_replace_addresses(source.groups.root, own)) if own else source.groups


def check_own_words(files: LanguageFiles, records: ProjectRecords) -> Iterator[Problem]:
    """What is wrong with words that the project has of its own, as far as single texts cannot tell."""
    for source in files.sources:
        yield from check_words(_own_words(records, source.tag), files.places, files.asked)
        for entry in _area_words(records, source.tag):
            if isinstance(entry.value, Scalar):
                own = files.places.get(entry.name) or files.places.get(plain_form(entry.name), ())
                yield from check_places(entry.name, entry.value, own)
    for file, name, place in (("authority", SEASON_NAME, "season"), ("indicators", PERIOD_NAME, "period")):
        record = records.one(file)
        called = record.root.entry(name) if record else None
        for said in called.value.entries if called and isinstance(called.value, Group) else ():
            if isinstance(said.value, Scalar):
                yield from check_places(name, said.value, (place,))


def _own_words(records: ProjectRecords, tag: str) -> list[Entry]:
    """Words by key, as ``words.yaml`` has them in one language."""
    return [*_entries(records.one("words"), "words", tag)]


def _area_words(records: ProjectRecords, tag: str) -> list[Entry]:
    """What areas are called in one language, by the keys of these words."""
    keys = {name: key for key, name in AREA_FORMS.items()}
    written = _entries(records.one("area_kinds"), "words", tag)
    return [replace(entry, name=keys[entry.name]) for entry in written if entry.name in keys]


def _entries(record: Record | None, group: str, tag: str) -> Iterator[Entry]:
    """The texts of a group in one language, each under its own name and where that stands."""
    found = record.root.entry(group) if record else None
    for entry in found.value.entries if found and isinstance(found.value, Group) else ():
        said = entry.value.entry(tag) if isinstance(entry.value, Group) else None
        if said and not (isinstance(said.value, Scalar) and said.value.is_blank):
            yield replace(entry, value=said.value)


def _texts(entries: list[Entry]) -> dict[str, str]:
    return {entry.name: entry.value.text for entry in entries if isinstance(entry.value, Scalar)}


def _replace_addresses(root: Group, own: dict[str, Entry]) -> Group:
    written = root.entry(ADDRESSES)
    if written is None or not isinstance(written.value, Group):
        return root
    entries = {entry.name: entry for entry in written.value.entries} | own
    group = replace(written.value, entries=tuple(entries.values()))
    others = tuple(entry for entry in root.entries if entry.name != ADDRESSES)
    return replace(root, entries=(*others, replace(written, value=group)))
