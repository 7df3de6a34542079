"""Pictures of pages, and the logo on each: which sizes are made, and how a page offers them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.model.editorial_page import PagePicture
from generator.model.logo import Mark
from generator.views.base.components import LogoView, PictureSource, PictureView
from generator.views.base.localizer import Localizer
from generator.views.base.urls import Links

WIDTHS: Final = (360, 720, 1440)
"""Pixels: a cheap phone, a phone with two device pixels per CSS pixel, a desktop."""

SHOWN: Final = 720
"""Pixels of the one that is named first; the text column is 704 CSS pixels wide."""

SIZES: Final = "(min-width: 46rem) 44rem, calc(100vw - 2rem)"
"""How wide a picture stands: the column of text, or a phone without its margins (``site.css``)."""

KINDS: Final = ("avif", "webp")
"""The smaller one first; browsers before 2021 know WebP only."""


LOGO_SIDE: Final = 32
"""CSS pixels of a square logo, beside the name of the site."""

SHARPEST: Final = 3
"""Device pixels per CSS pixel of the telephones there are."""


@dataclass(frozen=True, slots=True)
class PictureCopy:
    """One file to be: a picture, named by its bytes, in one width and kind."""

    path: str
    digest: str
    width: int
    kind: str


def list_copies(localizers: tuple[Localizer, ...]) -> list[PictureCopy]:
    """Every file that pages need, each once."""
    copies = {copy.path: copy for copy in _copy_logo(localizers[0])}
    copies |= {
        copy.path: copy
        for localizer in localizers
        for picture in localizer.site.page_pictures()
        for copy in _copies(localizer.links, picture)
    }
    return list(copies.values())


def build_picture(links: Links, picture: PagePicture, root: str) -> PictureView:
    """The picture on a page from which `root` leads to the root of the site."""
    first = max((width for width in choose_widths(picture.width) if width <= SHOWN), default=picture.width)
    copies = list(_copies(links, picture))
    return PictureView(
        src=next(root + c.path for c in copies if (c.kind, c.width) == (KINDS[-1], first)),
        width=first,
        height=max(1, round(picture.height * first / picture.width)),
        sources=tuple(
            PictureSource(
                f"image/{kind}", ", ".join(f"{root}{c.path} {c.width}w" for c in copies if c.kind == kind)
            )
            for kind in KINDS
        ),
        sizes=SIZES,
    )


def build_logo(localizer: Localizer) -> LogoView | None:
    """The logo on every page, if there is one; its words are the authority's name, or its own."""
    marks, authority = localizer.site.marks, localizer.site.authority
    if marks is None:
        return None
    mark, words = marks.colour, authority.logo and authority.logo.alt
    return LogoView(
        mark,
        localizer.links.logo(mark),
        round(LOGO_SIDE * mark.wide),
        round(LOGO_SIDE * mark.tall),
        localizer.say(words or authority.name),
    )


def list_drawings(localizer: Localizer) -> dict[str, str]:
    """Files that go to the site as they are, by their path there: from the project's folder."""
    marks = localizer.site.marks
    is_one = marks and marks.colour.is_vector
    return {localizer.links.logo(marks.colour): marks.colour.file} if marks and is_one else {}


def _copy_logo(localizer: Localizer) -> Iterator[PictureCopy]:
    """The logo in the width that is sharp on any screen; one made of lines needs no copy."""
    marks = localizer.site.marks
    if marks and not marks.colour.is_vector:
        yield _reduce(localizer.links, marks.colour)


def _reduce(links: Links, mark: Mark) -> PictureCopy:
    return PictureCopy(links.logo(mark), mark.digest, round(SHARPEST * LOGO_SIDE * mark.wide), KINDS[-1])


def choose_widths(width: int) -> tuple[int, ...]:
    """Widths that a picture `width` pixels wide is made in: never larger than it is."""
    return tuple(choice for choice in WIDTHS if choice <= width) or (width,)


def _copies(links: Links, picture: PagePicture) -> Iterator[PictureCopy]:
    for kind in KINDS:
        for width in choose_widths(picture.width):
            path = links.picture(picture.digest, width, kind)
            yield PictureCopy(path, picture.digest, width, kind)
