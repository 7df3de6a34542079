"""Changes made in a form, applied to the text of its file."""

import json
import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any, Final

from generator.authoring.yaml_edit import (
    build,
    change,
    is_written,
    put_comments,
    scalar,
    take_comments,
    take_field,
)
from generator.editor.documents import BODY, Document, join_page, read_plain, split_page
from generator.loading.records import Plain

Path = tuple[str | int, ...]

LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")


def prune(value: object, *, is_one_line: bool = True) -> Plain | None:
    """What a form sent, in the form of a record: all text, NFC, blank fields left out.

    A field is one line, as an Enter in a form is a mistake; the body of a page has lines.
    Raises TypeError for anything that no form sends, UnicodeEncodeError for half a character (a surrogate).
    """
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case str() | int() | float():
            text = LINE_BREAK.sub(" " if is_one_line else "\n", str(value).strip())
            text.encode()
            return unicodedata.normalize("NFC", text) or None
        case dict():
            "".join(map(str, value)).encode()
            parts = {str(name): prune(part, is_one_line=name != BODY) for name, part in value.items()}
            return {name: part for name, part in parts.items() if part is not None} or None
        case list():
            return [part for part in map(prune, value) if part is not None] or None
        case _:
            raise TypeError(type(value).__name__)


def change_document(document: Document, data: dict[str, Any]) -> str | None:
    """The document's text with the fields of `data` in it; comments, order and quotes stay.

    None where the layout of the file leaves a change no line of its own.
    """
    after = prune(data)
    before = prune(document.plain)
    assert isinstance(before, dict)
    assert isinstance(after, dict | None)
    after = after or {}
    if before == after:
        return document.text
    if not document.name.endswith(".md"):
        text = _change_yaml(document.text, before, after)
    else:
        text = _change_page(document.text, before, after)
    if text is None:
        return None
    found = read_plain(text, document.name)
    return text if isinstance(found, list) or prune(found) == prune(after) else None


def list_differences(one: Plain | None, other: Plain | None, path: Path = ()) -> Iterator[Path]:
    """The path to each value in which two records differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in one | other:
            yield from list_differences(one.get(name), other.get(name), (*path, name))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from list_differences(left, right, (*path, index))
    elif one != other:
        yield path


def _change_page(text: str, before: dict[str, Plain], after: dict[str, Plain]) -> str | None:
    head, body = split_page(text)
    new_body = after.pop(BODY, "")
    if new_body != before.pop(BODY, ""):
        body = f"{new_body}\n"
    new_head = _change_yaml(head, before, after) if before != after else head
    after[BODY] = new_body
    return None if new_head is None else join_page(new_head, body)


def _change_yaml(text: str, before: dict[str, Plain], after: dict[str, Plain]) -> str | None:
    return change(text, lambda whole: _change_group(whole, before, after))


def _change_group(group: Any, before: dict[str, Plain], after: dict[str, Plain]) -> None:
    comments = take_comments(group)
    for name in list(group):
        if name in before and name not in after:
            take_field(group, name)
    for name, value in after.items():
        if before.get(name) != value:
            group[name] = _changed(group.get(name), before.get(name), value)
    put_comments(group, comments)


def _changed(node: Any, before: Plain | None, after: Plain) -> Any:
    """The node that stands for `after` where `node` stood for `before`."""
    if isinstance(after, dict) and isinstance(node, dict):
        _change_group(node, before if isinstance(before, dict) else {}, after)
        return node
    if isinstance(before, list) and isinstance(after, list) and isinstance(node, list):
        _change_list(node, before, after)
        return node
    if isinstance(after, list) and isinstance(node, list):
        return _fill_list(node, after)
    return scalar(after, node) if isinstance(after, str) else build(after)


def _change_list(node: Any, before: list[Plain], after: list[Plain]) -> None:
    """Match items that stayed, so that one removed does not look like many changed."""
    places = [index for index, item in enumerate(node) if is_written(item)]
    comments = take_comments(node)
    steps = SequenceMatcher(None, [*map(_key, before)], [*map(_key, after)], autojunk=False).get_opcodes()
    for kind, start, end, new_start, new_end in reversed(steps):
        if kind == "equal":
            continue
        kept = min(end - start, new_end - new_start)
        for offset in reversed(range(kept, end - start)):
            _take_item(node, places[start + offset])
        at = places[start + kept] if start + kept < len(places) else len(node)
        for offset in reversed(range(kept, new_end - new_start)):
            node.insert(min(at, len(node)), build(after[new_start + offset]))
        for offset in range(kept):
            place = places[start + offset]
            node[place] = _changed(node[place], before[start + offset], after[new_start + offset])
    put_comments(node, comments)


def _fill_list(node: Any, after: list[Plain]) -> Any:
    """Items in place of blank ones; comments below those move below these."""
    filled = build(after)
    put_comments(filled, take_comments(node))
    return filled


def _take_item(node: Any, place: int) -> None:
    """Remove an item; comments below it, which are about the next one, move to the item above."""
    comments = take_comments(node[place])
    del node[place]
    if place:
        put_comments(node[place - 1], comments)


def _key(value: Plain) -> str:
    return json.dumps(value, sort_keys=True)
