"""Valid files spoilt at random: in their bytes, lines, cells, and in the structure of their YAML."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

from generator.loading.markdown_source import FENCE
from generator.loading.yaml_source import parse_yaml

from .values import WORDS

SIGNS = (
    "\t", "\r", "\n", "\r\n", "\x00", "\x07", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028", "\u202e",
    "\u2066", "\ufeff", "\ufffd", "\ufffe", "\U0001f392", "\U0010ffff", "\u0301", "&", "*", "!", "%", "@", "`", "|", ">", "?", ":", ": ",
    "- ", "#", " #", "'", '"', "{", "}", "[", "]", ",", ";", "~", "---", "...", "<<: ", "\\", "\\x", "\\ud83d", "\\U00110000", "=", "$",
)  # fmt: skip
SCALARS = (
    "", "~", "null", "0", "-1", "1e9", "1_000", "0x1F", ".nan", "9999-12-31", "0001-01-01", "2021-02-30", "5/9/2021", "999999999999", "🎒",
    "a" * 5000, "á" * 300, "[" * 30, "{" * 400, "!!python/object:os.system", "&a *a", "<<", "\u0000", "no", "true", "{x}", "%s", "../../x", "/etc",
)  # fmt: skip

Mutation = Callable[[Random, bytes], bytes]


def _bytes_changed(rng: Random, raw: bytes) -> bytes:
    """A few bytes are others, gone, or new."""
    spoilt = bytearray(raw)
    for _ in range(rng.choice((1, 1, 3, 20))):
        at = rng.randrange(len(spoilt) + 1)
        spoilt[at : at + rng.choice((0, 1, 1, 4, 60))] = rng.randbytes(rng.choice((0, 1, 1, 3)))
    return bytes(spoilt)


def _signs_put_in(rng: Random, raw: bytes) -> bytes:
    """A sign with a meaning of its own, somewhere."""
    text = raw.decode()
    for _ in range(rng.choice((1, 1, 2, 5))):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(SIGNS) + text[at + rng.choice((0, 0, 1)) :]
    return text.encode("utf-8", "surrogatepass")


def _lines_moved(rng: Random, raw: bytes) -> bytes:
    """Lines gone, twice, elsewhere, further in, or cut."""
    lines = raw.decode().split("\n")
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.randrange(len(lines))
        line = lines.pop(at) if rng.random() < 0.7 and len(lines) > 1 else lines[at]
        how = rng.randrange(6)
        changed = (
            line,
            f"  {line}",
            line.strip(),
            line[: rng.randrange(len(line) + 1)],
            f"\u00a0{line}",
            rng.choice(WORDS),
        )[how]
        if rng.random() < 0.7:
            lines.insert(rng.randrange(len(lines) + 1), changed)
    return "\n".join(lines).encode()


def _words_changed(rng: Random, raw: bytes) -> bytes:
    """Another word in the place of one."""
    words = [*re.finditer(r"[^\s,:]+", raw.decode())]
    word = rng.choice(words)
    new = rng.choice((*SCALARS, *WORDS))
    return (raw.decode()[: word.start()] + new + raw.decode()[word.end() :]).encode("utf-8", "surrogatepass")


def _cells_moved(rng: Random, raw: bytes) -> bytes:
    """Cells of a table changed, gone, new; other separators, line ends and quotes."""
    rows = [line.split(",") for line in raw.decode().split("\n")]
    row = rng.choice(rows)
    at = rng.randrange(len(row))
    how = rng.randrange(7)
    if how == 0:
        row[at] = rng.choice(SCALARS)
    elif how == 1:
        del row[at]
    elif how == 2:
        row.insert(at, rng.choice(WORDS))
    elif how == 3:
        row[at] = f'"{row[at]}'
    elif how == 4:
        rows.append(row)
    elif how == 5:
        row += [""] * rng.choice((1, 20, 2000))
    separator, end = rng.choice(
        ((",", "\n"),) * 5 + ((";", "\n"), ("\t", "\n"), (",", "\r"), (",", "\r\n"), (",", "\n\n"))
    )
    return end.join(separator.join(row) for row in rows).encode()


def _structure_changed(rng: Random, raw: bytes) -> bytes:
    """A value of the tree replaced by a text, a list, a group or another part of the tree."""
    text = raw.decode()
    head, fence, body = ("", "", text)
    if text.startswith(FENCE):
        _, head, body = text.split(FENCE, 2)
        fence = FENCE
    record, _ = parse_yaml(head if fence else text, "a.yaml")
    assert record
    tree = record.plain()
    for _ in range(rng.choice((1, 1, 3))):
        tree = _changed(rng, tree, tree)
    written = json.dumps(tree, ensure_ascii=False, indent=0)
    return (f"{fence}\n{written}\n{fence}{body}" if fence else written).encode("utf-8", "surrogatepass")


def _changed(rng: Random, node: Any, whole: Any) -> Any:
    if isinstance(node, dict) and node and rng.random() < 0.85:
        name = rng.choice([*node])
        rest = {key: value for key, value in node.items() if key != name}
        if rng.random() < 0.1:
            return rest
        new_name = name if rng.random() < 0.95 else rng.choice(WORDS)
        return {**rest, new_name: _changed(rng, node[name], whole)}
    if isinstance(node, list) and node and rng.random() < 0.85:
        at = rng.randrange(len(node))
        return [
            *node[:at],
            *([_changed(rng, node[at], whole)] * rng.choice((0, 1, 1, 1, 2, 30))),
            *node[at + 1 :],
        ]
    others: list[Any] = [
        rng.choice((*SCALARS, *WORDS)),
        [],
        {},
        [node],
        {"vi": node},
        [rng.choice(SCALARS)] * 3,
        whole,
        None,
    ]
    return rng.choice(others)


OF_ALL: tuple[Mutation, ...] = (_bytes_changed, _signs_put_in, _lines_moved, _words_changed)


def mutate(rng: Random, name: str, raw: bytes) -> bytes:
    """One file, spoilt."""
    own = {".csv": _cells_moved, ".yaml": _structure_changed, ".md": _structure_changed}
    suffix = name[name.rindex(".") :]
    return rng.choice((*OF_ALL, own[suffix]))(rng, raw)
