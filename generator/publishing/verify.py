"""Proof of a finished directory, whatever engine made it: no link is broken, nothing loads from elsewhere."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from generator.problems.problem import Position, Problem

TAG = re.compile(r"<(?P<tag>[a-zA-Z0-9]+)\b(?P<rest>[^>]*)>")
LINK = re.compile(r"""\s(?P<name>href|src|action|poster|srcset)=["'](?P<value>[^"']*)["']""")
ANCHOR = re.compile(r"""\s(?:id|name)=["']([^"']+)["']""")
STYLE_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")
RELATION = re.compile(r"""\srel=["']([^"']*)["']""")

LOADING_TAGS = frozenset({"script", "img", "iframe", "source", "audio", "video", "embed", "object", "track"})
LOADING_RELATIONS = frozenset({"stylesheet", "icon", "preload", "manifest", "modulepreload"})
NAMING_RELATIONS = frozenset({"canonical", "alternate"})
"""Links that name an address without anybody following it."""


def check_output(directory: Path, expected: Iterable[PurePosixPath], base_url: str) -> list[Problem]:
    """Missing files, broken links and anchors, and files loaded from another host."""
    problems = [
        Problem("missing-output", Position(str(path)), {"path": str(path)})
        for path in expected
        if not (directory / path).is_file()
    ]
    checker = _Checker(directory, base_url)
    for path in sorted(directory.rglob("*.html")):
        problems += checker.check_page(path)
    for path in sorted(directory.rglob("*.css")):
        problems += checker.check_style(path)
    return problems


class _Checker:
    """Checks pages of one directory, remembering what it saw of others."""

    def __init__(self, directory: Path, base_url: str) -> None:
        self._directory = directory
        self._base = urlsplit(base_url)
        self._anchors: dict[Path, frozenset[str]] = {}
        self._files = {
            path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file()
        }

    def check_page(self, path: Path) -> Iterator[Problem]:
        """Every link of one page."""
        here = path.relative_to(self._directory).as_posix()
        text = path.read_text("utf-8")
        for tag in TAG.finditer(text):
            for link in LINK.finditer(tag["rest"]):
                value = unescape(link["value"])
                if _is_loaded(tag["tag"].lower(), tag["rest"]):
                    yield from self._check_loaded(here, value)
                elif not _is_named_only(tag["rest"]):
                    yield from self._check_followed(here, value)
        for style in STYLE_URL.finditer(text):
            yield from self._check_loaded(here, style[1])

    def check_style(self, path: Path) -> Iterator[Problem]:
        """Every file one style sheet loads."""
        here = path.relative_to(self._directory).as_posix()
        for style in STYLE_URL.finditer(path.read_text("utf-8")):
            yield from self._check_loaded(here, style[1])

    def _check_loaded(self, here: str, value: str) -> Iterator[Problem]:
        parts = urlsplit(value)
        if parts.scheme == "data":
            return
        if parts.scheme or parts.netloc:
            yield Problem("off-site-request", Position(here), {"path": here, "href": value})
        else:
            yield from self._check_followed(here, value)

    def _check_followed(self, here: str, value: str) -> Iterator[Problem]:
        parts = urlsplit(value)
        if parts.scheme or parts.netloc:
            return
        target = self._resolve(here, unquote(parts.path))
        if target is None or (parts.fragment and not self._has_anchor(target, unquote(parts.fragment))):
            yield Problem("broken-link", Position(here), {"path": here, "href": value})

    def _resolve(self, here: str, path: str) -> str | None:
        """The file a path leads to from the page `here`, or None."""
        if not path:
            return here
        if path.startswith("/"):
            path = path.removeprefix(self._base.path.rstrip("/") or "/").lstrip("/")
            joined = path
        else:
            joined = f"{PurePosixPath(here).parent}/{path}"
        found = normpath(joined or ".")
        index = "index.html" if found == "." else f"{found}/index.html"
        is_folder = not path or path.endswith(("/", ".."))
        candidates = (index,) if is_folder else (found, index)
        return next((name for name in candidates if name in self._files), None)

    def _has_anchor(self, name: str, fragment: str) -> bool:
        path = self._directory / name
        if path.suffix != ".html":
            return False
        if path not in self._anchors:
            self._anchors[path] = frozenset(unescape(a) for a in ANCHOR.findall(path.read_text("utf-8")))
        return fragment in self._anchors[path]


def _is_loaded(tag: str, attributes: str) -> bool:
    """Whether a browser fetches what the tag points at by itself."""
    if tag in LOADING_TAGS:
        return True
    relation = RELATION.search(attributes)
    return tag == "link" and bool(relation and LOADING_RELATIONS & set(relation[1].split()))


def _is_named_only(attributes: str) -> bool:
    relation = RELATION.search(attributes)
    return bool(relation and NAMING_RELATIONS & set(relation[1].split()))
