"""The file of contacts with some values changed and all else as it was."""

from collections.abc import Iterable, MutableMapping
from dataclasses import dataclass
from typing import Any

from generator.authoring.yaml_edit import change, is_written, quoted
from generator.messages.problem import Position


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

    None where the layout of the file leaves a change no line of its own.
    """

    def apply(whole: Any) -> None:
        contacts = [contact for contact in whole["contacts"] if is_written(contact)]
        for edit in edits:
            _apply(contacts[edit.index], edit)

    return change(text, apply)


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
            group[name] = [quoted(phone) for phone in edit.after]
        case _:
            group[name] = edit.after
