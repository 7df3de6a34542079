"""The catalogue of messages: whole, in both languages, and all of it in use."""

import ast
import re
import string
import unicodedata
from pathlib import Path

import pytest

from generator.messages import catalogue_en, catalogue_vi
from generator.messages.catalogue import CLOSING, CODES, EXAMPLES, NOUNS, SEVERITIES
from generator.messages.message import Message

GENERATOR = Path(catalogue_vi.__file__).parents[1]
MAYBE_MISSING = {"suggestion", "example", "excess", "choices"}
"""Values that a problem may come without."""


def places_in(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def messages(locale: dict[str, Message]) -> list[tuple[str, str]]:
    return [(code, text) for code, m in locale.items() for text in (m.headline, *m.remedies)]


def test_both_languages_have_the_same_codes_in_the_same_order() -> None:
    assert [*CODES] == [*catalogue_vi.MESSAGES] == [*catalogue_en.MESSAGES]
    assert set(NOUNS["vi"]) == set(NOUNS["en"])
    assert set(CLOSING["vi"]) == set(CLOSING["en"])
    assert set(SEVERITIES["vi"]) == set(SEVERITIES["en"])


@pytest.mark.parametrize("code", sorted(CODES))
def test_both_languages_say_the_same_things(code: str) -> None:
    """The same values in the headline, and as many remedies with the same values."""
    vietnamese, english = catalogue_vi.MESSAGES[code], catalogue_en.MESSAGES[code]
    assert places_in(vietnamese.headline) == places_in(english.headline)
    assert [*map(places_in, vietnamese.remedies)] == [*map(places_in, english.remedies)]


@pytest.mark.parametrize("code", sorted(CODES))
def test_the_last_remedy_never_lacks_a_value(code: str) -> None:
    """`choices` always comes with the problems whose last remedy lists them."""
    for message in CODES[code].values():
        assert message.remedies
        assert not places_in(message.remedies[-1]) & (MAYBE_MISSING - {"choices"})
        assert not places_in(message.headline) & MAYBE_MISSING


def test_headlines_and_remedies_are_sentences() -> None:
    for code, text in [*messages(catalogue_vi.MESSAGES), *messages(catalogue_en.MESSAGES)]:
        is_example = text.endswith(("{example}", "{lines}"))
        assert is_example or text.endswith((".", "?")), (code, text)
        assert text == text.strip()


def test_every_word_is_normalised() -> None:
    for code, text in [*messages(catalogue_vi.MESSAGES), *messages(catalogue_en.MESSAGES)]:
        assert unicodedata.is_normalized("NFC", text), code


def test_no_message_speaks_the_language_of_programmers_or_blames() -> None:
    never = re.compile(
        r"(?i)\b(invalid|illegal|exception|traceback|null|none|string|integer|parse|you must|str|dict)\b"
    )
    for code, text in [*messages(catalogue_vi.MESSAGES), *messages(catalogue_en.MESSAGES)]:
        assert not never.search(text), (code, text)


def test_every_example_can_be_copied() -> None:
    """A line of the field it is for."""
    for field, example in EXAMPLES.items():
        assert example.startswith(f"{field}: ")


def test_every_code_used_has_a_message_and_every_message_is_used() -> None:
    """Used is a code that stands as a text somewhere; claimed, one handed to a problem, fault or flaw."""
    used: set[str] = set()
    claimed: set[str] = set()
    for path in GENERATOR.rglob("*.py"):
        if path.stem.startswith("catalogue"):
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                used.add(node.value)
            if isinstance(node, ast.Call):
                claimed |= codes_claimed_by(node)
    assert set(CODES) - used == set()
    assert claimed - set(CODES) == set()
    assert len(claimed) > 50


def codes_claimed_by(call: ast.Call) -> set[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    where = {"Problem": 0, "Fault": 0, "problem": 0, "Flaw": 1}.get(name)
    if where is None or len(call.args) <= where:
        return set()
    code = call.args[where]
    return {code.value} if isinstance(code, ast.Constant) and isinstance(code.value, str) else set()
