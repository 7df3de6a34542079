"""The last good site, kept while a writer corrects the next one."""

from contextlib import suppress
from dataclasses import replace
from html import escape
from pathlib import Path, PurePosixPath

from generator.build.make import Maker, Scope
from generator.build.pipeline import check, is_stopped
from generator.messages.mistake import Mistake
from generator.messages.problem import Problem
from generator.messages.report import format_report
from generator.outputs.cache import open_cache
from generator.printing.kit import Progress
from generator.printing.problems import describe_damage
from generator.publishing.directory import write_artifacts
from generator.publishing.engine import Engine
from generator.publishing.html.source import PageSource
from generator.rendering.artifacts import Artifact, FileArtifact
from generator.settings import Settings
from generator.views.print.kit import KitView
from generator.views.print.posters import PosterView

ENTRY_PAGES = (PurePosixPath("index.html"), PurePosixPath("404.html"))
"""Where a visitor arrives while there is no site yet."""

MOST_CHANGED = 3
"""Areas whose sheets are made again at once: a phone changes one, a campaign's words all of them."""

BANNER = (
    '<pre role="alert" style="margin:0;padding:1rem;background:#fff4d6;color:#3b2500;'
    'border-bottom:4px solid #b35c00;font:15px/1.5 monospace;white-space:pre-wrap">{text}</pre>'
)

PROBLEM_PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Loa</title></head>'
    "<body>{banner}</body></html>"
)


class Preview:
    """Makes the site again and again. A mistake shows on the pages of the last good one."""

    def __init__(self, engine: Engine, lang: str = "vi", *, is_whole: bool = False) -> None:
        """Start without a good site; `engine` adds the chrome to pages, problems are reported in `lang`.

        Unless it `is_whole`, only the first area's sheets are made, and those of areas whose words
        changed meanwhile: enough to see what was written, soon.
        """
        self.report = ""
        self.base_url = ""
        self.lang = lang
        self._is_whole = is_whole
        self._engine = engine
        self._good: list[FileArtifact] | None = None
        self._shown: dict[PurePosixPath, Artifact | FileArtifact] = {}
        self._sheets: dict[str, PosterView] = {}
        self._changed: set[str] = set()

    @property
    def is_good(self) -> bool:
        """Whether the last update found nothing that would stop a build."""
        return not self.report

    def update(self, settings: Settings, progress: Progress) -> list[Problem]:
        """Run the pipeline once more; gives the problems met."""
        settings = replace(settings, is_preview=not self._is_whole)
        checked = check(settings)
        problems = list(checked.problems)
        is_bad = checked.site is None
        if checked.site:
            try:
                cache = open_cache(settings.cache)
                maker = Maker(settings, checked.records, cache, progress, self._engine)
                done = maker.make(checked.localizers(settings), Scope(self._choose, has_cards=self._is_whole))
                found = done.problems + describe_damage(cache.damaged)
                if not is_stopped(found, settings):
                    self._good = done.files
                    self.base_url = checked.site.authority.base_url
            except Mistake as mistake:
                found = [mistake.problem]
            problems += found
            is_bad = is_stopped(found, settings)
        self.report = format_report(problems, self.lang) if is_bad else ""
        return problems

    def _choose(self, kit: KitView) -> KitView:
        return kit if self._is_whole else kit.sample(self._find_changed(kit))

    def _find_changed(self, kit: KitView) -> set[str]:
        """The areas with other words on their sheets than at the first look, unless these are many."""
        before, self._sheets = self._sheets, {sheet.path: sheet for sheet in kit.posters}
        changed = {s.area_code for s in kit.posters if before.get(s.path, s) != s}
        if len(changed) <= MOST_CHANGED:
            self._changed |= changed
        return self._changed

    def files(self) -> list[Artifact | FileArtifact]:
        """The last good site; while something is wrong, with the report at the top of every page."""
        if self._good is None:
            page = self.problem_page(self.report)
            return [Artifact(path, page) for path in ENTRY_PAGES]
        if self.is_good:
            return [*self._good]
        banner = BANNER.format(text=escape(self.report))
        return [_with_banner(file, banner) for file in self._good]

    def show(self, directory: Path) -> None:
        """Have `directory` hold what there is to see, by writing only what it does not show yet."""
        files = {file.path: file for file in self.files()}
        for path in self._shown.keys() - files.keys():
            (directory / path).unlink(missing_ok=True)
        write_artifacts((file for path, file in files.items() if self._shown.get(path) != file), directory)
        self._shown = files

    def problem_page(self, report: str) -> bytes:
        """A page that shows nothing but what is wrong."""
        banner = BANNER.format(text=escape(report))
        return PROBLEM_PAGE.format(lang=self.lang, banner=banner).encode()


def _with_banner(file: FileArtifact, banner: str) -> Artifact | FileArtifact:
    """The same where it is no page, or where the cache was deleted meanwhile."""
    with suppress(FileNotFoundError):
        if file.path.suffix == ".html":
            page = PageSource(file.source.read_text("utf-8"))
            page.put_first("body", banner)
            return Artifact(file.path, page.render().encode())
    return file
