"""Numbers in words: undone by a parser that knows nothing of how they were made; days, times, phones."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.vi_speech.numbers import (
    LONGEST,
    speak_day_of_month,
    speak_days,
    speak_decimal,
    speak_number,
    speak_period,
    speak_phone,
    speak_time,
    speak_written,
)

DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
UNITS = dict(zip(DIGITS, range(10), strict=True))
UNITS |= {"mốt": 1, "tư": 4, "lăm": 5}
LARGE = {"nghìn": 10**3, "triệu": 10**6}


def understood(words: str) -> int:
    """The number that a listener hears, by a grammar of its own: left to right, nothing looked ahead."""
    billions, total, group, last = 0, 0, 0, 0
    for word in words.split():
        if word == "tỷ":
            billions, total, group, last = total + group + last, 0, 0, 0
        elif word in LARGE:
            total, group, last = total + (group + last) * LARGE[word], 0, 0
        elif word == "trăm":
            group, last = last * 100, 0
        elif word == "mươi":
            group, last = group + last * 10, 0
        elif word == "mười":
            group, last = group + 10, 0
        elif word != "linh":
            last = UNITS[word]
    return billions * 10**9 + total + group + last


@given(st.one_of(st.integers(0, 10**5), st.integers(0, 10**LONGEST - 1)))
def test_a_listener_understands_the_number_that_was_said(number: int) -> None:
    assert understood(speak_number(number)) == number


@given(st.integers(0, 10**LONGEST - 1))
def test_special_forms_stand_only_where_the_language_has_them(number: int) -> None:
    """After "mươi" stand mốt and tư, after "mươi" or "mười" lăm, between hundreds and a unit linh."""
    words = ["", *speak_number(number).split(), ""]
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        assert word not in {"mốt", "tư"} or before == "mươi"
        assert word != "lăm" or before in {"mươi", "mười"}
        assert word != "linh" or (before == "trăm" and after in UNITS)


@given(st.integers(0, 99), st.sampled_from([10**3, 10**6, 10**9]))
def test_larger_scales_say_the_number_before_them_alike(number: int, scale: int) -> None:
    said = speak_number(number * scale)
    assert not number or said.startswith(f"{speak_number(number)} ")


def test_a_number_without_a_name_is_read_digit_by_digit() -> None:
    assert speak_number(10**LONGEST) == "một" + " không" * LONGEST
    assert speak_number(-21) == "âm hai mươi mốt"
    assert speak_written("7" * 5000) == " ".join(["bảy"] * 5000)
    assert speak_decimal("1" * 5000, "5").startswith("một một một")


@pytest.mark.parametrize(
    ("day", "said"),
    [(1, "mùng một"), (4, "mùng bốn"), (10, "mùng mười"), (11, "mười một"), (31, "ba mươi mốt")],
)
def test_the_first_ten_days_are_called_mung(day: int, said: str) -> None:
    assert speak_day_of_month(day) == said


@pytest.mark.parametrize(
    ("first", "last", "has_year", "said"),
    [
        (date(2021, 9, 5), date(2021, 9, 5), False, "ngày mùng năm tháng chín"),
        (
            date(2021, 9, 5),
            date(2021, 9, 5),
            True,
            "ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi mốt",
        ),
        (date(2021, 10, 1), date(2021, 10, 7), False, "từ ngày mùng một đến ngày mùng bảy tháng mười"),
        (
            date(2021, 4, 28),
            date(2021, 5, 3),
            True,
            "từ ngày hai mươi tám tháng tư đến ngày mùng ba tháng năm năm hai nghìn không trăm hai mươi mốt",
        ),
        (
            date(2021, 9, 1),
            date(2022, 5, 31),
            True,
            "từ ngày mùng một tháng chín năm hai nghìn không trăm hai mươi mốt"
            " đến ngày ba mươi mốt tháng năm năm hai nghìn không trăm hai mươi hai",
        ),
        (
            date(2021, 9, 1),
            date(2022, 5, 31),
            False,
            "từ ngày mùng một tháng chín đến ngày ba mươi mốt tháng năm",
        ),
    ],
)
def test_a_period_says_once_what_both_its_days_share(
    first: date,
    last: date,
    has_year: bool,  # noqa: FBT001
    said: str,
) -> None:
    assert speak_period(first, last, has_year=has_year) == said


def test_without_years_a_period_of_more_than_a_year_keeps_them() -> None:
    said = speak_period(date(2021, 9, 1), date(2022, 9, 5), has_year=False)
    assert said.endswith("đến ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi hai")


def test_of_a_period_with_one_end_that_end_is_said() -> None:
    day = date(2021, 9, 5)
    said = "ngày mùng năm tháng chín năm hai nghìn không trăm hai mươi mốt"
    assert speak_period(day, None, has_year=False) == f"từ {said}"
    assert speak_period(None, day, has_year=False) == f"đến hết {said}"


def test_of_several_days_each_month_is_said_once() -> None:
    days = (date(2021, 9, 4), date(2021, 9, 11), date(2021, 10, 2))
    assert speak_days(days, has_year=False) == "ngày mùng bốn, mười một tháng chín, mùng hai tháng mười"
    assert speak_days(days[:1]) == ("ngày mùng bốn tháng chín năm hai nghìn không trăm hai mươi mốt")


def test_minutes_below_ten_are_called_minutes() -> None:
    assert speak_time(7, 0) == "bảy giờ"
    assert speak_time(7, 30) == "bảy giờ ba mươi"
    assert speak_time(7, 5) == "bảy giờ năm phút"
    assert speak_time(7, 15, has_unit=True) == "bảy giờ mười lăm phút"


@given(st.from_regex(r"0[1-9]\d{2} \d{3} \d{3,4}", fullmatch=True))
def test_every_digit_of_a_phone_number_is_said_in_its_group(phone: str) -> None:
    groups = [[DIGITS[int(d)] for d in g] for g in phone.split()]
    assert speak_phone(phone) == ", ".join(" ".join(group) for group in groups)
