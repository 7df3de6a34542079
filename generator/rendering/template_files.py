"""The files of a theme from which pages are rendered, read once, and what each template depends on."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from typing import Final

from generator.model.language import Language
from generator.rendering.mistakes import read_theme_text
from generator.settings import Theme

HEAD: Final = "head.html"
"""The template of the beginning of every page's head."""

END: Final = "day.html"
"""The template of the end of every page's content."""

CHROME: Final = "main.html"
"""The template of the chrome of shell pages, in ``theme/site/``."""

OTHER_SITE: Final = "/* other_site */"
"""Where ``tokens.css`` leaves room for what marks links to other sites, which each language says."""

BOTH: Final = 2
"""Languages that a page offers by one link to the other."""

REFERENCE: Final = re.compile(
    r"""\{%[-+]?\s*(?:extends|include|import|from)\s+"""
    r"""(?:["']([^"']+)["'](?=\s*[-+]?%\}|\s+(?:import|as|with|without|ignore)\b))?"""
)
"""How a template names another; a computed name may mean any."""


class TemplateFiles:
    """A snapshot of the templates of one folder and of those that all share."""

    def __init__(self, theme: Theme, folder: str = "pages", languages: Sequence[Language] = ()) -> None:
        """Read ``theme/<folder>/`` and ``theme/components/``; of two with one name the first counts.

        Styles speak the `languages` of the site.
        """
        self._theme = theme
        self._languages = tuple(languages)
        self._files = {
            path.name: (path, path.read_bytes())
            for files in (theme.files("components"), theme.files(folder))
            for name, path in files.items()
            if path.suffix == ".html" and "/" not in name
        }
        self._digests: dict[str, str] = {}

    @cached_property
    def styles(self) -> str:
        """The style sheet of bare pages; raises `TemplateMistake` for one that is not UTF-8."""
        return read_styles(self._theme, "bare.css", self._languages)

    @cached_property
    def day_script(self) -> str:
        """The script of pages that say one thing on one day and another on the next."""
        return read_day_script(self._theme)

    def load(self, name: str) -> tuple[str, str, None] | None:
        """A template's text and file, as Jinja's `FunctionLoader` wants them.

        Raises UnicodeDecodeError for one that is not UTF-8.
        """
        found = self._files.get(name)
        return (found[1].decode(), str(found[0]), None) if found else None

    def digest(self, name: str) -> str:
        """A digest of the template and of those it uses."""
        if name not in self._digests:
            digest = sha256()
            for part in sorted(self._references(name)):
                digest.update(f"{part} ".encode() + self._hashes[part])
            self._digests[name] = digest.hexdigest()
        return self._digests[name]

    @cached_property
    def _hashes(self) -> dict[str, bytes]:
        return {name: sha256(content).digest() for name, (_, content) in self._files.items()}

    def _references(self, name: str) -> set[str]:
        """The template and all that it uses, directly or through others."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            part = waiting.pop()
            if part in self._files and part not in found:
                found.add(part)
                waiting += self._named_in(part)
        return found

    def _named_in(self, name: str) -> Iterator[str]:
        for reference in REFERENCE.findall(self._files[name][1].decode(errors="replace")):
            yield from [reference] if reference else self._files


def read_day_script(theme: Theme) -> str:
    """What stands in pages, letter for letter: their policy knows it by its digest."""
    return read_theme_text(theme, "components/day.js").strip()


OWN: Final = "own.css"
"""Styles of a project, for both kinds of page; Loa has none of that name."""


def read_styles(theme: Theme, name: str, languages: Sequence[Language]) -> str:
    """A style sheet with the tokens it builds on before it, in the words of the site's languages.

    What a project says otherwise of colours and the like comes last.
    """
    own = (OWN,) if theme.find(f"assets/{OWN}").is_file() else ()
    parts = ("tokens.css", name, *(("languages.css",) if len(languages) > BOTH else ()), *own)
    styles = "\n".join(read_theme_text(theme, f"assets/{part}") for part in parts)
    return styles.replace(OTHER_SITE, "\n".join(_mark_other_sites(languages)))


def _mark_other_sites(languages: Sequence[Language]) -> Iterator[str]:
    """What a screen reader says behind a link that leaves the site; the first language for all others too."""
    for number, language in enumerate(languages):
        words = re.sub(r'["\\<>]', "", language.words["other_site"])
        arrow = "↖" if language.facts.direction == "rtl" else "↗"
        where, before = (f":lang({language.tag}) ", "") if number else ("", f'content: " {arrow}"; ')
        yield f'{where}a[href^="http"]::after {{ {before}content: " {arrow}" / " ({words})"; }}'
