"""Hard words and sentences are found, names and explained abbreviations are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.plain_words import PlainWords
from generator.validation.plain_language import PlainLanguage, find_long_sentences

WORDS = PlainWords.model_validate(
    {
        "longest_sentence": {"easy_read": "5", "other": "8"},
        "names": ["Kế hoạch triển khai năm học"],
        "known": ["QR"],
        "abbreviations": [{"avoid": "UBND", "write": "Ủy ban nhân dân"}],
        "jargon": [
            {"avoid": "triển khai", "write": "làm"},
            {"avoid": "triển khai thực hiện", "write": "làm"},
            {"avoid": "trên địa bàn", "write": "ở"},
        ],
    }
)
LANGUAGE = PlainLanguage(WORDS, ["Phòng GD&ĐT"])


def found(text: str, limit: int = 100) -> list[tuple[str, str, str]]:
    """Code, words, and what to write."""
    return [
        (finding.code, text[finding.start : finding.end], finding.values.get("write", ""))
        for finding in LANGUAGE.find(text, limit)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Xã triển khai lớp.", [("office-language", "triển khai", "làm")]),
        ("TRIỂN KHAI lớp", [("office-language", "TRIỂN KHAI", "làm")]),
        ("Triển khai thực hiện.", [("office-language", "Triển khai thực hiện", "làm")]),
        ("Lớp trên\n địa bàn xã", [("office-language", "trên\n địa bàn", "ở")]),
        ("Theo Kế hoạch triển khai năm học.", []),
        ("Xtriển khai", []),
    ],
)
def test_office_language_is_found_whole_and_in_any_case(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gọi UBND, rồi UBND lại gọi.", [("abbreviation", "UBND", "Ủy ban nhân dân")]),
        ("Học THCS&THPT", [("abbreviation", "THCS&THPT", "")]),
        ("Ở TP.HCM.", [("abbreviation", "TP.HCM", "")]),
        ("Ủy ban nhân dân (UBND) lo. Gọi UBND.", []),
        ("UBND (Ủy ban nhân dân) lo.", []),
        ("UBND (xem dưới) lo.", []),
        ("Phòng GD&ĐT lo.", []),
        ("Quét mã QR.", []),
        ("Khu vực III, mục IX.", []),
        ("Theo 2551/QĐ-BGDĐT, 04/2021/NĐ-CP.", []),
        ("Tờ DT-01399-7K3F, giấy A4.", []),
        ("Tờ BẢN MẪU: KHÔNG DÁN.", []),
        ("Lớp A, UBND THCS.", [("abbreviation", "UBND", "Ủy ban nhân dân"), ("abbreviation", "THCS", "")]),
        ("Xem https://a.example/UBND hay UBND@a.example.", []),
        ("Hà Quảng, ông Ba.", []),
    ],
)
def test_abbreviations_are_reported_once_unless_known_or_explained(
    text: str, expected: list[tuple[str, str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một hai ba bốn năm.", []),
        ("Một hai ba. Bốn năm sáu.", []),
        ("Một hai ba – bốn năm!", []),
        ("Có 3.500 đồng một tháng.", []),
        ("Một hai? Một hai ba bốn năm sáu. Bảy.", ["Một hai ba bốn năm sáu."]),
        ("“Một hai ba bốn năm.” Sáu bảy tám.", []),
        ("Một hai ba; bốn năm sáu", ["Một hai ba; bốn năm sáu"]),
        ("", []),
    ],
)
def test_words_between_spaces_are_counted_to_the_end_of_the_sentence(text: str, expected: list[str]) -> None:
    assert [text[f.start : f.end] for f in find_long_sentences(text, 5)] == expected


def test_a_long_sentence_says_how_long() -> None:
    (finding,) = find_long_sentences("Một hai ba bốn năm sáu.", 5)
    assert finding.values == {"count": "6", "limit": "5"}


def test_an_official_name_counts_as_one_word() -> None:
    assert found("Xem Kế hoạch triển khai năm học mới.", 3) == []


def test_a_list_without_names_flags_no_names() -> None:
    bare = PlainLanguage(WORDS.model_copy(update={"names": (), "abbreviations": ()}))
    assert [f.code for f in bare.find("Kế hoạch triển khai năm học", 9)] == ["office-language"]


PIECES = st.sampled_from(
    [
        "triển khai",
        "UBND",
        "(UBND)",
        " ",
        "\n",
        ".",
        "…",
        "”",
        "x",
        "İ",
        "ß",
        "Kế hoạch triển khai năm học",
        "/",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)), st.integers(0, 9))
def test_any_text_can_be_read_and_what_is_found_lies_in_it(text: str, limit: int) -> None:
    for finding in LANGUAGE.find(text, limit):
        assert 0 <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end].strip() == text[finding.start : finding.end]
