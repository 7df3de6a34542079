"""The model in the words of one language."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generator.model.localized import LocalizedText
from generator.model.phone import parse_phone
from generator.views.base.components import PhoneLink
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.when import say_period
from generator.views.pages.registry import build_localizers
from tests.conftest import SITES, check_project

Speak = Callable[..., Localizer]


def text(vi: str, en: str | None = None) -> LocalizedText:
    return LocalizedText.of(vi=vi, **({"en": en} if en else {}))


def test_each_language_says_its_own_words(localizers: tuple[Localizer, ...]) -> None:
    both = text("Đến trường", "Go to school")
    assert [localizer.say(both) for localizer in localizers] == [Phrase("Đến trường"), Phrase("Go to school")]


def test_what_is_not_translated_is_said_in_vietnamese_and_marked(localizers: tuple[Localizer, ...]) -> None:
    """WCAG 2.2, 3.1.2: a reader's voice must change for it."""
    assert [localizer.say(text("Đến trường")) for localizer in localizers] == [
        Phrase("Đến trường"),
        Phrase("Đến trường", "vi"),
    ]


def test_figures_keep_their_order_inside_a_text_that_runs_from_right_to_left(
    localizers: tuple[Localizer, ...],
) -> None:
    """Groups of figures would change places: 0001 000 0206."""
    _, english = localizers
    language = english.language
    facts = language.facts.model_copy(update={"direction": "rtl"})
    leftward = replace(english, language=replace(language, facts=facts))
    phone = parse_phone("0206 000 0001")
    assert leftward.number(phone) == "\u20660206 000 0001\u2069"
    assert leftward.phone(phone) == english.phone(phone) == PhoneLink("tel:02060000001", "0206 000 0001")
    assert leftward.printed("en/") == f"\u2066{english.printed('en/')}\u2069"
    assert english.number(phone) == "0206 000 0001"


def test_a_phrase_prints_as_html_with_its_language() -> None:
    assert Phrase("a < b", "vi").__html__() == '<span lang="vi" dir="auto">a &lt; b</span>'
    assert Phrase("a < b").__html__() == "a &lt; b"
    assert str(Phrase("a < b", "vi")) == "a < b"


def test_a_period_says_only_what_is_known(localizers: tuple[Localizer, ...]) -> None:
    _, localizer = localizers
    first, last = date(2020, 7, 1), date(2021, 10, 14)
    assert say_period(localizer.language, first, last) == "From 1 July 2020 to 14 October 2021"
    assert say_period(localizer.language, first, None) == "From 1 July 2020"
    assert say_period(localizer.language, None, last) == "Until 14 October 2021"
    assert say_period(localizer.language, None, None) == ""


def test_a_number_can_be_tapped(localizers: tuple[Localizer, ...]) -> None:
    localizer, _ = localizers
    assert localizer.phone(parse_phone("111")) == PhoneLink("tel:111", "111")
    assert localizer.phone(parse_phone("0206 3862 123")) == PhoneLink("tel:+842063862123", "0206 3862 123")


def test_an_extension_is_shown_and_dialled(localizers: tuple[Localizer, ...]) -> None:
    vietnamese, english = localizers
    phone = parse_phone("0206 3862 123 máy lẻ 12")
    assert vietnamese.phone(phone) == PhoneLink("tel:+842063862123;ext=12", "0206 3862 123 máy lẻ 12")
    assert english.phone(phone) == PhoneLink("tel:+842063862123;ext=12", "0206 3862 123 ext. 12")


def test_a_word_is_given_its_values(localizers: tuple[Localizer, ...]) -> None:
    assert localizers[1].word("updated_on", day="5 May") == "Updated on 5 May"


def test_areas_are_counted_in_the_forms_of_each_language() -> None:
    """Those that the project gives for Arabic: one, two, few, many and the rest."""
    checked = check_project(SITES / "county-health")
    assert checked.site
    english, _, arabic = build_localizers(checked.site, checked.languages, date(2026, 10, 1))
    assert [english.count_areas(count) for count in (0, 1, 2)] == ["0 wards", "1 ward", "2 wards"]
    assert [arabic.count_areas(count) for count in (0, 1, 2, 5, 21, 100)] == [
        "0 حي",
        "حي واحد",
        "حيين",
        "5 أحياء",
        "21 حيًا",
        "100 حي",
    ]
