"""A template that cannot be rendered: a slip of whoever changed the theme."""

from generator.problems.mistake import Mistake
from generator.problems.problem import Position, Problem


class TemplateMistake(Mistake):
    """Told at the template's line."""

    def __init__(self, file: str, line: int, reason: str, code: str = "template-mistake") -> None:
        """The template's file and line, and what the template engine says or the name it does not know."""
        super().__init__(Problem(code, Position(file, line, 1), {"reason": reason}))
