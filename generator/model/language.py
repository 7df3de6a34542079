"""A language of the site: a file of words, and what else must be known to write in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from generator.language.locales import Formats, build_formats, name_language
from generator.language.plain import PlainRules
from generator.language.rules import rules_of
from generator.model.schema import BabelLocale, DayPattern, FileName, Model, SharePattern, Slug, Text

Direction = Literal["ltr", "rtl"]
"""From left to right, or from right to left."""

WEIGHTS: Final = {"regular": 400, "semibold": 600, "extra_bold": 800}
"""How heavy each font of a language is (OpenType, usWeightClass)."""


class Patterns(Model):
    """How days and shares are written, as patterns of CLDR; what is left out is Babel's."""

    day: DayPattern | None = None
    day_of_month: DayPattern | None = None
    """Of the first of two days in the same month: "5" in "5 – 7 September 2021"."""
    day_of_year: DayPattern | None = None
    """Of the first of two days in the same year."""
    month: DayPattern | None = None
    short_month: DayPattern | None = None
    short_month_and_year: DayPattern | None = None
    share: SharePattern | None = None


class Fonts(Model):
    """The typeface of a language, where the one that comes with Loa lacks its letters.

    Files of ``theme/fonts/``, TrueType or OpenType, for paper and for pages. Where a WOFF2 of the same name
    lies beside one, browsers get that.
    """

    regular: FileName
    semibold: FileName | None = None
    """Headings; where left out, those who set the text take the nearest."""
    extra_bold: FileName | None = None
    """Titles, dates, telephone numbers."""

    def files(self) -> dict[int, str]:
        """The files by their weights."""
        named = {weight: getattr(self, name) for name, weight in WEIGHTS.items()}
        return {weight: file for weight, file in named.items() if file}


class LanguageFacts(Model):
    """The language itself: the group ``language`` of its file."""

    name: Text
    """Its name for itself."""
    babel: BabelLocale
    """The locale of Babel that knows its months and the marks in its numbers: "vi_VN"."""
    direction: Direction = "ltr"
    """From left to right, or from right to left."""
    fonts: Fonts | None = None
    formats: Patterns = Patterns()


class SectionAddresses(Model):
    """What the pages that stand for a whole section are called in addresses."""

    campaigns: Slug
    areas: Slug
    barriers: Slug
    offices: Slug
    statistics: Slug
    downloads: Slug
    updates: Slug
    earlier: Slug
    index: Slug


class FileAddresses(Model):
    """What folders and files that belong to no one language are called, by the site's first language.

    Sheets lie in the folder of its section ``downloads``.
    """

    pack: Slug
    """How the name of a print pack begins, all that an area prints itself."""
    archive: Slug
    """How the name of a ZIP with all sheets of a campaign begins."""
    previews: Slug
    """The folder of small pictures of sheets, beside them."""
    report: Slug
    """The folder of reports on an area's figures, and how the name of each begins."""
    broadcasts: Slug
    """The folder of loudspeaker scripts."""
    broadcast: Slug
    """How the name of each begins."""
    calendars: Slug
    pictures: Slug
    """The folder of pictures in written pages, below that of assets."""
    recordings: Slug
    """The folder of easy-to-read sentences read aloud, below that of assets."""
    no_network: Slug
    """The page that a phone shows instead of one it has not kept."""
    everywhere: Slug
    """Where a campaign without areas is held, if no letter of that name can stand in an address."""


class Addresses(SectionAddresses, FileAddresses):
    """The fixed parts of public addresses in one language: the group ``addresses`` of its file.

    Published addresses are for ever: never change one without leaving a redirect.
    """

    open_data: Slug
    """The file of figures, beside the page of figures."""
    dictionary: Slug
    """What the fields of that file mean."""
    easy_read: Slug
    """The easy-to-read page, below its campaign."""
    season_plan: Slug
    """The file with all campaigns on one sheet."""
    handbook: Slug
    """The staff's handbook."""


class LanguageFile(Model):
    """What a file of ``theme/locales/`` says beside words."""

    language: LanguageFacts
    addresses: Addresses


@dataclass(frozen=True, slots=True)
class Writing:
    """How a language stands on a page or a sheet: which way it runs, and its fonts by weight."""

    tag: str
    direction: Direction
    fonts: tuple[tuple[int, str], ...]

    @property
    def is_usual(self) -> bool:
        """Whether it runs from left to right in the typeface that comes with Loa."""
        return self.direction == "ltr" and not self.fonts


@dataclass(frozen=True)
class Language:
    """One language of the site."""

    tag: str
    root: str
    """Where it starts, from the root of the site: "" for the first language, "en/"."""
    facts: LanguageFacts
    addresses: Addresses
    words: Mapping[str, str]
    """Interface words by key."""

    @cached_property
    def formats(self) -> Formats:
        """How it writes days and numbers."""
        given = {name: pattern for name, pattern in self.facts.formats if pattern}
        return build_formats(self.facts.babel, given)

    @property
    def writing(self) -> Writing:
        """How it stands on a page or a sheet."""
        fonts = self.facts.fonts.files() if self.facts.fonts else {}
        return Writing(self.tag, self.facts.direction, tuple(fonts.items()))

    @property
    def rules(self) -> PlainRules:
        """What its file cannot say."""
        return rules_of(self.tag)

    def name_of(self, tag: str) -> str:
        """What a language is called inside a sentence of this one: its own word, or Babel's."""
        own = self.words.get(f"language_{tag}")
        return own or self.rules.name_inside(name_language(tag, self.facts.babel))
