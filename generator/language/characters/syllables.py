"""What can be a Vietnamese syllable: so much is known of a word without a dictionary."""

import re
import unicodedata
from typing import Final

TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook, dot below."""

STOPPED_TONES: Final = "\u0301\u0323"
"""The two that a syllable ending in a stop may have."""

ONSET: Final = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]"
CODA: Final = "ch|ng|nh|[cmnptiouy]"

RHYMES: Final = (
    *("a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay"),
    *("ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây"),
    *("e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê", "êch", "êm", "ên", "êng", "ênh", "êp", "êt", "êu"),
    *("i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu"),
    *("iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu"),
    *("o", "oc", "oi", "om", "on", "ong", "oong", "ooc", "op", "ot"),
    *("oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh", "oao", "oap", "oat", "oay"),
    *("oăc", "oăm", "oăn", "oăng", "oăt", "oe", "oen", "oeo", "oet"),
    *("ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn", "ơng", "ơp", "ơt"),
    *("u", "ua", "uc", "ui", "um", "un", "ung", "up", "ut", "uân", "uâng", "uât", "uây"),
    *("uê", "uêch", "uênh", "uơ", "uôc", "uôi", "uôm", "uôn", "uông", "uôt"),
    *("uy", "uya", "uych", "uyên", "uyêt", "uynh", "uyp", "uyt", "uyu"),
    *("ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu"),
    *("ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt", "ươu"),
    *("y", "yêm", "yên", "yêng", "yêt", "yêu"),
)
"""Every rhyme of the language, without tones."""

SYLLABLE: Final = re.compile(f"(?:{ONSET})?(?:{'|'.join(RHYMES)})")
STOPPED: Final = re.compile(".*(?:c|ch|p|t)")


def is_syllable(word: str) -> bool:
    """Whether somebody may have meant `word` as a Vietnamese syllable, in small or capital letters."""
    bare, tones = _part(word)
    return len(tones) <= 1 and SYLLABLE.fullmatch(bare) is not None


def is_well_formed(word: str) -> bool:
    """Whether `word` is a syllable whose tone and end go together: a chance reading seldom is."""
    bare, tones = _part(word)
    if len(tones) > 1 or not SYLLABLE.fullmatch(bare):
        return False
    return not STOPPED.fullmatch(bare) or (tones != "" and tones in STOPPED_TONES)


def _part(word: str) -> tuple[str, str]:
    """Small letters without tones, and the tones."""
    marks = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in TONES))
    return bare, "".join(mark for mark in marks if mark in TONES)
