"""The outcome of printing: which sheets lost parts, which files could not be made."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from generator.model.poster_format import Part


@dataclass(frozen=True, slots=True)
class Prints:
    """By paths from the root of the site."""

    shed: Mapping[str, tuple[Part, ...]] = field(default_factory=dict)
    """The parts that a sheet lost to fit, for those that did."""
    left_out: frozenset[str] = frozenset()
    """The files there are not: no page leads to them."""

    def joined(self, other: "Prints") -> "Prints":
        """Both."""
        return Prints({**self.shed, **other.shed}, self.left_out | other.left_out)


ALL_PRINTED: Final = Prints()
"""Everything complete: the assumption before anything is made."""
