"""Formats: what follows from the distance at which they are read."""

from typing import Any

import pytest

from generator.language.locales import USUAL
from generator.model.localized import LANGUAGES
from generator.model.poster_format import PosterFormat

A4 = {
    "id": "ap-phich-a4",
    "name": {"vi": "Áp phích A4"},
    "hint": {"vi": "Máy in văn phòng"},
    "layout": "sheet",
    "width": "210",
    "height": "297",
    "margin": "10",
    "body_type": "11",
    "reading_distance": "380",
    "languages": ["vi"],
}


def make(**changes: Any) -> PosterFormat:
    return PosterFormat.model_validate(A4 | changes, context={LANGUAGES: USUAL})


@pytest.mark.parametrize(
    ("distance", "side", "level"),
    [("280", 28, "M"), ("1000", 100, "M"), ("1001", 100.1, "Q"), ("3000", 300, "Q")],
)
def test_side_and_strength_of_the_code_follow_from_the_distance(
    distance: str, side: float, level: str
) -> None:
    form = make(reading_distance=distance)
    assert (form.code_side, form.error_level) == (side, level)


def test_a_picture_needs_as_many_pixels_as_an_eye_distinguishes() -> None:
    """218 dots an inch at 400 mm; a banner's picture is no wider than one and a half times its height."""
    assert make(reading_distance="400").picture_width == pytest.approx(1805, abs=2)
    banner = make(layout="banner", width="3000", height="700", reading_distance="3000")
    assert banner.picture_width == pytest.approx(1203, abs=2)
    assert make(width="108", height="108", dots="10").picture_width == 1080


def test_what_is_left_out_means_an_office_sheet_in_colour_with_one_code() -> None:
    form = make()
    assert (form.bleed, form.ink, form.code, form.contact_code, form.dots, form.pack) == (
        0, "colour", True, "none", None, None,
    )  # fmt: skip
