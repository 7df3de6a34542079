"""How wide each word is: measured once for all sheets, so that templates fit their text by arithmetic."""

import json
import re
from collections.abc import Iterable, Iterator

from generator.printing.typesetting import Typesetter

WITHIN_NUMBER = re.compile(r"(?<=\d) (?=\d)")
SPACES = re.compile(r"[ \t\n\r\f\v]+")


def bind(value: object) -> object:
    """The same texts, ready for a template: single spaces, and no line end inside a number."""
    match value:
        case str():
            return WITHIN_NUMBER.sub("\u00a0", SPACES.sub(" ", value).strip())
        case list() | tuple():
            return [bind(item) for item in value]
        case dict():
            return {key: bind(item) for key, item in value.items()}
    return value


def words_of(value: object) -> Iterator[str]:
    """Every word in bound texts."""
    match value:
        case str():
            yield from value.split(" ")
        case list():
            for item in value:
                yield from words_of(item)
        case dict():
            yield from words_of(list(value.values()))


class WordWidths:
    """A growing table: each word is measured when it is first met, and written out for the templates.

    Templates fail at a word that is not in it. So the look of a sheet never depends on which other
    words happen to be known: a missing one is a bug of whoever gave a template its text.
    """

    def __init__(self, typesetter: Typesetter) -> None:
        """Start with the words that templates bring themselves."""
        self._typesetter = typesetter
        self._known: dict[str, list[float]] = {}
        self.learn([typesetter.own_words(), ""])

    def learn(self, texts: Iterable[object]) -> None:
        """Measure every word of `texts` not met before, all in one go."""
        new = {word for text in texts for word in words_of(text)} - self._known.keys()
        if new:
            self._known |= self._typesetter.measure(new)
            self._typesetter.lay_out("widths.json", json.dumps(self._known, ensure_ascii=False).encode())
