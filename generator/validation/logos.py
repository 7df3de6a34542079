"""Marks of the authority and of partners can stand beside a name, in colour and in black."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from generator.loading.pictures import PictureFile
from generator.messages.problem import Problem, Severity
from generator.model.authority import Authority
from generator.model.campaign import Campaign
from generator.model.logo import NARROWEST, WIDEST, Mark, MarkFiles, Marks
from generator.model.poster_format import LAYOUTS, PosterFormat
from generator.model.schema import Path
from generator.validation.located import Located
from generator.validation.parts import Parts

HEAVIEST_LOGO: Final = 20_000
"""Bytes of an SVG, which every page loads once; raster pictures are reduced."""

Pictures = Mapping[str, PictureFile]


def check_logos(parts: Parts, pictures: Pictures) -> Iterable[Problem]:
    """Marks of no or a strange size, too coarse or too heavy, or not black where they should be."""
    formats = [form.model for form in parts.of(PosterFormat)]
    authority = parts.one(Authority)
    if authority and authority.model.logo:
        path: Path = ("logo",)
        yield from _check_files(authority, path, authority.model.logo, pictures, formats)
        own = pictures.get(authority.model.logo.file)
        if own and own.is_drawing and len(own.content) > HEAVIEST_LOGO:
            values = {"text": own.name, "size": f"{len(own.content) / 1000:.0f}"}
            yield authority.problem("logo-heavy", _file(authority, path), values, severity=Severity.WARNING)
    footed = [form for form in formats if LAYOUTS[form.layout].has_foot]
    for campaign in parts.of(Campaign):
        for number, partner in enumerate(campaign.model.partners):
            yield from _check_files(campaign, ("partners", number), partner, pictures, footed)


def find_marks(files: MarkFiles, pictures: Pictures) -> Marks | None:
    """The files that were found; in black its own, or the one where that has no colour."""
    colour = pictures.get(files.file)
    if colour is None:
        return None
    black = pictures.get(files.black) if files.black else colour if colour.is_black else None
    return Marks(colour=_mark(colour), black=_mark(black) if black else None)


def _mark(file: PictureFile) -> Mark:
    return Mark(file=file.name, digest=file.digest, ratio=file.ratio, is_vector=file.is_drawing)


def _file(whole: Located[Any], path: Path) -> Path:
    """Where a mark is named: its file alone may be written."""
    return path if whole.record.text_at(path) else (*path, "file")


def _check_files(
    whole: Located[Any], path: Path, files: MarkFiles, pictures: Pictures, formats: list[PosterFormat]
) -> Iterable[Problem]:
    """One mark, in the formats that print it."""
    black = [form for form in formats if form.ink == "black"]
    own, where = pictures.get(files.file), _file(whole, path)
    if own:
        is_alone = files.black is None and own.is_black
        yield from _check_mark(whole, where, own, [f for f in formats if is_alone or f.ink == "colour"])
    if files.black is None:
        if own and black and not own.is_black:
            values = {"text": own.name, "format": black[0].id}
            yield whole.problem("logo-without-black", where, values, severity=Severity.NOTICE)
    elif inked := pictures.get(files.black):
        yield from _check_mark(whole, (*path, "black"), inked, black)
        if not inked.is_black:
            yield whole.problem("logo-not-black", (*path, "black"), {"text": inked.name})


def _check_mark(
    whole: Located[Any], path: Path, file: PictureFile, formats: Iterable[PosterFormat]
) -> Iterable[Problem]:
    """One file of a mark, printed in `formats`."""
    if not file.ratio:
        yield whole.problem("logo-without-size", path, {"text": file.name})
    elif not NARROWEST <= file.ratio <= WIDEST:
        code = "logo-too-tall" if file.ratio < 1 else "logo-too-wide"
        yield whole.problem(code, path, {"text": file.name})
    elif file.width:
        wide = _mark(file).wide
        needed = {form.id: form.pixels(form.logo_side * wide) for form in formats}
        hardest = max(needed, key=lambda name: needed[name], default="")
        if hardest and file.width < needed[hardest]:
            values = {"text": file.name, "width": str(file.width), "format": hardest}
            yield whole.problem("picture-too-coarse", path, values | {"needed": str(needed[hardest])})
