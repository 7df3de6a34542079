"""Proof of a finished directory, whatever engine made it: no link is broken, nothing loads from elsewhere."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

from generator.messages.problem import Position, Problem

TAG = re.compile(r"""<(?P<tag>[a-zA-Z][a-zA-Z0-9]*)\b(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*+)>""")
LINK = re.compile(r"""\s(?P<name>href|src|action|poster|srcset)=["'](?P<value>[^"']*)["']""")
REFRESH = re.compile(r"""\scontent=["']\d+;\s*url=(?P<value>[^"']*)["']""", re.IGNORECASE)
"""Where ``<meta http-equiv="refresh">`` leads."""
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
    finder = Finder(list_files(directory), urlsplit(base_url).path)
    return problems + list(_Checker(finder, lambda name: (directory / name).read_text("utf-8")).check())


def check_copy(names: Iterable[str], read: Callable[[str], str]) -> list[Problem]:
    """The same for pages that are opened as files: there an address must name its file in full.

    `read` gives the text of one of the files `names`.
    """
    return list(_Checker(Finder(names, None), read).check())


class Finder:
    """Finds the file that an address leads to; remembers what it found."""

    def __init__(self, files: Iterable[str], host_root: str | None) -> None:
        """Look among `files`; the site stands below `host_root` of its host, on no host when that is None."""
        self.files = frozenset(files)
        self._host_root = None if host_root is None else host_root.rstrip("/") + "/"
        self._found: dict[tuple[str, str], str | None] = {}

    def find(self, here: str, path: str) -> str | None:
        """The file to which `path`, without query or anchor, leads from the page `here`, or None."""
        if not path:
            return here
        key = (dirname(here), path)
        if key not in self._found:
            self._found[key] = self._resolve(*key)
        return self._found[key]

    def _resolve(self, folder: str, path: str) -> str | None:
        if self._host_root is None:
            found = normpath(f"{folder}/{path}".lstrip("/"))
            return found if found in self.files and not path.startswith("/") else None
        if path.startswith("/"):
            folder, path = "", path.removeprefix(self._host_root)
        found = normpath(f"{folder}/{path}".lstrip("/") or ".")
        index = "index.html" if found == "." else f"{found}/index.html"
        is_folder = not path or path.endswith(("/", ".."))
        candidates = (index,) if is_folder else (found, index)
        return next((name for name in candidates if name in self.files), None)


class _Checker:
    """Checks pages, remembering the anchors of others."""

    def __init__(self, finder: Finder, read: Callable[[str], str]) -> None:
        self._finder = finder
        self._read = read
        self._anchors: dict[str, frozenset[str]] = {}

    def check(self) -> Iterator[Problem]:
        """Every link of every page, every file that a style sheet loads."""
        for name in sorted(self._finder.files):
            if name.endswith(".html"):
                yield from self._check_page(name, self._read(name))
            elif name.endswith(".css"):
                yield from self._check_styles(name, self._read(name))

    def _check_page(self, here: str, text: str) -> Iterator[Problem]:
        for tag in TAG.finditer(text):
            for link in LINK.finditer(tag["rest"]):
                for value in _addresses(link["name"], unescape(link["value"])):
                    if _is_loaded(tag["tag"].lower(), tag["rest"]):
                        yield from self._check_loaded(here, value)
                    elif not is_named_only(tag["rest"]):
                        yield from self._check_followed(here, value)
            refresh = REFRESH.search(tag["rest"])
            if refresh:
                yield from self._check_followed(here, unescape(refresh["value"]))
        yield from self._check_styles(here, text)

    def _check_styles(self, here: str, text: str) -> Iterator[Problem]:
        for style in STYLE_URL.finditer(text):
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
        target = self._finder.find(here, unquote(parts.path))
        if target is None or (parts.fragment and not self._has_anchor(target, unquote(parts.fragment))):
            yield Problem("broken-link", Position(here), {"path": here, "href": value})

    def _has_anchor(self, name: str, fragment: str) -> bool:
        if not name.endswith(".html"):
            return False
        if name not in self._anchors:
            self._anchors[name] = frozenset(unescape(a) for a in ANCHOR.findall(self._read(name)))
        return fragment in self._anchors[name]


def list_files(directory: Path) -> Iterator[str]:
    """Every file below `directory`, from it, with "/"."""
    for folder, _, names in os.walk(directory):
        start = Path(folder).relative_to(directory).as_posix()
        yield from (name if start == "." else f"{start}/{name}" for name in names)


def _addresses(name: str, value: str) -> list[str]:
    """The addresses in an attribute: several, each with a width, in ``srcset``."""
    return [part.split()[0] for part in value.split(",") if part.strip()] if name == "srcset" else [value]


def _is_loaded(tag: str, attributes: str) -> bool:
    """Whether a browser fetches what the tag points at by itself."""
    if tag in LOADING_TAGS:
        return True
    relation = RELATION.search(attributes)
    return tag == "link" and bool(relation and LOADING_RELATIONS & set(relation[1].split()))


def is_named_only(attributes: str) -> bool:
    """Whether a link only names an address: nobody follows it, nothing is fetched."""
    relation = RELATION.search(attributes)
    return bool(relation and NAMING_RELATIONS & set(relation[1].split()))
