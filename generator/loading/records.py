"""Records: what was read, every scalar still text, each with its position in the file."""

from collections.abc import Collection, Iterator, Mapping, Sequence
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

    def within(self, languages: Sequence[str], written: Sequence[str]) -> "Record":
        """The record, which was `written` in some languages, in those of a project.

        What is in others is left out. Where the first language of the project is not among them, the words of
        the last one stand for its own, and lists of languages name those of the project in their order.
        """
        is_first_known = languages[0] in written
        ranks = written if is_first_known else languages
        lists = {tag: new for tag, new in zip(written, ranks, strict=False) if new in languages}
        words = {tag: tag for tag in written if tag in languages}
        if not is_first_known:
            words = {languages[0]: written[-1], **words}
        return replace(self, root=_retag(self.root, written, words, lists))

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


def _retag(
    node: Group, written: Collection[str], words: Mapping[str, str], lists: Mapping[str, str]
) -> Group:
    """The group with texts in the languages of `words`, each said in another, and lists renamed."""

    def part(value: Node) -> Node:
        if isinstance(value, Scalar):
            return replace(value, text=lists[value.text]) if value.text in lists else value
        if isinstance(value, Group):
            return _retag(value, written, words, lists)
        kept = (item for item in value.items if _named(item, written) <= lists.keys())
        return replace(value, items=tuple(map(part, kept)))

    entries = {entry.name: entry for entry in node.entries}
    if entries.keys() & {*written}:
        said = [replace(entries[old], name=tag) for tag, old in words.items() if old in entries]
        return replace(node, entries=tuple(said))
    return replace(node, entries=tuple(replace(one, value=part(one.value)) for one in node.entries))


def _named(node: Node, tags: Collection[str]) -> set[str]:
    """Which of these languages a list names."""
    texts = [item.text for item in node.items if isinstance(item, Scalar)] if isinstance(node, Items) else []
    return {text for text in texts if text in tags}


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
