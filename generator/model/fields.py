"""Field kinds: each turns one text into one value, or raises a `Fault` that says what is wrong.

Every scalar arrives as text (see `generator.loading`), so these functions alone decide types.
"""

import math
import re
from collections.abc import Callable, Hashable
from datetime import date
from typing import TypeVar

from generator.language.characters.reading import find_bad_characters

T = TypeVar("T", bound=Hashable)

ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
DAY_FIRST_DATE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
CAMPAIGN_CODE = re.compile(r"[A-Z0-9]{2,4}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*")
LINE_END = re.compile(r"[ \t]*[\t\n\r\x85\u2028\u2029]\s*")
EMAIL = re.compile(
    r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@"
    r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
)
"""What browsers take for an e-mail address (HTML, 4.10.5.1.5), with a dot in its host."""

FLAGS = {"true": True, "false": False}

MINIMUM_CONTRAST = 4.5
"""Least contrast of an accent colour with white: WCAG 2.2, success criterion 1.4.3."""

LINEAR_LIMIT = 0.04045
"""Below it sRGB is linear (IEC 61966-2-1)."""

WHOLE = 100
"""Per cent: all there is."""

PACES = range(60, 301)
"""Syllables a minute that can be spoken and understood; Vietnamese read aloud in a quiet room has some
310 (Pellegrino, Coupé and Marsico 2011: 5.22 a second)."""

YEARS = range(1900, 2101)
"""No law, area or campaign of a project is older or later; a year outside is a typing error."""

LONGEST_FILE_NAME = 255
"""Characters of a file's path; what common file systems allow for one name."""

LONGEST_SLUG = 60
"""Keeps file names of posters under what common file systems and e-mail programs take. Identifiers too
become parts of file names and addresses."""


class Fault(ValueError):
    """What is wrong with one value: a problem code and the values its message needs.

    `item` is what is meant inside the value: a position in a list, a name in a group.
    """

    def __init__(self, code: str, item: int | str | None = None, /, **values: str) -> None:
        """Store all; the message is worded later, in the reader's language."""
        super().__init__(code)
        self.code = code
        self.item = item
        self.values = values


class Faults(ValueError):
    """All that is wrong with a value of several parts."""

    def __init__(self, faults: list[Fault]) -> None:
        """Keep them in their order."""
        super().__init__(" ".join(fault.code for fault in faults))
        self.faults = faults


def faults_of(error: Fault | Faults) -> list[Fault]:
    """The one, or each of several."""
    return error.faults if isinstance(error, Faults) else [error]


def check_characters(text: str) -> None:
    """Raise what is wrong with the letters of a value, whatever it means (see `language.characters`)."""
    bad = find_bad_characters(text)
    if bad:
        raise Fault(bad.code, **bad.values)


def parse_text(text: str) -> str:
    """One line of words, outer spaces removed; raises `empty-text`.

    Where it was written over several lines, their ends count as spaces, as in the editor's forms: nothing of
    ours shows a line end in a field, and titles, messages, calendars and sheets are spoilt by one.
    """
    words = LINE_END.sub(" ", text.strip())
    if not words:
        raise Fault("empty-text")
    return words


def parse_file_name(text: str) -> str:
    """A file by its path from the project's folder or a page; raises `wrong-file-name`."""
    name = text.strip()
    if not name or len(name) > LONGEST_FILE_NAME or LINE_END.search(name):
        raise Fault("wrong-file-name", text=name[:LONGEST_SLUG])
    return name


def parse_date(text: str) -> date:
    """A calendar day written year-month-day; raises `wrong-date`, `impossible-date` or `wrong-year`."""
    if not ISO_DATE.fullmatch(text):
        swapped = DAY_FIRST_DATE.fullmatch(text)
        values = _suggest_date(*swapped.groups()) if swapped else {}
        raise Fault("wrong-date", text=text, **values)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Fault("impossible-date", text=text) from None
    if day.year not in YEARS:
        raise Fault("wrong-year", text=text, first=str(YEARS[0]), last=str(YEARS[-1]))
    return day


def _suggest_date(day: str, month: str, year: str) -> dict[str, str]:
    """A day/month/year as it should be written, when the calendar has it."""
    try:
        return {"suggestion": date(int(year), int(month), int(day)).isoformat()}
    except ValueError:
        return {}


