"""Texts spoilt by encodings are told from sound ones in every language that may stand on a page."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language.characters.legacy import find_legacy_font
from generator.language.characters.misread import find_misread
from generator.language.characters.reading import find_bad_characters
from generator.language.characters.syllables import is_syllable, is_well_formed

TEXTS = list(csv.DictReader((Path(__file__).parent / "texts.csv").read_text("utf-8").splitlines()))
SPOILT = [row for row in TEXTS if row["code"]]
SOUND = [row["text"] for row in TEXTS if not row["code"]]
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("row", SPOILT, ids=lambda row: row["text"])
def test_a_spoilt_text_is_reported_as_what_it_is(row: dict[str, str]) -> None:
    found = find_bad_characters(row["text"])
    assert found
    assert (found.code, found.values.get("encoding", "")) == (row["code"], row["encoding"])
    assert found.values["text"] == row["text"][found.start : found.end] != ""


@pytest.mark.parametrize("text", SOUND)
def test_a_sound_text_is_left_alone(text: str) -> None:
    assert find_bad_characters(text) is None


def test_the_tables_hold_enough_of_both() -> None:
    assert len(SPOILT) >= 100
    assert len(" ".join(SOUND).split()) >= 300


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Ngµy toµn d©n", "Ngày"),
        ("Tr\xad\xeang Hµ", "Trường"),
        ("NGµY HéI", "NGàY"),
        ("Ñoäc laäp", "Độc"),
        ("COÄNG HOØA", "CỘNG"),
        ("Viêòt Nam", "Việt"),
        ("Trß¶ng Hà, huy®n", "Trường"),
    ],
)
def test_a_word_for_an_old_font_is_read(text: str, suggestion: str) -> None:
    found = find_legacy_font(text)
    assert found
    assert found.values["suggestion"] == suggestion


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("X\xc3\xa3 Tr\xc6\xb0\xe1\xbb\x9d", {"text": "X\xc3\xa3", "suggestion": "Xã"}),
        ("tr\xc6\xb0\xe1\xbb\x9dng", {"text": "tr\xc6\xb0\xe1\xbb\x9dng", "suggestion": "trường"}),
        ("Ng√†y", {"text": "Ng√†y", "suggestion": "Ngày"}),
        ("Ng├áy", {"text": "Ng├áy", "suggestion": "Ngày"}),
        ("X\xc3\u0192\xc2\xa3", {"text": "X\xc3\u0192\xc2\xa3", "suggestion": "Xã"}),
        ("toÃ n", {"text": "toÃ"}),
    ],
)
def test_misread_letters_are_read_where_all_parts_are_there(text: str, values: dict[str, str]) -> None:
    found = find_misread(text)
    assert found
    assert found.values == values


def test_every_word_of_the_shipped_project_is_sound() -> None:
    """But for code, where the handbook shows what is not."""
    told = [
        (path.name, line)
        for folder in ("campaigns", "site_data", "theme/locales", "content/en")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".yaml", ".csv", ".md"}
        for line in path.read_text("utf-8").split("\n")
        if find_bad_characters(line)
    ]
    assert told == []


@pytest.mark.parametrize(
    "word", ["nghiêng", "quýt", "giếng", "gì", "khuỷu", "ĐƯỜNG", "uyên", "oẳn", "yêu", "quê", "thuở", "xoong"]
)
def test_a_syllable_is_one(word: str) -> None:
    assert is_syllable(word)
    assert is_well_formed(word)


@pytest.mark.parametrize("word", ["für", "tr", "mêi", "giêy", "häc", "þar", "toánà", "bêêt", "pâté", "fo"])
def test_what_nobody_says_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_a_stop_goes_with_two_tones_only() -> None:
    assert [is_well_formed(word) for word in ("học", "hóc", "hoc", "hòc", "sách", "tôt")] == [
        *(True, True, False, False, True, False)
    ]


@given(st.text() | st.text("aeiouyNgtrh?ÃÂÐðáº»\u0083\xa0\xad¶µ®ïøûäö √«”\ud83d\ufffd"))
@settings(max_examples=300, deadline=None)
def test_any_text_is_sound_or_reported_at_a_place_in_it(text: str) -> None:
    found = find_bad_characters(text)
    assert found is None or 0 <= found.start < found.end <= len(text)
