"""A YAML text changed in places, all else left as it was. Owns ruamel.yaml."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from io import StringIO
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, ScalarString

from generator.authoring.kept_lines import carry_over

NO_WRAP: Final = 10**6
"""Lines of YAML are never rewrapped."""

DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
NUMBER_LIKE: Final = re.compile(r"[+\d][\d .+_:-]*", re.ASCII)
"""Codes and phones: between quotes, so that no program takes away a zero."""

FLAGS: Final = {"true": True, "false": False}


def change(text: str, edit: Callable[[Any], None]) -> str | None:
    """The text after `edit` changed its tree in place; all lines it does not touch stay as they are.

    None where the layout of the text leaves a change no line of its own.
    """
    tree = _yaml().load(text)
    before = dump(tree)
    edit(tree)
    after = dump(tree)
    if before == text:
        return after
    carried = carry_over(before, after, text)
    return carried if carried is not None and _say_the_same(carried, after) else None


def change_all(text: str, edit: Callable[[Any], None]) -> str:
    """The same; where that cannot be, all lines are written anew: a whole file may be."""
    changed = change(text, edit)
    if changed is not None:
        return changed
    tree = _yaml().load(text)
    edit(tree)
    return dump(tree)


def _say_the_same(one: str, other: str) -> bool:
    reader = YAML(typ="safe", pure=True)
    try:
        return bool(reader.load(one) == reader.load(other))
    except YAMLError:
        return False


def dump(whole: object) -> str:
    """The text of a tree."""
    stream = StringIO()
    _yaml().dump(whole, stream)
    return stream.getvalue()


def quoted(text: str) -> str:
    """A text that stands between double quotation marks."""
    return str.__new__(DoubleQuotedScalarString, text)


def scalar(text: str, old: object = None) -> object:
    """What to put into a tree for `text`, written as `old` was, or as the files that come with Loa do it."""
    if isinstance(old, ScalarString):
        return type(old)(text)
    if text in FLAGS:
        return FLAGS[text]
    if DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return quoted(text)
    if type(old) is int and str(int(text) if text.isdecimal() else "") == text:
        return int(text)
    return quoted(text) if NUMBER_LIKE.fullmatch(text) or "\n" in text or not _is_plain(text) else text


def write_scalar(text: str) -> str:
    """A text as it stands behind a field's name; blank for none."""
    return dump({"x": scalar(text)}).removeprefix("x: ").rstrip("\n") if text else ""


def build(value: object) -> object:
    """A tree made of plain groups, lists and texts."""
    if isinstance(value, dict):
        return CommentedMap((name, build(part)) for name, part in value.items())
    if isinstance(value, list):
        return CommentedSeq(build(part) for part in value)
    return scalar(str(value))


def is_written(value: object) -> bool:
    """Whether anything is written in an item; records leave out those in which nothing is."""
    if isinstance(value, Mapping):
        return any(map(is_written, value.values()))
    return value is not None


def take_comments(node: object) -> str:
    """Remove the comment lines that follow the last value in `node`; they belong to what comes next."""
    if isinstance(node, CommentedSeq) and node.ca.end:  # where ruamel.yaml keeps them after a blank value
        lines = "".join(token.value for token in node.ca.end)
        node.ca.end = []
        return lines
    found = _last_leaf(node)
    if found is None:
        return ""
    group, key, slot = found
    tokens = group.ca.items.get(key)
    token = tokens[slot] if tokens and len(tokens) > slot else None
    if token is None:
        return ""
    here, line, after = token.value.partition("\n")
    if not after:
        return ""
    token.value = here + line
    if not here.strip():
        tokens[slot] = None
    return str(after)


def put_comments(node: object, comments: str) -> None:
    """Put comment lines after the last value in `node`."""
    found = _last_leaf(node)
    if found is None or not comments:
        return
    own = take_comments(node)
    group, key, slot = found
    tokens = group.ca.items.get(key)
    here = tokens[slot].value.rstrip("\n") if tokens and tokens[slot] else ""
    others = group.ca.items.pop(key, ())
    group.yaml_add_eol_comment("x", key, column=0)
    group.ca.items[key][slot].value = f"{here}\n{own}{comments}"
    for place, other in enumerate(others):
        if other and place != slot:  # lines above the field
            group.ca.items[key][place] = other


def take_field(group: Any, name: str) -> None:
    """Remove a field; comments below it, which are about the next one, move below the field above."""
    names = list(group)
    place = names.index(name)
    comments = take_comments(_alone(group, name))
    del group[name]
    if place and comments:
        above = _alone(group, names[place - 1])
        put_comments(above, comments)
        group.ca.items.update(above.ca.items)


def put_field(group: Any, name: str, value: object, above: str) -> None:
    """Set a field; a new one stands below another, above the comments there, which are about the next."""
    if name in group:
        group[name] = value
        return
    comments = take_comments(_alone(group, above))
    group.insert([*group].index(above) + 1, name, value)
    alone = _alone(group, name)
    put_comments(alone, comments)
    group.ca.items.update(alone.ca.items)


def _alone(group: Any, name: str) -> CommentedMap:
    """One field of a group, with its comments, as a group."""
    alone = CommentedMap({name: group[name]})
    if name in group.ca.items:
        alone.ca.items[name] = group.ca.items[name]
    return alone


def _last_leaf(node: object) -> tuple[Any, Any, int] | None:
    """The group that holds the last value, its key there, and where ruamel.yaml keeps what follows."""
    if isinstance(node, CommentedMap) and node:
        key: Any = next(reversed(node))
        return _last_leaf(node[key]) or (node, key, 2)
    if isinstance(node, CommentedSeq) and node:
        return _last_leaf(node[-1]) or (node, len(node) - 1, 0)
    return None


def _is_plain(text: str) -> bool:
    """Whether a text needs no quotation marks."""
    return dump({"x": text}) == f"x: {text}\n"


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = NO_WRAP
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
