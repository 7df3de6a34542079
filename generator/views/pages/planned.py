"""Pages to be: where each will stand is known before anything of it is built."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.model.area import Area
from generator.model.campaign import Campaign
from generator.model.editorial_page import EditorialPage
from generator.model.handbook import HandbookPage
from generator.model.moved import GoneAddress, MovedAddress
from generator.model.schema import Path
from generator.model.site import Site
from generator.model.statistics import Indicator
from generator.model.update import Update
from generator.views.base.localizer import Localizer
from generator.views.base.sections import Section
from generator.views.frame.models import Page
from generator.views.print.posters import Editions

Owner = Area | Indicator | Campaign | EditorialPage | HandbookPage | Update | MovedAddress | GoneAddress
"""What of a site has a name from which addresses are made."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """One page: its path from the root of the site, and what builds it."""

    path: str
    build: Callable[[], Page]
    owner: Owner | None = None
    """Whose name makes the path what it is; None for a page that every site has."""
    written: Path = ()
    """Where in the owner's record that name is; empty where it is the file's name."""
    has_card: bool = True
    """Whether a card of its own goes with a link to it."""


@dataclass(frozen=True, slots=True)
class Printed:
    """What pages show of the print kit; not known while a page is only planned."""

    editions: Editions = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes by path from the root of the site. Where a file is not in it, only its kind is shown."""


@dataclass(frozen=True, slots=True)
class PageKind:
    """A row of the registry: all pages of one kind in one language."""

    plan: Callable[[Localizer, Printed], Iterable[PlannedPage]]
    section: Section | None = None
    """The section for which one of these pages stands."""
    tells_sizes: bool = False
    """Whether these are made last, once all files are there whose sizes they show."""


def of_language(
    plan: Callable[[Localizer], Iterable[PlannedPage]], section: Section | None = None
) -> PageKind:
    """A kind of page that shows nothing of the print kit."""
    return PageKind(lambda localizer, _: plan(localizer), section)


def section(
    name: str, build: Callable[[Localizer], Page], *, head: int = 0, foot: int = 0, is_found: bool = False
) -> PageKind:
    """The page of a section, see `generator.views.base.sections.Section`."""

    def plan(localizer: Localizer, _: Printed) -> Iterator[PlannedPage]:
        if localizer.site.has_section(name):
            yield PlannedPage(localizer.links.section(name, localizer.locale), partial(build, localizer))

    return PageKind(plan, Section(name, head, foot, is_found))


def name_column(site: Site) -> Path:
    """Where in the table of areas the name stands that becomes a part of addresses."""
    return (f"name_{site.languages[0]}",)
