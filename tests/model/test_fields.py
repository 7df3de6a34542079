"""Field kinds: one text in, one value or one fault out."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import fields, time_of_day, urls
from generator.model.fields import Fault

Parse = Callable[[str], object]

KINDS: tuple[Parse, ...] = (
    fields.parse_text,
    fields.parse_date,
    time_of_day.parse_time,
    fields.parse_campaign_code,
    fields.parse_slug,
    fields.parse_identifier,
    fields.parse_flag,
    fields.parse_whole_number,
    fields.parse_pace,
    fields.parse_percent,
    fields.length(0, 50),
    fields.whole_number(1, 99),
    fields.parse_file_name,
    urls.parse_url,
    urls.parse_base_url,
    fields.parse_email,
    fields.parse_colour,
)

quick = settings(max_examples=60, deadline=None)


def fault_of(parse: Parse, text: str) -> tuple[str, dict[str, str]]:
    with pytest.raises(Fault) as caught:
        parse(text)
    return caught.value.code, caught.value.values


@pytest.mark.parametrize("parse", KINDS, ids=lambda parse: parse.__name__)
@given(text=st.text() | st.text("0123456789-./:#@aAđ٣ \u00a0"))
@quick
def test_any_text_gives_a_value_or_a_fault(parse: Parse, text: str) -> None:
    """Nothing a writer can type is our own bug."""
    with suppress(Fault):
        parse(text)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
@quick
def test_a_printed_day_is_read_back(day: date) -> None:
    assert fields.parse_date(day.isoformat()) == day


@given(st.times())
@quick
def test_a_printed_time_is_read_back(at: time) -> None:
    assert time_of_day.parse_time(f"{at:%H:%M}") == at.replace(second=0, microsecond=0)


def test_a_time_is_written_by_the_24_hour_clock() -> None:
    assert time_of_day.parse_time("7:30") == time(7, 30)
    for text, meant in (("7h30", "07:30"), ("7 giờ", "07:00"), ("7g05", "07:05"), ("07.30", "07:30")):
        assert fault_of(time_of_day.parse_time, text) == ("wrong-time", {"text": text, "suggestion": meant})
    for text in ("24:00", "7:60", "25h", "sáng", "7:3", ""):
        assert fault_of(time_of_day.parse_time, text) == ("wrong-time", {"text": text})


@given(st.from_regex(fields.SLUG, fullmatch=True).filter(lambda text: len(text) <= fields.LONGEST_SLUG))
@quick
def test_a_slug_stays_as_it_is(slug: str) -> None:
    assert fields.parse_slug(slug) == slug


@given(st.integers(0, 999_999_999))
@quick
def test_a_printed_count_is_read_back(count: int) -> None:
    assert fields.parse_whole_number(str(count)) == count


@given(st.integers(1000, 999_999_999), st.sampled_from(".,  "))
@quick
def test_a_count_with_marks_between_thousands_is_never_guessed(count: int, mark: str) -> None:
    """1.234 is a thousand here and one and a bit elsewhere."""
    text = f"{count:,}".replace(",", mark)
    expected = ("grouped-number", {"text": text, "suggestion": str(count)})
    assert expected == fault_of(fields.parse_whole_number, text)


def test_outer_spaces_of_a_text_are_dropped() -> None:
    assert fields.parse_text("  Đưa con đến trường. \n") == "Đưa con đến trường."


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0"])
def test_a_text_of_nothing_is_refused(text: str) -> None:
    assert fault_of(fields.parse_text, text) == ("empty-text", {})


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [("5/9/2021", "2021-09-05"), ("05.09.2021", "2021-09-05"), ("30-4-2022", "2022-04-30")],
)
def test_a_day_first_date_is_refused_and_turned_round(text: str, suggestion: str) -> None:
    expected = ("wrong-date", {"text": text, "suggestion": suggestion})
    assert expected == fault_of(fields.parse_date, text)


@pytest.mark.parametrize("text", ["2021", "tháng 9", "2021-9-5", "20210905", "9/31/2021", "٢٠٢١-٠٩-٠٥"])
def test_what_cannot_be_turned_round_gets_no_suggestion(text: str) -> None:
    assert fault_of(fields.parse_date, text) == ("wrong-date", {"text": text})


@pytest.mark.parametrize("text", ["2021-02-29", "2021-13-01", "2021-00-10", "0000-01-01"])
def test_a_day_that_no_calendar_has_is_refused(text: str) -> None:
    assert fault_of(fields.parse_date, text) == ("impossible-date", {"text": text})


@pytest.mark.parametrize("text", ["DT", "DT21", "111"])
def test_a_campaign_code_is_short_and_in_capitals(text: str) -> None:
    assert fields.parse_campaign_code(text) == text


@pytest.mark.parametrize("text", ["D", "DTDTD", "dt", "ĐT", "D-T", ""])
def test_other_campaign_codes_are_refused(text: str) -> None:
    """Small letters and accents would leave the dense mode of QR codes."""
    assert fault_of(fields.parse_campaign_code, text) == ("wrong-campaign-code", {"text": text})


@pytest.mark.parametrize("text", ["Den-truong", "đến-trường", "-a", "a-", "a--b", "a_b", "a b", "", "a" * 61])
def test_a_slug_with_anything_else_is_refused(text: str) -> None:
    assert fault_of(fields.parse_slug, text) == ("wrong-slug", {"text": text})


@pytest.mark.parametrize("text", ["age6_grade1", "no-papers", "a"])
def test_an_identifier_may_have_hyphens_and_underscores(text: str) -> None:
    assert fields.parse_identifier(text) == text


@pytest.mark.parametrize("text", ["6-years", "A", "đ", "a__b", ""])
def test_an_identifier_starts_with_a_small_letter(text: str) -> None:
    assert fault_of(fields.parse_identifier, text) == ("wrong-identifier", {"text": text})


@pytest.mark.parametrize("text", ["yes", "no", "True", "1", "có", ""])
def test_only_true_and_false_are_flags(text: str) -> None:
    assert fields.parse_flag("true") is True
    assert fields.parse_flag("false") is False
    assert fault_of(fields.parse_flag, text) == ("wrong-flag", {"text": text})


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("-1", "negative-number"),
        ("1.5", "wrong-number"),
        ("năm", "wrong-number"),
        ("٣", "wrong-number"),
        ("", "wrong-number"),
        ("9" * 5000, "wrong-number"),
    ],
)
def test_what_is_not_a_count_is_refused(text: str, code: str) -> None:
    assert code == fault_of(fields.parse_whole_number, text)[0]


def test_a_reading_pace_is_one_that_people_can_speak() -> None:
    assert [fields.parse_pace(text) for text in ("60", "150", "300")] == [60, 150, 300]
    for text in ("59", "301", "0", "-150", "150.5", "150 tiếng", "١٥٠", ""):
        assert fault_of(fields.parse_pace, text) == ("wrong-pace", {"text": text})


def test_a_percentage_is_a_whole_number_up_to_a_hundred() -> None:
    assert [fields.parse_percent(text) for text in ("0", "90", "100")] == [0, 90, 100]
    for text in ("101", "-1", "90 %", "89.5", "89,5", "1000", "٩٠", ""):
        assert fault_of(fields.parse_percent, text) == ("wrong-percent", {"text": text})


def test_a_length_is_a_number_with_a_decimal_point() -> None:
    parse = fields.length(0, 99999)
    assert parse("38.5") == 38.5
    for text in ("38,5", "38 mm", "-3", "1e3", "9" * 400, "", "nan", "inf"):
        assert fault_of(parse, text) == ("wrong-length", {"text": text})


def test_a_length_has_ends_that_it_may_reach() -> None:
    parse = fields.length(0.5, 40)
    assert [parse("0.5"), parse("40")] == [0.5, 40.0]
    for text in ("0", "0.0", "0.00001", "0.49", "40.1", "99999"):
        expected = ("out-of-range", {"text": text, "least": "0.5", "most": "40"})
        assert fault_of(parse, text) == expected


def test_a_whole_number_has_ends_that_it_may_reach() -> None:
    parse = fields.whole_number(1, 99)
    assert [parse("1"), parse("99")] == [1, 99]
    for text in ("0", "00", "100", "999999999"):
        assert fault_of(parse, text) == ("out-of-range", {"text": text, "least": "1", "most": "99"})


def test_a_year_is_one_of_ours() -> None:
    assert [fields.parse_date(text).year for text in ("1900-01-01", "2100-12-31")] == [1900, 2100]
    for text in ("1899-12-31", "2101-01-01", "9999-12-31", "0001-01-01", "0201-09-05"):
        expected = ("wrong-year", {"text": text, "first": "1900", "last": "2100"})
        assert fault_of(fields.parse_date, text) == expected


def test_a_text_over_several_lines_is_read_as_one() -> None:
    for text in (
        "đưa trẻ\nđến trường",
        "đưa trẻ \r\n\r\n  đến trường",
        "đưa trẻ\tđến trường\n",
        "đưa trẻ\u2028đến trường",
        "đưa trẻ\x85đến trường",
        "\nđưa trẻ\u2029 đến trường",
    ):
        assert fields.parse_text(text) == "đưa trẻ đến trường"
    assert fields.parse_text("94,5\u00a0%  số hộ") == "94,5\u00a0%  số hộ"


def test_a_short_name_has_at_most_sixty_letters() -> None:
    assert fields.parse_identifier("a" * 60) == "a" * 60
    for text in ("a" * 61, "a" * 250):
        assert fault_of(fields.parse_identifier, text) == ("wrong-identifier", {"text": text})


def test_the_name_of_a_file_is_one_line() -> None:
    assert fields.parse_file_name(" campaigns/pictures/ảnh 1.jpg ") == "campaigns/pictures/ảnh 1.jpg"
    for text in ("", " ", "a\nb.jpg", "a\tb.jpg", "a" * 256):
        assert fault_of(fields.parse_file_name, text) == ("wrong-file-name", {"text": text.strip()[:60]})


def test_what_stands_twice_in_a_list_is_reported_at_the_second() -> None:
    assert fields.check_repeats(("a", "b")) == ("a", "b")
    with pytest.raises(Fault) as caught:
        fields.check_repeats(("a", "b", "a", "b"))
    assert (caught.value.code, caught.value.item, caught.value.values) == ("repeated-item", 2, {"text": "a"})


def test_an_email_address_has_a_name_and_a_domain() -> None:
    assert fields.parse_email("pgd@haquang.example") == "pgd@haquang.example"
    for text in (
        "pgd",
        "pgd@haquang",
        "a b@c.vn",
        "a@b@c.vn",
        "",
        "a@b..vn",
        "a@-b.vn",
        "<a>@b.vn",
        "a@b.vn.",
    ):
        assert fault_of(fields.parse_email, text) == ("wrong-email", {"text": text})


def test_a_colour_is_written_in_capitals() -> None:
    assert fields.parse_colour("#1f5c4a") == "#1F5C4A"


@pytest.mark.parametrize("text", ["1F5C4A", "#1F5C4", "#GGGGGG", "xanh", ""])
def test_other_colours_are_refused(text: str) -> None:
    assert fault_of(fields.parse_colour, text) == ("wrong-colour", {"text": text})


def test_a_colour_too_pale_for_white_words_is_refused() -> None:
    """#767676 is the palest grey with a contrast of 4.5; #777777 just misses it and is not called 4.5."""
    assert fields.parse_colour("#767676") == "#767676"
    expected = ("low-contrast", {"text": "#777777", "contrast": "4.47"})
    assert expected == fault_of(fields.parse_colour, "#777777")


def test_contrast_runs_from_one_to_twenty_one() -> None:
    assert round(fields.contrast_with_white("#FFFFFF"), 6) == 1
    assert round(fields.contrast_with_white("#000000"), 6) == 21
