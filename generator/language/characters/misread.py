"""UTF-8 decoded as another encoding (mojibake): each accented letter became two or three characters."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from generator.language.characters.bad_characters import BadCharacters

PAGES: Final = ("cp1252", "cp1258", "mac_roman", "cp437")
"""Windows as it is sold in the west and in Viet Nam, Excel on a Mac, a Windows console."""

QUOTES: Final = re.compile("[\xa0«»‘’‚“”„‹›•–—…]$")
"""What may follow a capital with a mark in a sound text: “XÃ”."""

CUT: Final = re.compile(r"[a-z][ÃĂ](?=\s|$)|á[º»](?=[a-z])")
"""The first half of à, the second being a no-break space that became a space; and two thirds of ề, the last
being a control that went."""


@dataclass(frozen=True, slots=True)
class _Page:
    """Letters of one encoding as bytes, and what two or three of them look like that were one in UTF-8."""

    number: dict[str, int]
    part: re.Pattern[str]

    def read(self, part: str) -> str:
        """What was written; `part` itself where these are no bytes of a letter of ours."""
        try:
            letter = bytes(self.number[char] for char in part).decode()
        except UnicodeDecodeError:
            return part
        return letter if letter.isprintable() or letter == "\xa0" else part


def _open_page(name: str) -> _Page:
    letter = {byte: bytes([byte]).decode(name, "ignore") or chr(byte) for byte in range(0x80, 0x100)}

    def any_of(first: int, last: int) -> str:
        return "[" + "".join(re.escape(letter[byte]) for byte in range(first, last + 1)) + "]"

    tail = any_of(0x80, 0xBF)
    marked = f"{any_of(0xC2, 0xC6)}{tail}"  # Latin letters with marks, đ, ơ, ư
    toned = f"{any_of(0xE1, 0xE1)}{any_of(0xB8, 0xBB)}{tail}"  # letters with two marks
    quoted = f"{any_of(0xE2, 0xE2)}{any_of(0x80, 0x80)}{tail}"
    return _Page({char: byte for byte, char in letter.items()}, re.compile(f"{toned}|{quoted}|{marked}"))


OPENED: Final = tuple(_open_page(name) for name in PAGES)


def find_misread(text: str) -> BadCharacters | None:
    """The first word with such letters: `misread-letters`."""
    if text.isascii():
        return None
    sure = [start for page in OPENED for start in _find_sure(page, text)]
    sure += [found.start() for found in CUT.finditer(text)]
    if not sure:
        return None
    start, end = _word_at(text, min(sure))
    word = text[start:end]
    suggestion = _mend(word)
    values = {"text": word} | ({"suggestion": suggestion} if suggestion != word else {})
    return BadCharacters("misread-letters", start, end, values)


def _find_sure(page: _Page, text: str) -> list[int]:
    """Where letters begin that cannot be meant as they stand."""
    return [
        found.start()
        for found in page.part.finditer(text)
        if page.read(found[0]) != found[0]
        and not (len(found[0]) == len("Ã”") and (QUOTES.search(found[0]) or _is_plain(page.read(found[0]))))
        and not ("«" in text and found[0].startswith("á»"))
    ]


def _is_plain(letter: str) -> bool:
    """A sign rather than a letter; but degrees and squares often are found with an Â before them."""
    return not letter.isalpha() and letter not in "°²³½¼¾±µ§©®·"


def _word_at(text: str, place: int) -> tuple[int, int]:
    start = max(text.rfind(" ", 0, place), text.rfind("\n", 0, place)) + 1
    ends = [end for end in (text.find(" ", place), text.find("\n", place)) if end >= 0]
    return start, min(ends, default=len(text))


def _mend(word: str) -> str:
    """What was written, once or twice misread; the word itself where parts of it are gone."""
    for page in OPENED:
        read = word
        for _ in range(2):
            read = page.part.sub(lambda found, page=page: page.read(found[0]), read)  # type: ignore[misc]
        if read != word and not any(unicodedata.category(char) in {"Cc", "Sm", "So"} for char in read):
            return unicodedata.normalize("NFC", read)
    return word
