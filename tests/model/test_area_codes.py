"""Codes of areas: written in the form that a project declares, or made from names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.area import Area
from generator.model.area_codes import AREA_CODE, AreaCodes, make_code
from generator.model.fields import Fault
from generator.model.localized import LocalizedText

FIVE = AreaCodes(digits=5)
ANY = AreaCodes()


def area(code: str, name: str, ends: date | None = None) -> Area:
    texts = LocalizedText.of(vi=f"Xã {name}", en=f"{name} Commune")
    return Area.model_construct(code=code, name=texts, own_name=name, valid_to=ends)


def fault_of(codes: AreaCodes, text: str, *, known: bool = False) -> tuple[str, dict[str, str]]:
    with pytest.raises(Fault) as caught:
        (codes.find if known else codes.parse_code)(text)
    return caught.value.code, caught.value.values


@given(st.integers(0, 99999))
def test_a_printed_code_is_read_back(number: int) -> None:
    assert FIVE.parse_code(f"{number:05}") == f"{number:05}"


def test_a_code_that_lost_its_zero_gets_it_back_as_a_suggestion() -> None:
    values = {"text": "1399", "digits": "5", "suggestion": "01399"}
    assert fault_of(FIVE, "1399") == ("wrong-code", values)


@pytest.mark.parametrize("text", ["", "013999", "0139a", "٠١٣٩٩", " 01399"])
def test_other_texts_are_no_codes_of_five_digits(text: str) -> None:
    assert fault_of(FIVE, text) == ("wrong-code", {"text": text, "digits": "5"})


@pytest.mark.parametrize(("text", "code"), [("n1", "N1"), ("HQ07", "HQ07"), ("1", "1"), ("a" * 12, "A" * 12)])
def test_elsewhere_codes_are_letters_and_digits_kept_in_capitals(text: str, code: str) -> None:
    assert ANY.parse_code(text) == code


@pytest.mark.parametrize("text", ["", "HQ-07", "Hà", "a" * 13, "a b", "ſ", "ß"])
def test_other_texts_are_no_codes(text: str) -> None:
    assert fault_of(ANY, text) == ("wrong-code", {"text": text})


@pytest.mark.parametrize(
    "text", ["N1", "n1", "Xã Trường Hà", "xã  trường hà", "Trường Hà", "Trường Hà Commune"]
)
def test_an_area_is_named_by_its_code_or_its_name(text: str) -> None:
    assert ANY.of([area("N1", "Trường Hà"), area("N2", "Sóc Hà")]).find(text) == "N1"


def test_a_name_means_the_area_that_still_has_it() -> None:
    codes = FIVE.of([area("01399", "Trường Hà", date(2025, 6, 30)), area("01392", "Trường Hà")])
    assert codes.find("Trường Hà") == "01392"


def test_a_name_of_two_areas_means_neither() -> None:
    codes = FIVE.of([area("01399", "Hà"), area("01392", "Hà")])
    assert fault_of(codes, "Hà", known=True) == ("ambiguous-area", {"text": "Hà", "choices": "01399, 01392"})


def test_what_is_no_area_stays_as_it_was_written() -> None:
    assert ANY.of([area("N1", "Trường Hà")]).find("Truong Ha") == "Truong Ha"
    assert FIVE.of([area("01399", "Trường Hà")]).find("Truong Ha") == "Truong Ha"
    assert fault_of(FIVE.of([area("01399", "Trường Hà")]), "1399", known=True)[0] == "wrong-code"


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("Trường Hà",), "TRUONGHA"),
        (("Đống Đa",), "DONGDA"),
        (("1",), "1"),
        (("Thị trấn Xuân Hòa",), "THITRANXGBF7"),
        (("Bản Mới", "Trường Hà"), "BANMOICZF0"),
        (("مركز",), "1C136KAN"),
    ],
)
def test_a_code_made_from_a_name_stays_the_same_for_ever(names: tuple[str, ...], code: str) -> None:
    """It stands in printed QR codes: a change of any of these breaks them."""
    assert make_code(*names) == code


@given(st.text(min_size=1), st.lists(st.text(), max_size=2))
def test_any_name_has_a_code(name: str, around: list[str]) -> None:
    assert AREA_CODE.fullmatch(make_code(name, *around))


def test_areas_of_the_same_name_have_other_codes_in_other_places() -> None:
    codes = {make_code("Bản Mới", f"Xã {number}") for number in range(100)}
    assert len(codes) == 100
