"""Cells of the table of areas that hold several values."""

from decimal import Decimal

import pytest

from generator.model.area_cells import Successor, parse_names, parse_successors
from generator.model.fields import Fault


@pytest.mark.parametrize(
    ("text", "successors"),
    [
        ("01392", [("01392", None)]),
        (" 01392 ; 01393;", [("01392", None), ("01393", None)]),
        ("01392:0.6; Xã Lũng Nặm : ?", [("01392", "0.6"), ("Xã Lũng Nặm", None)]),
        ("01392:0,25;01393:.5;A:1", [("01392", "0.25"), ("01393", "0.5"), ("A", "1")]),
    ],
)
def test_successors_are_codes_or_names_with_a_share_after_some(
    text: str, successors: list[tuple[str, str | None]]
) -> None:
    assert parse_successors(text) == tuple(
        Successor(area, Decimal(share) if share else None) for area, share in successors
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("01392:", "wrong-share"),
        ("01392:60%", "wrong-share"),
        ("01392:0", "wrong-share"),
        ("01392:1.5", "wrong-share"),
        ("01392:-0.5", "wrong-share"),
        (":0.5", "empty-text"),
        (";", "empty-text"),
        ("01392;;01393", "empty-text"),
        ("01392;01392", "repeated-item"),
    ],
)
def test_what_is_no_list_of_successors_says_why(text: str, code: str) -> None:
    with pytest.raises(Fault) as fault:
        parse_successors(text)
    assert fault.value.code == code


def test_names_are_kept_once_in_their_order() -> None:
    assert parse_names("Xã Sóc;  Xã Sóc Giang ; Xã Sóc") == ("Xã Sóc", "Xã Sóc Giang")
