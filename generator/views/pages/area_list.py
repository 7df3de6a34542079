"""All areas, as a list and as a map of tiles."""

from dataclasses import dataclass
from typing import ClassVar

from generator.language.rules import rules_of
from generator.model.area import Area
from generator.views.base.dated import Dated
from generator.views.base.levels import AreaGroup, group_areas, link_page
from generator.views.base.localizer import Localizer
from generator.views.base.tiles import Tiles, date_tiles
from generator.views.base.urls import relative
from generator.views.frame.frame import build_frame, build_section_head
from generator.views.frame.models import ShellPage
from generator.views.frame.notices import add_notices


@dataclass(frozen=True, slots=True)
class AreaListPage(ShellPage):
    """Every area: tile map and list."""

    TEMPLATE: ClassVar = "area_list.html"
    heading: str
    tiles: Dated[Tiles]
    groups: Dated[tuple[AreaGroup, ...]]
    """In alphabetical order of the page's language, by what they lie in."""


def build_area_list(localizer: Localizer) -> AreaListPage:
    """Every area: tile map and list."""
    head = build_section_head(localizer, "areas")
    here = head.paths[localizer.locale]

    def group(on: Localizer) -> tuple[AreaGroup, ...]:
        rules = on.language.rules
        areas = sorted(on.site.listed_areas(on.today), key=lambda area: rules.sort_key(on.area(area)))
        return group_areas(on, here, areas, lambda area: link_page(on, here, area))

    page = AreaListPage(
        frame=build_frame(localizer, head),
        heading=head.title,
        tiles=area_tiles(localizer, here),
        groups=localizer.dated(group),
    )
    return add_notices(localizer, page)


def area_tiles(localizer: Localizer, here: str) -> Dated[Tiles]:
    """The tiles that lead to the areas' pages."""
    return date_tiles(
        localizer,
        here,
        lambda on: in_order(on, on.site.listed_areas(on.today)),
        lambda area: relative(here, localizer.links.area(area, localizer.locale)),
    )


def in_order(localizer: Localizer, areas: tuple[Area, ...]) -> list[Area]:
    """By short name; in the order of the first language, where the names on the tiles are in it."""
    is_first = all(localizer.short_name(area) == area.own_name for area in areas)
    rules = rules_of(localizer.site.languages[0]) if is_first else localizer.language.rules
    return sorted(areas, key=lambda area: rules.sort_key(localizer.short_name(area)))
