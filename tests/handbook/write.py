"""Writes the generated pages of the handbook into the project: ``make handbook``."""

from pathlib import Path

from tests.handbook.field_pages import write_field_pages
from tests.handbook.problem_pages import write_problem_pages

FOLDER = Path(__file__).parents[2] / "content" / "vi" / "so-tay"


def write_pages() -> dict[str, str]:
    """Every generated page by the name of its file."""
    return write_problem_pages() | write_field_pages()


if __name__ == "__main__":
    for name, text in write_pages().items():
        (FOLDER / name).write_bytes(text.encode())
