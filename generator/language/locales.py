"""How a language writes days, months, numbers and shares, and what other languages are called. Owns Babel."""

import re
import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import cache
from itertools import pairwise
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date as babel_date
from babel.dates import format_time as babel_time
from babel.lists import format_list as babel_list
from babel.numbers import format_decimal, format_percent, parse_pattern

from generator.language.scripts import COMMAS, STEERING, TATWEEL, ZEROS, widen

USUAL: Final = ("vi", "en")
"""The languages of a project that does not name its own."""

MOST_DAYS: Final = 3
"""Single days that are listed in one line; more are not read."""

A_DAY: Final = date(2021, 9, 5)
"""Any day, to try a pattern with."""

DAY_SKELETONS: Final = ("Md", "MMMd", "MMMMd", "yMd", "yMMMd", "yMMMMd")
"""What a day is written with: figures or the name of the month, the year or not (CLDR)."""

LETTERS_OF_COUNTRY: Final = 2
LETTERS_OF_SCRIPT: Final = 4


@dataclass(frozen=True, slots=True)
class Formats:
    """How one language writes days, numbers and shares: patterns of CLDR (Unicode TR 35).

    `babel` names the locale of Babel that has the names of the months and the marks in numbers.
    """

    babel: str
    day: str
    day_of_month: str
    """Of the first of two days in the same month."""
    day_of_year: str
    """Of the first of two days in the same year."""
    month: str
    short_month: str
    short_month_and_year: str
    share: str
    """A share in per cent, with at most one decimal."""

    def format_day(self, day: date) -> str:
        """A day in full: "05/09/2021" or "5 September 2021"."""
        return self._write(day, self.day)

    def format_period(self, first: date, last: date) -> str:
        """One day, or the first and last day, with what they share said once."""
        if first == last:
            return self.format_day(first)
        if first.year != last.year:
            short = self.day
        elif first.month != last.month:
            short = self.day_of_year
        else:
            short = self.day_of_month
        return f"{self._write(first, short)} – {self.format_day(last)}"

    def format_days(self, days: Sequence[date]) -> str:
        """Several days in one line: a period where they follow each other; "" where there are too many."""
        first, last = days[0], days[-1]
        if all(later - day == timedelta(days=1) for day, later in pairwise(days)):
            return self.format_period(first, last)
        if len(days) > MOST_DAYS:
            return ""
        short = self.day_of_year if first.month != last.month else self.day_of_month
        shorter = (self._write(day, self.day if day.year != last.year else short) for day in days[:-1])
        return babel_list([*shorter, self.format_day(last)], locale=_find(self.babel))

    def format_weekday(self, day: date) -> str:
        """The day of the week: "Chủ Nhật", "Sunday"."""
        return self._write(day, "EEEE")

    def format_time(self, at: time) -> str:
        """A time of day: "07:30"; "7:30 AM" where that is usual."""
        return self._figures(babel_time(at, "short", locale=_find(self.babel)))

    def format_month(self, day: date) -> str:
        """The month of a day: "tháng 8 năm 2021" or "August 2021"."""
        return self._write(day, self.month)

    def format_short_month(self, day: date, *, with_year: bool = False) -> str:
        """A month in short: "T9", "Sep"; with its year "T9/2021", "Sep 2021"."""
        return self._write(day, self.short_month_and_year if with_year else self.short_month)

    def format_count(self, count: int) -> str:
        """A whole number, thousands marked: "1.234" or "1,234"."""
        return self._figures(format_decimal(count, locale=_find(self.babel), numbering_system=self._system))

    def plural_form(self, count: int) -> str:
        """Which word stands beside this number: "one", "few", "other" (CLDR)."""
        return str(_find(self.babel).plural_form(count))

    def format_measure(self, value: float) -> str:
        """A length or a size with at most two decimals, thousands not marked: "0,7" or "0.7", "1080"."""
        return self._figures(
            format_decimal(value, "0.##", locale=_find(self.babel), numbering_system=self._system)
        )

    def format_rate(self, part: int, whole: int) -> str:
        """A share in per cent with at most one decimal: "94,5 %" or "94.5%"."""
        share = format_percent(
            part / whole, self.share, locale=_find(self.babel), numbering_system=self._system
        )
        sign = _find(self.babel).number_symbols[self._system].get("percentSign", "%")
        return self._figures(share.replace("%", STEERING.sub("", sign)))

    def format_list(self, items: Iterable[str]) -> str:
        """Several things, one after the other: "a, b"; "أ، ب"."""
        return COMMAS.get(_script_of(self.babel), ", ").join(items)

    @property
    def day_patterns(self) -> tuple[str, ...]:
        """Every pattern that has a day and its month: those of the language, and others that Babel knows."""
        known = _find(self.babel)
        skeletons = (known.datetime_skeletons.get(name) for name in DAY_SKELETONS)
        usual = (one.pattern for one in (*known.date_formats.values(), *skeletons) if one)
        patterns = (self.day, self.day_of_year, f"d {self.month}", *usual)
        return tuple(one for one in dict.fromkeys(patterns) if "d" in one and re.search("[ML]", one))

    @property
    def month_names(self) -> frozenset[str]:
        """What the months are called, in full and in short."""
        months = _find(self.babel).months
        tables = [
            months[use][width] for use in ("format", "stand-alone") for width in ("wide", "abbreviated")
        ]
        return frozenset(name for table in tables for name in table.values())

    @property
    def _system(self) -> str:
        """The figures of this locale: "arab" in Egypt, "latn" in Morocco."""
        usual = _find(self.babel).default_numbering_system
        return usual if usual in ZEROS else "latn"

    def _write(self, day: date, pattern: str) -> str:
        return self._figures(babel_date(day, pattern, locale=_find(self.babel)))

    def _figures(self, text: str) -> str:
        """The text in the figures of this locale."""
        zero = ord(ZEROS.get(self._system, "0"))
        return widen(text).translate({ord("0") + value: zero + value for value in range(10)})


