"""Vietnamese typed for fonts from before Unicode, which shows as other letters without that font."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.language.characters.bad_characters import BadCharacters
from generator.language.characters.syllables import is_syllable, is_well_formed

TCVN3: Final = dict(
    zip(
        "\xa1\xa2\xa3\xa4\xa5\xa6\xa7\xa8\xa9\xaa\xab\xac\xad\xae\xb5\xb6\xb7\xb8\xb9\xbb\xbc\xbd\xbe\xc6\xc7\xc8\xc9"
        "\xca\xcb\xcc\xce\xcf\xd0\xd1\xd2\xd3\xd4\xd5\xd6\xd7\xd8\xdc\xdd\xde\xdf\xe1\xe2\xe3\xe4\xe5\xe6\xe7\xe8\xe9"
        "\xea\xeb\xec\xed\xee\xef\xf1\xf2\xf3\xf4\xf5\xf6\xf7\xf8\xf9\xfa\xfb\xfc\xfd\xfe",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
"""TCVN 5712:1993, VN3: fonts .VnTime and the like, by far the most used in offices until about 2005."""

VISCII: Final = dict(
    zip(
        map(chr, range(0xA1, 0x100)),
        "ắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        strict=True,
    )
)
"""RFC 1456: e-mail and pages from abroad in the nineties."""

VNI_TONES: Final = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
VNI_BREVE: Final = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
VNI_HAT: Final = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
VNI_ALONE: Final = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
VNI: Final = {
    **VNI_ALONE,
    **{
        base + mark: VNI_ALONE.get(base, base) + tone
        for base in "aeouyôö"
        for mark, tone in VNI_TONES.items()
    },
    **{f"a{mark}": f"a\u0306{tone}" for mark, tone in VNI_BREVE.items()},
    **{base + mark: f"{base}\u0302{tone}" for base in "aeo" for mark, tone in VNI_HAT.items()},
}
"""VNI Windows: most of a letter's marks stand as another letter after it."""

VNI_SIGN: Final = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
VNI_ODD: Final = re.compile("[aeo][ãäå]|[aeouyôö][øõ]|[eo]á|[aeoô]â|ö[ùûï]|a[áàü]", re.IGNORECASE)
"""Pairs that no language known here writes."""

WORD: Final = re.compile(r"[^\s!-/:-@\[-`{-~\xa0‘’“”–—…]+")
OLD: Final = re.compile("(?=.*[A-Za-z])(?=.*[\xa1-\xff])[A-Za-z\xa1-\xff]+")
"""A word of letters, and of signs that took the places of letters."""

ODD: Final = re.compile("[^A-Za-zª\xc0-\xd6\xd8-\xf6\xf8-\xff]|ª(?=[a-zA-Z])|[a-z][\xc0-\xd6\xd8-\xde]")
"""A sign within a word, or a capital after a small letter."""

UNITS: Final = re.compile(r"µ[A-Za-z]|[A-Za-z][·×÷][A-Za-z]?|[A-Za-z]¹")
"""Micrometres, products, a footnote after a letter: signs where they belong."""

WINDOWS_ODD: Final = re.compile("[aeiouyâêôãýõ][ÌÒÞ]|[âêô][ìò]|[aeou]ò(?=[cmnpt])|ýõ")
"""A tone that stands as another letter after its vowel."""

VISCII_ODD: Final = re.compile("[A-Za-zß][\xa1-\xbf÷ß]+[a-z]")

ENOUGH: Final = 2
"""Different words that are Vietnamese only when they are read so."""


_Reading = tuple[re.Match[str], str]


@dataclass(frozen=True, slots=True)
class _Encoding:
    """How one kind of old text is read: its `odd` words show by themselves that it is such a text.

    `is_common`: so many such texts are about that one word among Vietnamese ones is enough.
    """

    name: str
    read: Callable[[str], str]
    odd: re.Pattern[str]
    is_common: bool = False


def _read_by(table: dict[str, str]) -> Callable[[str], str]:
    return lambda word: "".join(table.get(letter, letter) for letter in word)


def _read_vni(word: str) -> str:
    small = VNI_SIGN.sub(lambda sign: VNI[sign[0]], word.lower())
    read = unicodedata.normalize("NFC", small)
    return read.upper() if word.isupper() else read[:1].upper() + read[1:] if word[:1].isupper() else read


def _read_windows(word: str) -> str:
    """As windows-1258 would, where windows-1252 was taken; "" for what that cannot hold."""
    raw = word.encode("cp1252", "ignore").decode("cp1258", "ignore")
    return unicodedata.normalize("NFC", raw)


ENCODINGS: Final = (
    _Encoding("TCVN3 (.VnTime)", _read_by(TCVN3), ODD, is_common=True),
    _Encoding("VNI Windows (VNI-Times)", _read_vni, VNI_ODD),
    _Encoding("windows-1258", _read_windows, WINDOWS_ODD),
    _Encoding("VISCII", _read_by(VISCII), VISCII_ODD),
)


def find_legacy_font(text: str) -> BadCharacters | None:
    """The first word for an old font, where the text as a whole makes sense that way: `legacy-font`."""
    words = [word for word in WORD.finditer(text) if OLD.fullmatch(word[0]) and not is_syllable(word[0])]
    if not words:
        return None
    strange = [word for word in WORD.finditer(text) if not is_syllable(word[0])]
    readings = [(encoding, list(_read(encoding, words))) for encoding in ENCODINGS]
    encoding, read = max(readings, key=lambda reading: (len(reading[1]), len(_odd(*reading))))
    others = len(WORD.findall(text)) - len(strange)
    is_one_of_ours = encoding.is_common and others > 0 and len(read) == len(strange)
    if not (is_one_of_ours or _is_sure(encoding, read, len(words))):
        return None
    word, suggestion = read[0]
    values = {"text": word[0], "encoding": encoding.name, "suggestion": suggestion}
    return BadCharacters("legacy-font", word.start(), word.end(), values)


def _read(encoding: _Encoding, words: list[re.Match[str]]) -> Iterator[_Reading]:
    """The words that become Vietnamese, and what they become."""
    for word in words:
        read = encoding.read(word[0])
        if is_well_formed(read):
            yield word, read


def _odd(encoding: _Encoding, read: list[_Reading]) -> list[_Reading]:
    return [one for one in read if encoding.odd.search(one[0][0]) and not UNITS.fullmatch(one[0][0])]


def _is_sure(encoding: _Encoding, read: list[_Reading], among: int) -> bool:
    """Words of other languages become Vietnamese by chance: seldom two, and seldom all there are."""
    if _odd(encoding, read):
        return 2 * len(read) >= among
    return len({word[0] for word, _ in read}) >= ENOUGH and 4 * len(read) >= 3 * among
