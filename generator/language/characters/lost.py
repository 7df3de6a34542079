"""Letters that are gone: a question mark or a box stands where a program had no place for them."""

import re
from typing import Final

from generator.language.characters.bad_characters import BadCharacters
from generator.language.characters.legacy import WORD
from generator.language.characters.syllables import CODA, ONSET

REPLACEMENT: Final = "\ufffd"
"""What programs put in the place of bytes they cannot read (Unicode, 23.8)."""

VOWEL: Final = "[aeêioôuyàáâãèéìíòóõùúý]"
INSIDE: Final = re.compile(
    rf"(?:{ONSET})?(?:uy|[iuyo])?\?+[iuyoa]?(?:{CODA})"  # tr?n, tr??ng, Huy?n
    rf"|(?:{ONSET})[iuy]?\?+[iuyoa]"  # m?i, c?a
    rf"|\?+{VOWEL}{{1,3}}(?:{CODA})?"  # ?i, ?ình
)
"""A syllable with question marks for vowels, or for đ at its beginning, and letters after them."""

OPEN: Final = re.compile(r"(?:ngh|ng|nh|kh|ph|th|tr|ch)\?+")
"""A syllable whose vowel was at its end: Th? tr?n. A question does not end in these letters."""

ANY_WORD: Final = re.compile(r"[^\s\"'“”‘’()\[\]«»,;:.!…–—]+")


def find_lost_letters(text: str) -> BadCharacters | None:
    """The first word with a letter missing: `lost-letters`."""
    if REPLACEMENT in text:
        return _tell(text, next(word for word in WORD.finditer(text) if REPLACEMENT in word[0]))
    if "?" not in text:
        return None
    return next((_tell(text, word) for word in ANY_WORD.finditer(text) if _has_hole(text, word)), None)


def _tell(text: str, word: re.Match[str]) -> BadCharacters:
    return BadCharacters("lost-letters", word.start(), word.end(), {"text": text[word.start() : word.end()]})


def _has_hole(text: str, word: re.Match[str]) -> bool:
    letters = word[0].replace("?", "")
    if letters == word[0] or not (letters.islower() or letters.istitle() or letters.isupper()):
        return False
    small = word[0].lower()
    goes_on = text[word.end() :].lstrip(" ")[:1].islower()
    return bool(INSIDE.fullmatch(small.rstrip("?")) or (goes_on and OPEN.fullmatch(small)))
