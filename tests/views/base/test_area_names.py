"""An area is found by its code and by every way of typing its name; else the likeliest stand first."""

import pytest

from generator.build.pipeline import Checked
from generator.model.area import Area
from generator.model.area_tree import AreaTree
from generator.model.localized import LocalizedText
from generator.views.base.area_names import find_areas, rank_areas
from tests.conftest import TODAY

NO_LEVELS = AreaTree()


@pytest.fixture(scope="module")
def areas(shipped: Checked) -> tuple[Area, ...]:
    assert shipped.site
    return tuple(area for area in shipped.site.shown_areas() if area.is_valid_on(TODAY))


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("01399", "01399"),
        (" 01399 ", "01399"),
        ("Xã Trường Hà", "01399"),
        ("Trường Hà", "01399"),
        ("truong ha", "01399"),
        ("TRUONG  HA", "01399"),
        ("truong-ha", "01399"),
        ("xa truong hà", "01399"),
        ("Trường Hà Commune", "01399"),
        ("Tru\u031bo\u031b\u0300ng Ha\u0300", "01399"),
        ("hồng sĩ", "01429"),
        ("Hồng Sỹ", "01429"),
        ("qui quan", "01432"),
        ("thi tran xuan hoa", "01392"),
    ],
)
def test_an_area_is_found_as_people_type_it(areas: tuple[Area, ...], asked: str, code: str) -> None:
    assert [area.code for area in find_areas(asked, areas, NO_LEVELS)] == [code]


@pytest.mark.parametrize("asked", ["", " ", "1399", "truong", "ha truong", "Hà Quảng", "x"])
def test_what_is_no_whole_name_is_none(areas: tuple[Area, ...], asked: str) -> None:
    assert find_areas(asked, areas, NO_LEVELS) == []


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("1399", "01399"),
        ("truong", "01399"),
        ("chuong ha", "01399"),
        ("lung nam x", "01393"),
        ("ma ba ba", "01435"),
    ],
)
def test_the_likeliest_stands_first_and_none_is_left_out(
    areas: tuple[Area, ...], asked: str, code: str
) -> None:
    ranked = rank_areas(asked, areas)

    assert ranked[0].code == code
    assert sorted(one.code for one in ranked) == sorted(one.code for one in areas)


def test_two_areas_of_one_name_are_both_found(areas: tuple[Area, ...]) -> None:
    town = areas[0].model_copy(
        update={
            "code": "99999",
            "name": LocalizedText.of(vi="Thị trấn Trường Hà"),
            "own_name": "Trường Hà",
        }
    )

    assert [one.code for one in find_areas("truong ha", (*areas, town), NO_LEVELS)] == ["01399", "99999"]
    assert [one.code for one in find_areas("thị trấn trường hà", (*areas, town), NO_LEVELS)] == ["99999"]
