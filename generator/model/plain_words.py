"""Which words and sentences are too hard for residents: data, see ``site_data/plain_words.yaml``."""

from typing import Annotated

from generator.model.schema import AtLeastOne, Model, Text, whole_number

Words = Annotated[int, *whole_number(1, 200)]


class Rewording(Model):
    """Words to avoid, and what to write."""

    avoid: Text
    write: Text


class Limits(Model):
    """The most words a sentence may have."""

    easy_read: Words
    """In easy-to-read sentences."""
    other: Words
    """In all other texts."""


class PlainWords(Model):
    """The whole of ``plain_words.yaml``."""

    longest_sentence: Limits
    names: tuple[Text, ...] = ()
    """Official names and quoted titles, which stay as they are."""
    known: tuple[Text, ...] = ()
    """Abbreviations that everybody knows."""
    abbreviations: tuple[Rewording, ...] = ()
    jargon: AtLeastOne[Rewording]
