"""Phone numbers of Viet Nam. Owns phonenumbers."""

import re
from dataclasses import dataclass

import phonenumbers

from generator.model.fields import Fault

REGION = "VN"

SHORT_NUMBERS = frozenset({"111", "112", "113", "114", "115"})
"""National short numbers: 111 child protection, 112 rescue, 113 police, 114 fire, 115 ambulance."""

SAMPLE = re.compile(r"0206(00000\d\d)")
"""The shape of a made-up number: Cao Bằng's area code, then zeros but for the last two digits."""


@dataclass(frozen=True, slots=True)
class Phone:
    """One number: `dial` is what a telephone dials, `text` what people read, `is_sample` if made up."""

    dial: str
    text: str
    is_sample: bool = False


def parse_phone(text: str) -> Phone:
    """A number as people write it, spaces and dots allowed; raises `wrong-phone`."""
    digits = re.sub(r"[\s.()-]", "", text)
    if digits in SHORT_NUMBERS:
        return Phone(dial=digits, text=digits)
    sample = SAMPLE.fullmatch(digits)
    if sample:
        subscriber = sample[1]
        return Phone(dial=digits, text=f"0206 {subscriber[:3]} {subscriber[3:]}", is_sample=True)
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        raise Fault("wrong-phone", text=text) from None
    if not phonenumbers.is_valid_number_for_region(number, REGION):
        raise Fault("wrong-phone", text=text)
    return Phone(
        dial=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164),
        text=phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL),
    )
