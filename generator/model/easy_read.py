"""The easy-to-read side of a campaign: recordings, and what is said in other languages spoken there."""

from typing import Final, Literal

from generator.model.schema import FileName, Model, Text

Language = Literal["tay", "nung", "mong", "dao"]
"""A language that is spoken there beside those of the site."""

TAGS: Final[dict[Language, str]] = {"tay": "tyz", "nung": "nut", "mong": "hmn", "dao": "ium"}
"""Language tags (BCP 47), which are the codes of ISO 639-3: Tày; Nung (Viet Nam), not "nun", which is another
language in Myanmar; Hmong, the whole group; Iu Mien."""

RECORDING_SUFFIXES: Final = ("mp3", "ogg", "opus", "m4a")
"""Endings of recordings that browsers play: MP3, Ogg (Vorbis or Opus), AAC in MP4."""


class OtherLanguage(Model):
    """What the easy-to-read sentences say, in one more language: written, spoken, or both."""

    language: Language
    text: tuple[Text, ...] = ()
    audio: FileName | None = None
    """A file, from the project's folder."""

    @property
    def tag(self) -> str:
        """The language tag for ``lang``."""
        return TAGS[self.language]
