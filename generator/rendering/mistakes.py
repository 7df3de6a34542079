"""A template that cannot be rendered: a slip of whoever changed the theme."""

from generator.problems.problem import Position, Problem


class TemplateMistake(Exception):
    """Carries the problem to whoever runs the line."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        """The template's file from the theme's folder, the line, and what the template engine says."""
        super().__init__(reason)
        self.problem = Problem("template-mistake", Position(file, line, 1), {"reason": reason})
