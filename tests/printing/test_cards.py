"""The card of a page as a picture."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from generator.printing.cards import render_card
from generator.printing.typesetting import Typesetter
from generator.views.print.share_cards import CardView

CARD = CardView(
    path="assets/the/trang-dau.png",
    locale="vi",
    site_name="Trang mẫu",
    title="Ngày toàn dân đưa trẻ đến trường",
    line="05/09/2021",
    agency="Ủy ban nhân dân huyện Mẫu",
    address="mau.example",
    accent="#A63A24",
    motif="truong-hoc",
    logo=None,
)


def test_a_card_has_the_size_that_networks_ask_for(typesetter: Typesetter) -> None:
    picture = Image.open(BytesIO(render_card(CARD, typesetter)))

    assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert picture.convert("RGB").getpixel((10, 10)) == (0xA6, 0x3A, 0x24)


@pytest.mark.parametrize(
    "words", ["Chữ rất dài " * 200, "Chữrấtdài" * 200, "Chữrấtdài " + "Nghiêng" * 60, ""]
)
@pytest.mark.parametrize("field", ["title", "line", "agency", "site_name"])
def test_words_that_no_card_holds_do_not_stop_a_site(typesetter: Typesetter, field: str, words: str) -> None:
    said: dict[str, Any] = {field: words}
    picture = Image.open(BytesIO(render_card(replace(CARD, **said), typesetter)))

    assert picture.size == (1200, 630)


def test_a_card_is_the_same_bytes_again(typesetter: Typesetter) -> None:
    assert render_card(CARD, typesetter) == render_card(CARD, typesetter)


def test_letters_that_the_typeface_lacks_are_left_out(typesetter: Typesetter) -> None:
    """A title of nothing else is that of the site."""
    assert render_card(replace(CARD, title="Đến 🎒 lớp →"), typesetter) == render_card(
        replace(CARD, title="Đến lớp"), typesetter
    )
    assert render_card(replace(CARD, title="🎒"), typesetter) == render_card(
        replace(CARD, title=CARD.site_name), typesetter
    )
