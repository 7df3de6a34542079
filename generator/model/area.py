"""Areas: the places a campaign reaches."""

import re
from datetime import date
from typing import Annotated, Literal

from generator.model.localized import LocalizedText
from generator.model.schema import AreaCode, Day, Model, whole_number

Tile = Annotated[int, *whole_number(1, 99)]
"""A place on the tile map, counted from 1; no district is 99 areas wide."""


class Area(Model):
    """One area as it was from `valid_from` to `valid_to`.

    A code is an identity only together with a date: 01392 was thị trấn Xuân Hòa until 30/06/2025 and
    is xã Trường Hà after (Resolution 1657/NQ-UBTVQH15). `row` and `column` place it on the tile map.
    """

    code: AreaCode
    name: LocalizedText
    kind: Literal["xã", "thị trấn", "phường"]
    valid_from: Day
    valid_to: Day | None = None
    row: Tile
    column: Tile
    difficulty: Literal["I", "II", "III"] | None = None
    """Difficulty area under Decision 861/QĐ-TTg; None where it is not known, never guessed."""

    @property
    def is_hard(self) -> bool | None:
        """Whether it is in special difficulty, area III; None where its area is not known."""
        return None if self.difficulty is None else self.difficulty == "III"

    @property
    def own_name(self) -> str:
        """The name in the first language without its kind: "Trường Hà"; else the whole name."""
        return re.sub(rf"^{self.kind}\s+(?=\S)", "", self.name.first, flags=re.IGNORECASE)

    @property
    def identity(self) -> tuple[str, date]:
        """Identifies this area among all others, also over time."""
        return self.code, self.valid_from

    def is_valid_on(self, day: date) -> bool:
        """Whether the area existed under this code on `day`."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)

    def overlaps(self, other: "Area") -> bool:
        """Whether both existed on some day."""
        return self.is_valid_on(other.valid_from) or other.is_valid_on(self.valid_from)
