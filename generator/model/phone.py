"""Phone numbers of one country. Owns phonenumbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import phonenumbers

from generator.model.fields import Fault, parse_text

VIETNAM: Final = "VN"

SEPARATORS: Final = "\\- .()\u00a0\u2010-\u2015\u2212"
WRITTEN: Final = re.compile(rf"(?:\(?0\d{{2,3}}\)?\s?/|\(?\+)?[\d{SEPARATORS}]+", re.ASCII)
"""Digits and what people put between them; a slash may end the area code: (0206)/3862 123."""

STRANGE: Final = re.compile(rf"[^\d{SEPARATORS}/+,;]+", re.ASCII)
EXTENSION: Final = re.compile(
    r"[\s,(-]*(?:số máy lẻ|máy lẻ|số lẻ|máy nhánh|số nhánh|nhánh|extension|ext\.?)\s*:?\s*(\d{1,6})\)?",
    re.ASCII | re.IGNORECASE,
)
GAP: Final = re.compile(r"[^\d+(]+", re.ASCII)
"""What may stand between two numbers."""

TAIL: Final = re.compile(r"\s*/\s*(\d{1,4})|\s+[\u2010-\u2015-]\s+(\d{2,4})", re.ASCII)
"""Last digits of a second number that begins like the first."""

FIRST: Final = rf"(?<!\w)[+(]{{0,2}}\d[\d{SEPARATORS}]*\d"
"""Where a number may begin in a text, and all that may belong to it: a regular expression."""

FEWEST: Final = 7
"""Digits of a number that is told apart from other figures in a text."""

LONGEST: Final = 200
"""Characters; no longer text is looked at closely."""

LONGEST_SHORT: Final = 8
"""Digits of a short number, at most."""

SHORT_NUMBERS: Final = frozenset({"111", "112", "113", "114", "115", "1022"})
"""Short numbers of Viet Nam: 111 child protection, 112 rescue, 113 police, 114 fire, 115 ambulance, 1022 the
hotline of the province one calls from. The library knows those of other countries."""

PROVINCE_HOTLINE: Final = re.compile(r"(2\d{1,2})1022")
"""The hotline as it is called from outside its province: with the area code."""

SAMPLES: Final[Mapping[str, re.Pattern[str]]] = {
    VIETNAM: re.compile(r"(2[48])(0\d{3})(\d{4})|(2[^48]\d)(0\d\d)(\d{4})"),
    **dict.fromkeys(("US", "CA"), re.compile(r"\d{3}55501\d\d")),
    "GB": re.compile(r"1632960\d{3}|2079460\d{3}|7700900\d{3}"),
}
"""Sample numbers, as far as a country has any. Viet Nam: an area code, then a subscriber's number with 0 in
front; nobody has one, as a call that begins with 0 leaves the area. North America: 555-0100 to 555-0199, kept
for fiction. United Kingdom: what Ofcom keeps for drama, of no area, of London and of mobiles."""

EXAMPLES: Final[Mapping[str, str]] = {
    VIETNAM: "0206 000 0012",
    **dict.fromkeys(("US", "CA"), "(201) 555-0123"),
    "GB": "01632 960012",
}
"""A sample of each, as people write it."""

NETWORK: Final = re.compile(r"(69)(\d{3,4})(\d{3})|(80)(4\d{4})")
"""Networks of Viet Nam: of army and police (069), of the Party and the State (080)."""

DIALLED_FROM_ANYWHERE: Final = frozenset(
    {
        phonenumbers.PhoneNumberType.FIXED_LINE,
        phonenumbers.PhoneNumberType.MOBILE,
        phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
        phonenumbers.PhoneNumberType.VOIP,
    }
)
"""Kinds that are sure to be reached with the country's code; free and dear lines are dialled as they are."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One number: `dial` is what a phone dials, `text` what people read, both without `extension`."""

    dial: str
    text: str
    is_sample: bool = False
    """Made up, and never dialled with a country code: nobody may reach a real line by it."""
    extension: str = ""

    @property
    def uri(self) -> str:
        """What stands behind ``tel:`` (RFC 3966)."""
        return f"{self.dial};ext={self.extension}" if self.extension else self.dial


def is_country(code: str) -> bool:
    """Whether a country has this code (ISO 3166-1) and numbers that are known."""
    return code in phonenumbers.SUPPORTED_REGIONS


def parse_country(text: str) -> str:
    """The code of a country, two capital letters: "VN"; raises `wrong-country`."""
    if not is_country(text):
        upper = text.upper()
        raise Fault("wrong-country", text=text, **({"suggestion": upper} if is_country(upper) else {}))
    return text


