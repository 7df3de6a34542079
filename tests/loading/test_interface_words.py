"""Interface words: one flat table a language, the shipped theme's where a theme says nothing."""

from pathlib import Path

import pytest

from generator.loading.interface_words import load_words


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    folder = tmp_path / "shipped" / "locales"
    folder.mkdir(parents=True)
    (folder / "vi.yaml").write_text("when: Khi nào\ncall: Gọi\n")
    (folder / "en.yaml").write_text("when: When\ncall: Call\n")
    return tmp_path / "shipped"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "own" / "locales").mkdir(parents=True)
    return tmp_path / "own"


def test_each_language_is_a_table_from_key_to_text(shipped: Path) -> None:
    expected = {"vi": {"when": "Khi nào", "call": "Gọi"}, "en": {"when": "When", "call": "Call"}}

    assert load_words(shipped, shipped) == (expected, [])


def test_a_theme_may_say_some_words_otherwise(shipped: Path, own: Path) -> None:
    (own / "locales" / "vi.yaml").write_text("call: Gọi ngay\n")
    (own / "locales" / "en.yaml").write_text("call: Call now\n")
    expected = {"vi": {"when": "Khi nào", "call": "Gọi ngay"}, "en": {"when": "When", "call": "Call now"}}

    assert load_words(own, shipped) == (expected, [])


def test_a_language_that_cannot_be_read_is_a_problem(shipped: Path, own: Path) -> None:
    (own / "locales" / "vi.yaml").write_text('when: "Khi\n')
    words, problems = load_words(own, shipped)

    assert words["vi"]["when"] == "Khi nào"
    assert [(problem.code, problem.position.file) for problem in problems] == [
        ("open-quote", "locales/vi.yaml"),
        ("missing-file", "locales/en.yaml"),
    ]
