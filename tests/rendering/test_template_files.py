"""What a page's template depends on."""

import shutil
from pathlib import Path

import pytest

from generator.rendering.template_files import TemplateFiles
from generator.settings import Theme, shipped_theme


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    return Path(shutil.copytree(shipped_theme(), tmp_path / "theme"))


@pytest.mark.parametrize(
    ("changed", "is_other"),
    [
        ("pages/barriers.html", True),
        ("components/phones.html", True),
        ("components/links.html", True),
        ("components/verdicts.html", False),
        ("pages/home.html", False),
    ],
)
def test_a_template_changes_with_those_it_draws_on_and_no_others(
    theme: Path, changed: str, *, is_other: bool
) -> None:
    before = TemplateFiles(Theme((theme,))).digest("barriers.html")
    path = theme / changed
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")

    assert (TemplateFiles(Theme((theme,))).digest("barriers.html") != before) == is_other


@pytest.mark.parametrize("reference", ["{%- include page.name %}", '{% import "a" ~ page.name as words %}'])
def test_a_template_that_works_out_a_name_may_mean_any(theme: Path, reference: str) -> None:
    path = theme / "pages/barriers.html"
    path.write_text(reference + path.read_text("utf-8"), "utf-8")
    before = TemplateFiles(Theme((theme,))).digest("barriers.html")
    (theme / "components/new.html").write_text("", "utf-8")

    assert TemplateFiles(Theme((theme,))).digest("barriers.html") != before


def test_what_was_read_is_drawn_with_whatever_becomes_of_the_files(theme: Path) -> None:
    files = TemplateFiles(Theme((theme,)))
    (theme / "pages/barriers.html").write_text("khác", "utf-8")
    loaded = files.load("barriers.html")

    assert loaded
    assert loaded[0] != "khác"
    assert loaded[1] == str(theme / "pages/barriers.html")
