"""Search: everything found, accents or not."""

from generator.views.search import build_search_index, list_targets
from generator.views.voice import Voice


def found(voice: Voice, typed: str) -> list[str]:
    """What the script on the page finds: every word typed starts a word of the entry."""
    entries = build_search_index(voice).entries
    return [e.label for e in entries if all(f" {word}" in f" {e.folded}" for word in typed.split())]


def test_vietnamese_is_found_without_accents(voices: tuple[Voice, ...]) -> None:
    voice, _ = voices
    assert found(voice, "truong ha") == ["Xã Trường Hà"]
    assert found(voice, "dua tre den truong") == ["Ngày đưa trẻ đến trường"]
    assert found(voice, "khai sinh")[0] == "Con chưa có giấy khai sinh"


def test_english_finds_communes_by_either_name(voices: tuple[Voice, ...]) -> None:
    _, voice = voices
    assert found(voice, "soc ha commune") == ["Sóc Hà Commune"]
    assert found(voice, "xa soc ha") == ["Sóc Hà Commune"]


def test_every_kind_of_thing_is_in_the_index(voices: tuple[Voice, ...]) -> None:
    for voice in voices:
        kinds = {target.kind for target in list_targets(voice)}
        assert kinds == {"commune", "campaign", "barrier", "office", "page"}


def test_folded_words_are_plain_letters_each_once(voices: tuple[Voice, ...]) -> None:
    for entry in build_search_index(voices[0]).entries:
        words = entry.folded.split(" ")
        assert entry.folded.isascii()
        assert len(words) == len(set(words))


def test_each_language_has_its_own_index(voices: tuple[Voice, ...]) -> None:
    paths = [build_search_index(voice).path for voice in voices]
    assert paths == ["assets/search-vi.json", "assets/search-en.json"]
    assert all(entry.href.startswith("en/") for entry in build_search_index(voices[1]).entries)
