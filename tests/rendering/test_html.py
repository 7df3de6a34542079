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

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(ROOT / "tests" / "sites" / "full", date(2021, 9, 1))


@pytest.mark.skipif(not nu.is_here(), reason='no Java, or no checker: "make html" fetches it')
def test_every_kind_of_page_is_valid_html(tmp_path: Path) -> None:
    localizers = pipeline.check(SETTINGS).localizers(SETTINGS)
    editions = build_kit(localizers).editions
    downloads = build_download_pages(localizers, editions, {})
    pages = [*build_pages(localizers, editions), *downloads, build_opening(localizers)]
    templates = Templates(TemplateFiles(SETTINGS.theme), "")
    made = [render_page(page, templates) for page in pages]
    MkDocsEngine().dress(SETTINGS, [page for page in made if isinstance(page, ShellArtifact)], tmp_path)
    write_artifacts((page for page in made if isinstance(page, Artifact)), tmp_path)
    (tmp_path / "problem.html").write_bytes(Preview(MkDocsEngine()).problem_page("x < y"))

    assert {page.TEMPLATE for page in pages} == {path.name for path in SETTINGS.theme.files("pages").values()}
    assert nu.find_errors(tmp_path) == []
