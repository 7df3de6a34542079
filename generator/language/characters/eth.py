"""The letter Eth, which looks like Đ: no search finds it, and no screen reader reads it."""

import re
from typing import Final

from generator.language.characters.bad_characters import BadCharacters
from generator.language.characters.syllables import is_well_formed

MEANT: Final = str.maketrans("ÐðƉ", "ĐđĐ")
"""Eth of Iceland and the D with a bar of west Africa, and what was meant."""

WORD: Final = re.compile(r"[^\W\d_]+")
SHORT_FORM: Final = re.compile("[BCDĐGHKLMNPQRSTVX]*[ÐƉ][BCDĐGHKLMNPQRSTVXÐƉ]*")
"""Capitals without vowels: QÐ, NÐ, HÐND. No word of Icelandic has none."""

VIETNAMESE: Final = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")


def find_eth(text: str) -> BadCharacters | None:
    """The first word in which Đ was meant: `eth-for-d`. Ð stays in names such as Guðrún, where it belongs."""
    for word in WORD.finditer(text):
        meant = word[0].translate(MEANT)
        if meant != word[0] and _is_vietnamese(word[0], meant, text):
            values = {"text": word[0], "suggestion": meant}
            return BadCharacters("eth-for-d", word.start(), word.end(), values)
    return None


def _is_vietnamese(word: str, meant: str, text: str) -> bool:
    if len(word) == 1:
        return VIETNAMESE.search(text) is not None
    return is_well_formed(meant) or SHORT_FORM.fullmatch(word) is not None
