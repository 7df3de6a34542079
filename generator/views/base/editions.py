"""Which version of a poster is current: a short number that changes with any word on it, and a day."""

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.site import Site

LETTERS: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"
"""No vowels, so that no word comes up by chance, and nothing that looks like something else."""

LENGTH: Final = 4
"""Places of a number: one chance in 600,000 that a changed sheet keeps it."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The number printed on a sheet, "DT-01399-7K3F", and the day its words last changed."""

    number: str
    day: date


def build_edition(campaign: Campaign, commune: Commune, site: Site, words: object) -> Edition:
    """The current edition of a campaign's sheets in a commune, whatever their format and language.

    `words` are all words printed, in both languages. The day comes from the data, never from the clock: the
    latest day on which the campaign or a contact is said to have changed, or the list of contacts was checked
    if nothing says so.
    """
    digest = int.from_bytes(sha256(json.dumps(words, ensure_ascii=False).encode()).digest())
    places = ""
    for _ in range(LENGTH):
        digest, place = divmod(digest, len(LETTERS))
        places += LETTERS[place]
    contacts = site.contacts_in(commune, campaign.contact_role)
    days = [day for day in (campaign.revised, *(contact.revised for contact in contacts)) if day]
    return Edition(f"{campaign.code}-{commune.code}-{places}", max(days, default=site.contacts.as_of))
