"""How areas are named in the files of a project: by their code, or by their name."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Self

from pydantic_core import core_schema

from generator.language.locales import bare
from generator.model import fields
from generator.model.localized import parse_scalar

if TYPE_CHECKING:
    from generator.model.area import Area

AREAS: Final = "areas"
"""By this name the context of a validation has the `AreaCodes` of the project."""

LONGEST_CODE: Final = 12
AREA_CODE: Final = re.compile(rf"[A-Z0-9]{{1,{LONGEST_CODE}}}")
"""Capitals and digits keep a QR code in its denser alphanumeric mode (ISO/IEC 18004, table 5)."""

HASH_LENGTH: Final = 4
"""Signs beside letters; twice as many where a name has no Latin letter."""

HASH_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's 32 signs: none looks like another."""


@dataclass(frozen=True, slots=True)
class AreaCodes:
    """The codes of a project's areas: their form, and which area a name means."""

    digits: int | None = None
    """How many digits each has; None where they are letters and digits."""
    codes: frozenset[str] = frozenset()
    by_name: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Codes by name, in any language, with or without the word for the kind, folded. Several share a name."""

    def parse_code(self, text: str) -> str:
        """A code in capitals; raises `wrong-code`, with the zero a spreadsheet dropped put back."""
        code = text.upper() if text.isascii() else text
        if self.digits is None:
            if AREA_CODE.fullmatch(code):
                return code
            raise fields.Fault("wrong-code", text=text)
        if len(code) == self.digits and code.isascii() and code.isdigit():
            return code
        lost = self.digits - len(code)
        values = {"text": text, "digits": str(self.digits)}
        if code.isascii() and code.isdigit() and lost in (1, 2):
            values["suggestion"] = code.zfill(self.digits)
        raise fields.Fault("wrong-code", **values)

    def find(self, text: str) -> str:
        """The code of the area that is called so; what was written, where there is none.

        Raises `ambiguous-area` for the name of several, `wrong-code` for what is meant as a code and is none.
        """
        if text.upper() in self.codes:
            return text.upper()
        named = self.by_name.get(fold_name(text), ())
        if len(named) > 1:
            raise fields.Fault("ambiguous-area", text=text, choices=", ".join(named))
        if named:
            return named[0]
        if self.digits is None or not any(map(str.isdigit, text)):
            return fields.parse_text(text)
        return self.parse_code(text)

    def of(self, areas: Iterable["Area"]) -> Self:
        """The same with the codes and names of all areas.

        A name means those that still have it, if any; else those that had it when they ended; else those that
        were called so by mistake.
        """
        areas = list(areas)
        named: dict[str, dict[str, int]] = {}
        for area in areas:
            ranked = [(text, 1 if area.valid_to else 2) for _, text in area.name.texts]
            ranked += [(area.own_name, ranked[0][1]), *((text, 0) for text in area.former_names)]
            for text, rank in ranked:
                codes = named.setdefault(fold_name(text), {})
                codes[area.code] = max(rank, codes.get(area.code, 0))
        by_name = {
            name: tuple(code for code, rank in codes.items() if rank == max(codes.values()))
            for name, codes in named.items()
        }
        return type(self)(self.digits, frozenset(area.code for area in areas), by_name)


def fold_name(name: str) -> str:
    """A name in small letters, one space between words: accents tell areas apart."""
    return " ".join(name.casefold().split())


def make_code(name: str, *around: str) -> str:
    """A code from an area's name and the names of those `around` it, which says the same for ever.

    The letters of the name, where it is short; else its first ones and a hash of all names, so that "Bản Mới"
    has another one in each commune.
    """
    letters = re.sub(r"[^A-Z0-9]", "", bare(name).upper())
    if letters and len(letters) <= LONGEST_CODE and not around:
        return letters
    words = "\n".join(map(fold_name, (name, *around)))
    number = int.from_bytes(hashlib.sha256(words.encode()).digest()[:8], "big")
    length = HASH_LENGTH if letters else 2 * HASH_LENGTH
    signs = "".join(HASH_SIGNS[number >> 5 * place & 31] for place in range(length))
    return letters[: LONGEST_CODE - HASH_LENGTH] + signs


def _codes_of(info: core_schema.ValidationInfo) -> AreaCodes:
    context: Mapping[str, AreaCodes] = info.context or {}
    return context.get(AREAS) or AreaCodes()


def _parse(value: object, parse: Callable[[str], str]) -> str:
    return parse_scalar(value, lambda text: parse(text.strip()))


def parse_area_code(value: object, info: core_schema.ValidationInfo) -> str:
    """A new code, in the form that the project declares."""
    return _parse(value, _codes_of(info).parse_code)


def parse_known_area(value: object, info: core_schema.ValidationInfo) -> str:
    """The code of an area, written as its code or its name."""
    return _parse(value, _codes_of(info).find)
