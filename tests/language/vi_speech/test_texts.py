"""Whole texts read aloud: a table of cases written by hand, and what must hold for any text."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.vi_speech.texts import count_syllables, speak_text

HERE = Path(__file__).parent
CASES = [
    (row["text"], row["spoken"])
    for row in csv.DictReader((HERE / "cases.csv").read_text("utf-8").splitlines())
]
PHRASES = [
    (row["text"], row["expected"])
    for row in csv.DictReader((HERE / "phrases.csv").read_text("utf-8").splitlines())
]
MARKS = st.text(
    st.sampled_from("0123456789 /.,:-–%hgI\u00a0") | st.sampled_from("ngàythágsốđiờ+"), max_size=30
)


@pytest.mark.parametrize(("table", "least"), [(CASES, 160), (PHRASES, 560)], ids=["cases", "phrases"])
def test_a_table_is_long_and_has_each_text_once(table: list[tuple[str, str]], least: int) -> None:
    texts = [text for text, _ in table]
    assert len(texts) >= least
    assert len({*texts}) == len(texts)


@pytest.mark.parametrize(("text", "spoken"), CASES, ids=[text for text, _ in CASES])
def test_a_text_is_read_as_a_person_would(text: str, spoken: str) -> None:
    assert speak_text(text) == spoken


@pytest.mark.parametrize(("text", "spoken"), PHRASES, ids=[text for text, _ in PHRASES])
def test_an_everyday_phrase_is_read_as_an_announcer_would(text: str, spoken: str) -> None:
    """The table was written by ear, before the code."""
    assert speak_text(text) == spoken


@given(st.one_of(st.text(max_size=40), MARKS))
def test_any_text_can_be_read_and_no_digit_is_left(text: str) -> None:
    said = speak_text(text)
    assert not any(letter.isdigit() for letter in said)


@given(st.text(st.characters(exclude_categories=["N"]), max_size=40))
def test_a_text_without_numbers_stays_as_it_is(text: str) -> None:
    letters = "".join(c for c in text if c not in "IVX-–—")
    assert speak_text(letters) == letters


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("bảy giờ ba mươi", 4), ("Cha mẹ “ba biết”: hỏi con.", 6), ("COVID mười chín", 3), ("… –", 0)],
)
def test_syllables_are_what_stands_between_spaces(text: str, count: int) -> None:
    assert count_syllables(text) == count