def parse_phone(text: str, country: str = VIETNAM) -> Phone:
    """A number as people write it; raises `phone-letters`, `several-phones` or `wrong-phone`.

    Letters are refused before the library sees them: it would read them as keys of a dial pad.
    """
    written = parse_text(text)
    values = {"country": country, **({"sample": EXAMPLES[country]} if country in EXAMPLES else {})}
    if len(written) > LONGEST:
        raise Fault("wrong-phone", text=f"{written[:LONGEST]}…", **values)
    phone = _read(written, country)
    if phone:
        return phone
    numbers = _split(written, country)
    if numbers:
        raise Fault("several-phones", text=written, lines="\n".join(f'- "{number}"' for number in numbers))
    strange = STRANGE.search(written)
    if strange:
        raise Fault("phone-letters", text=written, mark=strange[0].strip())
    raise Fault("wrong-phone", text=written, **values)


def find_first(text: str, country: str) -> str:
    """The number that `text` begins with, as written; empty for none. A short one (111) may be any figure."""
    for end in reversed([group.end() for group in re.finditer(r"\d+", text, re.ASCII)]):
        written = text[:end]
        digits = re.sub(r"\D", "", written)
        if len(digits) >= FEWEST and not _is_short(digits, country) and _read_number(written, country):
            return written
    return ""


def _read(written: str, country: str) -> Phone | None:
    """The one number that `written` is."""
    extension = EXTENSION.search(written)
    if extension is None:
        return _read_number(written, country)
    is_whole = extension.end() == len(written)
    phone = _read_number(written[: extension.start()], country) if is_whole else None
    return Phone(phone.dial, phone.text, phone.is_sample, extension[1]) if phone else None


def _read_number(written: str, country: str) -> Phone | None:
    if not WRITTEN.fullmatch(written.strip()):
        return None
    digits = re.sub(r"[^\d+]", "", written)
    if _is_short(digits, country):
        return Phone(digits, digits)
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    if number.country_code != phonenumbers.country_code_for_region(country):
        return None
    return (_recognise_vietnamese(number) if country == VIETNAM else None) or _recognise(number, country)


def _is_short(digits: str, country: str) -> bool:
    if country == VIETNAM:
        return digits in SHORT_NUMBERS
    short = digits.isdigit() and len(digits) <= LONGEST_SHORT
    return short and phonenumbers.is_valid_short_number_for_region(
        phonenumbers.PhoneNumber(phonenumbers.country_code_for_region(country), int(digits)), country
    )


def _recognise_vietnamese(number: phonenumbers.PhoneNumber) -> Phone | None:
    """What the library does not know as numbers of Viet Nam."""
    significant = str(number.national_number)
    sample, network = SAMPLES[VIETNAM].fullmatch(significant), NETWORK.fullmatch(significant)
    if sample:
        return Phone(f"0{significant}", _group(sample), is_sample=True)
    if network:
        return Phone(f"0{significant}", _group(network))
    hotline = PROVINCE_HOTLINE.fullmatch(significant)
    if hotline and _is_area(hotline[1]):
        return Phone(f"0{significant}", f"0{hotline[1]} 1022")
    return None


def _recognise(number: phonenumbers.PhoneNumber, country: str) -> Phone | None:
    """What the parsed number is, in whatever form it was written: the one place that knows samples."""
    text = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    dial = re.sub(r"\D", "", text)
    samples = SAMPLES.get(country)
    if samples and samples.fullmatch(str(number.national_number)):
        return Phone(dial, text, is_sample=True)
    if not phonenumbers.is_valid_number_for_region(number, country):
        return None
    if phonenumbers.number_type(number) in DIALLED_FROM_ANYWHERE:
        return Phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), text)
    return Phone(dial, text)


def _group(match: re.Match[str]) -> str:
    return f"0{' '.join(filter(None, match.groups()))}"


def _is_area(code: str) -> bool:
    """Whether numbers of ten digits that begin so are lines of some place."""
    line = phonenumbers.PhoneNumber(84, int(code.ljust(10, "3")))
    return phonenumbers.number_type(line) == phonenumbers.PhoneNumberType.FIXED_LINE


def _split(written: str, country: str) -> tuple[str, ...]:
    """The numbers that stand one after the other; none where it is not that.

    Of a second number often only the last digits are written: 0206 3862 123/124.
    """
    for gap in GAP.finditer(written):
        first, rest = written[: gap.start()], written[gap.end() :]
        if not _read(first, country):
            continue
        tail = TAIL.fullmatch(written, gap.start())
        if tail and not _is_short(tail[2] or "", country):
            return first, _complete(first, tail[1] or tail[2])
        others = (rest,) if _read(rest, country) else _split(rest, country)
        if others:
            return first, *others
    return ()


def _complete(number: str, tail: str) -> str:
    """The number with other last digits, its separators kept."""
    kept, digits = list(number), iter(reversed(tail))
    for place in reversed(range(len(kept))):
        if kept[place].isdigit():
            digit = next(digits, "")
            if not digit:
                break
            kept[place] = digit
    return "".join(kept)
