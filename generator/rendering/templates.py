"""The Jinja environment: autoescape on, unknown names an error. Owns Jinja2."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.views.pages import Page


class Templates:
    """The page templates of one theme."""

    def __init__(self, theme: Path) -> None:
        """Look for templates in ``pages/`` and ``components/``; inline ``assets/`` styles in bare pages."""
        self._environment = Environment(
            loader=FileSystemLoader([theme / "pages", theme / "components"]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._styles = Markup(read_styles(theme, "bare.css"))  # noqa: S704 -- our own file, not data

    def render(self, page: Page, body: str = "") -> str:
        """The HTML of `page`; `body` is HTML made from Markdown that allows no raw HTML."""
        template = self._environment.get_template(page.TEMPLATE)
        return template.render(page=page, body=Markup(body), styles=self._styles)  # noqa: S704


def read_styles(theme: Path, name: str) -> str:
    """A style sheet with the tokens it builds on before it."""
    assets = theme / "assets"
    return "\n".join((assets / part).read_text("utf-8") for part in ("tokens.css", name))
