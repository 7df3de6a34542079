"""How pages are made: rendered by templates; the site engine adds the chrome to shell pages."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import IO

from generator.messages.mistake import Mistake
from generator.messages.problem import Position, Problem
from generator.publishing.engine import Engine
from generator.rendering.artifacts import ShellArtifact
from generator.rendering.pages import render_page
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.system.full_disk import written_to
from generator.views.frame.models import Page, ShellPage


class PageTools:
    """Templates and a site engine, for one run."""

    def __init__(self, settings: Settings, files: TemplateFiles, policy: str, engine: Engine) -> None:
        """Render pages with `files`; `policy` is part of each."""
        self._settings = settings
        self._engine = engine
        self.templates = Templates(files, policy)
        self._dressed: dict[str, bytes] = {}

    def prepare(self, works: Sequence[Page]) -> None:
        """Have the engine add the chrome to all shell pages among these at once."""
        shells = [render_page(page, self.templates) for page in works if isinstance(page, ShellPage)]
        if shells:
            self._dress([shell for shell in shells if isinstance(shell, ShellArtifact)])

    def _dress(self, shells: list[ShellArtifact]) -> None:
        with written_to(Path(gettempdir()), "temp"), TemporaryDirectory(prefix="loa-pages-") as name:
            self._engine.dress(self._settings, shells, Path(name))
            for shell in shells:
                file = Path(name) / shell.path
                if file.is_file():
                    self._dressed[str(shell.path)] = file.read_bytes()

    def take(self, path: str) -> bytes:
        """A page in its chrome, once; raises `Mistake` where the engine left it out."""
        if path not in self._dressed:
            raise Mistake(Problem("missing-output", Position(path), {"path": path}))
        return self._dressed.pop(path)


def make_page(work: Page, tools: PageTools, file: IO[bytes]) -> None:
    """One page, whole."""
    if isinstance(work, ShellPage):
        file.write(tools.take(work.frame.file))
    else:
        artifact = render_page(work, tools.templates)
        assert not isinstance(artifact, ShellArtifact)
        file.write(artifact.content)
