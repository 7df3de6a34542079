"""The number of a sheet's version: whatever is written is found again."""

import re

import pytest

from generator.model.edition_number import EDITION_NUMBER, write_edition_number


def test_the_places_come_from_the_words_alone() -> None:
    numbers = {write_edition_number("DT", "01399", f"số {n}") for n in range(500)}

    assert len(numbers) == 500
    assert write_edition_number("DT", "01399", {"tiêu đề": "Đi học"}) == "DT-01399-3WPB"
    assert write_edition_number("KBH1", "00001", {"tiêu đề": "Đi học"}) == "KBH1-00001-3WPB"


@pytest.mark.parametrize("campaign", ["DT", "KBH1", "K2", "1000", "7A"])
def test_a_number_is_known_in_a_text(campaign: str) -> None:
    numbers = [write_edition_number(campaign, "01399", n) for n in range(100)]
    text = ", ".join(f"Bản {number}" for number in numbers)

    assert re.findall(EDITION_NUMBER, text) == numbers


def test_without_areas_a_number_has_two_parts() -> None:
    number = write_edition_number("DT", "", "words")
    assert number == "DT-" + number[-4:]
    assert re.findall(EDITION_NUMBER, f"({number})") == [number]


@pytest.mark.parametrize("text", ["DT-01399-7K3", "dt-01399-7K3F", "DT-01399-7K3FG", "ADDRE-01399-7K3F"])
def test_other_texts_are_none(text: str) -> None:
    assert re.findall(EDITION_NUMBER, text) == []
