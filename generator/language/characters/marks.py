"""Invisible characters, and code points that are no characters."""

import re
from typing import Final

from generator.language.characters.bad_characters import BadCharacters

HIDDEN: Final = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f"  # controls, which no workbook can hold (XML 1.0, 2.2)
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]"
)
"""Default ignorable characters (Unicode, DerivedCoreProperties) and controls. They turn the order of what is
read (TR9, TR36), part words that search then misses, or hide words. None of the languages of a project
needs one: even Mông and Dao are written here in Latin letters."""

EMOJI: Final = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
PART_OF_EMOJI: Final = re.compile(
    f"(?<=[{EMOJI}0-9#*])[\ufe0e\ufe0f]|(?<=[{EMOJI}\ufe0f])\u200d(?=[{EMOJI}])"
)
"""What chooses or joins pictures after the picture (TR51): whether these can be used is not decided here."""

NO_CHARACTER: Final = re.compile(
    "[\ud800-\udfff\ufdd0-\ufdef\ue000-\uf8ff\U000f0000-\U0010ffff"
    + "".join(chr(plane << 16 | last) for plane in range(15) for last in (0xFFFE, 0xFFFF))
    + "]"
)
"""Halves of characters (surrogates), numbers that are never a character, and those that every font fills as
it likes: bullets of Word's own symbol fonts (Unicode, chapter 23)."""


def find_mark(text: str) -> BadCharacters | None:
    """The first such mark: `hidden-character` or `no-character`."""
    seen = PART_OF_EMOJI.sub(" ", text)
    found = NO_CHARACTER.search(seen)
    code = "no-character"
    if found is None:
        found = HIDDEN.search(seen)
        code = "hidden-character"
    if found is None:
        return None
    return BadCharacters(code, found.start(), found.end(), {"mark": f"U+{ord(found[0]):04X}"})
