"""Pictures of written pages: which sizes there are, how a page offers them."""

import pytest

from generator.model.editorial_page import PagePicture
from generator.views.base.localizer import Localizer
from generator.views.base.pictures import build_picture, choose_widths, list_copies

PICTURE = PagePicture(target="hinh/a.jpg", digest="0123456789abcdef" * 4, width=1000, height=750)


@pytest.mark.parametrize(
    ("width", "widths"),
    [(200, (200,)), (360, (360,)), (1000, (360, 720)), (1440, (360, 720, 1440)), (6000, (360, 720, 1440))],
)
def test_a_picture_is_never_made_larger_than_it_is(width: int, widths: tuple[int, ...]) -> None:
    assert choose_widths(width) == widths


def test_a_page_offers_each_kind_in_each_width(localizers: tuple[Localizer, ...]) -> None:
    view = build_picture(localizers[0].links, PICTURE, "../")

    assert (view.src, view.width, view.height) == ("../assets/hinh/0123456789abcdef-720.webp", 720, 540)
    assert [(source.kind, source.srcset) for source in view.sources] == [
        (
            "image/avif",
            "../assets/hinh/0123456789abcdef-360.avif 360w, ../assets/hinh/0123456789abcdef-720.avif 720w",
        ),
        (
            "image/webp",
            "../assets/hinh/0123456789abcdef-360.webp 360w, ../assets/hinh/0123456789abcdef-720.webp 720w",
        ),
    ]


def test_a_picture_smaller_than_any_choice_is_offered_as_it_is(localizers: tuple[Localizer, ...]) -> None:
    view = build_picture(localizers[0].links, PICTURE.model_copy(update={"width": 100, "height": 50}), "")

    assert (view.src, view.width, view.height) == ("assets/hinh/0123456789abcdef-100.webp", 100, 50)


def test_a_site_without_pictures_needs_no_files(localizers: tuple[Localizer, ...]) -> None:
    assert list_copies(localizers) == []
