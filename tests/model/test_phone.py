"""Phone numbers: as people write them, as telephones dial them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.fields import Fault
from generator.model.phone import SHORT_NUMBERS, Phone, parse_phone

quick = settings(max_examples=60, deadline=None)


@pytest.mark.parametrize("text", ["0206 3862 123", "0206.3862.123", "(0206) 3862-123", "+84 206 3862 123"])
def test_a_number_is_read_however_it_is_spaced(text: str) -> None:
    assert parse_phone(text) == Phone(dial="+842063862123", text="0206 3862 123")


@pytest.mark.parametrize("text", sorted(SHORT_NUMBERS))
def test_a_national_short_number_is_dialled_as_it_is(text: str) -> None:
    assert parse_phone(text) == Phone(dial=text, text=text)


def test_a_sample_number_knows_that_it_is_one() -> None:
    """It never gets a country code: nobody may reach a real line by it."""
    assert parse_phone("02060000012") == Phone(dial="02060000012", text="0206 000 0012", is_sample=True)


@given(st.integers(0, 99))
@quick
def test_a_printed_sample_number_is_read_back(number: int) -> None:
    phone = parse_phone(f"0206 000 00{number:02}")
    assert parse_phone(phone.text) == phone
    assert phone.is_sample


@given(st.integers(3_860_000, 3_869_999))
@quick
def test_a_printed_number_is_read_back(subscriber: int) -> None:
    phone = parse_phone(f"0206{subscriber}")
    assert parse_phone(phone.text) == phone
    assert parse_phone(phone.dial) == phone
    assert not phone.is_sample


@pytest.mark.parametrize("text", ["", "0206", "12345", "+1 202 456 1111", "0999999999999", "gọi xã", "116"])
def test_what_rings_nowhere_in_viet_nam_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_phone(text)
    assert caught.value.code == "wrong-phone"
    assert caught.value.values == {"text": text}


@given(st.text() | st.text("0123456789+() .-;ext="))
@quick
def test_any_text_is_a_number_or_a_fault(text: str) -> None:
    try:
        phone = parse_phone(text)
    except Fault:
        return
    assert phone.dial.lstrip("+").isdigit()
