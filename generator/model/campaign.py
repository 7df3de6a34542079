"""Campaigns: one aim, messages, dates."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Annotated, Literal

from generator.model.campaign_status import NEAR, Status, status_on
from generator.model.days import add_days
from generator.model.easy_read import OtherLanguage
from generator.model.guidance import Source
from generator.model.localized import LocalizedFile, LocalizedText
from generator.model.logo import Partner
from generator.model.marks import (
    BarrierId,
    CampaignSlug,
    FormatId,
    KnownArea,
    OfficeId,
    RoleId,
    Sample,
    SupportId,
)
from generator.model.poster_format import Design, Motif
from generator.model.schema import (
    AMonth,
    AtLeastOne,
    CampaignCode,
    Colour,
    Day,
    FileName,
    Model,
    NoRepeats,
    Note,
    SheetLanguages,
    Slug,
    Text,
    Time,
    UpToFour,
    written_as,
)

ComesAgain = Literal["same-day", "same-weekday"]
"""How a campaign's days move to another year: 5 September again, or the Sunday nearest to it."""


class CampaignDay(Model):
    """One of the days on which a campaign is, and from when to when."""

    day: Day
    opens: Annotated[Time | None, written_as("from")] = None
    """The time of day at which it begins; None where it is not said."""
    closes: Annotated[Time | None, written_as("to")] = None
    place: LocalizedText | None = None
    """Where it is, when that is not the campaign's `place`."""

    @property
    def began(self) -> datetime:
        """When it begins; at midnight where the hour is not said."""
        return datetime.combine(self.day, self.opens or time())


class Duty(Model):
    """Who does what: an office and its part in the campaign."""

    office: OfficeId
    does: LocalizedText


class Picture(Model):
    """A campaign's own picture: an SVG, PNG, JPEG or WebP file of the project."""

    file: FileName
    """From the project's folder, for example ``campaigns/pictures/ngay-hoi.jpg``."""
    alt: LocalizedText
    """The picture in words, for those who do not see it."""


class OtherDesign(Model):
    """A format that does not wear the campaign's design."""

    format: FormatId
    design: Design


class PosterChoice(Model):
    """How a campaign's posters look."""

    design: Design = "thong-tin"
    other_designs: tuple[OtherDesign, ...] = ()
    appeal: LocalizedText | None = None
    """The one strong sentence; the slogan when left out."""
    motif: Motif = "loa"
    """The drawing that comes with Loa."""
    picture: Picture | None = None
    """Takes the place of the motif."""

    def design_on(self, sheet: str) -> Design:
        """The design of one format."""
        return next((other.design for other in self.other_designs if other.format == sheet), self.design)


class Campaign(Model):
    """One campaign: facts once, words in each language."""

    slug: Slug
    code: CampaignCode
    """Stands in the short address that QR codes carry; never changes once printed."""
    former_slugs: tuple[Slug, ...] = ()
    """Earlier addresses, each kept alive by a redirect."""
    season: Text | None = None
    """The season it belongs to, as the authority's `season` is written; that one when left out."""
    succeeds: CampaignSlug | None = None
    """The campaign of an earlier season that this one takes up again; its page and its codes lead here."""
    title: LocalizedText
    slogan: LocalizedText
    summary: LocalizedText
    starts: Day | None = None
    """The first day; None where it is on already, or always."""
    ends: Day | None = None
    """The last day, included; None where it goes on."""
    days: AMonth[CampaignDay] = ()
    """Single days, with hours and places, in their order; in place of `starts` and `ends`."""
    place: LocalizedText | None = None
    """Where people meet."""
    dates_note: LocalizedText | None = None
    """What residents should know of the dates; doubts for colleagues go into `note`."""
    after: LocalizedText | None = None
    """What can still be done when it is over, one sentence, then said in place of `action`."""
    comes_again: ComesAgain = "same-day"
    """How ``loa new season`` moves its days to the coming season."""
    take_down: Day | None = None
    """When posters come off the wall, where that is later than the last day."""
    review: Day
    """When somebody must read this again."""
    revised: Day | None = None
    """When its words or dates last changed; printed small on each sheet."""
    accent: Colour
    poster: PosterChoice = PosterChoice()
    formats: NoRepeats[FormatId] = ()
    """Only sheets of these formats are made for it; empty means all."""
    languages: NoRepeats[SheetLanguages] = ()
    """Only sheets in these languages are made, of formats that have them: "vi", "vi-en"; empty means all."""
    action: LocalizedText
    """What to do now, one sentence."""
    messages: AtLeastOne[LocalizedText]
    duties: tuple[Duty, ...] = ()
    partners: UpToFour[Partner] = ()
    """Who carries it with the authority; their marks stand in one row at the foot of sheets."""
    bring: tuple[LocalizedText, ...] = ()
    easy_read: tuple[LocalizedText, ...] = ()
    """The campaign in four to nine very short sentences, without dates; empty means no such page."""
    audio: LocalizedFile = LocalizedFile()
    """These sentences read aloud: a recording of the project for each language that has one."""
    other_languages: tuple[OtherLanguage, ...] = ()
    support: NoRepeats[SupportId] = ()
    barriers: NoRepeats[BarrierId] = ()
    contact_role: RoleId | None = None
    """The one kind of contact that answers for it; this or `contact_roles`."""
    contact_roles: NoRepeats[RoleId] = ()
    """Several kinds, the most important first."""
    areas: NoRepeats[KnownArea] = ()
    """Only these areas and what lies in them; empty means all."""
    sources: tuple[Source, ...] = ()
    """Where what it says comes from; none where the authority itself says it."""
    sample: Sample = False
    """True while its words or days are those that ``loa init`` or ``loa new`` made up."""
    note: Note = None

    @property
    def roles(self) -> tuple[str, ...]:
        """The kinds of contact that answer for it, the most important first."""
        return (self.contact_role,) if self.contact_role else self.contact_roles

    def formerly(self) -> Iterator["Campaign"]:
        """The same at each of its earlier addresses."""
        return (self.model_copy(update={"slug": slug}) for slug in self.former_slugs)

    @property
    def first_day(self) -> date | None:
        """The first day; None where it has none."""
        return self.days[0].day if self.days else self.starts

    @property
    def last_day(self) -> date | None:
        """The last day, included; None where it is never over."""
        return self.days[-1].day if self.days else self.ends

    @property
    def dates(self) -> tuple[date, ...]:
        """Its single days without hours, each once."""
        return tuple(dict.fromkeys(day.day for day in self.days))

    def place_on(self, day: CampaignDay) -> LocalizedText | None:
        """Where it is on one of its days."""
        return day.place or self.place

    @property
    def is_dated(self) -> bool:
        """Whether there is any day to say of it."""
        return bool(self.first_day or self.last_day)

    @property
    def comes_down(self) -> date | None:
        """The last day of its posters on the wall; None where they stay."""
        return self.take_down or self.last_day

    def sheet_day(self, today: date) -> date:
        """The first of its days on which a sheet made `today` is read: `today`, while it is on."""
        return min(max(today, self.first_day or today), self.comes_down or date.max)

    def status(self, today: date) -> Status:
        """What it is on a day."""
        return status_on(today, self.first_day, self.last_day)

    def change_days(self) -> Iterator[date]:
        """The days from which something of it reads otherwise than on the day before."""
        if first := self.first_day:
            yield from (add_days(first, -NEAR), first, add_days(first, 1))
        if last := self.last_day:
            yield from (last, add_days(last, 1))
        if self.comes_down:
            yield add_days(self.comes_down, 1)
        yield add_days(self.review, 1)
