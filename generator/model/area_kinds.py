"""What areas are: how their codes look, their kinds, what they are called in sentences.

The model of ``site_data/area_kinds.yaml``.
"""

import re
from typing import Annotated, Final

from generator.model.localized import ByLanguage, LocalizedText
from generator.model.schema import Model, NoRepeats, Text, whole_number

CodeDigits = Annotated[int, *whole_number(1, 12)]


class AreaKind(Model):
    """One kind of area: commune, town, ward, hamlet."""

    id: Text
    """What stands in the column `kind` of the table of areas."""
    name: LocalizedText
    """The word that names of this kind begin or end with."""
    also: NoRepeats[Text] = ()
    """Other words for it in names, in any language: "town" beside "township"."""

    def words(self, tag: str) -> tuple[str, ...]:
        """What names in one language may call it, the usual word first; none where it has no word there."""
        usual = self.name.get(tag)
        return (usual, *self.also) if usual else ()

    def strip(self, name: str, tag: str) -> str:
        """The name without the word for this kind: "Trường Hà"; the whole name where nothing else is left."""
        for word in self.words(tag):
            pattern = rf"^{re.escape(word)}\s+(?=\S)|(?<=\S)\s+{re.escape(word)}$"
            stripped = re.sub(pattern, "", name, count=1, flags=re.IGNORECASE)
            if stripped != name:
                return stripped
        return name

    def inside(self, name: str, tag: str) -> str:
        """A name as it stands inside a sentence, the word for this kind as it is written: "xã Trường Hà"."""
        words = (word for word in self.words(tag) if name.casefold().startswith(f"{word.casefold()} "))
        word = next(words, "")
        return f"{word}{name[len(word) :]}"

    def is_in(self, name: str, tag: str) -> bool:
        """Whether a name says of which kind the area is, or need not: there is no word in its language."""
        return not self.words(tag) or self.strip(name, tag) != name


class AreaWords(Model):
    """What areas are called in each language; where nothing is said, the language's own neutral word stands.

    Each field is a word of the interface, ``area_one`` and so on, put into others at ``{area_one}``.
    """

    one: LocalizedText | None = None
    """One of them, without an article: "xã", "commune"."""
    many: LocalizedText | None = None
    """All of them, without a word such as "các", "the": "xã, thị trấn", "communes"."""
    counted_one: LocalizedText | None = None
    """One after its number: "{count} xã", "{count} commune"."""
    counted_many: LocalizedText | None = None
    """Several, or none, after their number: "{count} xã", "{count} communes"."""
    counted_zero: ByLanguage | None = None
    """None, where a language has a form of its own for that (CLDR), such as Arabic."""
    counted_two: ByLanguage | None = None
    counted_few: ByLanguage | None = None
    counted_other: ByLanguage | None = None
    """Of numbers that no other form is for; where left out, ``counted_many``."""
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

AREA_PLACES: Final = tuple(name for name in AREA_FORMS if not name.startswith("area_counted_"))
"""Those that can be put into any word: the others need a number."""


class AreaKinds(Model):
    """The whole of ``area_kinds.yaml``."""

    code_digits: CodeDigits | None = None
    """How many digits each code has; left out: codes are letters and digits, or made from the name."""
    kinds: tuple[AreaKind, ...] = ()
    words: AreaWords = AreaWords()
