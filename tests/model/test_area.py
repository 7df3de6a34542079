"""Areas: a code means a place only together with a day."""

from datetime import date

import pytest

from generator.language.locales import USUAL
from generator.model.area import Area
from generator.model.localized import LocalizedText
from generator.model.schema import parse_model
from generator.model.site import Site


def make_area(starts: str, ends: str = "", code: str = "01392") -> Area:
    plain = {
        "code": code,
        "name": {"vi": "Thị trấn Xuân Hòa", "en": "Xuân Hòa Township"},
        "kind": "thị trấn",
        "valid_from": starts,
        "row": "1",
        "column": "2",
    }
    area, flaws = parse_model(Area, plain | ({"valid_to": ends} if ends else {}), USUAL)
    assert flaws == []
    assert area
    return area


def test_an_area_exists_from_its_first_to_its_last_day() -> None:
    area = make_area("2020-02-01", "2025-06-30")
    days = [date(2020, 1, 31), date(2020, 2, 1), date(2025, 6, 30), date(2025, 7, 1)]
    assert [area.is_valid_on(day) for day in days] == [False, True, True, False]


def test_an_area_without_a_last_day_still_exists() -> None:
    assert make_area("2025-07-01").is_valid_on(date(2099, 1, 1))


def test_one_code_on_two_days_is_two_identities() -> None:
    before, after = make_area("2020-02-01", "2025-06-30"), make_area("2025-07-01")
    assert before.identity != after.identity
    assert not before.overlaps(after)


def test_areas_that_share_a_day_overlap_either_way_round() -> None:
    first, second = make_area("2020-02-01", "2025-06-30"), make_area("2025-06-30")
    assert first.overlaps(second)
    assert second.overlaps(first)


def test_an_unknown_difficulty_is_nothing_rather_than_a_guess() -> None:
    assert make_area("2020-02-01").difficulty is None


def test_contacts_belong_to_the_area_of_their_day(minimal: Site) -> None:
    """An area that took over a code later does not inherit the desk."""
    area = minimal.areas[0]
    successor = area.model_copy(update={"valid_from": date(2025, 7, 1), "valid_to": None})
    assert [c.area for c in minimal.contacts_in(area, "enrolment")] == [area.code]
    assert minimal.contacts_in(area, "learning") == ()
    assert minimal.contacts_in(successor, "enrolment") == ()


@pytest.mark.parametrize(
    ("name", "kind", "own"),
    [
        ("Thị trấn Xuân Hòa", "thị trấn", "Xuân Hòa"),
        ("THỊ TRẤN Xuân Hòa", "thị trấn", "Xuân Hòa"),
        ("Xã  Xã Lát", "xã", "Xã Lát"),
        ("Phường Sông Bằng", "phường", "Sông Bằng"),
        ("Cần Yên", "xã", "Cần Yên"),
        ("Pác Bó", "xã", "Pác Bó"),
        ("Xãng Yên", "xã", "Xãng Yên"),
        ("TT. Xuân Hòa", "thị trấn", "TT. Xuân Hòa"),
        ("Xã", "xã", "Xã"),
    ],
)
def test_a_name_loses_its_kind_and_nothing_else(name: str, kind: str, own: str) -> None:
    area = make_area("2020-02-01").model_copy(update={"name": LocalizedText.of(vi=name), "kind": kind})
    assert area.own_name == own
