"""What scripts write otherwise: figures, commas, marks of direction."""

import re
from typing import Final

ZEROS: Final = {
    "arab": "\u0660",
    "arabext": "\u06f0",
    "beng": "\u09e6",
    "deva": "\u0966",
    "mymr": "\u1040",
    "tibt": "\u0f20",
}
"""The nought of each system of figures that some locale writes by default, but for the usual one (CLDR)."""

COMMAS: Final = {"Arab": "\u060c ", "Hans": "\u3001", "Hant": "\u3001", "Jpan": "\u3001"}
"""What parts the items of a list, in scripts that have no comma of the usual kind (ISO 15924)."""

STEERING: Final = re.compile("[\u061c\u200e\u200f]")
"""What steers the order of letters inside the per cent sign of some locales; few typefaces have it."""

TATWEEL: Final = "\u0640"
"""Makes an Arabic word longer, and says nothing."""


def widen(text: str) -> str:
    """Narrow no-break spaces, which few typefaces have, become no-break spaces."""
    return text.replace("\u202f", "\u00a0")
