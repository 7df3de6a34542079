"""Languages: dates, numbers, alphabetical order, bare letters. Owns Babel."""

import re
import sys
import unicodedata
from datetime import date

from babel.dates import format_date as babel_date
from babel.numbers import format_decimal, format_percent

LOCALES = ("vi", "en")
"""The languages of the site, the first at its root."""

OWN_NAMES = {"vi": "Tiếng Việt", "en": "English"}
"""Each language's name for itself."""

REGIONAL = {"vi": "vi_VN", "en": "en_GB"}

DAY = {"vi": "dd/MM/yyyy", "en": "d MMMM yyyy"}
DAY_OF_MONTH = {"vi": "dd/MM", "en": "d"}
DAY_OF_YEAR = {"vi": "dd/MM", "en": "d MMMM"}
MONTH = {"vi": "'tháng' M 'năm' yyyy", "en": "MMMM yyyy"}
SHORT_MONTH = {"vi": "'T'M", "en": "MMM"}
SHORT_MONTH_AND_YEAR = {"vi": "'T'M/yyyy", "en": "MMM yyyy"}
PERCENT = {"vi": "#,##0.#\u00a0%", "en": "#,##0.#%"}

VIETNAMESE_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"
"""Grave, hook, tilde, acute, dot below: the order of Vietnamese dictionaries."""


EITHER_SPELLING = re.compile(r"\b(qu(?=y(?:nh|t|p|ch)?\b)|[bcdghklmnpqrstvx]*(?=y\b))y")
"""A y that may be written i: alone behind consonants, or behind "qu"."""


def format_day(day: date, locale: str) -> str:
    """A day in full: "05/09/2021" or "5 September 2021"."""
    return _format(day, DAY, locale)


def format_period(first: date, last: date, locale: str) -> str:
    """One day, or the first and last day, with what they share said once."""
    if first == last:
        return format_day(first, locale)
    if first.year != last.year:
        short = DAY
    elif first.month != last.month:
        short = DAY_OF_YEAR
    else:
        short = DAY_OF_MONTH
    return f"{_format(first, short, locale)} – {format_day(last, locale)}"


def format_month(day: date, locale: str) -> str:
    """The month of a day: "tháng 8 năm 2021" or "August 2021"."""
    return _format(day, MONTH, locale)


def format_short_month(day: date, locale: str, *, with_year: bool = False) -> str:
    """A month in short: "T9", "Sep"; with its year "T9/2021", "Sep 2021"."""
    return _format(day, SHORT_MONTH_AND_YEAR if with_year else SHORT_MONTH, locale)


def format_count(count: int, locale: str) -> str:
    """A whole number, thousands marked: "1.234" or "1,234"."""
    return str(format_decimal(count, locale=REGIONAL[locale]))


def format_measure(value: float, locale: str) -> str:
    """A length or a size with at most two decimals, thousands not marked: "0,7" or "0.7", "1080"."""
    return str(format_decimal(value, "0.##", locale=REGIONAL[locale]))


def format_rate(part: int, whole: int, locale: str) -> str:
    """A share in per cent with at most one decimal: "94,5 %" or "94.5%"."""
    return str(format_percent(part / whole, PERCENT[locale], locale=REGIONAL[locale]))


def sort_key(text: str, locale: str) -> tuple[list[int], list[int], str]:
    """Alphabetical order; in Vietnamese ă, â, đ, ê, ô, ơ, ư are letters and tones come second."""
    if locale != "vi":
        return [ord(char) for char in fold(text)], [], text
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text.casefold()):
        marks = unicodedata.normalize("NFD", char)
        tone = next((mark for mark in marks if mark in TONES), "")
        letter = unicodedata.normalize("NFC", marks.replace(tone, "", 1)) if tone else char
        place = VIETNAMESE_ALPHABET.find(letter)
        letters.append(place + 1000 if place >= 0 else min(ord(letter[0]), 999))
        tones.append(TONES.index(tone) + 1 if tone else 0)
    return letters, tones, text


def first_letter(text: str, locale: str) -> str:
    """The letter of the alphabet under which `text` is listed."""
    if locale != "vi":
        return fold(text)[:1].upper()
    marks = unicodedata.normalize("NFD", text[:1].casefold())
    bare = "".join(mark for mark in marks if mark not in TONES)
    return unicodedata.normalize("NFC", bare).upper()


def fold(text: str) -> str:
    """Small letters without accents, đ as d: how people type in a hurry."""
    return bare(text.casefold())


def spell(text: str) -> str:
    """Bare letters with one spelling of an i that may be written y: Sỹ and Sĩ, Quý and Quí, Quỳnh and Quình.

    Tay and tai, thuy and thui are other words. The site's search (``theme/assets/search.js``) does the same.
    """
    return EITHER_SPELLING.sub(r"\1i", fold(text))


def slugify(text: str, longest: int = sys.maxsize) -> str:
    """A name as part of an address: "Xã Trường Hà" becomes "xa-truong-ha".

    Cut where a word ends, if it can be, to have at most `longest` letters.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) <= longest:
        return slug
    return slug[: longest + 1].rpartition("-")[0] or slug[:longest]


def bare(text: str) -> str:
    """The same letters, large or small, without accents: what any telephone shows."""
    plain = text.replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))


def _format(day: date, patterns: dict[str, str], locale: str) -> str:
    return str(babel_date(day, patterns[locale], locale=REGIONAL[locale]))
