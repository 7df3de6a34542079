"""Interface words: one flat table a language."""

from pathlib import Path

from generator.loading.interface_words import load_words


def test_each_language_is_a_table_from_key_to_text(tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    folder.mkdir()
    (folder / "vi.yaml").write_text("when: Khi nào\n")
    (folder / "en.yaml").write_text("when: When\n")
    assert load_words(tmp_path) == ({"vi": {"when": "Khi nào"}, "en": {"when": "When"}}, [])


def test_a_language_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    folder = tmp_path / "locales"
    folder.mkdir()
    (folder / "vi.yaml").write_text('when: "Khi\n')
    words, problems = load_words(tmp_path)
    assert words == {}
    assert [(problem.code, problem.position.file) for problem in problems] == [
        ("open-quote", "locales/vi.yaml"),
        ("missing-file", "locales/en.yaml"),
    ]
