"""Areas as tiles: on a map where each of them has a place, else in a list."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model.area import Area
from generator.views.base.localizer import Localizer


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


def build_tiles(localizer: Localizer, areas: Iterable[Area], link: Callable[[Area], str]) -> Tiles:
    """Areas as tiles, each leading to its `link`."""
    areas = list(areas)
    tiles = tuple(Tile(link(area), localizer.short_name(area), area.row, area.column) for area in areas)
    return Tiles(tiles, is_map=bool(areas) and all(area.place for area in areas))
