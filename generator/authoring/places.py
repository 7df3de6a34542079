"""The places of a new project: their whole names, kinds and codes."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from generator.authoring.filling import Filler, read_data

KINDS: Final = ("communes", "wards", "hamlets", "districts")
"""What places may be called."""

NO_PLACES: Final = "none"
"""Where the campaign is the same everywhere."""

CODE_LENGTH: Final = 2
"""Digits of a code, letters of a campaign's: no more than needed, as they are in the printed address."""

Texts = Mapping[str, str]
"""One text by language."""


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places that the campaign reaches."""

    name: Texts
    code: str = ""
    phones: tuple[str, ...] = ()
    kind: str = ""
    """Of `read_kinds`; what most places are, unless its name says otherwise."""


def read_kinds() -> dict[str, dict[str, Any]]:
    """What places may be, and the words for it."""
    found: dict[str, dict[str, Any]] = read_data("kinds.yaml")
    return found


def settle_places(given: Sequence[Place], usual: str, filler: Filler) -> list[Place]:
    """The places by their whole names; short codes for all, where none has one."""
    named = [_name(place, usual, filler) for place in given]
    if any(place.code for place in named):
        return named
    width = max(CODE_LENGTH, len(str(len(named))))
    return [replace(place, code=f"{number:0{width}}") for number, place in enumerate(named, 1)]


def find_code_digits(places: Sequence[Place]) -> int | None:
    """How many digits every code has, so that a lost zero is noticed; None where they are not alike."""
    codes = [place.code for place in places]
    is_alike = len({len(code) for code in codes}) == 1 and all(map(str.isdecimal, codes))
    return len(codes[0]) if is_alike else None


def _name(place: Place, usual: str, filler: Filler) -> Place:
    """A place of its kind, the word for it in its name in each language: "Xã Mẫu", "Mẫu Commune"."""
    said, kinds = filler.text(place.name), read_kinds()
    tag = filler.languages[0]
    first = said[tag]
    kind = next((one for one in (usual, *kinds) if _bare(first, kinds[one]) != first), usual)
    words = kinds[kind]
    named = filler.text(words["named"])
    names = {
        tag: named.get(tag, "*").replace("*", _bare(said.get(tag, first), words)) for tag in filler.languages
    }
    if _drop_word(first, words["also"]) != first:
        names[tag] = first
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
