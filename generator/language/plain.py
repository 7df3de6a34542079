"""The rules of a language of which nothing is known but the words in its file."""

from datetime import date

from generator.language.locales import fold


class PlainRules:
    """The rules of any language; a language with other ones has a class of its own."""

    tag = ""
    """The language; empty for any."""
    is_read_aloud = False
    """Whether numbers, days and phones can be written as they are spoken, for loudspeakers."""
    is_plain_checked = False
    """Whether its texts are checked against the project's list of hard words."""
    has_accented_messages = False
    """Whether words are hard to read without their accents, so that text messages come with them too."""

    def sort_key(self, text: str) -> tuple[list[int], list[int], str]:
        """What puts texts in alphabetical order."""
        return [ord(char) for char in fold(text)], [], text

    def first_letter(self, text: str) -> str:
        """The letter of the alphabet under which `text` is listed."""
        return fold(text)[:1].upper()

    def spell(self, text: str) -> str:
        """Bare letters in one of several spellings of the same name."""
        return fold(text)

    def brief_days(self, _first: date, _last: date) -> str:
        """Days in short figures; empty where the language has no such form."""
        return ""

    def name_inside(self, name: str) -> str:
        """The name of a language as it stands inside a sentence."""
        return name
