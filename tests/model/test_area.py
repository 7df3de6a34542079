"""Areas: a code means a place only together with a day."""

from datetime import date

from generator.language.locales import USUAL
from generator.model.area import Area, AreaRow
from generator.model.schema import parse_model


def make_area(starts: str, ends: str = "", code: str = "01392") -> Area:
    plain = {
        "code": code,
        "name": {"vi": "Thị trấn Xuân Hòa", "en": "Xuân Hòa Township"},
        "kind": "thị trấn",
        "valid_from": starts,
        "row": "1",
        "column": "2",
    }
    row, flaws = parse_model(AreaRow, plain | ({"valid_to": ends} if ends else {}), USUAL)
    assert flaws == []
    assert row
    return Area.model_construct(**{**dict(row), "code": code, "own_name": "Xuân Hòa"})


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


def test_an_area_without_days_is_there_on_any_day() -> None:
    area = make_area("2020-02-01").model_copy(update={"valid_from": None})
    assert area.is_valid_on(date(1900, 1, 1))
    assert area.overlaps(make_area("2025-07-01"))


def test_an_area_has_a_place_only_with_both_row_and_column() -> None:
    area = make_area("2020-02-01")
    assert area.place == (1, 2)
    assert area.model_copy(update={"row": None}).place is None


def test_areas_that_share_a_day_overlap_either_way_round() -> None:
    first, second = make_area("2020-02-01", "2025-06-30"), make_area("2025-06-30")
    assert first.overlaps(second)
    assert second.overlaps(first)


def test_an_unknown_difficulty_is_nothing_rather_than_a_guess() -> None:
    assert make_area("2020-02-01").difficulty is None
