"""Posters: what one sheet says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generator.model.site import Site
from generator.views.posters import PosterView, build_posters
from generator.views.voice import Voice

Speak = Callable[..., Voice]


def sheets(voice: Voice) -> list[PosterView]:
    return list(build_posters(voice))


def test_there_is_a_sheet_for_each_commune_and_format(voices: tuple[Voice, ...]) -> None:
    assert [(sheet.commune_code, sheet.sheet.format) for sheet in sheets(voices[0])] == [
        ("01399", "a4"),
        ("01417", "a4"),
    ]


def test_the_code_says_in_capitals_what_people_can_read_beside_it(voices: tuple[Voice, ...]) -> None:
    for voice, end in zip(voices, ("", "/EN"), strict=True):
        sheet = sheets(voice)[0]
        assert sheet.short_url == f"HTTPS://MAU.EXAMPLE/Q/DT/01399{end}/"
        assert sheet.short_address == f"mau.example/Q/DT/01399{end}"
        assert sheet.short_address in sheet.qr_alt


def test_a_sheet_has_the_commune_s_own_number_and_the_hotline(voices: tuple[Voice, ...]) -> None:
    first, second = sheets(voices[0])
    assert first.contacts[0].phones == ("0206 000 0022",)
    assert second.contacts[0].phones == ("0206 000 0026",)
    assert first.hotline == "111"


def test_a_sheet_says_when_to_take_it_down(voices: tuple[Voice, ...]) -> None:
    assert sheets(voices[1])[0].take_down.endswith("12 September 2021")


def test_a_sheet_with_a_sample_number_says_so(speak: Speak, minimal: Site) -> None:
    authority = minimal.authority.model_copy(update={"sample": False})
    real = tuple(c.model_copy(update={"sample": False}) for c in minimal.contacts.contacts)
    contacts = minimal.contacts.model_copy(update={"contacts": real})
    site = Site.model_construct(**(dict(minimal) | {"authority": authority}))
    assert sheets(speak("vi", site))[0].sample_notice
    site = Site.model_construct(**(dict(site) | {"contacts": contacts}))
    assert sheets(speak("vi", site))[0].sample_notice == ""


def test_what_is_not_translated_stands_in_vietnamese(speak: Speak, untranslated: Site) -> None:
    sheet = sheets(speak("en", untranslated))[0]
    assert sheet.slogan == "Không em nào ở nhà"
    assert sheet.title == "Back to School Day"


def test_what_is_unknown_is_left_out(voices: tuple[Voice, ...]) -> None:
    assert sheets(voices[0])[0].dates_note == ""


def test_a_poster_is_the_same_on_any_day_it_is_built(voices: tuple[Voice, ...]) -> None:
    """So that a file already downloaded or printed is known to be the newest."""
    later = replace(voices[0], today=date(2022, 3, 1))

    assert list(build_posters(later)) == list(build_posters(voices[0]))
