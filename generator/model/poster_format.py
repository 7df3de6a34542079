"""Formats of printed sheets and of pictures for a screen."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Annotated, Final, Literal, get_args

from generator.model.localized import LocalizedText
from generator.model.schema import (
    AtLeastOne,
    DistinctAtLeastOne,
    Flag,
    Identifier,
    Model,
    SheetLanguages,
    length,
    whole_number,
)

Design = Literal["thong-tin", "loi-keu-goi"]
"""What a sheet of A-format leads with: all one needs to know, or one strong sentence."""

Motif = Literal["loa", "truong-hoc", "duong-den-lop", "ruong-bac-thang", "sach-mo"]
"""A drawing that comes with Loa: a loudspeaker, a school, the way to it, terraced fields, a book."""

Ink = Literal["colour", "black"]


@dataclass(frozen=True, slots=True)
class Layout:
    """How parts are placed on a sheet, by the template of its name in ``theme/posters/layouts/``."""

    inks: tuple[Ink, ...] = ("colour",)
    """What it can be printed with: black alone only on white paper, not as a field of colour."""
    copies: int = 1
    """How many of each of its codes the sheet has."""
    has_foot: bool = True
    """Whether it has room for the marks of partners, below all else."""


LayoutName = Literal["sheet", "two-up", "tear-off", "banner", "standee", "card"]
LAYOUTS: Final[Mapping[LayoutName, Layout]] = {
    "sheet": Layout(inks=("colour", "black")),
    "two-up": Layout(inks=("colour", "black"), copies=2),
    "tear-off": Layout(inks=("colour", "black")),
    "banner": Layout(has_foot=False),
    "standee": Layout(),
    "card": Layout(has_foot=False),
}

Part = Literal["partners", "dates_note", "desk_places", "other_phones", "second_desk", "logo"]
"""Parts that a sheet can lack: the marks of partners, the note on the dates, where desks are, all numbers of
a desk but its first, all desks but the first, the logo. The page behind the code has the words."""

INDOORS: Final = 1000.0
"""Millimetres: what is read from no further hangs under a roof, as sheets of paper do."""

DISTANCE_OF_SIDES: Final = 10
"""A code is read from about ten times its side."""

SHARPEST_EYE: Final = 25.4 / 0.000290888
"""Dots per inch that an eye distinguishes, times the distance in millimetres: it separates one minute of arc
(ISO 8596, acuity 1.0). At 400 mm that is 218 dots per inch."""


WIDEST_PICTURE: Final = 1.5
"""Width of a picture over the height of its sheet, at most: on a banner it stands at the end."""


LOGO_PER_POINT: Final = 1.2
"""Millimetres of a square logo for each point of body type: 13 on A4, beside two lines of small type."""

SMALLEST_ROOM: Final = 40.0
"""Millimetres inside the margins, below which no design fits."""

Side = Annotated[float, *length(SMALLEST_ROOM, 5080)]
"""At most 200 inches, the largest page a PDF can have (ISO 32000-1, annex C)."""

Margin = Annotated[float, *length(0, 500)]
Bleed = Annotated[float, *length(0, 50)]
"""Print shops ask for 2 to 5 mm on paper, up to 50 on a banner with a hem."""

TypeSize = Annotated[float, *length(5, 500)]
"""Below 5 points print shops promise no clean letters; 500 are read from some 60 metres."""

Distance = Annotated[float, *length(100, 30_000)]
"""From a hand's breadth, nearer than which no phone's camera is sharp, to across a road and a yard; the
code is a tenth of it."""

Dots = Annotated[float, *length(1, 40)]
"""25 to 1016 dots an inch: from the coarsest screen to finer than any."""


class PackUse(Model):
    """What the cover of an area's print pack says of one format."""

    copies: Annotated[int, *whole_number(0, 1000)]
    place: LocalizedText
    """Where to hang it or give it out."""


class PosterFormat(Model):
    """One format; lengths in millimetres."""

    id: Identifier
    """Begins the names of its files."""
    name: LocalizedText
    hint: LocalizedText
    """On which printer, on what paper."""
    layout: LayoutName
    width: Side
    height: Side
    """The finished sheet, as it hangs."""
    margin: Margin
    """Nothing but colour comes closer to the edge."""
    bleed: Bleed = 0.0
    """How far colour runs over the edge that a print shop cuts; 0 on an office printer."""
    ink: Ink = "colour"
    body_type: TypeSize
    """The smallest size of body text on the sheet, in points."""
    reading_distance: Distance
    """From where it is read and its code scanned; decides the size and error level of the code."""
    code: Flag = True
    """Whether it has the code that leads to the page."""
    contact_code: Literal["none", "tel", "mecard"] = "none"
    """A second code that saves the phone number, for phones without data."""
    dots: Dots | None = None
    """Pixels per millimetre of a picture for screens (PNG); left out for paper (PDF)."""
    languages: DistinctAtLeastOne[SheetLanguages]
    """Those of each sheet: one language, or one with another small below it: "vi", "vi-en"."""
    sheds: tuple[Part, ...] = get_args(Part)
    """Parts to leave out where a sheet is too full, in this order; ``[]``: none, the sheet is left out."""
    pack: PackUse | None = None
    """How it stands in an area's print pack; left out: not in it."""

    def kept_to(self, languages: Collection[str]) -> "PosterFormat":
        """The format without sheets in other languages: perhaps in none."""
        kept = tuple(one for one in self.languages if one in languages)
        return self.model_copy(update={"languages": kept})

    @property
    def suffix(self) -> Literal["pdf", "png"]:
        """How the names of its files end."""
        return "png" if self.dots else "pdf"

    @property
    def error_level(self) -> Literal["M", "Q"]:
        """Error correction of the code (ISO/IEC 18004): M indoors, Q in wind and sun."""
        return "M" if self.reading_distance <= INDOORS else "Q"

    @property
    def code_side(self) -> float:
        """Least side of the code for its distance, in millimetres, without the quiet zone."""
        return self.reading_distance / DISTANCE_OF_SIDES

    @property
    def picture_width(self) -> int:
        """Pixels that a campaign's picture needs across, so that it looks sharp on the sheet."""
        return self.pixels(min(self.width, WIDEST_PICTURE * self.height))

    @property
    def logo_side(self) -> float:
        """Side of a square logo in millimetres, where there is room enough."""
        return LOGO_PER_POINT * self.body_type

    def pixels(self, width: float) -> int:
        """Pixels that something `width` millimetres wide needs across, so that it looks sharp."""
        if self.dots:
            return round(width * self.dots)
        return round(width / 25.4 * SHARPEST_EYE / self.reading_distance)


class PosterFormats(Model):
    """The whole of ``formats.yaml``."""

    formats: AtLeastOne[PosterFormat]
