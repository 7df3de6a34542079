"""A template that cannot be rendered: a mistake of whoever changed the theme."""

from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.settings import Theme


class TemplateMistake(Mistake):
    """Reported at the template's line."""

    def __init__(self, file: str, line: int, reason: str, code: str = "template-mistake") -> None:
        """The template's file and line, and what the template engine says or the name it does not know."""
        super().__init__(Problem(code, Position(file, line, 1), {"reason": reason}))


def read_theme_text(theme: Theme, name: str) -> str:
    """A text of the theme; raises `TemplateMistake` for one that is not UTF-8, OSError for none."""
    try:
        return theme.find(name).read_text("utf-8")
    except UnicodeDecodeError:
        raise TemplateMistake(f"theme/{name}", 1, "UTF-8") from None
