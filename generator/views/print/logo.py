"""The marks of the authority and of partners as they are printed."""

from dataclasses import dataclass

from generator.model.campaign import Campaign
from generator.model.logo import Mark
from generator.model.poster_format import LAYOUTS, PosterFormat
from generator.views.base.localizer import Localizer


@dataclass(frozen=True, slots=True)
class PrintedLogo:
    """A logo on paper or in a picture."""

    file: str
    """From the project's folder."""
    digest: str
    """Of its bytes."""
    wide: float
    tall: float
    """Width and height, as shares of the side of a square one."""
    width: int
    """Pixels that it needs across where it is none of lines."""
    alt: str
    """In words; empty where the name beside it says all."""


def logo_on(localizer: Localizer, form: PosterFormat) -> PrintedLogo | None:
    """The logo on sheets of a format; None where there is none, or none in black for what prints in black."""
    marks = localizer.site.marks
    mark = marks and (marks.black if form.ink == "black" else marks.colour)
    if not mark:
        return None
    logo = localizer.site.authority.logo
    words = localizer.say(logo.alt).text if logo and logo.alt else ""
    return print_logo(mark, form.pixels(form.logo_side * mark.wide), words)


def partners_on(localizer: Localizer, campaign: Campaign, form: PosterFormat) -> tuple[PrintedLogo, ...]:
    """The marks of a campaign's partners on sheets of a format, as far as there are some for its ink."""
    marks = localizer.site.partner_marks.get(campaign.slug, ())
    if not LAYOUTS[form.layout].has_foot:
        return ()
    inked = [(one.black if form.ink == "black" else one.colour) for one in marks]
    return tuple(
        print_logo(mark, form.pixels(form.logo_side * mark.wide), localizer.say(partner.name).text)
        for partner, mark in zip(campaign.partners, inked, strict=True)
        if mark
    )


def print_logo(mark: Mark, width: int, alt: str = "") -> PrintedLogo:
    """A logo that needs `width` pixels across, in words `alt`."""
    return PrintedLogo(mark.file, mark.digest, mark.wide, mark.tall, width, alt)