def parse_campaign_code(text: str) -> str:
    """Two to four capital letters or digits, printed in QR codes; raises `wrong-campaign-code`.

    Capitals keep the QR code in its denser alphanumeric mode (ISO/IEC 18004, table 5).
    """
    if not CAMPAIGN_CODE.fullmatch(text):
        raise Fault("wrong-campaign-code", text=text)
    return text


def parse_slug(text: str) -> str:
    """Small letters a-z, digits and single hyphens; raises `wrong-slug`."""
    if not is_slug(text):
        raise Fault("wrong-slug", text=text)
    return text


def is_slug(text: str) -> bool:
    """Whether `text` can be a part of an address, and so a file or folder on any disk."""
    return bool(SLUG.fullmatch(text)) and len(text) <= LONGEST_SLUG


def parse_identifier(text: str) -> str:
    """The short name by which other records point at this one; raises `wrong-identifier`."""
    if not IDENTIFIER.fullmatch(text) or len(text) > LONGEST_SLUG:
        raise Fault("wrong-identifier", text=text)
    return text


def parse_flag(text: str) -> bool:
    """``true`` or ``false``; raises `wrong-flag` (``yes`` and ``no`` mean too many things)."""
    if text not in FLAGS:
        raise Fault("wrong-flag", text=text)
    return FLAGS[text]


def parse_whole_number(text: str) -> int:
    """A count written with digits only; raises `grouped-number`, `negative-number` or `wrong-number`."""
    if re.fullmatch(r"[0-9]{1,3}([.,\s][0-9]{3})+", text):
        raise Fault("grouped-number", text=text, suggestion=re.sub(r"\D", "", text))
    if re.fullmatch(r"-\d+", text, re.ASCII):
        raise Fault("negative-number", text=text)
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise Fault("wrong-number", text=text)
    return int(text)


def parse_pace(text: str) -> int:
    """Syllables a minute, 60 to 300; raises `wrong-pace`."""
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or int(text) not in PACES:
        raise Fault("wrong-pace", text=text)
    return int(text)


def parse_percent(text: str) -> int:
    """A share in whole per cent, 0 to 100, digits only; raises `wrong-percent`."""
    if not re.fullmatch(r"\d{1,3}", text, re.ASCII) or int(text) > WHOLE:
        raise Fault("wrong-percent", text=text)
    return int(text)


def whole_number(least: int, most: int) -> Callable[[str], int]:
    """A kind of whole number with ends; raises what `parse_whole_number` does, or `out-of-range`."""

    def parse(text: str) -> int:
        number = parse_whole_number(text)
        if not least <= number <= most:
            raise Fault("out-of-range", text=text, least=f"{least}", most=f"{most}")
        return number

    return parse


def length(least: float, most: float) -> Callable[[str], float]:
    """A kind of measure with ends, digits and a decimal point; raises `wrong-length` or `out-of-range`."""

    def parse(text: str) -> float:
        if not re.fullmatch(r"\d{1,5}(\.\d{1,5})?", text, re.ASCII):
            raise Fault("wrong-length", text=text)
        if not least <= float(text) <= most:
            raise Fault("out-of-range", text=text, least=f"{least:g}", most=f"{most:g}")
        return float(text)

    return parse


def check_repeats(items: tuple[T, ...]) -> tuple[T, ...]:
    """A list in which nothing stands twice; raises `repeated-item` at the second."""
    for index, item in enumerate(items):
        if item in items[:index]:
            raise Fault("repeated-item", index, text=str(item))
    return items


def parse_email(text: str) -> str:
    """An e-mail address; raises `wrong-email`."""
    if not EMAIL.fullmatch(text):
        raise Fault("wrong-email", text=text)
    return text


def parse_colour(text: str) -> str:
    """An accent ``#RRGGBB`` that white text can stand on; raises `wrong-colour` or `low-contrast`."""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise Fault("wrong-colour", text=text)
    contrast = contrast_with_white(text)
    if contrast < MINIMUM_CONTRAST:
        raise Fault("low-contrast", text=text, contrast=f"{math.floor(contrast * 100) / 100:.2f}")
    return text.upper()


def contrast_with_white(colour: str) -> float:
    """Contrast ratio of ``#RRGGBB`` with white, 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= LINEAR_LIMIT else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
