"""The number of the version of a printed sheet, "DT-01399-7K3F": written, and found again in a text."""

import json
from hashlib import sha256
from typing import Final

from generator.model.area_codes import AREA_CODE
from generator.model.fields import CAMPAIGN_CODE

PLACES: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No vowels, so that no word comes up by chance, and nothing that looks like something else."""

LENGTH: Final = 4
"""Places of a number: one chance in 600,000 that a changed sheet keeps it."""

EDITION_NUMBER: Final = rf"\b{CAMPAIGN_CODE.pattern}(?:-{AREA_CODE.pattern})?-[{PLACES}]{{{LENGTH}}}\b"
"""A number in a text, as a regular expression."""


def write_edition_number(campaign: str, area: str, words: object) -> str:
    """The number of sheets of a campaign in an area, both codes, on which all `words` are printed.

    The area's is empty where there are no areas.
    """
    digest = int.from_bytes(sha256(json.dumps(words, ensure_ascii=False).encode()).digest())
    places = ""
    for _ in range(LENGTH):
        digest, place = divmod(digest, len(PLACES))
        places += PLACES[place]
    return "-".join(part for part in (campaign, area, places) if part)
