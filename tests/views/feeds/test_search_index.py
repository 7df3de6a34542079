"""Search: everything that may be looked for, in the order in which equal hits are shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generator.language.locales import fold
from generator.model.site import Site
from generator.views.base.localizer import Localizer
from generator.views.feeds.search_index import build_search_index, list_targets

Speak = Callable[..., Localizer]


def found(localizer: Localizer, typed: str) -> list[str]:
    """Rows in which every typed word starts a word; the script on the page ranks them too."""
    entries = build_search_index(localizer).entries
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


def test_vietnamese_is_found_without_accents(localizers: tuple[Localizer, ...]) -> None:
    localizer, _ = localizers
    assert found(localizer, "truong ha") == ["Xã Trường Hà"]
    assert found(localizer, "dua tre den truong") == ["Ngày đưa trẻ đến trường"]
    assert "Con chưa có giấy khai sinh" in found(localizer, "khai sinh")


def test_english_finds_areas_by_either_name(localizers: tuple[Localizer, ...]) -> None:
    _, localizer = localizers
    assert found(localizer, "soc ha commune") == ["Sóc Hà Commune"]
    assert found(localizer, "xa soc ha") == ["Sóc Hà Commune"]


def test_a_barrier_is_found_by_what_to_bring(localizers: tuple[Localizer, ...]) -> None:
    assert "Con chưa có giấy khai sinh" in found(localizers[0], "chung sinh")


def test_the_hotline_is_found_and_leads_to_the_foot_of_the_offices_page(
    localizers: tuple[Localizer, ...],
) -> None:
    entry = next(e for e in build_search_index(localizers[0]).entries if e.label.startswith("Tổng đài"))
    assert entry.href == "co-quan/#hotline"


def test_support_is_found_on_the_page_that_shows_it(speak: Speak, minimal: Site) -> None:
    localizer = speak("vi", show_support(minimal))
    support = [target for target in list_targets(localizer) if target.kind == "support"]
    assert [target.path for target in support] == [f"gioi-thieu/#{s.id}" for s in minimal.support]
    assert not [target for target in list_targets(speak()) if target.kind == "support"]


def test_the_page_of_laws_is_found_by_their_numbers(speak: Speak, minimal: Site) -> None:
    number = next(law.source.number for law in minimal.laws if law.source.number)
    page = minimal.pages[1]
    localizer = speak(page.locale, show_support(minimal))
    labels = [
        entry.label for entry in build_search_index(localizer).entries if number[:2] in entry.more.split()
    ]
    assert page.front.title in labels


def test_every_kind_of_thing_is_in_the_index(speak: Speak, minimal: Site) -> None:
    for locale in ("vi", "en"):
        kinds = {target.kind for target in list_targets(speak(locale, minimal))}
        assert kinds >= {"area", "campaign", "barrier", "office", "page", "indicator"}


def test_more_words_are_plain_letters_each_once_and_not_in_the_label(
    localizers: tuple[Localizer, ...],
) -> None:
    for entry in build_search_index(localizers[0]).entries:
        words = entry.more.split()
        assert entry.more.isascii()
        assert len(words) == len(set(words))
        assert not set(words) & set(fold(entry.label).replace(",", "").split())


def test_each_language_has_its_own_index(localizers: tuple[Localizer, ...]) -> None:
    paths = [build_search_index(localizer).path for localizer in localizers]
    assert paths == ["assets/search-vi.js", "assets/search-en.js"]
    assert all(entry.href.startswith("en/") for entry in build_search_index(localizers[1]).entries)


def test_what_is_over_says_so(speak: Speak) -> None:
    """On the day of the build, or on that on which somebody searches."""

    def kinds(localizer: Localizer) -> list[tuple[str, tuple[str, str] | None]]:
        entries = build_search_index(localizer).entries
        return [(entry.kind, entry.later) for entry in entries if entry.href.startswith("chien-dich/")]

    on_time = replace(speak("vi"), is_fixed=False)
    late = speak("vi", today=date(2021, 9, 6))
    assert kinds(speak("vi")) == [("Chiến dịch", None)]
    assert kinds(on_time) == [("Chiến dịch", ("2021-09-06", "Chiến dịch đã qua"))]
    assert kinds(late) == kinds(replace(late, is_fixed=False)) == [("Chiến dịch đã qua", None)]
