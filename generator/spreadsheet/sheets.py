"""A workbook as text: what stands in each cell, and what of it cannot be read as text."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `fault` is a problem code when its content is no text or number; empty when it is fine."""

    text: str
    name: str
    """As Excel calls it, "D3"."""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, all rows equally long. Rows and columns count from 1."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    merged: tuple[str, ...] = ()
    """The first cell of each group of merged cells."""
    is_hidden: bool = False

    def is_blank(self) -> bool:
        """Whether nothing is written on it."""
        return not any(cell.text or cell.fault for row in self.rows for cell in row)


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a sheet to fill in: its id, what people call it, and a note that says more."""

    id: str
    label: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FormSheet:
    """One sheet to fill in, a row for each thing there is.

    `top` stands in the first row; the first `locked` columns cannot be typed over. A sheet of `counts` takes
    whole numbers only, any other takes text; `choices` has what alone may stand in a column.
    """

    title: str
    top: tuple[str, str, str]
    headings: tuple[Heading, ...]
    rows: tuple[tuple[str, ...], ...]
    locked: int
    has_counts: bool = False
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Form:
    """A workbook to fill in, and the sentences of the sheet that explains it."""

    sheets: tuple[FormSheet, ...]
    guide: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One value that would change. Texts are as on the sheet; blank means that nothing is there."""

    area: str
    column: str
    before: str
    after: str
