"""Every page from A to Z."""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from generator.views.base.components import Link
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.feeds.search_index import list_targets
from generator.views.frame.frame import build_frame, build_section_head
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices


@dataclass(frozen=True, slots=True)
class IndexGroup:
    """Entries under one letter."""

    letter: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class IndexPage(ShellPage):
    """Search, and without script every page from A to Z."""

    TEMPLATE: ClassVar = "index_az.html"
    heading: str
    groups: tuple[IndexGroup, ...]


def build_index(localizer: Localizer) -> IndexPage:
    """Every page from A to Z, for those without script."""
    head = build_section_head(localizer, "index")
    here = head.paths[localizer.locale]
    targets = sorted(
        list_targets(localizer), key=lambda t: localizer.language.rules.sort_key(t.filed or t.label)
    )
    groups = tuple(
        IndexGroup(letter, tuple(Link(relative(here, t.path), Phrase(t.label, t.lang)) for t in group))
        for letter, group in groupby(
            targets, key=lambda t: localizer.language.rules.first_letter(t.filed or t.label)
        )
    )
    return add_notices(localizer, IndexPage(build_frame(localizer, head), head.title, groups))
