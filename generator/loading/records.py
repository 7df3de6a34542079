"""Records: what was read, every scalar still text, each with its position in the file."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.messages.problem import Position

NOTHING: Final = frozenset({"", "~", "null", "Null", "NULL"})
"""How a writer or a program says that there is no value (YAML 1.2.2, 10.3.2), unless quoted."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """One text. `is_blank` when nothing was written, as in ``title:``, or a word for it, see `NOTHING`."""

    text: str
    position: Position
    is_blank: bool = False
    more: tuple[Position, ...] = ()
    """Its further lines, where it was written over several."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a group: where its name stands, and its value."""

    name: str
    position: Position
    value: "Node"


@dataclass(frozen=True, slots=True)
class Group:
    """Named fields, in the order written."""

    entries: tuple[Entry, ...]
    position: Position

    def entry(self, name: str) -> Entry | None:
        """The field called `name`, if it was written."""
        return next((entry for entry in self.entries if entry.name == name), None)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    position: Position


Node = Scalar | Group | Items

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A record without its positions."""


@dataclass(frozen=True, slots=True)
class Record:
    """One thing a writer described: a file, a row of a table, the head of a page.

    `body` is what follows the front matter of a Markdown page, `body_line` its first line's number;
    `head` has the positions of a table's column names, one for each field; `missing` of these fields were
    left out at the end of the row, and are blank.
    """

    file: str
    root: Group
    body: str = ""
    body_line: int = 0
    head: tuple[Position, ...] = ()
    missing: int = 0

    @property
    def stem(self) -> str:
        """The file's name without folder and ending."""
        return self.file.rsplit("/", 1)[-1].split(".", 1)[0]

    def plain(self) -> Plain:
        """The values alone, blank fields left out."""
        return _plain(self.root)

    def locate(self, path: tuple[str | int, ...]) -> Position:
        """The position of `path`; the nearest one when its last steps were never written."""
        node: Node = self.root
        position = Position(self.file, 1, 1, 0, "") if not self.root.entries else node.position
        for step in path:
            found = _step(node, step)
            if found is None:
                return position
            position, node = found
        return position

    def locate_value(self, path: tuple[str | int, ...]) -> Position:
        """The position of the value at `path`, not of its name."""
        node: Node = self.root
        for step in path:
            found = _step(node, step)
            if found is None:
                return self.locate(path)
            node = found[1]
        return node.position

    def text_at(self, path: tuple[str | int, ...]) -> str:
        """The text at `path`; empty where there is none."""
        node: Node = self.root
        for step in path:
            found = _step(node, step)
            if found is None:
                return ""
            node = found[1]
        return node.text if isinstance(node, Scalar) else ""

    def lines_of(self, path: tuple[str | int, ...]) -> tuple[Position, ...]:
        """Every line of the text at `path`."""
        node: Node = self.root
        for step in path:
            found = _step(node, step)
            if found is None:
                return (self.locate(path),)
            node = found[1]
        return (node.position, *node.more) if isinstance(node, Scalar) else (node.position,)

    def names_in(self, path: tuple[str | int, ...]) -> tuple[str, ...]:
        """The names of the fields written in the group at `path`."""
        node: Node = self.root
        for step in path:
            found = _step(node, step)
            if found is None:
                return ()
            node = found[1]
        return tuple(entry.name for entry in node.entries) if isinstance(node, Group) else ()

    def within(self, languages: Collection[str], written: Collection[str]) -> "Record":
        """The record, which was `written` in some languages, with what is in other `languages` left out."""
        left_out = {*written} - {*languages}
        return replace(self, root=_within(self.root, left_out)) if left_out else self

    def texts(self, languages: Collection[str]) -> Iterator[tuple[str, Scalar]]:
        """Every text that was written, after the name of its field; `languages` are no fields."""
        return _texts(self.root, "", languages)

    def blank_fields(self) -> Iterator[tuple[str | int, ...]]:
        """Paths of the fields that were named but left blank."""
        return _blanks(self.root, ())


def _texts(node: Node, name: str, languages: Collection[str]) -> Iterator[tuple[str, Scalar]]:
    if isinstance(node, Scalar):
        if not node.is_blank:
            yield name, node
    elif isinstance(node, Items):
        for item in node.items:
            yield from _texts(item, name, languages)
    else:
        for entry in node.entries:
            yield from _texts(entry.value, name if entry.name in languages else entry.name, languages)


def _within(node: Group, left_out: Collection[str]) -> Group:
    """The group without what is in languages that are `left_out`: fields, and lists that name one."""
    entries = (entry for entry in node.entries if entry.name not in left_out)
    return replace(node, entries=tuple(replace(one, value=_part(one.value, left_out)) for one in entries))


def _part(node: Node, left_out: Collection[str]) -> Node:
    match node:
        case Group():
            return _within(node, left_out)
        case Items():
            kept = (item for item in node.items if not _names_one(item, left_out))
            return replace(node, items=tuple(_part(item, left_out) for item in kept))
        case Scalar():
            return node


def _names_one(node: Node, left_out: Collection[str]) -> bool:
    texts = [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Items) else []
    return any(text in left_out for text in texts)


def _plain(node: Node) -> Plain:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return [_plain(item) for item in node.items if not _is_blank(item)]
    return {entry.name: _plain(entry.value) for entry in node.entries if not _is_blank(entry.value)}


def _is_blank(node: Node) -> bool:
    """Nothing written, or a group in which nothing is written: ``slogan: {vi: , en: }``."""
    if isinstance(node, Scalar):
        return node.is_blank
    if isinstance(node, Group):
        return bool(node.entries) and all(_is_blank(entry.value) for entry in node.entries)
    return False


def _step(node: Node, step: str | int) -> tuple[Position, Node] | None:
    if isinstance(node, Group) and isinstance(step, str):
        entry = node.entry(step)
        return (entry.position, entry.value) if entry else None
    if isinstance(node, Items) and isinstance(step, int):
        written = [item for item in node.items if not _is_blank(item)]
        return (written[step].position, written[step]) if step < len(written) else None
    return None


def _blanks(node: Node, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(node, Group):
        for entry in node.entries:
            if _is_blank(entry.value):
                yield (*path, entry.name)
            else:
                yield from _blanks(entry.value, (*path, entry.name))
    elif isinstance(node, Items):
        for index, item in enumerate(item for item in node.items if not _is_blank(item)):
            yield from _blanks(item, (*path, index))
