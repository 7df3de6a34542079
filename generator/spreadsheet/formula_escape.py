"""Text escaped against being run as a formula, and back (OWASP, CSV injection)."""

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What a cell may not begin with, or programs may run it."""


def escape_formula(text: str) -> str:
    """The text, with an apostrophe before it where it could be run."""
    return f"'{text}" if text.lstrip("'").startswith(FORMULA_SIGNS) else text


def unescape_formula(text: str) -> str:
    """The text that `escape_formula` was given."""
    return text[1:] if text.startswith("'") and text.lstrip("'").startswith(FORMULA_SIGNS) else text
