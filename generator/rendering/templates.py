"""The Jinja environment: autoescape on, unknown names an error. Owns Jinja2."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb
from typing import Final

from jinja2 import Environment, FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from markupsafe import Markup

from generator.rendering.mistakes import TemplateMistake
from generator.rendering.template_files import END, HEAD, TemplateFiles
from generator.views.frame.models import Frame, Page

UNKNOWN_NAME = re.compile(r"has no attribute '(\w+)'|'(\w+)' is undefined")
"""Jinja's message about a name that the page model does not have."""


TEMPLATE_ERRORS: Final = (TemplateError, ArithmeticError, LookupError, TypeError, ValueError)
"""Errors that an expression in a template can raise; a file that is not UTF-8 is a ValueError."""


class Templates:
    """The page templates of one theme."""

    def __init__(self, files: TemplateFiles, policy: str) -> None:
        """Draw with `files`, and inline the styles among them in bare pages.

        `policy` stands in every page (see `generator.rendering.policy`); an empty one in none.
        """
        self._environment = open_environment(files)
        self._environment.globals["policy"] = policy
        self._environment.globals["day_js"] = Markup(files.day_script)  # noqa: S704 -- our own file
        self._styles = Markup(files.styles)  # noqa: S704 -- our own file, not data

    def render(self, page: Page, body: str = "") -> str:
        """The HTML of `page`; `body` is HTML made from Markdown that allows no raw HTML."""
        return self._fill(page.TEMPLATE, page=page, body=Markup(body), styles=self._styles)  # noqa: S704

    def render_head(self, frame: Frame) -> str:
        """The beginning of a shell page's head; bare pages include it themselves."""
        return self._fill(HEAD, frame=frame)

    def render_end(self, frame: Frame) -> str:
        """The end of a shell page's content; bare pages include it themselves."""
        return self._fill(END, frame=frame)

    def _fill(self, name: str, **values: object) -> str:
        with report_template_errors("pages", name):
            return self._environment.get_template(name).render(values)


def open_environment(files: TemplateFiles) -> Environment:
    """What draws with `files`: strict about names, and all that is no markup of ours is escaped."""
    return Environment(
        loader=FunctionLoader(files.load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@contextmanager
def report_template_errors(folder: str, template: str) -> Iterator[None]:
    """Raise `TemplateMistake` for whatever a template of ``theme/<folder>/`` does wrong inside."""
    try:
        yield
    except TEMPLATE_ERRORS as error:
        raise _explain(error, folder, template) from error


def _explain(error: Exception, folder: str, template: str) -> TemplateMistake:
    """The template and line where the error arose: Jinja puts its templates into the traceback."""
    place, line = Path(folder, template), 1
    if isinstance(error, TemplateSyntaxError):
        place, line = Path(error.filename or place), error.lineno
    else:
        for frame in extract_tb(error.__traceback__):
            if frame.filename.endswith(".html"):
                place, line = Path(frame.filename), frame.lineno or 1
    file = f"theme/{place.parent.name}/{place.name}"
    reason = "UTF-8" if isinstance(error, UnicodeDecodeError) else getattr(error, "message", "") or str(error)
    unknown = UNKNOWN_NAME.search(reason)
    if unknown:
        return TemplateMistake(file, line, unknown[1] or unknown[2], "template-unknown-name")
    return TemplateMistake(file, line, reason)
