"""Pictures are sharp enough for every sheet, and have words."""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from generator.loading.page_pictures import ShownPicture, find_shown
from generator.loading.pictures import FIELD, PictureFile
from generator.messages.problem import Problem
from generator.model.campaign import Campaign
from generator.model.poster_format import PosterFormat
from generator.validation.parts import Parts

FILE_NAME = re.compile(r"\.(?:jpe?g|png|webp|avif|heic|gif)$")
LETTER = re.compile(r"[^\W\d_]")


def check_pictures(parts: Parts, pictures: Mapping[str, PictureFile]) -> list[Problem]:
    """Pictures too coarse, with the most demanding format; missing alternative texts."""
    return [*_check_sharpness(parts, pictures), *_check_words(parts)]


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
