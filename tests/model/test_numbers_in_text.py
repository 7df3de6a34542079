"""Numbers in a sentence, by the country and the languages of a site."""

import pytest

from generator.language.locales import build_formats
from generator.model.numbers_in_text import NumberFinder


def find(sentence: str, country: str, *languages: str) -> list[tuple[str, str]]:
    finder = NumberFinder(country, [build_formats(name, {}) for name in languages])
    return [(value.kind, value.text) for value in finder.find(sentence)]


@pytest.mark.parametrize(
    ("country", "language", "sentence", "expected"),
    [
        ("VN", "vi_VN", "Gọi 0206 000 0011 – 0206 000 0012", ["0206 000 0011", "0206 000 0012"]),
        ("VN", "vi_VN", "Từ nước ngoài: +84 206 3862 123.", ["+84 206 3862 123"]),
        ("US", "en_US", "Call (201) 555-0123 or 1-201-555-0124", ["(201) 555-0123", "1-201-555-0124"]),
        ("GB", "en_GB", "Ring 01632 960012 today.", ["01632 960012"]),
        ("LA", "lo", "ໂທ 021 212 345", ["021 212 345"]),
        ("LA", "ar", "اتصل بالرقم \u2066021 212 345\u2069", ["021 212 345"]),
    ],
)
def test_a_phone_is_one_of_its_country(
    country: str, language: str, sentence: str, expected: list[str]
) -> None:
    assert find(sentence, country, language) == [("phone", number) for number in expected]


def test_a_number_of_another_country_is_a_figure() -> None:
    assert find("0206 000 0011", "US", "en_US") == [("figure", part) for part in ("0206", "000", "0011")]


def test_a_short_number_is_told_as_a_figure() -> None:
    """Also "111 em" is no telephone number."""
    assert find("Gọi 111", "VN", "vi_VN") == [("figure", "111")]


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("vi_VN", ["5 tháng 9", "5 tháng 9, 2021", "5 tháng 9 năm 2021", "05/09/2021", "5/9"]),
        ("en_GB", ["5 September 2021", "5 Sept 2021", "5 September", "05/09/2021"]),
        ("en_US", ["September 5, 2021", "Sep 5", "9/5/2021"]),
        ("es_US", ["5 de septiembre de 2021", "5 de septiembre", "5 sept 2021"]),
        ("fr", ["5 septembre 2021", "5 sept. 2021"]),
        ("de", ["5. September 2021", "05.09.2021"]),
        ("ar_EG", ["٥ سبتمبر ٢٠٢١", "5 سبتمبر"]),
        ("ja", ["2021年9月5日", "9月5日"]),
        ("pt_BR", ["5 de setembro de 2021", "05/09/2021"]),
    ],
)
def test_a_day_is_found_as_a_language_writes_it(language: str, days: list[str]) -> None:
    for day in days:
        assert find(f"({day})", "VN", language) == [("date", day)]


def test_a_day_of_a_site_is_found_by_the_pattern_of_its_language() -> None:
    formats = build_formats("en_GB", {"day": "yyyy-MM-dd"})
    (value,) = NumberFinder("GB", [formats]).find("Until 2021-09-05 only")
    assert (value.kind, value.text, value.start) == ("date", "2021-09-05", 6)


def test_days_of_every_language_of_a_site_are_found() -> None:
    assert find("5 tháng 9 / 5 September", "VN", "vi_VN", "en_GB") == [
        ("date", "5 tháng 9"),
        ("date", "5 September"),
    ]
    assert find("5 September", "VN", "vi_VN") == [("figure", "5")]


def test_figures_in_arabic_are_whole() -> None:
    assert find("٩٤٫٥٪ من ١٬٢٥٠", "VN", "ar_EG") == [("figure", "٩٤٫٥٪"), ("figure", "١٬٢٥٠")]
