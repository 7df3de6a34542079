"""All communes, as a list and as a map of tiles."""

from dataclasses import dataclass
from typing import ClassVar

from generator.language.rules import rules_of
from generator.model.commune import Commune
from generator.views.base.components import Link, Tile
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.urls import relative
from generator.views.frame.frame import add_notices, build_frame, build_section_head
from generator.views.frame.models import ShellPage


@dataclass(frozen=True, slots=True)
class CommuneListPage(ShellPage):
    """Every commune: tile map and list."""

    TEMPLATE: ClassVar = "commune_list.html"
    heading: str
    tiles: tuple[Tile, ...]
    communes: tuple[Link, ...]
    """In alphabetical order of the page's language."""


def build_commune_list(localizer: Localizer) -> CommuneListPage:
    """Every commune: tile map and list."""
    head = build_section_head(localizer, "communes")
    here = head.paths[localizer.locale]
    communes = sorted(
        localizer.site.shown_communes(),
        key=lambda commune: localizer.language.rules.sort_key(localizer.commune(commune)),
    )
    links = tuple(
        Link(relative(here, localizer.links.commune(c, localizer.locale)), Phrase(localizer.commune(c)))
        for c in communes
    )
    page = CommuneListPage(
        frame=build_frame(localizer, head),
        heading=head.title,
        tiles=commune_tiles(localizer, here),
        communes=links,
    )
    return add_notices(localizer, page)


def commune_tiles(localizer: Localizer, here: str) -> tuple[Tile, ...]:
    """The tile map whose tiles lead to the communes' action pages."""
    return tuple(
        localizer.tile(commune, relative(here, localizer.links.commune(commune, localizer.locale)))
        for commune in _in_order(localizer, localizer.site.shown_communes())
    )


def _in_order(localizer: Localizer, communes: tuple[Commune, ...]) -> list[Commune]:
    """By short name in the order of the first language: the names on the tiles are in it on all pages."""
    rules = rules_of(localizer.site.languages[0])
    return sorted(communes, key=lambda commune: rules.sort_key(commune.own_name))
