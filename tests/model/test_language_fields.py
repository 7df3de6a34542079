"""Tags of languages, with scripts and regions where they matter."""

import pytest

from generator.language.locales import build_formats, name_language
from generator.language.rules import rules_of
from generator.model.fields import Fault
from generator.model.language_fields import parse_language_tag, write_language_tag
from generator.model.localized import tags_of


@pytest.mark.parametrize("tag", ["vi", "tyz", "pt-BR", "zh-Hant", "zh-Hant-HK", "es-419"])
def test_a_tag_is_a_language_and_maybe_its_script_and_region(tag: str) -> None:
    assert parse_language_tag(tag) == tag


@pytest.mark.parametrize(
    ("text", "usual"),
    [
        ("VI", "vi"),
        ("pt_br", "pt-BR"),
        ("ZH-hant", "zh-Hant"),
        ("zh-HANT-hk", "zh-Hant-HK"),
        ("ES-419", "es-419"),
    ],
)
def test_a_tag_in_other_capitals_is_told_the_usual_ones(text: str, usual: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_language_tag(text)
    assert (caught.value.code, caught.value.values) == ("wrong-language", {"text": text, "suggestion": usual})
    assert write_language_tag(text) == usual


@pytest.mark.parametrize("text", ["", "v", "tiếng Việt", "pt-BRA", "pt-", "-BR", "vi-en-fr", "../x"])
def test_anything_else_is_no_tag(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_language_tag(text)
    assert (caught.value.code, caught.value.values) == ("wrong-language", {"text": text})


@pytest.mark.parametrize(
    "tags", [["vi"], ["vi", "en"], ["vi", "pt-BR"], ["zh-Hant", "zh-Hans"], ["es-419", "vi"]]
)
def test_the_languages_of_a_sheet_are_told_apart(tags: list[str]) -> None:
    assert tags_of("-".join(tags)) == tags


def test_a_region_is_named_and_has_days_and_rules_of_its_language() -> None:
    assert name_language("pt-BR", "en_GB") == "Portuguese (Brazil)"
    assert name_language("zh-Hant", "vi_VN") == "Tiếng Trung (Phồn thể)"
    assert build_formats("zh_Hant", {}).babel == "zh_Hant"
    assert rules_of("vi-US") is rules_of("vi")
    assert rules_of("pt-BR") is rules_of("pt")
