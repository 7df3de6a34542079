"""Has the engine that a project chooses dress its pages."""

import sys
from datetime import date
from pathlib import Path

from generator.build import pipeline
from generator.engines.registry import open_engine
from generator.rendering.artifacts import ShellArtifact
from generator.rendering.pages import render_page
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.pages.registry import build_pages
from generator.views.print.kit import build_kit


def dress(project: Path, directory: Path) -> None:
    """Write every page that wears the chrome into the empty `directory`."""
    settings = Settings(project, date(2021, 9, 1))
    localizers = pipeline.check(settings).localizers(settings)
    templates = Templates(TemplateFiles(settings.theme), "")
    drawn = [render_page(page, templates) for page in build_pages(localizers, build_kit(localizers).editions)]
    shells = [page for page in drawn if isinstance(page, ShellArtifact)]
    open_engine(project).dress(settings, shells, directory)


if __name__ == "__main__":
    dress(Path(sys.argv[1]), Path(sys.argv[2]))
    print(sys.modules["mkdocs"].__name__)
