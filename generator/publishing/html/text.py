"""The visible text of a page, sentence by sentence."""

import re
from typing import Final

from turbohtml import Element, Node, Text, parse

HIDDEN: Final = frozenset({"script", "style", "template", "head", "svg"})
INLINE: Final = frozenset(
    {
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "time", "u"),
    }
)
"""Elements inside a sentence; any other ends it."""

DAYS: Final = "data-days"
"""Marks what is shown on some days only, beside what is on others: never in one sentence with that."""

SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+(?=[^\W\da-zà-ỹ])")
"""Between two sentences: after a full stop, before a letter that is not small."""


def read_sentences(page: str) -> list[str]:
    """The sentences of a page, in the order written; headings, cells and buttons count as such."""
    return [sentence for block in _read_blocks(page) for sentence in SENTENCE_END.split(block)]


def _read_blocks(page: str) -> list[str]:
    """The texts between elements that are not inside a sentence, each with single spaces."""
    texts: list[list[str]] = [[]]
    coming: list[Node | None] = [parse(page, positions=False)]
    while coming:
        node = coming.pop()
        is_block = node is None or (isinstance(node, Element) and _ends_sentence(node))
        if is_block:
            texts.append([])
        if isinstance(node, Text):
            texts[-1].append(node.data)
        elif node and not (isinstance(node, Element) and node.tag in HIDDEN):
            coming += [None] if is_block else []
            coming += reversed(node.children)
    blocks = (" ".join("".join(parts).split()) for parts in texts)
    return [block for block in blocks if block]


def _ends_sentence(element: Element) -> bool:
    return element.tag not in INLINE or DAYS in element.attrs
