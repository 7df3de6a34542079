"""A voice: the model's things in one language."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.model.guidance import Source
from generator.model.phone import parse_phone
from generator.model.schema import LocalizedText, parse_model
from generator.model.site import Site
from generator.views.pages import PhoneLink, SourceView
from generator.views.phrases import Phrase
from generator.views.voice import Voice

Speak = Callable[..., Voice]


def text(vi: str, en: str | None = None) -> LocalizedText:
    return LocalizedText.model_construct(vi=vi, en=en)


def test_each_language_says_its_own_words(voices: tuple[Voice, ...]) -> None:
    both = text("Đến trường", "Go to school")
    assert [voice.say(both) for voice in voices] == [Phrase("Đến trường"), Phrase("Go to school")]


def test_what_is_not_translated_is_said_in_vietnamese_and_marked(voices: tuple[Voice, ...]) -> None:
    """WCAG 2.2, 3.1.2: a reader's voice must change for it."""
    assert [voice.say(text("Đến trường")) for voice in voices] == [
        Phrase("Đến trường"),
        Phrase("Đến trường", "vi"),
    ]


def test_a_phrase_prints_as_html_with_its_language() -> None:
    assert Phrase("a < b", "vi").__html__() == '<span lang="vi">a &lt; b</span>'
    assert Phrase("a < b").__html__() == "a &lt; b"
    assert str(Phrase("a < b", "vi")) == "a < b"


@pytest.mark.parametrize(
    ("today", "vietnamese", "english"),
    [
        (date(2021, 9, 4), "Sắp tới", "Coming up"),
        (date(2021, 9, 5), "Đang diễn ra", "On now"),
        (date(2021, 9, 6), "Đã qua", "Over"),
    ],
)
def test_a_campaigns_status_is_said_for_the_day(
    speak: Speak, minimal: Site, today: date, vietnamese: str, english: str
) -> None:
    (campaign,) = minimal.campaigns
    assert speak("vi", today=today).status(campaign) == vietnamese
    assert speak("en", today=today).status(campaign) == english


def test_a_period_says_only_what_is_known(voices: tuple[Voice, ...]) -> None:
    _, voice = voices
    first, last = date(2020, 7, 1), date(2021, 10, 14)
    assert voice.period(first, last) == "From 1 July 2020 to 14 October 2021"
    assert voice.period(first, None) == "From 1 July 2020"
    assert voice.period(None, last) == "Until 14 October 2021"
    assert voice.period(None, None) == ""


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Kế hoạch"),
        ({"number": "12/KH"}, "Kế hoạch, số 12/KH"),
        ({"date": "2021-08-20"}, "Kế hoạch, ngày 20/08/2021"),
        ({"number": "12/KH", "date": "2021-08-20"}, "Kế hoạch, số 12/KH, ngày 20/08/2021"),
    ],
)
def test_a_source_has_number_and_date_as_far_as_they_are_known(
    voices: tuple[Voice, ...], changes: dict[str, str], expected: str
) -> None:
    """In the district's plan both are blank."""
    source, _ = parse_model(Source, {"title": {"vi": "Kế hoạch"}, **changes})
    assert source
    vietnamese, english = voices
    assert vietnamese.source(source) == SourceView(Phrase(expected), "")
    assert english.source(source).text.lang == "vi"


def test_a_number_can_be_tapped(voices: tuple[Voice, ...]) -> None:
    voice, _ = voices
    assert voice.phone(parse_phone("111")) == PhoneLink("tel:111", "111")
    assert voice.phone(parse_phone("0206 3862 123")) == PhoneLink("tel:+842063862123", "0206 3862 123")


def test_an_extension_is_shown_and_dialled(voices: tuple[Voice, ...]) -> None:
    vietnamese, english = voices
    phone = parse_phone("0206 3862 123 máy lẻ 12")
    assert vietnamese.phone(phone) == PhoneLink("tel:+842063862123;ext=12", "0206 3862 123 máy lẻ 12")
    assert english.phone(phone) == PhoneLink("tel:+842063862123;ext=12", "0206 3862 123 ext. 12")


def test_a_tile_shows_the_name_without_its_kind(voices: tuple[Voice, ...], minimal: Site) -> None:
    voice, _ = voices
    assert [voice.tile(commune, "").name for commune in minimal.communes] == ["Trường Hà", "Sóc Hà"]


def test_barriers_come_in_the_order_asked_for(voices: tuple[Voice, ...]) -> None:
    voice, _ = voices
    asked = voice.barrier_links("", ("far-away", "no-papers"))
    assert [link.href for link in asked] == ["vuong-gi-hoi-ai/#far-away", "vuong-gi-hoi-ai/#no-papers"]
    assert [link.href for link in voice.barrier_links("en/")] == [
        "../vuong-gi-hoi-ai/#no-papers",
        "../vuong-gi-hoi-ai/#far-away",
    ]
    assert voice.barrier_links("", ()) == ()


def test_a_word_is_told_its_values(voices: tuple[Voice, ...]) -> None:
    assert voices[1].word("updated_on", day="5 May") == "Updated on 5 May"
