"""The last good site, kept while a writer mends the next one."""

import re
from dataclasses import replace
from hashlib import sha256
from html import escape
from pathlib import Path, PurePosixPath

from generator.pipeline import Checked, Progress, check, make_posters, render, view
from generator.problems.problem import Problem
from generator.problems.report import format_report
from generator.rendering.artifacts import Artifact, Rendered
from generator.rendering.mistakes import TemplateMistake
from generator.settings import Settings
from generator.views.posters import PosterView

ENTRY_PAGES = (PurePosixPath("index.html"), PurePosixPath("404.html"))
"""Where a visitor arrives while there is no site yet."""

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

    def __init__(self, lang: str = "vi") -> None:
        """Start without a good site; tell problems in `lang`."""
        self.report = ""
        self.lang = lang
        self._good: Rendered | None = None
        self._sheets: dict[str, Artifact] = {}

    @property
    def is_good(self) -> bool:
        """Whether the last update found nothing that would stop a build."""
        return not self.report

    def update(self, settings: Settings, progress: Progress) -> list[Problem]:
        """Walk the line once more; gives the problems met."""
        checked = check(settings)
        problems = list(checked.problems)
        is_stopped = checked.site is None
        if checked.site:
            try:
                viewed = view(checked.site, checked.words, settings)
                pages = render(viewed, settings)
                posters, found = self._make_posters(viewed.posters, checked, settings, progress)
                self._good = pages.with_artifacts(posters)
            except TemplateMistake as mistake:
                found = [mistake.problem]
            problems += found
            is_stopped = bool(found)
        self.report = format_report(problems, self.lang) if is_stopped else ""
        return problems

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

    def _make_posters(
        self, sheets: list[PosterView], checked: Checked, settings: Settings, progress: Progress
    ) -> tuple[list[Artifact], list[Problem]]:
        """Only the sheets whose words or design changed are made again."""
        design = _design_hash(settings.theme)
        keys = {sheet.path: f"{design} {sheet!r}" for sheet in sheets}
        missing = [sheet for sheet in sheets if keys[sheet.path] not in self._sheets]
        made, problems = make_posters(missing, checked.records, settings, progress)
        fresh = {keys[str(artifact.path)]: artifact for artifact in made}
        kept = {key: self._sheets[key] for key in keys.values() if key in self._sheets}
        self._sheets = kept | fresh
        return list(self._sheets.values()), problems


def _with_banner(artifact: Artifact, banner: bytes) -> Artifact:
    if artifact.path.suffix != ".html":
        return artifact
    return replace(artifact, content=BODY.sub(lambda body: body[0] + banner, artifact.content, count=1))


def _design_hash(theme: Path) -> str:
    """Changes when a poster template or font does."""
    digest = sha256()
    for folder in ("posters", "fonts"):
        for path in sorted((theme / folder).rglob("*")):
            if path.is_file():
                digest.update(path.read_bytes())
    return digest.hexdigest()
