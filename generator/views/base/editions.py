"""Which version of a poster is current: a short number that changes with any word on it, and a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.edition_number import write_edition_number
from generator.model.site import Site


@dataclass(frozen=True, slots=True)
class Edition:
    """The number printed on a sheet, "DT-01399-7K3F", and the day its words last changed."""

    number: str
    day: date


def build_edition(campaign: Campaign, area: Area, site: Site, today: date, words: object) -> Edition:
    """The current edition of a campaign's sheets in an area, whatever their format and language.

    `words` are all words printed, in both languages. The day comes from the data, not from `today`: the
    latest day on which the campaign or a contact is said to have changed, or the list of contacts was checked
    if nothing says so.
    """
    contacts = site.sheet_desks(campaign, area, today)
    days = [day for day in (campaign.revised, *(contact.revised for contact in contacts)) if day]
    number = write_edition_number(campaign.code, area.code, words)
    return Edition(number, max(days, default=site.contacts.as_of))


def stamp_files(site: Site, campaign: Campaign) -> int:
    """The date that files of a campaign carry, in Unix seconds, so that they stay the same on any day.

    Its first day; without one the day it was revised, or the contacts were checked.
    """
    day = campaign.first_day or campaign.revised or site.contacts.as_of
    return int(datetime.combine(day, time(), UTC).timestamp())
