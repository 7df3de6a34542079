"""Campaigns: one aim, messages, dates."""

from datetime import date
from enum import Enum

from generator.model.commune import Commune
from generator.model.guidance import Source
from generator.model.schema import (
    AtLeastOne,
    CampaignCode,
    Colour,
    CommuneCode,
    Day,
    Identifier,
    LocalizedText,
    Model,
    Slug,
)


class Status(Enum):
    """Where a campaign stands on a given day."""

    COMING = "coming"
    ON_NOW = "on-now"
    OVER = "over"


class Duty(Model):
    """Who does what: an office and its part in the campaign."""

    office: Identifier
    does: LocalizedText


class Campaign(Model):
    """One campaign: facts once, words in each language."""

    slug: Slug
    code: CampaignCode
    """Stands in the short address that QR codes carry; never changes once printed."""
    former_slugs: tuple[Slug, ...] = ()
    """Earlier addresses, each kept alive by a redirect."""
    title: LocalizedText
    slogan: LocalizedText
    summary: LocalizedText
    starts: Day
    ends: Day
    """The last day, included."""
    dates_note: LocalizedText | None = None
    take_down: Day
    """When posters come off the wall."""
    review: Day
    """When somebody must read this again."""
    accent: Colour
    action: LocalizedText
    """What to do now, one sentence."""
    messages: AtLeastOne[LocalizedText]
    duties: tuple[Duty, ...] = ()
    bring: tuple[LocalizedText, ...] = ()
    support: tuple[Identifier, ...] = ()
    barriers: tuple[Identifier, ...] = ()
    contact_role: Identifier
    communes: tuple[CommuneCode, ...] = ()
    """Only these communes; empty means all of them."""
    sources: AtLeastOne[Source]

    def reaches(self, commune: Commune) -> bool:
        """Whether the campaign is for `commune`, which exists on its first day."""
        return commune.is_valid_on(self.starts) and (not self.communes or commune.code in self.communes)

    def status(self, today: date) -> Status:
        """Coming, on now or over."""
        if today < self.starts:
            return Status.COMING
        return Status.ON_NOW if today <= self.ends else Status.OVER
