"""Menus and search follow the rows of the registry."""

from generator.views.base.localizer import Localizer
from generator.views.base.sections import Section, Sections


def test_menus_go_by_weight_and_search_by_the_order_of_rows() -> None:
    sections = Sections(
        (
            Section("b", head=20),
            Section("c", foot=1, is_found=True),
            Section("a", head=10, foot=2, is_found=True),
        )
    )

    assert [*sections.in_head()] == ["a", "b"]
    assert [*sections.in_foot()] == ["c", "a"]
    assert [*sections.found()] == ["c", "a"]


def test_sections_have_words_for_their_place_in_menus(localizers: tuple[Localizer, ...]) -> None:
    for localizer in localizers:
        named = {*localizer.sections.in_head(), *localizer.sections.in_foot(), *localizer.sections.found()}

        assert named == {section.name for section in localizer.sections.all}
        assert {f"nav_{name}" for name in named} <= localizer.words.keys()
