"""A commune is found by its code and by every way of typing its name; else the likeliest stand first."""

import pytest

from generator.build.pipeline import Checked
from generator.model.commune import Commune
from generator.model.localized import LocalizedText
from generator.views.base.commune_names import find_communes, rank_communes


@pytest.fixture(scope="module")
def communes(shipped: Checked) -> tuple[Commune, ...]:
    assert shipped.site
    return shipped.site.shown_communes()


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
def test_a_commune_is_found_as_people_type_it(communes: tuple[Commune, ...], asked: str, code: str) -> None:
    assert [commune.code for commune in find_communes(asked, communes)] == [code]


@pytest.mark.parametrize("asked", ["", " ", "1399", "truong", "ha truong", "Hà Quảng", "x"])
def test_what_is_no_whole_name_is_none(communes: tuple[Commune, ...], asked: str) -> None:
    assert find_communes(asked, communes) == []


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
    communes: tuple[Commune, ...], asked: str, code: str
) -> None:
    ranked = rank_communes(asked, communes)

    assert ranked[0].code == code
    assert sorted(one.code for one in ranked) == sorted(one.code for one in communes)


def test_two_communes_of_one_name_are_both_found(communes: tuple[Commune, ...]) -> None:
    town = communes[0].model_copy(
        update={"code": "99999", "kind": "thị trấn", "name": LocalizedText.of(vi="Thị trấn Trường Hà")}
    )

    assert [one.code for one in find_communes("truong ha", (*communes, town))] == ["01399", "99999"]
    assert [one.code for one in find_communes("thị trấn trường hà", (*communes, town))] == ["99999"]
