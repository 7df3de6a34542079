"""Everything that is published, valid as a whole."""

from datetime import date
from functools import cached_property

from generator.model.area import Area, stand_for
from generator.model.area_kinds import AreaKind
from generator.model.area_tree import AreaTree, plant
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contact, Contacts
from generator.model.days import add_days
from generator.model.desks import Desks
from generator.model.editorial_page import EditorialPage, PagePicture
from generator.model.guidance import Barrier, Law, Office, Support
from generator.model.handbook import HandbookPage
from generator.model.logo import Marks
from generator.model.moved import MovedAddresses
from generator.model.poster_format import PosterFormat
from generator.model.reach import Reach
from generator.model.schema import Model
from generator.model.seasons import Seasons
from generator.model.standards import Standard, Standards
from generator.model.statistics import Statistics
from generator.model.succession import Succession, trace
from generator.model.update import Update, keep_ready


class Site(Model):
    """The one result of validation. Every reference in it points at something that is in it.

    A list whose file the project does without is empty: then nothing is shown of what it is for.
    """

    authority: Authority
    marks: Marks | None
    """The files of the authority's logo; None where it wants none."""
    partner_marks: dict[str, tuple[Marks, ...]]
    """Those of each campaign's partners, by its slug, in their order."""
    area_kinds: tuple[AreaKind, ...]
    areas: tuple[Area, ...]
    campaigns: tuple[Campaign, ...]
    contacts: Contacts
    offices: tuple[Office, ...]
    barriers: tuple[Barrier, ...]
    support: tuple[Support, ...]
    laws: tuple[Law, ...]
    standards: Standards | None
    """None where the project has no standards to hold its figures against."""
    statistics: tuple[Statistics, ...]
    """One entry per period, the newest first."""
    formats: tuple[PosterFormat, ...]
    pages: tuple[EditorialPage, ...]
    updates: tuple[Update, ...]
    """Drafts too, and those whose day is still to come; see `ready`."""
    moved: MovedAddresses = MovedAddresses()
    published: frozenset[str] = frozenset()
    """The addresses that were ever published and must last (see `addresses.is_lasting`), from the root."""
    handbook: tuple[HandbookPage, ...]
    """In the order in which they are read; empty where a project has none."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of its languages, the first that of its root."""
        return self.authority.languages

    @property
    def handbook_languages(self) -> tuple[str, ...]:
        """Those in which there is a handbook for the staff."""
        return tuple(tag for tag in self.languages if any(page.locale == tag for page in self.handbook))

    def ready(self, today: date) -> "Site":
        """The site as all may read it on `today`: without drafts and updates of days to come.

        A table of figures that is only begun does not hide those of the period before.
        """
        reported = tuple(one for one in self.statistics if one.is_reported)
        updates = keep_ready(self.updates, self.languages[0], today)
        return self.model_copy(update={"updates": updates, "statistics": reported or self.statistics})

    def has_section(self, name: str) -> bool:
        """Whether there is a page for a section (see `generator.model.language.SectionAddresses`).

        One that shows a list of the site is there when something is in the list.
        """
        return bool(getattr(self, name, True))

    @property
    def has_season(self) -> bool:
        """Whether there is a line of months to show: a campaign has a day."""
        return any(campaign.is_dated for campaign in self.campaigns)

    @cached_property
    def seasons(self) -> Seasons:
        """Which campaigns belong to which season."""
        return Seasons(self.authority.season, self.campaigns)

    @property
    def earlier(self) -> tuple[Campaign, ...]:
        """The campaigns of other seasons."""
        return tuple(filter(self.seasons.is_other, self.campaigns))

    def is_archived(self, campaign: Campaign, today: date) -> bool:
        """Whether a campaign stands in the archive alone, see `generator.model.seasons`."""
        return self.seasons.is_archived(campaign, today)

    def keeps_prints(self, campaign: Campaign) -> bool:
        """Whether single sheets of a campaign stay at their addresses although it is over."""
        return self.seasons.in_latest(campaign, self.authority.keep_prints)

    def is_hard(self, area: Area, day: date) -> bool | None:
        """Whether something else is asked of an area on a day than of others; None where nobody knows."""
        return self.standards.is_hard(area.class_on(day)) if self.standards else False

    @property
    def distinguishes_classes(self) -> bool:
        """Whether something else is asked of some areas."""
        return bool(self.standards and self.standards.distinguish_classes)

    def all_standards(self) -> tuple[Standard, ...]:
        """Every standard that areas are judged by."""
        return self.standards.standards if self.standards else ()

    def page_pictures(self) -> tuple[PagePicture, ...]:
        """Every picture of written pages."""
        own: tuple[EditorialPage | Update | HandbookPage, ...] = (*self.pages, *self.updates, *self.handbook)
        return tuple(picture for page in own for picture in page.pictures)

    def change_days(self, *campaigns: Campaign) -> frozenset[date]:
        """The days from which something of these campaigns, of areas or desks reads otherwise than before."""
        named = (one for campaign in campaigns for one in (campaign, self.seasons.successor(campaign)) if one)
        own = (day for campaign in named for day in campaign.change_days())
        return self._place_days.union(own)

    @cached_property
    def _place_days(self) -> frozenset[date]:
        """The days from which other areas are there, or others answer."""
        days = [(area.valid_from, area.valid_to) for area in self.areas]
        days += [(contact.valid_from, contact.valid_to) for contact in self.contacts.contacts]
        began = frozenset(first for first, _ in days if first)
        return began | {add_days(last, 1) for _, last in days if last}

    def reaches(self, campaign: Campaign, area: Area) -> bool:
        """Whether `campaign` is for `area`, or everywhere, on one of its days: both have a page for ever."""
        return not self.areas or area.identity in self.reach.of(campaign)

    def areas_of(self, campaign: Campaign, day: date | None = None) -> tuple[Area, ...]:
        """The areas that `campaign` reaches: as one would list them on a day, or all there ever were.

        Before it begins, those of its first day.
        """
        reached = tuple(self.reach.of(campaign).values())
        if day is None:
            return reached
        then = max(day, campaign.first_day or day)
        return tuple(area for area in reached if self.reach.is_listed(area, then))

    def listed_areas(self, day: date) -> tuple[Area, ...]:
        """The areas that lists of a day have."""
        return tuple(area for area in self.areas if self.is_shown(area) and self.reach.is_listed(area, day))

    @cached_property
    def reach(self) -> Reach:
        """Which areas campaigns are for, and which stand in lists."""
        return Reach(self.areas, self.tree, self.succession)

    @cached_property
    def succession(self) -> Succession:
        """Which area took the place of which."""
        return trace(self.areas)

    @cached_property
    def tree(self) -> AreaTree:
        """Which area lies in which."""
        return plant(self.areas)

    @cached_property
    def everywhere(self) -> Area | None:
        """What stands for all that the site is for, where it has no areas; None where it has some.

        It has the name of the authority's place, no code and no page: its campaigns' pages are its own.
        """
        return None if self.areas else stand_for(self.authority.place)

    def places_of(self, campaign: Campaign, day: date | None = None) -> tuple[Area, ...]:
        """Where a campaign is printed for, on a day or ever: its areas, or everywhere."""
        return (self.everywhere,) if self.everywhere else self.areas_of(campaign, day)

    def places(self, day: date | None = None) -> tuple[Area, ...]:
        """Wherever something is printed for, on a day or ever."""
        return (self.everywhere,) if self.everywhere else self.reached_areas(day)

    def formats_of(self, campaign: Campaign) -> tuple[PosterFormat, ...]:
        """The formats of a campaign's sheets, each in the languages of these; perhaps none."""
        asked = [form for form in self.formats if not campaign.formats or form.id in campaign.formats]
        kept = (form.kept_to(campaign.languages) if campaign.languages else form for form in asked)
        return tuple(form for form in kept if form.languages)

    def kind_of(self, area: Area) -> AreaKind | None:
        """The kind of an area, where its table says one."""
        return next((kind for kind in self.area_kinds if kind.id == area.kind), None)

    def reached_areas(self, day: date | None = None) -> tuple[Area, ...]:
        """The areas that a campaign is for, on a day or ever; of several levels only the lowest."""
        found = {area.identity for one in self.campaigns for area in self.areas_of(one, day)}
        return tuple(area for area in self.areas if area.identity in found)

    def is_reached(self, area: Area) -> bool:
        """Whether at least one campaign is for `area`."""
        return any(self.reaches(campaign, area) for campaign in self.campaigns)

    def shown_areas(self) -> tuple[Area, ...]:
        """The areas that have pages of their own."""
        return tuple(area for area in self.areas if self.is_shown(area))

    def is_shown(self, area: Area) -> bool:
        """Whether an area has a page of its own: a campaign ever reaches it, or an area in it.

        Or it took the place of such an area, whose page then leads to it.
        """
        return area.identity in self._shown

    @cached_property
    def _shown(self) -> frozenset[tuple[str, date]]:
        found = (one for area in self.reached_areas() for one in (area, *self.succession.later(area)))
        return frozenset(one.identity for area in found for one in (area, *self.tree.above(area)))

    def counts(self, year: Statistics, area: Area) -> bool:
        """Whether figures are of `area`: it existed on their day, and their table has rows of its level."""
        levels = self._levels[year.name]
        return area.is_valid_on(year.report.as_of) and (not levels or len(self.tree.above(area)) in levels)

    @cached_property
    def _levels(self) -> dict[str, frozenset[int]]:
        """How many areas lie above those in each table of figures; none where a table has no row."""
        return {
            year.name: frozenset(
                len(self.tree.above(area))
                for area in self.areas
                if area.is_valid_on(year.report.as_of) and year.rates(area.code)
            )
            for year in self.statistics
        }

    @cached_property
    def desks(self) -> Desks:
        """Who answers where, and when."""
        return Desks(self.contacts, self.tree, self.succession)

    def contacts_in(self, area: Area, role: str, day: date) -> tuple[Contact, ...]:
        """The contacts of one role in one area on a day: its own, or those that stand in for them."""
        return self.desks.answering(area, role, day)

    def desks_of(self, campaign: Campaign, area: Area, day: date) -> tuple[Contact, ...]:
        """Whom to ask about a campaign in one area on a day, in the order of its roles."""
        return tuple(desk for role in campaign.roles for desk in self.contacts_in(area, role, day))

    def sheet_desks(self, campaign: Campaign, area: Area, today: date) -> tuple[Contact, ...]:
        """Whom a sheet made `today` names: those who answer on the campaign's days, from now on."""
        return self.desks_of(campaign, area, campaign.sheet_day(today))
