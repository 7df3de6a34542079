"""Pictures are sharp enough for every sheet, and have words."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from generator.loading.page_pictures import ShownPicture, find_shown
from generator.loading.pictures import FIELD, LOGO, LOGO_IN_BLACK, PictureFile
from generator.messages.problem import Problem, Severity
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.logo import NARROWEST, WIDEST, Mark, Marks
from generator.model.poster_format import PosterFormat
from generator.validation.located import Located
from generator.validation.parts import Parts

FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|avif|heic|gif)$")
LETTER = re.compile(r"[^\W\d_]")

HEAVIEST_LOGO: Final = 20_000
"""Bytes of an SVG, which every page loads once; raster pictures are reduced."""


def check_pictures(parts: Parts, pictures: Mapping[str, PictureFile]) -> list[Problem]:
    """Pictures too coarse, with the most demanding format; missing alternative texts."""
    return [*_check_sharpness(parts, pictures), *_check_logo(parts, pictures), *_check_words(parts)]


def find_marks(authority: Authority, pictures: Mapping[str, PictureFile]) -> Marks | None:
    """The files of a logo, of those found; in black its own, or the other where that has no colour."""
    colour = pictures.get(authority.logo.file) if authority.logo else None
    if authority.logo is None or colour is None:
        return None
    named = authority.logo.black
    black = pictures.get(named) if named else colour if colour.is_black else None
    return Marks(colour=_mark(colour), black=_mark(black) if black else None)


def _mark(file: PictureFile) -> Mark:
    return Mark(file=file.name, digest=file.digest, ratio=file.ratio, is_vector=file.is_drawing)


def _check_logo(parts: Parts, pictures: Mapping[str, PictureFile]) -> Iterable[Problem]:
    """A logo of no or a strange size, too coarse or too heavy, or not black where it should be."""
    authority = parts.one(Authority)
    logo = authority.model.logo if authority else None
    if authority is None or logo is None:
        return
    formats = [form.model for form in parts.of(PosterFormat)]
    black = [form for form in formats if form.ink == "black"]
    own, where = pictures.get(logo.file), LOGO[:1] if authority.record.text_at(LOGO[:1]) else LOGO
    if own:
        is_alone = logo.black is None and own.is_black
        yield from _check_mark(authority, where, own, [f for f in formats if is_alone or f.ink == "colour"])
        if own.is_drawing and len(own.content) > HEAVIEST_LOGO:
            values = {"text": own.name, "size": f"{len(own.content) / 1000:.0f}"}
            yield authority.problem("logo-heavy", where, values, severity=Severity.WARNING)
    if logo.black is None:
        if own and black and not own.is_black:
            values = {"text": own.name, "format": black[0].id}
            yield authority.problem("logo-without-black", where, values, severity=Severity.NOTICE)
    elif inked := pictures.get(logo.black):
        yield from _check_mark(authority, LOGO_IN_BLACK, inked, black)
        if not inked.is_black:
            yield authority.problem("logo-not-black", LOGO_IN_BLACK, {"text": inked.name})


def _check_mark(
    authority: Located[Authority], path: tuple[str, ...], file: PictureFile, formats: Iterable[PosterFormat]
) -> Iterable[Problem]:
    """One file of a logo, printed in `formats`."""
    if not file.ratio:
        yield authority.problem("logo-without-size", path, {"text": file.name})
    elif not NARROWEST <= file.ratio <= WIDEST:
        code = "logo-too-tall" if file.ratio < 1 else "logo-too-wide"
        yield authority.problem(code, path, {"text": file.name})
    elif file.width:
        wide = _mark(file).wide
        needed = {form.id: form.pixels(form.logo_side * wide) for form in formats}
        hardest = max(needed, key=lambda name: needed[name], default="")
        if hardest and file.width < needed[hardest]:
            values = {"text": file.name, "width": str(file.width), "format": hardest}
            yield authority.problem("picture-too-coarse", path, values | {"needed": str(needed[hardest])})


def _check_sharpness(parts: Parts, pictures: Mapping[str, PictureFile]) -> Iterable[Problem]:
    formats = [form.model for form in parts.of(PosterFormat)]
    for campaign in parts.of(Campaign):
        picture = campaign.model.poster.picture
        file = pictures.get(picture.file) if picture else None
        if file and file.width and formats:
            hardest = max(formats, key=lambda form: form.picture_width)
            if file.width < hardest.picture_width:
                values = {
                    "text": file.name,
                    "width": str(file.width),
                    "needed": str(hardest.picture_width),
                    "format": hardest.id,
                }
                yield campaign.problem("picture-too-coarse", FIELD, values)


def _check_words(parts: Parts) -> Iterable[Problem]:
    """Pictures on written pages that say nothing to those who cannot see them; a file's name says nothing."""
    for _, front in (*parts.written(), *parts.handbook):
        for shown in find_shown(front.record):
            if isinstance(shown, ShownPicture) and _is_wordless(shown):
                yield Problem("picture-without-alt", shown.position, {"text": shown.target, "alt": shown.alt})


def _is_wordless(shown: ShownPicture) -> bool:
    stem, _, ending = PurePosixPath(shown.target).name.casefold().rpartition(".")
    alt = shown.alt.casefold()
    return alt in {"", stem, f"{stem}.{ending}"} or bool(FILE_NAME.search(alt)) or not LETTER.search(alt)
