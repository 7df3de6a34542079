"""Pictures of written pages: which sizes there are, how a page offers them."""

from dataclasses import replace

import pytest

from generator.model.authority import Authority
from generator.model.editorial_page import PagePicture
from generator.model.localized import LocalizedText
from generator.model.logo import Logo, Mark, Marks
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase
from generator.views.base.pictures import (
    build_logo,
    build_picture,
    choose_widths,
    list_copies,
    list_drawings,
)

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
    assert build_logo(localizers[0]) is None
    assert list_drawings(localizers[0]) == {}


MARK = Mark(file="logo.svg", digest="0123456789abcdef" * 4, ratio=4, is_vector=True)


def with_logo(localizer: Localizer, mark: Mark, alt: LocalizedText | None = None) -> Localizer:
    """The same site with a logo."""
    known = localizer.site.authority
    authority = Authority.model_construct(**(dict(known) | {"logo": Logo(file=mark.file, alt=alt)}))
    marks = Marks(colour=mark, black=None)
    return replace(localizer, site=localizer.site.model_copy(update={"authority": authority, "marks": marks}))


def test_a_logo_of_lines_goes_to_the_site_as_it_is(localizers: tuple[Localizer, ...]) -> None:
    localizer = with_logo(localizers[0], MARK)
    view = build_logo(localizer)

    assert view
    assert (view.path, view.width, view.height) == ("assets/logo-0123456789abcdef.svg", 64, 16)
    assert view.alt == Phrase("Ủy ban nhân dân huyện Mẫu")
    assert list_drawings(localizer) == {"assets/logo-0123456789abcdef.svg": "logo.svg"}
    assert list_copies((localizer,)) == []


def test_a_logo_of_dots_is_reduced_and_may_be_described(localizers: tuple[Localizer, ...]) -> None:
    alt = LocalizedText.of(vi="Hoa gạo đỏ")
    localizer = with_logo(localizers[1], MARK.model_copy(update={"is_vector": False}), alt)
    view = build_logo(localizer)

    assert view
    assert view.alt == Phrase("Hoa gạo đỏ", "vi")
    [copy] = list_copies((localizer,))
    assert (copy.path, copy.width, copy.kind) == ("assets/logo-0123456789abcdef.webp", 192, "webp")
    assert view.path == copy.path
    assert list_drawings(localizer) == {}
