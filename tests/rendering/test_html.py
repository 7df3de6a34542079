"""Every kind of page is valid HTML, as the Nu checker knows it."""

from datetime import date
from pathlib import Path

import pytest

from generator.build import pipeline
from generator.build.preview import Preview
from generator.engines.mkdocs import MkDocsEngine
from generator.rendering.artifacts import Artifact, Rendered, ShellArtifact
from generator.rendering.pages import render_page
from generator.rendering.templates import Templates
from generator.settings import Settings
from generator.views.pages.usb_opening import build_opening
from tests import nu

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(ROOT / "tests" / "sites" / "full", date(2021, 9, 1))


@pytest.mark.skipif(not nu.is_here(), reason='no Java, or no checker: "make html" fetches it')
def test_every_kind_of_page_is_valid_html(tmp_path: Path) -> None:
    checked = pipeline.check(SETTINGS)
    assert checked.site
    viewed = pipeline.view(checked.site, checked.words, SETTINGS)
    pages = [*viewed.pages, *viewed.downloads, build_opening(viewed.localizers)]
    templates = Templates(SETTINGS.theme, "")
    made = [render_page(page, templates) for page in pages]
    shells = [page for page in made if isinstance(page, ShellArtifact)]
    bare = [page for page in made if isinstance(page, Artifact)]
    MkDocsEngine().build(SETTINGS, Rendered(shells, [*bare], ""), tmp_path)
    (tmp_path / "problem.html").write_bytes(Preview("vi").problem_page("x < y"))

    assert {page.TEMPLATE for page in pages} == {path.name for path in (SETTINGS.theme / "pages").iterdir()}
    assert nu.find_errors(tmp_path) == []
