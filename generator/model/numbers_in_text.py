"""Numbers in a text: telephone numbers, days, figures, numbers of editions, sizes of files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from generator.language.days_in_text import day_expression
from generator.language.locales import Formats
from generator.model.edition_number import EDITION_NUMBER
from generator.model.phone import FIRST, find_first

NumberKind = Literal["phone", "date", "figure", "edition", "size"]
"""A size is that of a file, an edition the number on a printed sheet."""

OTHERS: Final = rf"""
    (?P<edition> {EDITION_NUMBER} )
  | (?P<size> \d+(?:[.,]\d+)*[ ][KMG]B\b )
  | (?P<figure> \d+(?:[.,\u066b\u066c]\d+)*(?:\s?[%\u066a])? )
"""
"""Of any language: figures may be Arabic ones too, with the marks that belong to them."""


@dataclass(frozen=True, slots=True)
class Number:
    """One of them as it stands in a sentence, from `start` to `end`."""

    kind: NumberKind
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the rest of the sentence begins."""
        return self.start + len(self.text)


class NumberFinder:
    """Finds the telephone numbers of one country, and days as the languages of a site write them."""

    def __init__(self, country: str, languages: Iterable[Formats]) -> None:
        """By the country's code (ISO 3166-1), and how each language writes days."""
        self._country = country
        days = rf"(?P<date> (?<!\d) (?:{day_expression(languages)}) (?!\d) )"
        self._without_phones = re.compile(f"{days} | {OTHERS}", re.VERBOSE)
        self._all = re.compile(f"{days} | (?P<phone> {FIRST} ) | {OTHERS}", re.VERBOSE)

    def find(self, sentence: str) -> Iterator[Number]:
        """All of them, one after the other."""
        number = self._first(sentence, 0)
        while number:
            yield number
            number = self._first(sentence, number.end)

    def _first(self, sentence: str, place: int) -> Number | None:
        match = self._all.search(sentence, place)
        if match and match["phone"]:
            phone = find_first(match["phone"], self._country)
            if phone:
                return Number("phone", phone, match.start())
            match = self._without_phones.search(sentence, place)
        return Number(_kind(match), match[0], match.start()) if match else None


def _kind(match: re.Match[str]) -> NumberKind:
    return next(kind for kind in ("date", "edition", "size", "figure") if match[kind])
