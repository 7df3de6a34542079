"""Areas as tiles: on a map where each of them has a place, else in a list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.model.area import Area
from generator.views.base.area_labels import name_briefly_in_list
from generator.views.base.components import Link
from generator.views.base.dated import Dated
from generator.views.base.levels import AreaGroup, group_areas
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Tile:
    """An area as a tile; row and column of the map count from 1."""

    href: str
    name: str
    row: int | None
    column: int | None


@dataclass(frozen=True, slots=True)
class Tiles:
    """Areas as tiles, in their places on a map where each of them has one."""

    tiles: tuple[Tile, ...]
    is_map: bool
    groups: tuple[AreaGroup, ...]
    """The same by what they lie in, where there is no map."""


def date_tiles(
    localizer: Localizer,
    here: str,
    list_areas: Callable[[Localizer], Sequence[Area]],
    link: Callable[[Area], str],
) -> Dated[Tiles]:
    """The areas of each day as tiles of the page at `here`; `list_areas` gives those of one."""
    return localizer.dated(lambda on: build_tiles(on, here, list_areas(on), link) if list_areas(on) else None)


def build_tiles(localizer: Localizer, here: str, areas: Iterable[Area], link: Callable[[Area], str]) -> Tiles:
    """Areas as tiles of the page at `here`, each leading to its `link`."""
    areas = list(areas)
    tiles = tuple(Tile(link(area), localizer.short_name(area), area.row, area.column) for area in areas)
    is_map = bool(areas) and all(area.place for area in areas)
    groups = group_areas(
        localizer,
        here,
        areas,
        lambda area: Link(link(area), Phrase(name_briefly_in_list(area, localizer.language))),
    )
    return Tiles(tiles, is_map, () if is_map else groups)