@cache
def _find(babel: str) -> Locale:
    """One of Babel's locales, which takes Babel longer to find than to write a day with."""
    return Locale.parse(babel)


def build_formats(babel: str, given: Mapping[str, str]) -> Formats:
    """The formats of one of Babel's locales, but for the patterns that are `given` by their names."""
    known = Locale.parse(babel)
    skeletons = known.datetime_skeletons
    usual = {
        "day": known.date_formats["long"].pattern,
        "day_of_month": "d",
        "day_of_year": str(skeletons.get("MMMMd", "d MMMM")),
        "month": str(skeletons.get("yMMMM", "MMMM y")),
        "short_month": "MMM",
        "short_month_and_year": str(skeletons.get("yMMM", "MMM y")),
        "share": known.percent_formats[None].pattern.replace("0", "0.#", 1),
    }
    return Formats(babel, **{**usual, **given})


def is_babel_locale(name: str) -> bool:
    """Whether Babel knows a locale by this name: "vi_VN", "fr"."""
    try:
        return bool(Locale.parse(name))
    except (UnknownLocaleError, ValueError):
        return False


def is_day_pattern(pattern: str) -> bool:
    """Whether a day can be written by this pattern.

    Never ask "root": Babel then says months of Arabic as "M09" from there on.
    """
    try:
        return bool(babel_date(A_DAY, pattern, locale="en").strip())
    except (AttributeError, KeyError, ValueError):
        return False


def is_share_pattern(pattern: str) -> bool:
    """Whether a share can be written by this pattern."""
    try:
        return "%" in pattern and bool(parse_pattern(pattern))
    except ValueError:
        return False


def _script_of(babel: str) -> str:
    """In which script one of Babel's locales is written: "Latn"."""
    known, likely = Locale.parse(babel), get_global("likely_subtags")
    usual = str(likely.get(str(known)) or likely.get(known.language) or "")
    return known.script or next((part for part in usual.split("_") if len(part) == LETTERS_OF_SCRIPT), "")


def likely_country(tag: str) -> str:
    """The country where most who speak the language `tag` live, as Unicode has it: "US"; blank if unknown."""
    usual = str(get_global("likely_subtags").get(tag) or "")
    return next((part for part in usual.split("_")[1:] if len(part) == LETTERS_OF_COUNTRY), "")


def name_language(tag: str, babel: str) -> str:
    """What the language `tag` is called in one of Babel's locales; the tag where it has no name."""
    if "-" in tag and is_babel_locale(babel_name := tag.replace("-", "_")):
        return Locale.parse(babel_name).get_display_name(babel) or tag
    known: str | None = Locale.parse(babel).languages.get(tag)
    return known or tag


def name_country(code: str, babel: str) -> str:
    """What the country of this code is called in one of Babel's locales; the code where it has no name."""
    known: str | None = Locale.parse(babel).territories.get(code)
    return known or code


def fold(text: str) -> str:
    """Lower case without accents, đ as d; no Arabic lengthening stroke: how people type in a hurry."""
    return bare(text.casefold()).replace(TATWEEL, "")


def slugify(text: str, longest: int = sys.maxsize) -> str:
    """A name as part of an address: "Xã Trường Hà" becomes "xa-truong-ha".

    Cut at the end of a word, if possible, to at most `longest` characters.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rpartition("-")[0] or slug[:longest]


def bare(text: str) -> str:
    """The same letters, upper or lower case, without accents: what any phone shows."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
