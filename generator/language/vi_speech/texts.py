"""A whole Vietnamese text made ready to be read aloud: each number in it in words, the rest as it is."""

import re
import unicodedata
from typing import Final

from generator.language.vi_speech.amounts import AMOUNTS, PAIRS, SPELLINGS
from generator.language.vi_speech.days import DAYS
from generator.language.vi_speech.hours import HOURS
from generator.language.vi_speech.kinds import Kind
from generator.language.vi_speech.names import DOCUMENTS, NAMES
from generator.language.vi_speech.telephones import TELEPHONES
from generator.language.vi_speech.weekdays import WEEKDAYS

KINDS: Final[tuple[Kind, ...]] = (
    *TELEPHONES,
    *SPELLINGS,
    *DOCUMENTS,
    *PAIRS,
    *HOURS,
    *DAYS,
    *NAMES,
    *WEEKDAYS,
    *AMOUNTS,
)
"""In this order: what hurts most when it is wrong comes first, and none may take part of another."""


def speak_text(text: str) -> str:
    """The text with every number, date, time and phone number in words; no digit is left."""
    text = "".join(str(unicodedata.digit(c, c)) for c in text)
    for kind in KINDS:
        text = kind.apply(text)
    return text


def count_syllables(text: str) -> int:
    """Syllables of a Vietnamese text in words: Vietnamese writes them apart."""
    return len(re.findall(r"[^\W\d_]+", text))
