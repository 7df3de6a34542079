"""Which words and sentences are too hard for residents: data, see ``site_data/plain_words.yaml``."""

from generator.model.schema import AtLeastOne, Model, Text, WholeNumber


class Rewording(Model):
    """Words to avoid, and what to write."""

    avoid: Text
    write: Text


class Limits(Model):
    """The most words a sentence may have."""

    easy_read: WholeNumber
    """In easy-to-read sentences."""
    other: WholeNumber
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
