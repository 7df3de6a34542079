"""Areas settled from their rows."""

from datetime import date

from generator.loading.csv_source import parse_csv
from generator.model.area import Area, AreaRow
from generator.model.area_codes import AreaCodes
from generator.validation.areas import settle_areas
from generator.validation.located import parse_rows
from tests.conftest import Change, check_project


def places_of(change: Change, table: str) -> list[tuple[int, int] | None]:
    site = check_project(change({"site_data/areas.csv": table})).site
    assert site
    return [area.place for area in site.areas]


def codes_of(table: str) -> list[str]:
    return [area.code for area in settle(table)]


def settle(table: str) -> list[Area]:
    """The areas of a table that does not declare the form of its codes."""
    records, problems = parse_csv(table, "areas.csv")
    rows, more = parse_rows(AreaRow, tuple(records), "area", ("vi",), AreaCodes())
    areas, last = settle_areas(rows, (), AreaCodes())
    assert not [*problems, *more, *last]
    return [area.model for area in areas]


def test_areas_stand_where_their_coordinates_say(change: Change) -> None:
    table = "code,name_vi,latitude,longitude\n01399,Trường Hà,22.98,106.05\n01417,Sóc Hà,22.96,-106.01\n"
    assert places_of(change, table) == [(1, 3), (1, 1)]


def test_an_area_whose_class_changed_is_one_area_with_the_class_of_each_day(change: Change) -> None:
    """Its page, its address and its desks are those of before."""
    head = "code,name_vi,name_en,kind,valid_from,valid_to,difficulty\n"
    table = (
        f"{head}01399,Xã Trường Hà,Trường Hà Commune,xã,2021-06-04,2025-06-30,I\n"
        "01417,Xã Sóc Hà,Sóc Hà Commune,xã,,,\n"
        "01399,Xã Trường Hà,Trường Hà Commune,xã,2016-01-01,2021-06-03,III\n"
        "01399,Xã Trường Hà,Trường Hà Commune,xã,2025-07-01,,\n"
    )
    checked = check_project(change({"site_data/areas.csv": table}))
    assert checked.problems == []
    assert checked.site
    other, area = checked.site.areas
    assert (area.since, area.valid_to, other.code) == (date(2016, 1, 1), None, "01417")
    days = [date(2021, 6, 3), date(2021, 6, 4), date(2025, 6, 30), date(2025, 7, 1)]
    assert [area.class_on(day) for day in days] == ["III", "I", "I", None]
    assert [checked.site.is_hard(area, day) for day in days] == [True, False, False, None]
    assert checked.site.contacts_in(area, "enrolment", date(2030, 1, 1))


def test_an_area_that_took_in_others_is_another_than_before(change: Change) -> None:
    table = (
        "code,name_vi,name_en,kind,valid_from,valid_to,successors\n"
        "01399,Xã Trường Hà,Trường Hà Commune,xã,,2025-06-30,01399\n"
        "01417,Xã Sóc Hà,Sóc Hà Commune,xã,,2025-06-30,01399\n"
        "01399,Xã Trường Hà,Trường Hà Commune,xã,2025-07-01,,\n"
    )
    site = check_project(change({"site_data/areas.csv": table})).site
    assert site
    assert len(site.areas) == 3


def test_areas_keep_the_places_that_are_written(change: Change) -> None:
    table = "code,name_vi,row,column,latitude,longitude\n01399,Trường Hà,4,5,22,1\n01417,Sóc Hà,,,23,1\n"
    assert places_of(change, table) == [(4, 5), None]


def test_a_parent_is_a_code_or_a_name(change: Change) -> None:
    table = "code,name_vi,parent\n01399,Trường Hà,\n01417,Sóc Hà,trường hà\n00001,Nà Mạ,01417\n"
    site = check_project(change({"site_data/areas.csv": table})).site
    assert site
    assert [area.parent for area in site.areas] == [None, "01399", "01417"]


def test_a_code_made_from_a_name_takes_the_names_above_however_they_are_written() -> None:
    head = "code,name_vi,parent\nA1,Trường Hà,\nA2,Sóc Hà,\n"
    tables = [f"{head},Bản Mới,{first}\n,Bản Mới,Sóc Hà\n" for first in ("A1", "Trường Hà")]
    made = [codes_of(table) for table in tables]
    assert made[0] == made[1] == ["A1", "A2", "BANMOICZF0", "BANMOIWWNV"]


def test_only_the_lowest_areas_stand_on_the_map(change: Change) -> None:
    table = "code,name_vi,parent,latitude,longitude\n01399,Trường Hà,,,\n01417,Sóc Hà,01399,22,106\n"
    assert places_of(change, table) == [None, (1, 1)]


def test_a_successor_that_is_named_is_an_area_of_the_day_after() -> None:
    table = (
        "code,name_vi,valid_from,valid_to,successors\n"
        "A,Trường Hà,,2025-06-30,trường hà: 0.5;Sóc Hà\n"
        "B,Trường Hà,2025-07-01,,\n"
        "C,Sóc Hà,,,\n"
    )
    assert [one.area for one in settle(table)[0].successors] == ["B", "C"]


def test_a_code_made_from_a_name_outlives_its_correction() -> None:
    head = "name_vi,parent,former_names\n"
    before, after = (
        settle(f"{head}{first}\nBản Mới,Trường Hà,\n") for first in ("Trường Hà,,", "Trường Hạ,,Trường Hà")
    )
    assert after[0].code == before[0].code == "TRUONGHA"
    assert after[1].code == before[1].code
    assert after[1].parent == "TRUONGHA"
