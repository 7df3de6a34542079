"""Verifies a finished directory, whatever engine made it: no broken link, nothing loaded from elsewhere."""

from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote, urlsplit

from generator.messages.problem import Position, Problem
from generator.publishing.html.links import PageLinks, read_links, read_style_links
from generator.publishing.listing import list_files


def check_output(directory: Path, expected: Iterable[PurePosixPath], base_url: str) -> list[Problem]:
    """Missing files, broken links and anchors, and files loaded from another host."""
    problems = [
        Problem("missing-output", Position(str(path)), {"path": str(path)})
        for path in expected
        if not (directory / path).is_file()
    ]
    finder = Finder(list_files(directory), urlsplit(base_url).path)
    return problems + check_links(finder, lambda name: _read(name, (directory / name).read_text("utf-8")))


def check_copy(names: Iterable[str], read: Callable[[str], str]) -> list[Problem]:
    """The same for pages that are opened as files: there an address must name its file in full.

    `read` gives the text of one of the files `names`.
    """
    return check_links(Finder(names, None), lambda name: _read(name, read(name)))


class Finder:
    """Finds the file that an address leads to."""

    def __init__(self, files: Iterable[str], host_root: str | None) -> None:
        """Look among `files`; the site stands below `host_root` of its host, on no host when that is None."""
        self.files = frozenset(files)
        self._host_root = None if host_root is None else host_root.rstrip("/") + "/"

    def find(self, here: str, path: str) -> str | None:
        """The file to which `path`, without query or anchor, leads from the page `here`, or None."""
        return self._resolve(here.rpartition("/")[0], path) if path else here

    def _resolve(self, folder: str, path: str) -> str | None:
        if self._host_root is None:
            found = normpath(f"{folder}/{path}".lstrip("/"))
            return found if found in self.files and not path.startswith("/") else None
        if path.startswith("/"):
            folder, path = "", path.removeprefix(self._host_root)
        found = normpath(f"{folder}/{path}".lstrip("/") or ".")
        index = "index.html" if found == "." else f"{found}/index.html"
        is_folder = not path or path.endswith(("/", ".."))
        if found in self.files and not is_folder:
            return found
        return index if index in self.files else None


def check_links(finder: Finder, links_of: Callable[[str], PageLinks]) -> list[Problem]:
    """Broken links and anchors of all pages and style sheets, and what these load from another host.

    `links_of` gives the links of one of them by its name; it is asked once for each.
    """
    checker = _Checker(finder)
    for name in sorted(finder.files):
        if name.endswith((".html", ".css")):
            checker.check(name, links_of(name))
    return checker.finish()


class _Checker:
    """Checks one page after the other; anchors on pages that come later once these are known."""

    def __init__(self, finder: Finder) -> None:
        self._finder = finder
        self._anchors: dict[str, tuple[str, ...]] = {}
        self._aims: list[tuple[str, str, str, str]] = []
        self._problems: list[Problem] = []

    def check(self, here: str, links: PageLinks) -> None:
        """Check the links of the page or style sheet `here`."""
        self._anchors[here] = links.anchors
        for address in links.loaded:
            self._check(here, address, is_loaded=True)
        for address in links.followed:
            self._check(here, address, is_loaded=False)

    def finish(self) -> list[Problem]:
        """All problems found, page by page."""
        for aim in self._aims:
            self._check_anchor(*aim)
        return sorted(self._problems, key=lambda problem: problem.position.file)

    def _check(self, here: str, address: str, *, is_loaded: bool) -> None:
        try:
            parts = urlsplit(address)
        except ValueError:
            self._tell("broken-link", here, address)
            return
        if parts.scheme or parts.netloc:
            if is_loaded:
                self._tell("off-site-request", here, address)
            return
        target = self._finder.find(here, unquote(parts.path))
        if target is None:
            self._tell("broken-link", here, address)
        elif parts.fragment:
            aim = (here, address, target, unquote(parts.fragment))
            if target in self._anchors:
                self._check_anchor(*aim)
            else:
                self._aims.append(aim)

    def _check_anchor(self, here: str, address: str, target: str, anchor: str) -> None:
        if anchor not in self._anchors.get(target, ()):
            self._tell("broken-link", here, address)

    def _tell(self, code: str, here: str, address: str) -> None:
        self._problems.append(Problem(code, Position(here), {"path": here, "href": address}))


def _read(name: str, text: str) -> PageLinks:
    return read_links(text) if name.endswith(".html") else read_style_links(text)
