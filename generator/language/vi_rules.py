"""Vietnamese: its alphabet, its two spellings of a last i, days in short figures."""

import re
import unicodedata
from datetime import date
from typing import Final

from generator.language.locales import fold
from generator.language.plain import PlainRules

ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""Grave, hook, tilde, acute, dot below: the order of Vietnamese dictionaries."""

EITHER_SPELLING: Final = re.compile(r"\b(qu(?=y(?:nh|t|p|ch)?\b)|[bcdghklmnpqrstvx]*(?=y\b))y")
"""A y that may be written i: alone behind consonants, or behind "qu"."""

YEAR: Final = 365
"""Days; a shorter period needs the year of its end only."""


class Vietnamese(PlainRules):
    """The rules of Vietnamese."""

    tag = "vi"
    is_read_aloud = True
    is_plain_checked = True
    has_accented_messages = True

    def sort_key(self, text: str) -> tuple[list[int], list[int], str]:
        """Alphabetical order: ă, â, đ, ê, ô, ơ, ư are letters and tones come second."""
        letters: list[int] = []
        tones: list[int] = []
        for char in unicodedata.normalize("NFC", text.casefold()):
            marks = unicodedata.normalize("NFD", char)
            tone = next((mark for mark in marks if mark in TONES), "")
            letter = unicodedata.normalize("NFC", marks.replace(tone, "", 1)) if tone else char
            place = ALPHABET.find(letter)
            letters.append(place + 1000 if place >= 0 else min(ord(letter[0]), 999))
            tones.append(TONES.index(tone) + 1 if tone else 0)
        return letters, tones, text

    def first_letter(self, text: str) -> str:
        """The letter of the alphabet under which `text` is listed: Đ is no D."""
        marks = unicodedata.normalize("NFD", text[:1].casefold())
        toneless = "".join(mark for mark in marks if mark not in TONES)
        return unicodedata.normalize("NFC", toneless).upper()

    def spell(self, text: str) -> str:
        """Bare letters with one spelling of an i that may be written y: Sỹ, Sĩ; Quý, Quí; Quỳnh, Quình.

        Tay and tai, thuy and thui are other words. The site's search (``theme/search/vi.js``) does the same.
        """
        return EITHER_SPELLING.sub(r"\1i", fold(text))

    def brief_days(self, first: date, last: date) -> str:
        """Days in figures: "5/9", "1-7/10", "1/9-31/5/2022"."""
        end = f"{last.day}/{last.month}"
        if first.year != last.year:
            is_a_year = (last - first).days < YEAR
            return f"{first.day}/{first.month}{'' if is_a_year else f'/{first.year}'}-{end}/{last.year}"
        if first == last:
            return end
        return f"{first.day}-{end}" if first.month == last.month else f"{first.day}/{first.month}-{end}"

    def name_inside(self, name: str) -> str:
        """With a small letter, "tiếng Anh": CLDR has it as it stands in a list."""
        return name[:1].lower() + name[1:]
