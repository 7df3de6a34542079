"""The last good site, kept while a writer mends the next one."""

import re
from dataclasses import replace
from html import escape
from pathlib import PurePosixPath

from generator.build.pipeline import check, is_stopped, render, render_pictures, settle, view
from generator.messages.mistake import Mistake
from generator.messages.problem import Problem
from generator.messages.report import format_report
from generator.printing.cache import open_cache
from generator.printing.kit import Progress, make_kit
from generator.rendering.artifacts import Artifact, FileArtifact, Rendered
from generator.settings import Settings
from generator.views.print.kit import KitView
from generator.views.print.posters import PosterView

ENTRY_PAGES = (PurePosixPath("index.html"), PurePosixPath("404.html"))
"""Where a visitor arrives while there is no site yet."""

MOST_CHANGED = 3
"""Communes whose sheets are made anew at once: a telephone changes one, a campaign's words all of them."""

BANNER = (
    '<pre role="alert" style="margin:0;padding:1rem;background:#fff4d6;color:#3b2500;'
    'border-bottom:4px solid #b35c00;font:15px/1.5 monospace;white-space:pre-wrap">{text}</pre>'
)

PROBLEM_PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Loa</title></head>'
    "<body>{banner}</body></html>"
)

BODY = re.compile(rb"<body[^>]*>")


class Preview:
    """Renders the project again and again. A mistake shows on the pages of the last good site."""

    def __init__(self, lang: str = "vi", *, is_whole: bool = False) -> None:
        """Start without a good site; tell problems in `lang`.

        Unless it `is_whole`, only the first commune's sheets are made, and those of communes whose words
        changed meanwhile: enough to see what was written, soon.
        """
        self.report = ""
        self.lang = lang
        self._is_whole = is_whole
        self._good: Rendered | None = None
        self._sheets: dict[str, PosterView] = {}
        self._changed: set[str] = set()

    @property
    def is_good(self) -> bool:
        """Whether the last update found nothing that would stop a build."""
        return not self.report

    def update(self, settings: Settings, progress: Progress) -> list[Problem]:
        """Walk the line once more; gives the problems met."""
        settings = replace(settings, is_preview=not self._is_whole)
        checked = check(settings)
        problems = list(checked.problems)
        is_bad = checked.site is None
        if checked.site:
            try:
                viewed = view(checked.site, checked.words, settings)
                pages = render(viewed, settings)
                wanted = viewed.kit if self._is_whole else viewed.kit.sample(self._find_changed(viewed.kit))
                cache = open_cache(settings.cache)
                kit, found = make_kit(wanted, checked.records, settings, cache, progress)
                if not is_stopped(found, settings):
                    viewed, pages = settle(viewed, pages, kit, settings)
                    self._good = pages.joined(render_pictures(viewed, checked.records, settings, cache))
            except Mistake as mistake:
                found = [mistake.problem]
            problems += found
            is_bad = is_stopped(found, settings)
        self.report = format_report(problems, self.lang) if is_bad else ""
        return problems

    def _find_changed(self, kit: KitView) -> set[str]:
        """The communes with other words on their sheets than at the first look, unless these are many."""
        before, self._sheets = self._sheets, {sheet.path: sheet for sheet in kit.posters}
        changed = {s.commune_code for s in kit.posters if before.get(s.path, s) != s}
        if len(changed) <= MOST_CHANGED:
            self._changed |= changed
        return self._changed

    def rendered(self) -> Rendered:
        """The last good site; while something is wrong, told at the top of every page."""
        if self._good is None:
            page = self.problem_page(self.report)
            return Rendered([], [Artifact(path, page) for path in ENTRY_PAGES], "")
        if self.is_good:
            return self._good
        banner = BANNER.format(text=escape(self.report))
        return replace(
            self._good,
            shells=[replace(shell, body=banner + shell.body) for shell in self._good.shells],
            artifacts=[_with_banner(artifact, banner.encode()) for artifact in self._good.artifacts],
        )

    def problem_page(self, report: str) -> bytes:
        """A page that shows nothing but what is wrong."""
        banner = BANNER.format(text=escape(report))
        return PROBLEM_PAGE.format(lang=self.lang, banner=banner).encode()


def _with_banner(artifact: Artifact | FileArtifact, banner: bytes) -> Artifact | FileArtifact:
    if isinstance(artifact, FileArtifact) or artifact.path.suffix != ".html":
        return artifact
    return replace(artifact, content=BODY.sub(lambda body: body[0] + banner, artifact.content, count=1))
