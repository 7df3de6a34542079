"""What makes a Vietnamese text hard to read: long sentences, abbreviations, office language.

A *word* is a run of characters between spaces that holds a letter or a digit. Vietnamese writes syllables
apart, so syllables are counted, which is stricter than counting words; English is counted the same way.
An official name counts as one word: nobody can shorten it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.model.plain_words import PlainWords, Rewording

SENTENCE_END = re.compile(r"""(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)""")
ADDRESS = re.compile(r"https?://\S+|www\.\S+|(?<!\S)\S+@\S+")
ABBREVIATION = re.compile(r"(?<![\w/&-])[A-ZĐ]{2,}(?:[&.-]?[A-ZĐ]+)*(?![\w/]|-\d)")
"""Two capitals or more without accents: UBND, GD&ĐT. Numbers of documents (2551/QĐ-BGDĐT) and of sheets
(DT-01399) are none, nor is a word in capitals with an accent (MẪU)."""

ACCENTED = re.compile(r"[^\W\d_A-ZĐ]")
"""In a word in capitals, a letter no abbreviation has."""

NEAR = 40
"""Characters in which the word beside another is looked for."""

ROMAN_NUMBER = re.compile(r"[IVX]+")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something hard to read: from `start` to before `end` of the text, the problem's code and values."""

    start: int
    end: int
    code: str
    values: dict[str, str] = field(default_factory=dict)


class PlainLanguage:
    """The word list made ready to search."""

    def __init__(self, words: PlainWords, names: Iterable[str] = ()) -> None:
        """Take the list, and official names beside those in it."""
        self._names = _phrases([*words.names, *names])
        self._jargon = _phrases([entry.avoid for entry in words.jargon])
        self._plain = _by_phrase(words.jargon)
        self._long_forms = _by_phrase(words.abbreviations)
        self._known = frozenset(words.known)

    def find(self, text: str, limit: int) -> Iterator[Finding]:
        """Everything in one Vietnamese text; its sentences may have `limit` words."""
        masked = self._masked(text)
        yield from find_long_sentences(masked, limit)
        yield from self._find_abbreviations(text, masked)
        for found in self._jargon.finditer(masked):
            written = text[found.start() : found.end()]
            values = {"text": written, "write": self._plain[_key(written)]}
            yield Finding(found.start(), found.end(), "office-language", values)

    def _find_abbreviations(self, text: str, masked: str) -> Iterator[Finding]:
        """Each one once, unless everybody knows it or the text itself explains it."""
        reported: set[str] = set()
        for found in ABBREVIATION.finditer(masked):
            short = found[0]
            if (
                short in reported
                or short in self._known
                or ROMAN_NUMBER.fullmatch(short)
                or _is_shouted(found)
            ):
                continue
            reported.add(short)
            if _is_explained(short, text):
                continue
            long = self._long_forms.get(_key(short))
            values = {"text": short, "write": long} if long else {"text": short}
            yield Finding(found.start(), found.end(), "abbreviation", values)

    def _masked(self, text: str) -> str:
        """The text as long as before, each name and address one word that says nothing."""
        for pattern in (ADDRESS, self._names):
            text = pattern.sub(lambda found: "x" * len(found[0]), text)
        return text


def find_long_sentences(text: str, limit: int) -> Iterator[Finding]:
    """Sentences of more than `limit` words."""
    start = 0
    ends = [found.end() for found in SENTENCE_END.finditer(text)]
    for end in (*ends, len(text)):
        sentence = text[start:end]
        count = sum(any(map(str.isalnum, word)) for word in sentence.split())
        if count > limit:
            first = start + len(sentence) - len(sentence.lstrip())
            values = {"count": str(count), "limit": str(limit)}
            yield Finding(first, start + len(sentence.rstrip()), "long-sentence", values)
        start = end


def _phrases(phrases: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases, whole, in capitals or not; the longest first."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    choices = "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in ordered)
    return re.compile(rf"(?<!\w)(?:{choices or '(?!)'})(?!\w)", re.IGNORECASE)


def _by_phrase(entries: Iterable[Rewording]) -> dict[str, str]:
    return {_key(entry.avoid): entry.write for entry in entries}


def _key(phrase: str) -> str:
    return " ".join(phrase.casefold().split())


def _is_shouted(found: re.Match[str]) -> bool:
    """Whether it is a word among words in capitals, recognised by an accent beside it: "TRIỂN KHAI"."""
    text, start, end = found.string, found.start(), found.end()
    beside = (*text[max(0, start - NEAR) : start].split()[-1:], *text[end : end + NEAR].split()[:1])
    capitals = ("".join(filter(str.isalpha, word)) for word in beside if word.isupper())
    return any(len(word) > 1 and ACCENTED.search(word) for word in capitals)


def _is_explained(short: str, text: str) -> bool:
    """Whether long words stand beside it: "Ủy ban nhân dân (UBND)" or "UBND (Ủy ban nhân dân)"."""
    name = re.escape(short)
    return bool(re.search(rf"\w\s*\({name}\)|(?<!\w){name}\s*\(\w+\s+\w+", text))
