"""A problem: something a writer can correct."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum


class Severity(Enum):
    """Errors stop the build, warnings only with ``--strict``, notices never."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file: lines and columns count from 1; line 0 means the whole file.

    `excerpt` is that line of the file and `width` how many characters of it are meant. In a workbook `cell`
    is the cell's name on the `sheet`, and `row_name` whose row it is, as far as that is known.
    """

    file: str
    line: int = 0
    column: int = 0
    width: int = field(default=1, compare=False)
    excerpt: str = field(default="", compare=False)
    sheet: str = ""
    cell: str = field(default="", compare=False)
    row_name: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong (`code`, see the catalogue), where, and the values its words need.

    `places` are further positions the message lists, for example both files that claim one address.
    """

    code: str
    position: Position
    values: dict[str, str] = field(default_factory=dict)
    places: tuple[Position, ...] = ()
    severity: Severity = Severity.ERROR

    def sort_key(self) -> tuple[Position, str]:
        """Problems are listed file by file, from top to bottom."""
        return self.position, self.code


def is_stopping(problems: Iterable[Problem], *, is_strict: bool) -> bool:
    """Whether these problems end a run: any error, or if it `is_strict` any warning."""
    stopping = {Severity.ERROR, Severity.WARNING} if is_strict else {Severity.ERROR}
    return any(problem.severity in stopping for problem in problems)
