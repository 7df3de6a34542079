"""Words beside numbers, in as many forms as a language has."""

import pytest

from generator.language.locales import build_formats
from generator.language.plurals import choose_form, plain_form, replace_forms


def choose(locale: str, count: int, *forms: str) -> str:
    words = {f"sent_{form}" for form in forms}
    return choose_form("sent", count, build_formats(locale, {}).plural_form(count), words).removeprefix(
        "sent_"
    )


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
    ],
)
def test_arabic_has_six_forms(count: int, form: str) -> None:
    assert choose("ar", count, "zero", "one", "two", "few", "many", "other") == form


def test_one_and_many_are_enough_for_any_language() -> None:
    for locale in ("vi_VN", "en_GB", "ar", "pl", "cy", "ja"):
        assert choose(locale, 1, "one", "many") == "one"
        assert {choose(locale, count, "one", "many") for count in (2, 5, 11, 100)} == {"many"}


def test_a_form_of_a_language_may_be_that_of_one_for_other_numbers_too() -> None:
    assert (choose("fr", 0, "one", "many"), choose("en_GB", 0, "one", "many")) == ("one", "many")
    assert (choose("ru", 21, "one", "few", "many"), choose("ru", 22, "one", "few", "many")) == ("one", "few")


def test_the_rest_is_said_as_other_or_else_as_many() -> None:
    assert (choose("ar", 2, "one", "many", "other"), choose("ar", 2, "one", "many")) == ("other", "many")
    assert choose("pl", 5, "one", "few", "many", "other") == "many"


def test_a_form_has_the_places_of_many() -> None:
    assert [plain_form(f"sent_{form}") for form in ("few", "two", "other")] == ["sent_many"] * 3
    assert plain_form("nav_home") == "nav_home"


def test_who_says_many_otherwise_means_all_numbers() -> None:
    words = {"sent_one": "a", "sent_few": "b", "sent_many": "c", "other_few": "d"}
    assert replace_forms(words, {"sent_many": "C"}) == {"sent_one": "a", "sent_many": "C", "other_few": "d"}
    assert replace_forms(words, {"sent_many": "C", "sent_few": "B"})["sent_few"] == "B"
    assert replace_forms(words, {"sent_one": "A"})["sent_few"] == "b"
