"""Areas settled from their rows."""

from tests.conftest import Change, check_project


def places_of(change: Change, table: str) -> list[tuple[int, int] | None]:
    site = check_project(change({"site_data/areas.csv": table})).site
    assert site
    return [area.place for area in site.areas]


def test_areas_stand_where_their_coordinates_say(change: Change) -> None:
    table = "code,name_vi,latitude,longitude\n01399,Trường Hà,22.98,106.05\n01417,Sóc Hà,22.96,-106.01\n"
    assert places_of(change, table) == [(1, 3), (1, 1)]


def test_areas_keep_the_places_that_are_written(change: Change) -> None:
    table = "code,name_vi,row,column,latitude,longitude\n01399,Trường Hà,4,5,22,1\n01417,Sóc Hà,,,23,1\n"
    assert places_of(change, table) == [(4, 5), None]
