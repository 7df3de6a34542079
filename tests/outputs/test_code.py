"""Which modules a maker's code is: enough that no change goes unseen, and no more."""

import pytest

from generator.outputs.code import list_modules
from generator.printing.works import SheetWork
from generator.views.pages.editorial import EditorialPageView

SHEETS = "generator.printing.makers"
PAGES = "generator.build.page_maker"


@pytest.mark.parametrize(
    "module",
    ["printing.typesetting", "printing.proof", "images", "views.print.posters", "views.print.poster_words"],
)
def test_a_sheet_is_made_again_when_what_makes_it_changes(module: str) -> None:
    assert f"generator.{module}" in list_modules(SHEETS, SheetWork)


@pytest.mark.parametrize(
    "module",
    [
        "rendering.feeds",
        "rendering.pages",
        "views.base.localizer",
        "model.site",
        "build.pipeline",
        "printing.kit",
    ],
)
def test_what_does_not_make_sheets_makes_none_again(module: str) -> None:
    """What views say stands in a sheet's key by its words."""
    assert f"generator.{module}" not in list_modules(SHEETS, SheetWork)


@pytest.mark.parametrize(
    "module",
    [
        "rendering.templates",
        "rendering.markdown",
        "views.pages.editorial",
        "views.base.phrase",
        "views.frame.models",
    ],
)
def test_a_page_depends_on_what_draws_it_and_on_the_classes_it_is_given(module: str) -> None:
    """Templates call their methods."""
    assert f"generator.{module}" in list_modules(PAGES, EditorialPageView)


def test_a_page_does_not_depend_on_what_other_files_are_made_by() -> None:
    found = list_modules(PAGES, EditorialPageView)

    assert [
        name for name in found if name.startswith(("generator.printing", "generator.rendering.feeds"))
    ] == []
