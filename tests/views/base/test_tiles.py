"""Areas as tiles, with or without a map."""

import pytest

from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.base.tiles import build_tiles


@pytest.fixture
def localizer(localizers: tuple[Localizer, ...]) -> Localizer:
    """The first language."""
    return localizers[0]


def test_a_tile_shows_the_name_without_its_kind(localizer: Localizer, minimal: Site) -> None:
    tiles = build_tiles(localizer, "", minimal.areas, lambda area: area.code)
    assert [(tile.name, tile.href) for tile in tiles.tiles] == [("Trường Hà", "01399"), ("Sóc Hà", "01417")]
    assert tiles.is_map


def test_tiles_are_no_map_where_one_has_no_place(localizer: Localizer, minimal: Site) -> None:
    first, second = minimal.areas
    areas = (first, second.model_copy(update={"row": None, "column": None}))
    assert not build_tiles(localizer, "", areas, lambda area: area.code).is_map
    assert not build_tiles(localizer, "", (), str).is_map
