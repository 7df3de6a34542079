"""What a reader sees of a page: its text, sentence by sentence."""

import re
from html.parser import HTMLParser
from typing import Final

HIDDEN: Final = frozenset({"script", "style", "template", "head", "svg"})
INLINE: Final = re.compile(
    r"a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u"
)
"""Tags inside a sentence; any other ends it."""

SENTENCE_END: Final = re.compile(r"(?<=[.!?…])\s+(?=[^\W\da-zà-ỹ])")
"""Between two sentences: after a full stop, before a letter that is not small."""


def read_sentences(page: str) -> list[str]:
    """The sentences of a page, in the order written; headings, cells and buttons count as such."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return [sentence for block in reader.blocks() for sentence in SENTENCE_END.split(block)]


class _Reader(HTMLParser):
    """Collects text; a tag that is not inside a sentence begins a new block."""

    def __init__(self) -> None:
        super().__init__()
        self._texts: list[list[str]] = [[]]
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "body":
            self._hidden = 0
        if tag in HIDDEN:
            self._hidden += 1
        if not INLINE.fullmatch(tag):
            self._texts.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        if not INLINE.fullmatch(tag):
            self._texts.append([])

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._texts[-1].append(data)

    def blocks(self) -> list[str]:
        """The texts that are not empty, each with single spaces."""
        texts = (" ".join("".join(parts).split()) for parts in self._texts)
        return [text for text in texts if text]
