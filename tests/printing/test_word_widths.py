"""Texts made ready for the templates, and their words measured once."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.printing.typesetting import Typesetter
from generator.printing.word_widths import WordWidths, bind, words_of


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("gọi 0206 000 0012 ngay", "gọi 0206\u00a0000\u00a00012 ngay"),
        ("  hai   dấu cách\nvà\txuống dòng ", "hai dấu cách và xuống dòng"),
        ("05/09 – 12/09/2021", "05/09 – 12/09/2021"),
        ("lớp 1 và lớp 6", "lớp 1 và lớp 6"),
        ("", ""),
    ],
)
def test_numbers_are_bound_and_spaces_are_single(written: str, bound: str) -> None:
    assert bind(written) == bound


def test_what_is_not_text_stays() -> None:
    assert bind({"side": 3, "words": ("a  b", None)}) == {"side": 3, "words": ["a b", None]}


@given(st.text())
def test_bound_text_splits_into_words_without_spaces(text: str) -> None:
    assert all(word == word.strip(" \t\n\r\f\v") for word in words_of(bind(text)))


def test_words_are_measured_once_and_laid_out(typesetter: Typesetter) -> None:
    measured: list[set[str]] = []
    laid_out: dict[str, bytes] = {}

    class Watched:
        def own_words(self) -> object:
            return {"joint": "·", "usual": [{"hours": "7 giờ"}]}

        def measure(self, words: set[str]) -> dict[str, list[float]]:
            measured.append(set(words))
            return typesetter.measure(words)

        def lay_out(self, name: str, content: bytes) -> None:
            laid_out[name] = content

    widths = WordWidths(Watched())  # type: ignore[arg-type]  # only these are used
    widths.learn([bind("đến lớp"), bind(["đến trường"])])
    widths.learn([bind("lớp học")])
    widths.learn([bind("học")])

    assert measured == [{"·", "7", "giờ", ""}, {"đến", "lớp", "trường"}, {"học"}]
    assert set(json.loads(laid_out["widths.json"])) == set().union(*measured)
