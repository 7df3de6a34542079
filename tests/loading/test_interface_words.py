"""Interface words: one flat table per language, the shipped theme's where a theme says nothing."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.language.locales import USUAL
from generator.loading.interface_words import load_languages
from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.messages.report import format_problem
from generator.settings import Theme


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


def load_words(theme: Path, shipped: Path) -> tuple[dict[str, Mapping[str, str]], list[Problem]]:
    """The words of the usual languages by their tags, and what is wrong with them."""
    files, problems = load_languages(Theme(tuple(dict.fromkeys((theme, shipped)))), USUAL)
    return {source.tag: source.words for source in files.sources}, problems


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
        ("open-quote", "own/locales/vi.yaml")
    ]


@pytest.fixture
def with_places(tmp_path: Path) -> Path:
    folder = tmp_path / "theme" / "locales"
    folder.mkdir(parents=True)
    (folder / "vi.yaml").write_text('at: "{campaign} ở {area}"\ncall: Gọi\n')
    (folder / "en.yaml").write_text('at: "{campaign} in {area}"\ncall: Call\n')
    return tmp_path / "theme"


def _told(own: Path, shipped: Path, text: str) -> list[tuple[str, int, dict[str, str]]]:
    """What is told of the English words `text`."""
    (own / "locales" / "vi.yaml").write_text('at: "{campaign} ở {area}"\ncall: Gọi\n')
    (own / "locales" / "en.yaml").write_text(text)
    return [(problem.code, problem.position.line, problem.values) for problem in load_words(own, shipped)[1]]


@pytest.mark.parametrize(
    ("text", "strange"),
    [
        ("{campaign in {area}", "{campaign"),
        ("{campain} in {area}", "{campain}"),
        ("{} in {area}", "{}"),
        ("{0} in {area}", "{0}"),
        ("{campaign!r} in {area}", "{campaign"),
        ("{campaign.x} in {area}", "{campaign"),
        ("{campaign[0]}", "{campaign"),
        ("{campaign:>99999999}", "{campaign"),
        ("{{campaign}} in {area}", "{}"),
        ("campaign} in {area}", "}"),
    ],
)
def test_a_place_that_cannot_be_filled_is_reported(
    own: Path, with_places: Path, text: str, strange: str
) -> None:
    values = {"field": "at", "text": strange, "choices": "{campaign}, {area}"}
    assert _told(own, with_places, f'at: "{text}"\n') == [("wrong-place", 1, values)]
    assert _told(with_places, with_places, f'call: Call\nat: "{text}"\n') == [("wrong-place", 2, values)]


def test_a_word_without_places_has_no_braces(own: Path, with_places: Path) -> None:
    assert _told(own, with_places, 'call: "Call {phone}"\n') == [
        ("wrong-place", 1, {"field": "call", "text": "{phone}"})
    ]


def test_a_place_may_be_left_out(own: Path, with_places: Path) -> None:
    assert _told(own, with_places, 'at: "In {area}"\n') == []


def test_a_word_that_nobody_asks_for_is_reported_at_its_line(own: Path, with_places: Path) -> None:
    """Mostly a slip; a template of the theme's own may well have words of its own."""
    text = "call: Call\ncal: Call now\nmine: Mine\n"
    said = [("unknown-word", 2, {"field": "cal", "suggestion": "call"})]
    assert _told(own, with_places, text) == [*said, ("unknown-word", 3, {"field": "mine"})]

    (own / "pages").mkdir()
    (own / "pages" / "home.html").write_text("<h1>{{ page.frame.words.mine }}</h1>")
    assert _told(own, with_places, text) == said


def test_a_language_may_have_more_plural_forms(own: Path, shipped: Path) -> None:
    """Each has the places of the form that every language has."""
    (shipped / "locales" / "vi.yaml").write_text('sent_one: "{count} a"\nsent_many: "{count} a"\n')
    (shipped / "locales" / "en.yaml").write_text('sent_one: "{count} a"\nsent_many: "{count} as"\n')
    (own / "locales" / "en.yaml").write_text('sent_two: two as\nsent_few: "{count} as, {more}"\n')
    words, problems = load_words(own, shipped)

    assert [(problem.code, problem.values) for problem in problems] == [
        ("wrong-place", {"field": "sent_few", "text": "{more}", "choices": "{count}"})
    ]
    assert words["en"]["sent_two"] == "two as"


def test_what_needs_a_number_cannot_stand_in_any_word(own: Path, with_places: Path) -> None:
    assert _told(own, with_places, 'at: "{area_many}, {area_counted_many}"\n') == [
        ("wrong-place", 1, {"field": "at", "text": "{area_counted_many}", "choices": "{campaign}, {area}"})
    ]


def test_a_group_or_a_list_is_no_word(own: Path, with_places: Path) -> None:
    told = _told(own, with_places, "at: {a: b}\ncall: [a]\n")
    assert told == [("not-text", 1, {"field": "at"}), ("not-text", 2, {"field": "call"})]
    assert load_words(own, with_places)[0]["en"] == {"at": "{campaign} in {area}", "call": "Call"}


