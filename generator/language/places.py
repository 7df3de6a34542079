"""Places in words of the interface, ``{campaign}``, where a name, a day or a number is put in."""

import re
from collections.abc import Collection, Mapping
from typing import Final

PLACE: Final = re.compile(r"\{(\w+)\}")

BRACE: Final = re.compile(r"[{}]\w*}?")


def capitalise(text: str) -> str:
    """The same text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def name_places(text: str) -> tuple[str, ...]:
    """The places of a text by their names; ``{Campaign}`` asks for a capital, and is the same place."""
    return tuple(dict.fromkeys(name[:1].lower() + name[1:] for name in PLACE.findall(text)))


def with_capitals(values: Mapping[str, str]) -> dict[str, str]:
    """What is put into places, and the same with a capital where the place is written with one."""
    return {**values, **{capitalise(name): capitalise(value) for name, value in values.items()}}


def fill_some(text: str, values: Mapping[str, str]) -> str:
    """The text with these places filled in; others stay."""
    return PLACE.sub(lambda found: values.get(found[1], found[0]), text)


def find_strange_place(text: str, places: Collection[str]) -> str:
    """The first brace that belongs to no place of these names; empty where each does."""
    known = {*places, *map(capitalise, places)}
    rest = PLACE.sub(lambda found: "" if found[1] in known else found[0], text)
    strange = BRACE.search(rest)
    return strange[0] if strange else ""
