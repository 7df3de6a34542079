"""What is published of columns, and how they hang together, as protection sees it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Counts = Mapping[str, int]

Form = tuple[tuple[str, int], ...]
"""A number of people: columns, each added (1) or taken off (-1), in alphabetical order."""


@dataclass(frozen=True, slots=True)
class Quotient:
    """An indicator as protection sees it: which column is divided by which; a plain count by none."""

    id: str
    numerator: str
    denominator: str = ""
    is_of_things: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """What is divided by, and what is divided."""
        return (self.denominator, self.numerator) if self.denominator else (self.numerator,)


@dataclass(frozen=True, slots=True)
class Sum:
    """The column `whole` counts the people of all `parts` together.

    Where numerator and denominator of a quotient have equally many parts, these belong together in their
    order: the boys at school are some of the boys.
    """

    whole: str
    parts: tuple[str, ...]

    def is_contradicted(self, counts: Counts) -> bool:
        """Whether the reported columns cannot be the parts of their whole; parts may be missing."""
        if self.whole not in counts:
            return False
        excess = sum(counts.get(part, 0) for part in self.parts) - counts[self.whole]
        is_whole = all(part in counts for part in self.parts)
        return excess > 0 or (excess < 0 and is_whole)

    def others(self, column: str) -> Form:
        """The people of `column`, computed from the other columns of the sum."""
        if column == self.whole:
            return make_form((part, 1) for part in self.parts)
        return make_form([(self.whole, 1), *((part, -1) for part in self.parts if part != column)])


@dataclass(frozen=True, slots=True)
class Nest:
    """Everyone counted in the column `inner` is counted in `outer` too."""

    inner: str
    outer: str


def make_form(entries: Iterable[tuple[str, int]]) -> Form:
    """Columns added up, those left out that cancel each other."""
    total: dict[str, int] = {}
    for column, sign in entries:
        total[column] = total.get(column, 0) + sign
    return tuple(sorted((column, sign) for column, sign in total.items() if sign))