def test_letters_of_words_are_looked_at_as_well(own: Path, with_places: Path) -> None:
    told = _told(own, with_places, 'call: "Gäi ®iÖn"\nat: "\\ud83d"\n')
    assert [(code, line) for code, line, _ in told] == [("legacy-font", 1), ("no-character", 2)]


def test_a_word_taken_out_of_one_language_is_reported(with_places: Path) -> None:
    assert _told(with_places, with_places, 'at: "{campaign} in {area}"\ncall:\n') == [
        ("missing-word", 2, {"field": "call"})
    ]


def test_a_language_that_does_not_come_with_loa_needs_all_words(own: Path, with_places: Path) -> None:
    """Each one that it lacks is reported at the word behind which it belongs."""
    (own / "locales" / "fr.yaml").write_text('language_vi: "vietnamien"\nat: "{campaign} à {area}"\n')
    files, problems = load_languages(Theme((own, with_places)), ("vi", "fr"))

    assert [source.tag for source in files.sources] == ["vi", "fr"]
    assert [(p.code, p.position.file, p.position.line, p.values) for p in problems] == [
        ("missing-word", "own/locales/fr.yaml", 2, {"field": "call"})
    ]


def test_what_another_language_is_called_need_not_be_said(own: Path, with_places: Path) -> None:
    text = (with_places / "locales" / "vi.yaml").read_text("utf-8")
    (with_places / "locales" / "vi.yaml").write_text(f"{text}language_en: tiếng Anh\n")

    assert load_languages(Theme((own, with_places)), USUAL)[1] == []


def test_a_language_without_a_file_is_left_out_and_those_with_one_are_known(
    own: Path, with_places: Path
) -> None:
    (own / "locales" / "fr.yaml").write_text("at: a\ncall: b\n")
    files, problems = load_languages(Theme((own, with_places)), ("vi", "id"))

    assert (files.known, problems) == (("vi", "en", "fr"), [])
    assert [source.tag for source in files.sources] == ["vi"]


def test_the_groups_of_a_language_are_no_words(own: Path, with_places: Path) -> None:
    """A theme may say one of them otherwise; each keeps the place where it was written."""
    vietnamese = with_places / "locales" / "vi.yaml"
    vietnamese.write_text("language: {name: a}\naddresses: {index: tim}\nat: x\ncall: y\n")
    (own / "locales" / "vi.yaml").write_text("\n\naddresses: {index: kiem}\n")
    files, problems = load_languages(Theme((own, with_places)), ("vi",))

    [source] = files.sources
    assert problems == []
    assert source.words == {"at": "x", "call": "y"}
    assert source.groups.plain() == {"language": {"name": "a"}, "addresses": {"index": "kiem"}}
    assert source.groups.locate_value(("addresses", "index")).line == 3


def test_a_word_that_no_language_has_is_reported_when_it_is_asked_for(shipped: Path) -> None:
    words, _ = load_words(shipped, shipped)
    with pytest.raises(Mistake) as caught:
        words["en"]["nothing"]
    where = Position("shipped/locales/en.yaml")
    assert caught.value.problem == Problem("missing-word", where, {"field": "nothing"})


def test_what_is_reported_of_words_is_whole() -> None:
    problem = Problem(
        "wrong-place",
        Position("theme/locales/vi.yaml", 3, 5, 12, 'at: "{xa in {x}"'),
        {"field": "at", "text": "{xa", "choices": "{x}"},
    )
    assert format_problem(problem, "vi").split("\n") == [
        'theme/locales/vi.yaml:3:5: lỗi: chữ giao diện "at" có "{xa", Loa không biết điền gì vào đó.',
        '    3 | at: "{xa in {x}"',
        "      |     ^^^^^^^^^^^^",
        "  Chỗ để điền viết đúng như sau, đủ hai dấu ngoặc: {x}.            [wrong-place]",
    ]


def test_a_theme_may_say_one_field_of_a_group_otherwise(own: Path, with_places: Path) -> None:
    vietnamese = with_places / "locales" / "vi.yaml"
    vietnamese.write_text("language: {name: a, babel: vi_VN}\nat: x\ncall: y\n")
    (own / "locales" / "vi.yaml").write_text("language: {fonts: {regular: a.ttf}}\n")
    files, _ = load_languages(Theme((own, with_places)), ("vi",))

    assert files.sources[0].groups.plain() == {
        "language": {"name": "a", "babel": "vi_VN", "fonts": {"regular": "a.ttf"}}
    }


def test_fonts_are_known_by_their_first_bytes(own: Path, with_places: Path) -> None:
    """A page of a shop that says how to buy a font is none."""
    fonts = own / "fonts"
    fonts.mkdir()
    (fonts / "true.ttf").write_bytes(b"\0\1\0\0\0\x10")
    (fonts / "open.otf").write_bytes(b"OTTO\0\x10")
    (fonts / "page.ttf").write_bytes(b"<!doctype html>")
    (fonts / "empty.ttf").touch()
    files, _ = load_languages(Theme((own, with_places)), ("vi",))

    assert files.fonts == {"true.ttf", "open.otf"}
