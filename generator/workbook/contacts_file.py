"""The file of contacts with some values changed and all else as it was. Owns ruamel.yaml."""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.problems.problem import Position

BOUNDLESS = 10**6
"""A line of YAML is never broken anew."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of one contact: which of those written in the list, the way to it, and the cell it came from.

    `after` is the new text, a list of phones, a truth value, or None to take the value away.
    """

    index: int
    path: tuple[str, ...]
    after: str | tuple[str, ...] | bool | None
    place: Position


def edit_contacts(text: str, edits: Iterable[Edit]) -> str | None:
    """The file's text with the edits made; comments, order and quotes stay.

    None where the file is laid out so that other lines would change as well.
    """
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = BOUNDLESS
    yaml.indent(mapping=2, sequence=4, offset=2)
    whole = yaml.load(text)
    if _dump(yaml, whole) != text:
        return None
    contacts = [contact for contact in whole["contacts"] if _is_written(contact)]
    for edit in edits:
        _apply(contacts[edit.index], edit)
    return _dump(yaml, whole)


def _dump(yaml: YAML, whole: object) -> str:
    stream = StringIO()
    yaml.dump(whole, stream)
    return stream.getvalue()


def _is_written(value: object) -> bool:
    """Whether anything is written in an item; records leave out those in which nothing is."""
    if isinstance(value, Mapping):
        return any(map(_is_written, value.values()))
    return value is not None


def _apply(contact: MutableMapping[str, Any], edit: Edit) -> None:
    *groups, name = edit.path
    group = contact
    for step in groups:
        group = group.setdefault(step, {})
    match edit.after:
        case None:
            group.pop(name, None)
            if not group and groups:
                contact.pop(groups[0])
        case tuple():
            group[name] = [DoubleQuotedScalarString(phone) for phone in edit.after]
        case _:
            group[name] = edit.after
