"""The files a project is made of: one row per kind, from which everything else about them follows.

Loading, the parts of a `generator.model.site.Site`, schemas, the editor's forms, the nouns of messages and
``loa new`` all read these rows; so do the tests.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final

from generator.model.addresses import HANDBOOK
from generator.model.area import AreaRow
from generator.model.area_kinds import AreaKinds
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.contact import Contacts
from generator.model.editorial_page import FrontMatter
from generator.model.guidance import Barriers, Laws, Offices, Supports
from generator.model.handbook import HandbookFront
from generator.model.language_fields import LANGUAGE_TAG
from generator.model.moved import MovedAddresses
from generator.model.plain_words import PlainWords
from generator.model.poster_format import PosterFormats
from generator.model.schema import Model
from generator.model.site_words import SiteWords
from generator.model.standards import Standards
from generator.model.statistics import Indicators, Report
from generator.model.update import UpdateFront

ANY_NAME: Final = "*"
LOCALE: Final = "{locale}"

TRANSLATIONS: Final = "site_data/translations.csv"
"""Which translations were found right: kept by the program itself, a line a text."""

FILE_NAME: Final = r"[a-z0-9][a-z0-9-]*"
"""What the editor calls a file that it makes."""


class Editing(Enum):
    """What the editor does with the files of a kind: nothing, change them, also make and delete them."""

    NONE = "none"
    CHANGE = "change"
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class FileKind:
    """One kind of file."""

    name: str
    place: str
    """From the project's folder. Where "*" stands there are many files, each with a name of its own; where
    "{locale}" stands, a folder per language."""
    model: type[Model]
    """The whole of a YAML file, a row of a table, or the front matter of a page."""
    noun: str
    """A key of the catalogue's nouns, by which messages call it."""
    also: str = ""
    """Another name under which it is read, where there is none at `place`."""
    schema: str = ""
    """The name of its JSON Schema; empty where there is none."""
    is_needed: bool = False
    """Whether there is no site without it. What may be absent is a feature that is then not wanted."""
    needs: tuple[str, ...] = ()
    """Other kinds without which it has no meaning."""
    tables: str = ""
    """Where tables lie, each of which belongs to the file of its name."""
    grows: bool = False
    """Whether it has the more lines the more areas there are."""
    default: str = ""
    """The file of the theme that stands for it where a project has none."""
    key: str = "id"
    """The field by which other files name one of its records."""
    is_public: bool = True
    """Whether residents may read something of it."""
    editing: Editing = Editing.NONE

    @property
    def is_folder(self) -> bool:
        """Whether there are many files of it."""
        return ANY_NAME in self.place

    @property
    def is_list(self) -> bool:
        """Whether it is many records: a file each, or the rows of a table."""
        return self.is_folder or self.suffix == ".csv"

    @property
    def suffix(self) -> str:
        """How its files end: ".yaml"."""
        return self.place[self.place.rindex(".") :]

    def folders(self, locales: Sequence[str]) -> Iterator[str]:
        """Where its files lie: one folder, or one for each of `locales`."""
        folder = self.place.rpartition("/")[0]
        yield from (folder.replace(LOCALE, one) for one in (locales if LOCALE in folder else [""]))

    def file(self, name: str = "", locale: str = "") -> str:
        """One of its files, from the project's folder."""
        return self.place.replace(ANY_NAME, name).replace(LOCALE, locale)

    def locale_of(self, file: str) -> str:
        """The language of a file in one of several `folders`; empty for other kinds."""
        before, found, _ = self.place.partition(LOCALE)
        return file.removeprefix(before).partition("/")[0] if found else ""

    def matches(self, file: str, locale: str = LANGUAGE_TAG.pattern) -> bool:
        """Whether a file with such a name is of this kind, or one of its tables."""
        places = (self.place, self.also, self.tables)
        return any(re.fullmatch(_pattern(place, locale), file) for place in places if place)

    def table(self, name: str) -> str:
        """The table that belongs to one of its files."""
        return self.tables.replace(ANY_NAME, name)


def _pattern(place: str, locale: str) -> str:
    parts = {re.escape(ANY_NAME): FILE_NAME, re.escape(LOCALE): locale}
    pattern = re.escape(place)
    for written, meant in parts.items():
        pattern = pattern.replace(written, meant)
    return pattern


def _shared(name: str, model: type[Model], noun: str, **more: Any) -> FileKind:
    """A file of ``site_data/``, with a schema of the same name."""
    return FileKind(name, f"site_data/{name}.yaml", model, noun, schema=name, **more)


FILE_KINDS: Final = (
    _shared("authority", Authority, "authority", is_needed=True, editing=Editing.CHANGE),
    _shared("words", SiteWords, "site-words"),
    _shared("area_kinds", AreaKinds, "area-kind-list", editing=Editing.CHANGE),
    FileKind(
        "areas",
        "site_data/areas.csv",
        AreaRow,
        "area",
        also="site_data/communes.csv",
        grows=True,
        key="code",
    ),
    _shared("contacts", Contacts, "contact-list", is_needed=True, grows=True, editing=Editing.CHANGE),
    _shared("offices", Offices, "office-list", editing=Editing.CHANGE),
    _shared("barriers", Barriers, "barrier-list"),
    _shared("support", Supports, "support-list"),
    _shared("laws", Laws, "law-list"),
    _shared("indicators", Indicators, "indicator-list"),
    _shared("standards", Standards, "standard-list"),
    _shared("formats", PosterFormats, "format-list", default="formats.yaml"),
    _shared("moved", MovedAddresses, "moved-list"),
    _shared("plain_words", PlainWords, "word-list", is_public=False),
    FileKind(
        "campaigns",
        "campaigns/*.yaml",
        Campaign,
        "campaign",
        schema="campaign",
        is_needed=True,
        key="slug",
        editing=Editing.CREATE,
    ),
    FileKind(
        "statistics",
        "site_data/statistics/*.yaml",
        Report,
        "report",
        schema="statistics",
        needs=("indicators", "areas"),
        tables="site_data/statistics/*.csv",
        grows=True,
    ),
    FileKind(
        "pages",
        "content/{locale}/*.md",
        FrontMatter,
        "page",
        schema="page",
        editing=Editing.CHANGE,
    ),
    FileKind(
        "updates",
        "content/{locale}/updates/*.md",
        UpdateFront,
        "update",
        schema="update",
        editing=Editing.CREATE,
    ),
    FileKind("handbook", f"content/{{locale}}/{HANDBOOK}/*.md", HandbookFront, "page", is_public=False),
)
"""Every kind; what needs the first ones comes after them."""


def holder(items: str) -> FileKind:
    """The kind in which a list stands: "roles" in the file of contacts; "campaigns" are a list themselves."""
    return next(
        kind
        for kind in FILE_KINDS
        if (kind.name == items if kind.is_list else items in kind.model.model_fields)
    )


def file_kind(name: str) -> FileKind:
    """The row of one kind."""
    return next(kind for kind in FILE_KINDS if kind.name == name)
