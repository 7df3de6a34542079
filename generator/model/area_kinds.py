"""What areas are: what they are called in sentences, and their kinds; see ``site_data/area_kinds.yaml``."""

from typing import Final

from generator.model.localized import LocalizedText
from generator.model.schema import Model


class AreaWords(Model):
    """What areas are called in each language; where nothing is said, the language's own neutral word stands.

    Each field is a word of the interface, ``area_one`` and so on, put into others at ``{area_one}``.
    """

    one: LocalizedText | None = None
    """One of them, without an article: "xã", "commune"."""
    many: LocalizedText | None = None
    """All of them together: "xã, thị trấn", "communes"."""
    counted_one: LocalizedText | None = None
    """One after its number: "{count} xã", "{count} commune"."""
    counted_many: LocalizedText | None = None
    """Several, or none, after their number: "{count} xã", "{count} communes"."""
    your: LocalizedText | None = None
    """The reader's own: "xã của bạn", "your commune"."""
    this: LocalizedText | None = None
    """The one that is spoken of: "xã", "this commune"."""
    whole: LocalizedText | None = None
    """All that the areas are parts of: "cả huyện", "the whole district"."""
    hard: LocalizedText | None = None
    """Those of which standards ask for less: "đặc biệt khó khăn", "in special difficulty"."""


AREA_FORMS: Final = {f"area_{name}": name for name in AreaWords.model_fields}
"""The words of the interface by which areas are called, and their fields here."""


class AreaKinds(Model):
    """The whole of ``area_kinds.yaml``."""

    words: AreaWords = AreaWords()
