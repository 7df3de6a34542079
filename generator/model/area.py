"""Areas: the places a campaign reaches."""

from datetime import date
from typing import Annotated, Any

from generator.model.days import add_days
from generator.model.localized import LocalizedText
from generator.model.marks import AreaKindId, ParentArea
from generator.model.schema import AreaCode, Day, Model, Names, Successors, Text, degrees, whole_number

Tile = Annotated[int, *whole_number(1, 99)]
"""A place on the tile map, counted from 1; no map is 99 areas wide."""


class AreaRow(Model):
    """A row of the table of areas: one area as it was from `valid_from` to `valid_to`.

    A code is an identity only together with a date: 01392 was thị trấn Xuân Hòa until 30/06/2025 and
    is xã Trường Hà after (Resolution 1657/NQ-UBTVQH15). `row` and `column` place it on the tile map.
    """

    code: AreaCode | None = None
    name: LocalizedText
    kind: AreaKindId | None = None
    parent: ParentArea | None = None
    """Code or name of the area it lies in; see `generator.model.area_tree`."""
    valid_from: Day | None = None
    valid_to: Day | None = None
    successors: Successors = ()
    """The areas that took its place on the day after `valid_to`; see `generator.model.succession`."""
    former_names: Names = ()
    """What it was called before somebody corrected its name, the oldest first: it is still found there."""
    row: Tile | None = None
    column: Tile | None = None
    latitude: Annotated[float, *degrees(90)] | None = None
    longitude: Annotated[float, *degrees(180)] | None = None
    """In degrees; places on the tile map follow from them where no area has a row and a column."""
    difficulty: Text | None = None
    """Its class (see `generator.model.standards.AreaClass`); None where it is not known, never guessed."""


class Area(AreaRow):
    """An area, with all that follows from its row, its kind and the other rows."""

    code: str
    """As it was written, or made from the name."""
    own_name: str
    """The name in the first language without its kind: "Trường Hà"; else the whole name."""
    former_classes: tuple[tuple[date, str | None], ...] = ()
    """Its classes before, each with its last day, the oldest first: of rows that tell nothing else."""

    @property
    def since(self) -> date:
        """The first day on which it existed, as far as anybody says."""
        return self.valid_from or date.min

    @property
    def identity(self) -> tuple[str, date]:
        """Identifies this area among all others, also over time."""
        return self.code, self.since

    @property
    def place(self) -> tuple[int, int] | None:
        """Row and column of the tile map; None where it has none."""
        return (self.row, self.column) if self.row and self.column else None

    def class_on(self, day: date) -> str | None:
        """Its class on a day."""
        return next((before for last, before in self.former_classes if day <= last), self.difficulty)

    def goes_on_as(self, later: "Area") -> bool:
        """Whether the row of `later` is about this area from the next day on, perhaps of another class."""
        is_next = self.valid_to is not None and later.valid_from == add_days(self.valid_to, 1)
        same = all(getattr(self, name) == getattr(later, name) for name in ("code", "name", "kind", "parent"))
        return is_next and same and all(heir.area == self.code for heir in self.successors)

    def is_valid_on(self, day: date) -> bool:
        """Whether the area existed under this code on `day`."""
        return self.since <= day and (self.valid_to is None or day <= self.valid_to)

    def exists_within(self, first: date, last: date) -> bool:
        """Whether the area existed on one of the days from `first` to `last`."""
        return self.since <= last and first <= (self.valid_to or date.max)

    def overlaps(self, other: "Area") -> bool:
        """Whether both existed on some day."""
        return self.is_valid_on(other.since) or other.is_valid_on(self.since)


def stand_for(place: LocalizedText) -> Area:
    """What stands for all that a site is for, where it has no areas: `place`, without code or page."""
    said: dict[str, Any] = dict.fromkeys(Area.model_fields)
    said |= dict.fromkeys(("successors", "former_names", "former_classes"), ())
    said |= {"code": "", "name": place, "own_name": place.first}
    return Area.model_construct(**said)
