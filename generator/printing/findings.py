"""What keeps something from being printed: data, apart from the modules that find it, which load slowly."""

from dataclasses import dataclass
from typing import Final, Literal

UNKNOWN_FIELD: Final = "sheet"
"""The field that a misfit names when the search for it was not asked for."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A text too long for its sheet even in the smallest type the design allows."""

    field: str
    """The field of `PosterWords`."""
    excess_characters: int
    """About how many characters to take away; at least 1."""


@dataclass(frozen=True, slots=True)
class Unprintable:
    """A text with characters that the poster's fonts do not have."""

    field: str
    characters: str
    """Each missing character once, in code point order."""


Finding = Misfit | Unprintable
"""What keeps one sheet from being printed and a writer can correct."""


@dataclass(frozen=True, slots=True)
class SheetFault:
    """A sheet that must not be published."""

    kind: Literal["unreadable", "wrong-address", "faint"]
    found: tuple[str, ...]
    """What the codes on the sheet say; empty when none can be read."""


class UnprintableText(Exception):
    """The fonts have no glyph for some `characters` of the text."""

    def __init__(self, characters: frozenset[str]) -> None:
        """Keep the characters, each once."""
        super().__init__(" ".join(sorted(characters)))
        self.characters = characters


class TooLongText(Exception):
    """Some fields do not fit the sheet: `excesses` has the characters too many, by field."""

    def __init__(self, excesses: dict[str, int]) -> None:
        """Keep the fields."""
        super().__init__(str(excesses))
        self.excesses = excesses


class UnprintableSheet(Exception):
    """The words of a sheet do not fit it, or the typeface lacks letters for them."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Say what is wrong with its words."""
        super().__init__(findings)
        self.findings = findings


class UnreadableCode(Exception):
    """A code on a finished sheet does not say what it should."""

    def __init__(self, fault: SheetFault, expected: tuple[str, ...]) -> None:
        """Say what was found, and what the codes of the sheet should say."""
        super().__init__(fault, expected)
        self.fault = fault
        self.expected = expected
