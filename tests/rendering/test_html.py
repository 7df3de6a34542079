"""Every kind of page is valid HTML, as the Nu checker knows it."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.build.preview import Preview
from generator.engines.mkdocs import MkDocsEngine
from generator.publishing.directory import write_artifacts
from generator.rendering.artifacts import Artifact, ShellArtifact
from generator.rendering.pages import render_page
from generator.rendering.template_files import TemplateFiles
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.pages.registry import build_download_pages, build_pages
from generator.views.pages.usb_opening import build_opening
from generator.views.print.kit import build_kit
from tests import nu

SITES = Path(__file__).parents[1] / "sites"
TODAY = date(2021, 9, 1)


def _write_pages(settings: Settings, directory: Path) -> set[str]:
    """All pages of a project and their templates' names."""
    localizers = pipeline.check(settings).localizers(settings)
    editions = build_kit(localizers).editions
    downloads = build_download_pages(localizers, editions, {})
    pages = [*build_pages(localizers, editions), *downloads, build_opening(localizers)]
    templates = Templates(TemplateFiles(settings.theme), "")
    made = [render_page(page, templates) for page in pages]
    directory.mkdir()
    MkDocsEngine().dress(settings, [page for page in made if isinstance(page, ShellArtifact)], directory)
    write_artifacts((page for page in made if isinstance(page, Artifact)), directory)
    return {page.TEMPLATE for page in pages}


@pytest.mark.skipif(not nu.is_here(), reason='no Java, or no checker: "make html" fetches it')
def test_every_kind_of_page_is_valid_html_in_every_language(tmp_path: Path) -> None:
    settings = Settings(SITES / "full", TODAY)
    used = _write_pages(settings, tmp_path / "full")
    _write_pages(Settings(SITES / "three-languages", TODAY), tmp_path / "three")
    (tmp_path / "problem.html").write_bytes(Preview(MkDocsEngine()).problem_page("x < y"))

    assert used == {path.name for path in settings.theme.files("pages").values()}
    assert nu.find_errors(tmp_path) == []
