"""Whether every reader sees the characters of a text as they were meant."""

from generator.language.characters.bad_characters import BadCharacters
from generator.language.characters.eth import find_eth
from generator.language.characters.legacy import find_legacy_font
from generator.language.characters.lost import find_lost_letters
from generator.language.characters.marks import find_mark
from generator.language.characters.misread import find_misread


def find_bad_characters(text: str) -> BadCharacters | None:
    """The first place in `text` whose characters cannot be right; None in a sound text.

    Encodings go first: a soft hyphen is ư in one of them.
    """
    found = None
    if not text.isascii():
        found = find_misread(text) or find_legacy_font(text) or find_eth(text)
    return found or find_lost_letters(text) or find_mark(text)
