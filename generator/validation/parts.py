"""The parts of a site, each valid by itself, not yet held against each other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.messages.problem import Problem
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.commune import Commune
from generator.model.contact import Contact, Contacts, Role
from generator.model.editorial_page import EditorialPage, FrontMatter, PagePicture
from generator.model.guidance import Barrier, Barriers, Law, Laws, Office, Offices, Support, Supports
from generator.model.handbook import HandbookFront, HandbookPage
from generator.model.plain_words import PlainWords
from generator.model.poster_format import PosterFormat, PosterFormats
from generator.model.schema import Model
from generator.model.standards import Standard, Standards
from generator.model.statistics import Column, Indicator, Indicators
from generator.model.update import Update, UpdateFront
from generator.validation.located import Located, parse_record, parse_rows

M = TypeVar("M", bound=Model)
N = TypeVar("N", bound=Model)


@dataclass(frozen=True, slots=True)
class Parts:
    """Every model that could be made, with its source. What failed alone is missing here."""

    authority: Located[Authority] | None
    communes: list[Located[Commune]]
    campaigns: list[Located[Campaign]]
    contact_list: Located[Contacts] | None
    roles: list[Located[Role]]
    contacts: list[Located[Contact]]
    offices: list[Located[Office]]
    barriers: list[Located[Barrier]]
    support: list[Located[Support]]
    laws: list[Located[Law]]
    indicator_list: Located[Indicators] | None
    columns: list[Located[Column]]
    indicators: list[Located[Indicator]]
    standard_list: Located[Standards] | None
    standards: list[Located[Standard]]
    formats: list[Located[PosterFormat]]
    plain_words: Located[PlainWords] | None
    """None where the project does without."""
    pages: list[tuple[EditorialPage, Located[FrontMatter]]]
    updates: list[tuple[Update, Located[UpdateFront]]]
    handbook: list[tuple[HandbookPage, Located[HandbookFront]]]
    files: frozenset[str]
    """Names of the files of all written pages, those too that could not be read."""

    def ids(self, name: str) -> tuple[str, ...]:
        """The identifiers of one kind: "offices", "laws", "indicators" and so on, by the name of its list."""
        return tuple(located.model.id for located in getattr(self, name))

    def files_of(self, locale: str) -> list[str]:
        """The files of one language's written pages, named from their folder: "updates/2021-09-01-tin.md"."""
        folder = f"content/{locale}/"
        return sorted(name.removeprefix(folder) for name in self.files if name.startswith(folder))

    def written(self) -> list[tuple[EditorialPage | Update, Located[Model]]]:
        """Everything that residents read in Markdown: pages, then updates."""
        return [*self.pages, *self.updates]

    def texts(self) -> Iterable[Located[Model]]:
        """Everything that holds localized texts."""
        singles = [one for one in (self.authority, self.standard_list) if one]
        return [
            *singles,
            *self.campaigns,
            *self.roles,
            *self.contacts,
            *self.offices,
            *self.barriers,
            *self.support,
            *self.laws,
            *self.columns,
            *self.indicators,
            *self.formats,
        ]


class _Parser:
    """Parses records one after the other and keeps the problems."""

    def __init__(self, records: ProjectRecords) -> None:
        self.records = records
        self.problems: list[Problem] = []

    def one(self, model: type[M], record: Record | None, kind: str) -> Located[M] | None:
        if record is None:
            return None
        located, problems = parse_record(model, record, kind)
        self.problems += problems
        return located

    def shared(self, model: type[M], name: str, kind: str) -> Located[M] | None:
        return self.one(model, self.records.shared.get(name), kind)

    def rows(self, model: type[M], rows: Iterable[Record], kind: str) -> list[Located[M]]:
        located, problems = parse_rows(model, rows, kind)
        self.problems += problems
        return located

    def pages(self) -> list[tuple[EditorialPage, Located[FrontMatter]]]:
        pages = []
        for locale, records in self.records.pages.items():
            for record in records:
                front = self.one(FrontMatter, record, "page")
                if front:
                    page = EditorialPage(
                        name=record.stem,
                        locale=locale,
                        front=front.model,
                        body=record.body,
                        pictures=self.pictures(record.file),
                    )
                    pages.append((page, front))
        return pages

    def updates(self) -> list[tuple[Update, Located[UpdateFront]]]:
        updates = []
        for locale, records in self.records.updates.items():
            for record in records:
                front = self.one(UpdateFront, record, "update")
                if front:
                    update = Update(
                        name=record.stem,
                        locale=locale,
                        front=front.model,
                        body=record.body,
                        pictures=self.pictures(record.file),
                    )
                    updates.append((update, front))
        return updates

    def handbook(self) -> list[tuple[HandbookPage, Located[HandbookFront]]]:
        pages = []
        for record in self.records.handbook:
            front = self.one(HandbookFront, record, "page")
            if front:
                pictures = self.pictures(record.file)
                page = HandbookPage(name=record.stem, front=front.model, body=record.body, pictures=pictures)
                pages.append((page, front))
        return pages

    def pictures(self, file: str) -> tuple[PagePicture, ...]:
        return tuple(
            PagePicture(target=target, digest=found.digest, width=found.width, height=found.height)
            for (page, target), found in self.records.page_pictures.items()
            if page == file
        )


def _items(whole: Located[M] | None, name: str, items: Callable[[M], tuple[N, ...]]) -> list[Located[N]]:
    """The items of a list file, each with its own place in it."""
    if whole is None:
        return []
    return [Located(item, whole.record, (name, index)) for index, item in enumerate(items(whole.model))]


def build_parts(records: ProjectRecords) -> tuple[Parts, list[Problem]]:
    """Give every record its meaning, each by itself."""
    parser = _Parser(records)
    contact_list = parser.shared(Contacts, "contacts", "contact-list")
    offices = parser.shared(Offices, "offices", "office-list")
    barriers = parser.shared(Barriers, "barriers", "barrier-list")
    support = parser.shared(Supports, "support", "support-list")
    laws = parser.shared(Laws, "laws", "law-list")
    indicators = parser.shared(Indicators, "indicators", "indicator-list")
    standard_list = parser.shared(Standards, "standards", "standard-list")
    formats = parser.shared(PosterFormats, "formats", "format-list")
    campaigns = [parser.one(Campaign, record, "campaign") for record in records.campaigns]
    parts = Parts(
        authority=parser.shared(Authority, "authority", "authority"),
        communes=parser.rows(Commune, records.communes, "commune"),
        campaigns=[campaign for campaign in campaigns if campaign],
        contact_list=contact_list,
        roles=_items(contact_list, "roles", lambda m: m.roles),
        contacts=_items(contact_list, "contacts", lambda m: m.contacts),
        offices=_items(offices, "offices", lambda m: m.offices),
        barriers=_items(barriers, "barriers", lambda m: m.barriers),
        support=_items(support, "support", lambda m: m.support),
        laws=_items(laws, "laws", lambda m: m.laws),
        indicator_list=indicators,
        columns=_items(indicators, "columns", lambda m: m.columns),
        indicators=_items(indicators, "indicators", lambda m: m.indicators),
        standard_list=standard_list,
        standards=_items(standard_list, "standards", lambda m: m.standards),
        formats=_items(formats, "formats", lambda m: m.formats),
        plain_words=parser.shared(PlainWords, "plain_words", "word-list"),
        pages=parser.pages(),
        updates=parser.updates(),
        handbook=parser.handbook(),
        files=records.files,
    )
    return parts, parser.problems
