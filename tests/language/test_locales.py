"""Languages: dates, numbers, names, alphabetical order, bare letters."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.locales import USUAL, build_formats, fold, is_day_pattern, name_language
from generator.language.rules import name_inside, rules_of
from tests.conftest import read_shipped_languages

VIETNAMESE = rules_of("vi")
VI, EN = (language.formats for language in read_shipped_languages())


def in_order(words: list[str], locale: str = "vi") -> list[str]:
    return sorted(words, key=rules_of(locale).sort_key)


def test_a_day_is_written_as_each_language_does() -> None:
    assert VI.format_day(date(2021, 9, 5)) == "05/09/2021"
    assert EN.format_day(date(2021, 9, 5)) == "5 September 2021"


@pytest.mark.parametrize(
    ("first", "last", "vietnamese", "english"),
    [
        (date(2021, 9, 5), date(2021, 9, 5), "05/09/2021", "5 September 2021"),
        (date(2021, 10, 1), date(2021, 10, 7), "01/10 – 07/10/2021", "1 – 7 October 2021"),
        (date(2021, 9, 28), date(2021, 10, 2), "28/09 – 02/10/2021", "28 September – 2 October 2021"),
        (date(2021, 9, 1), date(2022, 5, 31), "01/09/2021 – 31/05/2022", "1 September 2021 – 31 May 2022"),
    ],
)
def test_a_period_says_once_what_its_days_share(
    first: date, last: date, vietnamese: str, english: str
) -> None:
    assert VI.format_period(first, last) == vietnamese
    assert EN.format_period(first, last) == english


def test_thousands_are_marked_as_each_language_does() -> None:
    assert [VI.format_count(count) for count in (0, 999, 1234, 1234567)] == [
        "0",
        "999",
        "1.234",
        "1.234.567",
    ]
    assert EN.format_count(1234) == "1,234"


@pytest.mark.parametrize(
    ("value", "vietnamese", "english"),
    [(0.7, "0,7", "0.7"), (3.0, "3", "3"), (1080, "1080", "1080"), (36.25, "36,25", "36.25")],
)
def test_a_measure_has_no_marks_but_its_decimals(value: float, vietnamese: str, english: str) -> None:
    assert VI.format_measure(value) == vietnamese
    assert EN.format_measure(value) == english


@pytest.mark.parametrize(
    ("part", "whole", "vietnamese", "english"),
    [
        (945, 1000, "94,5 %", "94.5%"),
        (42, 55, "76,4 %", "76.4%"),
        (0, 50, "0 %", "0%"),
        (50, 50, "100 %", "100%"),
    ],
)
def test_a_rate_has_at_most_one_decimal(part: int, whole: int, vietnamese: str, english: str) -> None:
    assert unicodedata.normalize("NFKC", VI.format_rate(part, whole)) == vietnamese
    assert EN.format_rate(part, whole) == english


def test_the_vietnamese_alphabet_has_its_own_letters() -> None:
    """A ă â, d đ, e ê, o ô ơ, u ư are letters, each after the one it is made from."""
    alphabet = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
    assert in_order(alphabet[::-1]) == alphabet


def test_tones_count_only_between_words_of_the_same_letters() -> None:
    """Level, falling, asking, broken, rising, heavy, as in Vietnamese dictionaries."""
    assert in_order(["mạ", "má", "mã", "mả", "mà", "ma"]) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert in_order(["mãi", "mạ"]) == ["mạ", "mãi"]


def test_areas_stand_where_a_reader_looks_for_them() -> None:
    names = ["Cần Yên", "Cải Viên", "Đa Thông", "Dân Chủ", "Cần Nông", "Lũng Nặm", "Lương Can", "Yên Sơn"]
    assert in_order(names) == [
        "Cải Viên",
        "Cần Nông",
        "Cần Yên",
        "Dân Chủ",
        "Đa Thông",
        "Lũng Nặm",
        "Lương Can",
        "Yên Sơn",
    ]


def test_a_space_comes_before_every_letter() -> None:
    assert in_order(["Hồng Sỹ", "Hồ Sỹ", "Hồngan"]) == ["Hồ Sỹ", "Hồng Sỹ", "Hồngan"]


def test_english_order_does_not_see_accents() -> None:
    assert in_order(["Đb", "Da", "Dc"], "en") == ["Da", "Đb", "Dc"]


def test_large_and_small_letters_are_one() -> None:
    assert in_order(["b", "A", "B", "a"]) == ["A", "a", "B", "b"]


@pytest.mark.parametrize(
    ("text", "letter"), [("Ếch", "Ê"), ("đa", "Đ"), ("Ánh", "A"), ("ướt", "Ư"), ("5 tuổi", "5")]
)
def test_an_entry_stands_under_its_vietnamese_letter(text: str, letter: str) -> None:
    """Without its tone, with its hat or horn."""
    assert rules_of("vi").first_letter(text) == letter


def test_an_entry_stands_under_its_bare_letter_in_english() -> None:
    assert rules_of("en").first_letter("Đa Thông") == "D"


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Đưa trẻ đến trường", "dua tre den truong"), ("NGUYỄN", "nguyen"), ("Quý Quân", "quy quan")],
)
def test_folded_words_are_what_people_type_in_a_hurry(text: str, bare: str) -> None:
    assert fold(text) == bare
    assert fold(unicodedata.normalize("NFD", text)) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hồng Sỹ", "hong si"),
        ("Quý Quân", "Quí Quân"),
        ("Mỹ", "mĩ"),
        ("kỳ thi", "kì thi"),
        ("Quỳnh", "Quình"),
        ("quýt", "quít"),
        ("Y tế", "i te"),
        ("Lý Quốc", "LÍ QUỐC"),
        ("nghỉ", "nghỷ"),
    ],
)
def test_one_spelling_stands_for_i_and_y(one: str, other: str) -> None:
    assert VIETNAMESE.spell(one) == VIETNAMESE.spell(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("tay", "tai"), ("Thúy", "thúi"), ("may", "mai"), ("quay", "quai"), ("yên", "iên"), ("huy", "hui")],
)
def test_words_that_differ_by_i_and_y_stay_apart(one: str, other: str) -> None:
    assert VIETNAMESE.spell(one) != VIETNAMESE.spell(other)


@given(st.text("aăâáàảãạđêếôốơớưứýỹ bcX", max_size=12), st.sampled_from(USUAL))
@settings(max_examples=100, deadline=None)
def test_a_folded_word_is_found_again_by_itself(text: str, locale: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert rules_of(locale).sort_key(text) == rules_of(locale).sort_key(unicodedata.normalize("NFC", text))


def test_what_a_language_does_not_say_of_its_formats_is_said_by_babel() -> None:
    french = build_formats("fr_FR", {})

    assert french.format_day(date(2021, 9, 5)) == "5 septembre 2021"
    assert french.format_period(date(2021, 9, 28), date(2021, 10, 2)) == "28 septembre – 2 octobre 2021"
    assert french.format_month(date(2021, 9, 5)) == "septembre 2021"
    assert french.format_short_month(date(2021, 9, 5), with_year=True) == "sept. 2021"
    assert french.format_rate(945, 1000) == "94,5\u00a0%"


def test_narrow_spaces_that_few_typefaces_have_become_spaces() -> None:
    assert build_formats("fr_FR", {}).format_count(12345) == "12\u00a0345"


def test_a_language_is_called_as_each_language_calls_it() -> None:
    assert [name_language("fr", locale) for locale in USUAL] == ["Tiếng Pháp", "French"]
    assert [name_inside("fr", locale) for locale in USUAL] == ["tiếng Pháp", "French"]
    assert name_language("tyz", "en") == "tyz"


def test_a_language_without_rules_of_its_own_has_plain_ones() -> None:
    plain = rules_of("fr")

    assert (plain.is_read_aloud, plain.is_plain_checked, plain.has_accented_messages) == (False, False, False)
    assert plain.brief_days(date(2021, 9, 5), date(2021, 9, 7)) == ""
    assert (plain.first_letter("École"), plain.spell("Hồng Sỹ")) == ("E", "hong sy")


@pytest.mark.parametrize(
    ("babel", "day", "count", "share", "several"),
    [
        ("ar_AE", "5 سبتمبر 2021", "12,345", "94.5%", "أ، ب"),
        ("ar_EG", "٥ سبتمبر ٢٠٢١", "١٢٬٣٤٥", "٩٤٫٥٪", "أ، ب"),
        ("fa_IR", "۵ سپتامبر ۲۰۲۱", "۱۲٬۳۴۵", "۹۴٫۵٪", "أ، ب"),
        ("he_IL", "5 בספטמבר 2021", "12,345", "94.5%", "أ, ب"),
        ("zh_TW", "2021年9月5日", "12,345", "94.5%", "أ、ب"),
    ],
)
def test_figures_and_commas_are_those_of_the_locale(
    babel: str, day: str, count: str, share: str, several: str
) -> None:
    formats = build_formats(babel, {})
    assert formats.format_day(date(2021, 9, 5)) == day
    assert formats.format_count(12345) == count
    assert formats.format_rate(945, 1000) == share
    assert formats.format_list(["أ", "ب"]) == several


def test_trying_a_pattern_leaves_the_months_of_other_languages_alone() -> None:
    assert is_day_pattern("MMM")
    assert build_formats("ar", {}).format_short_month(date(2021, 9, 5), with_year=True) == "سبتمبر 2021"


def test_arabic_words_are_found_however_they_are_written() -> None:
    """Without vowel signs, hamza on alef, and strokes that make a word longer."""
    assert fold("أَحْمَـــد") == fold("احمد") == "احمد"
    assert rules_of("ar").first_letter("أسبوع") == "ا"
