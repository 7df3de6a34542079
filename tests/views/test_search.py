"""Search: everything that may be looked for, in the order in which equal hits are shown."""

from collections.abc import Callable

from generator.locales import fold
from generator.model.site import Site
from generator.views.search import build_search_index, list_targets
from generator.views.voice import Voice

Speak = Callable[..., Voice]


def found(voice: Voice, typed: str) -> list[str]:
    """Rows in which every typed word starts a word; the script on the page ranks them too."""
    entries = build_search_index(voice).entries
    return [
        entry.label
        for entry in entries
        if all(f" {word}" in f" {fold(entry.label)} {entry.more}" for word in typed.split())
    ]


def show_support(site: Site) -> Site:
    """The site with support on its first written page and laws on its second."""
    first, second, *others = site.pages
    changed = (
        page.model_copy(update={"front": page.front.model_copy(update={"shows": shows})})
        for page, shows in ((first, "support"), (second, "laws"))
    )
    return site.model_copy(update={"pages": (*changed, *others)})


def test_vietnamese_is_found_without_accents(voices: tuple[Voice, ...]) -> None:
    voice, _ = voices
    assert found(voice, "truong ha") == ["Xã Trường Hà"]
    assert found(voice, "dua tre den truong") == ["Ngày đưa trẻ đến trường"]
    assert "Con chưa có giấy khai sinh" in found(voice, "khai sinh")


def test_english_finds_communes_by_either_name(voices: tuple[Voice, ...]) -> None:
    _, voice = voices
    assert found(voice, "soc ha commune") == ["Sóc Hà Commune"]
    assert found(voice, "xa soc ha") == ["Sóc Hà Commune"]


def test_a_barrier_is_found_by_what_to_bring(voices: tuple[Voice, ...]) -> None:
    assert "Con chưa có giấy khai sinh" in found(voices[0], "chung sinh")


def test_the_hotline_is_found_and_leads_to_the_foot_of_the_offices_page(voices: tuple[Voice, ...]) -> None:
    entry = next(e for e in build_search_index(voices[0]).entries if e.label.startswith("Tổng đài"))
    assert entry.href == "co-quan/#hotline"


def test_support_is_found_on_the_page_that_shows_it(speak: Speak, minimal: Site) -> None:
    voice = speak("vi", show_support(minimal))
    support = [target for target in list_targets(voice) if target.kind == "support"]
    assert [target.path for target in support] == [f"gioi-thieu/#{s.id}" for s in minimal.support]
    assert not [target for target in list_targets(speak()) if target.kind == "support"]


def test_the_page_of_laws_is_found_by_their_numbers(speak: Speak, minimal: Site) -> None:
    number = next(law.source.number for law in minimal.laws if law.source.number)
    page = minimal.pages[1]
    voice = speak(page.locale, show_support(minimal))
    labels = [entry.label for entry in build_search_index(voice).entries if number[:2] in entry.more.split()]
    assert page.front.title in labels


def test_every_kind_of_thing_is_in_the_index(speak: Speak, minimal: Site) -> None:
    for locale in ("vi", "en"):
        kinds = {target.kind for target in list_targets(speak(locale, minimal))}
        assert kinds >= {"commune", "campaign", "barrier", "office", "page", "indicator"}


def test_more_words_are_plain_letters_each_once_and_not_in_the_label(voices: tuple[Voice, ...]) -> None:
    for entry in build_search_index(voices[0]).entries:
        words = entry.more.split()
        assert entry.more.isascii()
        assert len(words) == len(set(words))
        assert not set(words) & set(fold(entry.label).replace(",", "").split())


def test_each_language_has_its_own_index(voices: tuple[Voice, ...]) -> None:
    paths = [build_search_index(voice).path for voice in voices]
    assert paths == ["assets/search-vi.js", "assets/search-en.js"]
    assert all(entry.href.startswith("en/") for entry in build_search_index(voices[1]).entries)
