"""Phone numbers: as people write them, as phones dial them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.fields import Fault
from generator.model.phone import EXAMPLES, SAMPLES, SHORT_NUMBERS, Phone, parse_phone

quick = settings(max_examples=60, deadline=None)

FORMS = [
    "0{}",
    "+84{}",
    "+84 {}",
    "0084{}",
    "0084 (0){}",
    "+84(0){}",
    "(+84) {}",
    "84{}",
    "{}",
    "+840{}",
]
"""The ways to begin a number, before the digits that all of them share."""


@pytest.mark.parametrize(
    "text",
    [
        "0206 3862 123",
        "0206.3862.123",
        "(0206) 3862-123",
        "0206\u00a03862\u00a0123",
        "0206–3862–123",
        "0206/3862123",
        "(0206)/3862.123",
        *(form.format("206 3862 123") for form in FORMS),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str) -> None:
    assert parse_phone(text) == Phone(dial="+842063862123", text="0206 3862 123")


@pytest.mark.parametrize("text", sorted(SHORT_NUMBERS))
def test_a_short_number_is_dialled_as_it_is(text: str) -> None:
    assert parse_phone(text) == Phone(dial=text, text=text)


@pytest.mark.parametrize(
    ("text", "dial", "shown"),
    [
        ("0206.1022", "02061022", "0206 1022"),
        ("+84 206 1022", "02061022", "0206 1022"),
        ("0236 1022", "02361022", "0236 1022"),
        ("024 1022", "0241022", "024 1022"),
        ("069.2342.593", "0692342593", "069 2342 593"),
        ("069 696 152", "069696152", "069 696 152"),
        ("080.44123", "08044123", "080 44123"),
        ("18001567", "18001567", "1800 1567"),
        ("1900 545463", "1900545463", "1900 545463"),
        ("+84 1900 1234", "19001234", "1900 1234"),
        ("0912.345.678", "+84912345678", "0912 345 678"),
        ("024 3000 1234", "+842430001234", "024 3000 1234"),
    ],
)
def test_networks_and_services_are_numbers_too(text: str, dial: str, shown: str) -> None:
    """Those that are not sure to be reached with +84 are dialled as within the country."""
    assert parse_phone(text) == Phone(dial=dial, text=shown)


@pytest.mark.parametrize(
    "tail",
    [
        " máy lẻ 12",
        " (máy lẻ: 12)",
        ", số máy lẻ 12",
        " nhánh 12",
        " ext. 12",
        " Ext 12",
        "ext12",
        " - số lẻ 12",
    ],
)
def test_an_extension_is_dialled_after_the_number(tail: str) -> None:
    phone = parse_phone(f"0206 3862 123{tail}")
    assert phone == Phone(dial="+842063862123", text="0206 3862 123", extension="12")
    assert phone.uri == "+842063862123;ext=12"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("digits", "shown"),
    [
        ("206 000 0011", "0206 000 0011"),
        ("206 0000011", "0206 000 0011"),
        ("206.000.0111", "0206 000 0111"),
        ("206 012 3456", "0206 012 3456"),
        ("24 0000 0011", "024 0000 0011"),
        ("215 000 0001", "0215 000 0001"),
    ],
)
def test_a_sample_number_is_one_in_every_form(form: str, digits: str, shown: str) -> None:
    """It never gets a country code: nobody may reach a real line by it."""
    dial = shown.replace(" ", "")
    assert parse_phone(form.format(digits)) == Phone(dial=dial, text=shown, is_sample=True)


@given(st.integers(0, 9_999))
@quick
def test_a_printed_sample_number_is_read_back(number: int) -> None:
    phone = parse_phone(f"0206 000 {number:04}")
    assert parse_phone(phone.text) == parse_phone(phone.dial) == phone
    assert phone.is_sample


@given(st.integers(3_860_000, 3_869_999))
@quick
def test_a_printed_number_is_read_back(subscriber: int) -> None:
    phone = parse_phone(f"0206{subscriber}")
    assert parse_phone(phone.text) == phone
    assert parse_phone(phone.dial) == phone
    assert not phone.is_sample


@pytest.mark.parametrize(
    "text",
    [
        "0206",
        "12345",
        "+1 202 456 1111",
        "+86 10 6552 9988",
        "0999999999999",
        "116",
        "+111",
        "0111",
        "0206 3862 12",
        "0206 386 2123 4",
        "0120 345 6789",
        "0200 1022",
        "++84 206 3862 123",
        "+",
        "()",
        "0206 3862 123/",
        "0206/3862/123",
    ],
)
def test_what_rings_nowhere_in_viet_nam_is_refused(text: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_phone(text)
    assert caught.value.code == "wrong-phone"
    assert caught.value.values == {"text": text, "country": "VN", "sample": "0206 000 0012"}


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("0206.3862.xxx", "xxx"),
        ("0206.3862.XXX", "XXX"),
        ("0912 xxx xxx", "xxx"),
        ("0206.3862.abc", "abc"),
        ("0206 3862 12?", "?"),
        ("0206.3862.…", "…"),
        ("O206 3862 123", "O"),
        ("0206 3862 l23", "l"),
        ("０２０６ ３８６２ １２３", "０２０６"),
        ("1800 FLOWER", "FLOWER"),
        ("0\ufe0f\u20e3206 3862 123", "\ufe0f\u20e3"),
        ("٠٢٠٦ ٣٨٦٢ ١٢٣", "٠٢٠٦"),
        ("0206 3862 123 x12", "x"),
        ("0206 3862 123 (cô Hoa)", "cô"),
        ("0206_3862_123", "_"),
        ("tel:02063862123", "tel:"),
        ("máy lẻ 12", "máy"),
        ("gọi xã", "gọi"),
    ],
)
def test_letters_are_no_digits(text: str, mark: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_phone(text)
    assert caught.value.code == "phone-letters"
    assert caught.value.values == {"text": text, "mark": mark}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0206.3862.123 - 0206.3862.124", ["0206.3862.123", "0206.3862.124"]),
        ("0206.3862.123 / 0206.3862.124", ["0206.3862.123", "0206.3862.124"]),
        ("0206.3862.123, 0912.345.678", ["0206.3862.123", "0912.345.678"]),
        ("02063862123;02063862124", ["02063862123", "02063862124"]),
        ("0206 3862 123 hoặc 0206 3862 124", ["0206 3862 123", "0206 3862 124"]),
        ("0206 3862 123 or +84 206 3862 124", ["0206 3862 123", "+84 206 3862 124"]),
        ("0206 3862 123 0206 3862 124", ["0206 3862 123", "0206 3862 124"]),
        ("(0206) 3862 123 – (0206) 3862 124", ["(0206) 3862 123", "(0206) 3862 124"]),
        ("0206-3862-123-0206-3862-124", ["0206-3862-123", "0206-3862-124"]),
        ("0206.3862.123/124", ["0206.3862.123", "0206.3862.124"]),
        ("0206 3862 123 - 24", ["0206 3862 123", "0206 3862 124"]),
        ("0206 3862 123 máy lẻ 1, 0206 3862 124", ["0206 3862 123 máy lẻ 1", "0206 3862 124"]),
        ("0206 3862 123 – 0912 345 678 – 113", ["0206 3862 123", "0912 345 678", "113"]),
        ("111/113", ["111", "113"]),
    ],
)
def test_two_numbers_are_reported_one_a_line(text: str, numbers: list[str]) -> None:
    with pytest.raises(Fault) as caught:
        parse_phone(text)
    assert caught.value.code == "several-phones"
    assert caught.value.values == {"text": text, "lines": "\n".join(f'- "{number}"' for number in numbers)}
    assert all(map(parse_phone, numbers))


@pytest.mark.parametrize(
    ("text", "country", "phone"),
    [
        ("201-555-0123", "US", Phone("2015550123", "(201) 555-0123", is_sample=True)),
        (
            "+1 416 555 0199 ext. 3",
            "CA",
            Phone("4165550199", "(416) 555-0199", is_sample=True, extension="3"),
        ),
        ("212 736 5000", "US", Phone("+12127365000", "(212) 736-5000")),
        ("1-800-333-4444", "US", Phone("8003334444", "(800) 333-4444")),
        ("911", "US", Phone("911", "911")),
        ("020 7946 0001", "GB", Phone("02079460001", "020 7946 0001", is_sample=True)),
        ("021 212345", "LA", Phone("+85621212345", "021 212 345")),
    ],
)
def test_another_country_has_its_own_numbers(text: str, country: str, phone: Phone) -> None:
    assert parse_phone(text, country) == phone


@pytest.mark.parametrize(
    ("text", "country", "values"),
    [
        ("555-0123", "US", {"text": "555-0123", "country": "US", "sample": "(201) 555-0123"}),
        ("0206 3862 123", "LA", {"text": "0206 3862 123", "country": "LA"}),
        ("+1 212 736 5000", "VN", {"text": "+1 212 736 5000", "country": "VN", "sample": "0206 000 0012"}),
    ],
)
def test_a_number_of_no_such_form_in_the_country_is_none(
    text: str, country: str, values: dict[str, str]
) -> None:
    with pytest.raises(Fault) as caught:
        parse_phone(text, country)
    assert (caught.value.code, caught.value.values) == ("wrong-phone", values)


@pytest.mark.parametrize("country", EXAMPLES)
def test_the_sample_that_a_message_offers_is_one(country: str) -> None:
    assert parse_phone(EXAMPLES[country], country).is_sample
    assert EXAMPLES.keys() == SAMPLES.keys()


def test_a_text_without_end_is_refused_at_once() -> None:
    with pytest.raises(Fault) as caught:
        parse_phone("0206 " * 200_000)
    assert caught.value.code == "wrong-phone"
    assert caught.value.values == {"text": f"{'0206 ' * 40}…", "country": "VN", "sample": "0206 000 0012"}


@pytest.mark.parametrize(("text", "code"), [(" ", "empty-text"), ("0206\u200b3862123", "phone-letters")])
def test_a_number_is_a_text_of_digits_first(text: str, code: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_phone(text)
    assert caught.value.code == code


@given(st.text() | st.text("0123456789+() .-/;,ext=máy lẻ"))
@quick
def test_any_text_is_a_number_or_a_fault(text: str) -> None:
    try:
        phone = parse_phone(text)
    except Fault:
        return
    assert phone.dial.lstrip("+").isdigit()
    assert phone.dial.isascii()
