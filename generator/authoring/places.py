"""The places of a new project: their whole names, kinds and codes."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from generator.authoring.filling import Filler, read_data
from generator.language.locales import fold
from generator.model.area_codes import fold_name, make_code

KINDS: Final = ("communes", "wards", "hamlets", "districts")
"""What places may be called."""

NO_PLACES: Final = "none"
"""Where the campaign is the same everywhere."""

CODE_LENGTH: Final = 2
"""Digits of a code, letters of a campaign's: no more than needed, as they are in the printed address."""

Texts = Mapping[str, str]
"""One text by language."""

Kinds = Mapping[str, Mapping[str, Any]]
"""The words for each kind of place, by its name here."""


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places that the campaign reaches."""

    name: Texts
    code: str = ""
    phones: tuple[str, ...] = ()
    kind: str = ""
    """Of `read_kinds`, or a word of one's own; blank for what its name says, else what most places are."""
    parent: str = ""
    """Name or code of the place that it lies in."""
    more: Mapping[str, str] = field(default_factory=dict)
    """What else its row in the table of areas has, by column."""


def read_kinds() -> Kinds:
    """What places may be, and the words for it."""
    found: Kinds = read_data("kinds.yaml")
    return found


def settle_places(given: Sequence[Place], usual: str, filler: Filler) -> list[Place]:
    """The places by their whole names, each with a code, and with that of the place it lies in.

    The codes are short numbers where no place has one.
    """
    kinds = read_kinds()
    uppers = frozenset(fold_name(place.parent) for place in given)
    named = [_name(place, "" if is_called(place, uppers, kinds) else usual, kinds, filler) for place in given]
    width = max(CODE_LENGTH, len(str(len(named))))
    are_coded = any(place.code for place in named)
    coded = [
        replace(place, code=place.code or (_make_code(place, kinds) if are_coded else f"{number:0{width}}"))
        for number, place in enumerate(named, 1)
    ]
    by_form: dict[str, list[Place]] = {}
    for before, place in zip(given, coded, strict=True):
        for form in _forms(before, kinds) | _forms(place, kinds):
            by_form.setdefault(form, []).append(place)
    return [replace(place, parent=_find_parent(place, by_form, kinds)) for place in coded]


def _find_parent(place: Place, by_form: Mapping[str, Sequence[Place]], kinds: Kinds) -> str:
    """The code of the place that another lies in, which is of another kind; else what is said of it."""
    for form in (fold_name(place.parent), fold_name(strip_kind(place.parent, kinds))):
        found = [one.code for one in by_form.get(form, ()) if one.kind != place.kind]
        if len(found) == 1:
            return found[0]
    return place.parent


def find_code_digits(places: Sequence[Place]) -> int | None:
    """How many digits every code has, so that a lost zero is noticed; None where they are not alike."""
    codes = [place.code for place in places]
    is_alike = len({len(code) for code in codes}) == 1 and all(map(str.isdecimal, codes))
    return len(codes[0]) if is_alike else None


def is_called(place: Place, names: Collection[str], kinds: Kinds) -> bool:
    """Whether one of `names`, folded, is the code of a place or its name, with or without its kind."""
    return not _forms(place, kinds).isdisjoint(names)


def _forms(place: Place, kinds: Kinds) -> set[str]:
    said = {form for name in place.name.values() for form in (name, strip_kind(name, kinds))}
    return {fold_name(form) for form in (*said, place.code) if form}


def strip_kind(name: str, kinds: Kinds) -> str:
    """A name without the word of a known kind."""
    return next((bare for words in kinds.values() if (bare := _bare(name, words)) != name), name)


def find_kind(text: str, kinds: Kinds) -> str:
    """The known kind that a word is for, in any language; the word itself where it is for none."""
    for kind, words in kinds.items():
        if fold(text) in {kind, *map(fold, (*words["kind"].values(), *words["also"]))}:
            return kind
    return text


def _make_code(place: Place, kinds: Kinds) -> str:
    first = next(iter(place.name.values()))
    return make_code(strip_kind(first, kinds), *filter(None, [place.parent]))


def _name(place: Place, usual: str, kinds: Kinds, filler: Filler) -> Place:
    """A place of its kind, the word for it in its name in each language: "Xã Mẫu", "Mẫu Commune"."""
    said = filler.text(place.name)
    tag, first = next(iter(said.items()))
    likely = (one for one in (usual, *kinds) if one and _bare(first, kinds[one]) != first)
    kind = find_kind(place.kind, kinds) or next(likely, usual)
    words = kinds.get(kind, {"kind": {}, "also": [kind] if kind else [], "named": {tag: "*"}})
    forms = filler.text(words["named"])
    names = {
        one: forms.get(one, "*").replace("*", _bare(said.get(one, first), words)) for one in filler.languages
    }
    own_word = next((one for one in words["also"] if fold(one) == fold(place.kind)), "")
    if _drop_word(first, words["also"]) != first:
        names[tag] = first
    elif own_word and _bare(first, words) == first:
        names[tag] = f"{own_word[0].upper()}{own_word[1:]} {first}"
    return replace(place, name=names, kind=kind)


def _bare(name: str, words: Mapping[str, Any]) -> str:
    """A name without the word for its kind in any language."""
    return _drop_word(name, [*words["kind"].values(), *words["also"]])


def _drop_word(name: str, words: Iterable[str]) -> str:
    """A name without one of these words before or behind it."""
    for word in words:
        found = re.fullmatch(rf"{re.escape(word)}\s+(\S.*)|(.*\S)\s+{re.escape(word)}", name, re.IGNORECASE)
        if found:
            return found[1] or found[2]
    return name
