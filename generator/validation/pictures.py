"""Pictures are sharp enough for every sheet; other designs are for formats that there are."""

from collections.abc import Iterable, Mapping

from generator.loading.pictures import FIELD, PictureFile
from generator.problems.problem import Problem
from generator.validation.parts import Parts
from generator.validation.sourced import suggest


def check_pictures(parts: Parts, pictures: Mapping[str, PictureFile]) -> list[Problem]:
    """Pictures too coarse, told with the format that asks for most; formats that do not exist."""
    return [*_check_sharpness(parts, pictures), *_check_other_designs(parts)]


def _check_sharpness(parts: Parts, pictures: Mapping[str, PictureFile]) -> Iterable[Problem]:
    formats = [form.model for form in parts.formats]
    for campaign in parts.campaigns:
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


def _check_other_designs(parts: Parts) -> Iterable[Problem]:
    known = parts.ids("formats")
    for campaign in parts.campaigns:
        for index, other in enumerate(campaign.model.poster.other_designs):
            if known and other.format not in known:
                path = ("poster", "other_designs", index, "format")
                yield campaign.problem(
                    "unknown-format", path, {"text": other.format, **suggest(other.format, known)}
                )
