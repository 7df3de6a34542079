"""The small files that go with pages."""

import json
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from generator.model.language import Language
from generator.rendering.artifacts import Artifact, FileArtifact
from generator.rendering.template_files import read_styles
from generator.settings import Theme
from generator.views.feeds.search_index import SearchIndex
from generator.views.feeds.sitemap import Sitemap
from generator.views.pages.easy_read import RecordingFile
from generator.views.pages.usb_opening import OpeningPage

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def render_search_index(index: SearchIndex, theme: Theme) -> Artifact:
    """Rows of label, kind, address from the root of the site, more words; a day and the kind from then on.

    Before them stands what the first language of the site brings for comparing words.

    A script and no JSON, because a page opened from a folder (``file://``) may load scripts and nothing else.
    """
    rows = [
        [entry.label, entry.kind, entry.href, entry.more, *(entry.later or ())] for entry in index.entries
    ]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    own = theme.find(f"search/{index.root_locale}.js")
    rules = own.read_text("utf-8") if own.is_file() else ""
    return Artifact(PurePosixPath(index.path), f"{rules}window.loaRows={text};\n".encode())


def render_opening_script(page: OpeningPage) -> Artifact:
    """What goes on to the site once the browser could load it."""
    return Artifact(PurePosixPath(page.script), f"location.replace({json.dumps(page.home)});\n".encode())


def render_sitemap(sitemap: Sitemap) -> Artifact:
    """``sitemap.xml`` with the languages of each page (sitemaps.org protocol 0.9)."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<urlset xmlns="{SITEMAP}" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for entry in sitemap.entries:
        alternates = "".join(
            f'<xhtml:link rel="alternate" hreflang="{a.locale}" href="{escape(a.url)}"/>'
            for a in entry.alternates
        )
        lines.append(f"<url><loc>{escape(entry.url)}</loc>{alternates}</url>")
    lines.append("</urlset>")
    return Artifact(PurePosixPath("sitemap.xml"), "\n".join([*lines, ""]).encode())


def render_recordings(recordings: Iterable[RecordingFile], root: Path) -> Iterable[Artifact]:
    """Recordings of the project at `root`, held in memory: a preview outlives a file that is taken away."""
    for recording in recordings:
        yield Artifact(PurePosixPath(recording.path), (root / recording.source).read_bytes())


LICENCE = ".txt"
"""The suffix of licences of fonts, which go wherever they go."""


def render_assets(theme: Theme, languages: Sequence[Language]) -> Iterable[Artifact]:
    """Styles, script, icons and web fonts of the theme, under ``assets/``."""
    styles = [read_styles(theme, "site.css", languages), *_style_fonts(theme, languages)]
    yield Artifact(PurePosixPath("assets/site.css"), "".join(styles).encode())
    yield from (Artifact(asset.path, asset.source.read_bytes()) for asset in list_assets(theme, languages))


def list_assets(theme: Theme, languages: Sequence[Language]) -> Iterable[FileArtifact]:
    """The files of the theme that are published as they are."""
    own = {name for language in languages for _, name in _web_fonts(theme, language)}
    for name, path in theme.files("assets").items():
        if path.suffix != ".css" and "/" not in name:
            yield FileArtifact(PurePosixPath("assets", name), path)
    for name, path in theme.files("fonts").items():
        if path.suffix in {".woff2", LICENCE} or name in own:
            yield FileArtifact(PurePosixPath("assets/fonts", path.name), path)


def _web_fonts(theme: Theme, language: Language) -> Iterable[tuple[int, str]]:
    """The weights and files of a language's own fonts: the WOFF2 beside each, or the font itself."""
    for weight, name in language.writing.fonts:
        small = str(PurePosixPath(name).with_suffix(".woff2"))
        yield weight, small if theme.find(f"fonts/{small}").is_file() else name


def _style_fonts(theme: Theme, languages: Sequence[Language]) -> Iterable[str]:
    """What sets the words of a language in its own fonts."""
    for language in languages:
        family = f'"Own {language.tag}"'
        fonts = [*_web_fonts(theme, language)]
        for weight, name in fonts:
            says = f"font-family: {family}; font-weight: {weight}; font-display: swap"
            yield f'@font-face {{ {says}; src: url("fonts/{quote(PurePosixPath(name).name)}"); }}\n'
        if fonts:
            yield f":lang({language.tag}) {{ font-family: {family}, var(--font); }}\n"
