"""Text as a page prints it."""

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text, and its language when that is not the page's own (`lang` is empty when it is).

    In a template ``{{ phrase }}`` prints escaped text, marked with ``lang`` where needed (WCAG 2.2,
    3.1.2) and with ``dir``, as its letters may run the other way; ``{{ phrase.text }}`` prints the text
    alone, for attributes.
    """

    text: str
    lang: str = ""

    def __str__(self) -> str:
        """The text alone."""
        return self.text

    def __html__(self) -> str:
        """The text as HTML, which Jinja asks for."""
        text = escape(self.text)
        return f'<span lang="{self.lang}" dir="auto">{text}</span>' if self.lang else text
