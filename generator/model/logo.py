"""Marks of the authority and of its partners: what a project says of them, and how large they stand."""

from math import sqrt
from typing import Final

from generator.model.localized import LocalizedText
from generator.model.schema import FileName, Model

NARROWEST: Final = 0.25
WIDEST: Final = 5.0
"""Width over height. What is longer has no room beside the name at a height at which it is recognised."""


class MarkFiles(Model):
    """A mark as a project has it: SVG or PNG files, to stand on white."""

    file: FileName
    """From the project's folder, for example ``campaigns/pictures/logo.svg``."""
    black: FileName | None = None
    """The same in black alone, for sheets that are printed in black; these have none when left out."""


class Logo(MarkFiles):
    """The authority's mark."""

    alt: LocalizedText | None = None
    """The mark in words, where the authority's name, which stands beside it, does not say all."""


class Partner(MarkFiles):
    """Who carries a campaign with the authority; its mark stands at the foot of sheets."""

    name: LocalizedText
    """Read out in place of the mark."""


class Mark(Model):
    """A logo's file, as it was found. `digest` says which bytes it is made from."""

    file: str
    digest: str
    ratio: float
    """Width over height."""
    is_vector: bool

    @property
    def wide(self) -> float:
        """Width, as a share of the side of a square mark: all marks cover the same area, none is taller."""
        return sqrt(self.ratio) if self.ratio > 1 else self.ratio

    @property
    def tall(self) -> float:
        """Height, as such a share."""
        return self.wide / self.ratio


class Marks(Model):
    """The files of a logo."""

    colour: Mark
    black: Mark | None
    """None where there is none for sheets in black."""
