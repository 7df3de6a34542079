"""Figures inside text that runs from right to left."""

import pytest

from generator.language.direction import isolate_numbers


@pytest.mark.parametrize(
    "number",
    ["0206 000 0001", "(201) 555-0121", "+84 206 000 0001", "(+84) 206 000 0001", "2021-09-05", "1 234 567"],
)
def test_a_number_in_groups_keeps_its_order(number: str) -> None:
    assert isolate_numbers(f"اتصل بالرقم {number}، من فضلك.") == f"اتصل بالرقم \u2066{number}\u2069، من فضلك."


@pytest.mark.parametrize(
    "text",
    [
        "أرقام 2021-2022",
        "من 8:00 إلى 16:00",
        "حماية بنسبة 85%، و97% بعد الجرعتين",
        "12/2021",
        "5 – 11 سبتمبر 2021",
        "02060000001",
        "[اتصل](tel:+84-206-000-0001)",
        "https://mau.example/2021-09-05/",
        "a@206-000-0001.example",
    ],
)
def test_what_is_read_as_the_text_runs_stays(text: str) -> None:
    assert isolate_numbers(text) == text
