"""What axe finds on a page in the browser."""

from collections.abc import Mapping
from typing import Any, Final

from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from playwright.sync_api import Page

WCAG: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")

_RUN: Final = "options => axe.run(options).then((found) => found.violations)"


def find_broken_rules(page: Page, options: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
    """The violations of axe's rules, and what plays by itself, which axe only judges once it is loaded.

    Axe is put into each page once; to load styles and recordings a second time for it takes as long as a
    fifth of its rules, of which only that about recordings needs it.
    """
    if not page.evaluate("!!window.axe"):
        page.evaluate(AXE_SCRIPT)
    asked = {"resultTypes": ["violations"], "preload": False, **(options or {})}
    found: list[dict[str, Any]] = page.evaluate(_RUN, asked)
    plays = page.locator("audio[autoplay], video[autoplay]").count()
    return [*found, *([{"id": "autoplay"}] if plays else [])]
