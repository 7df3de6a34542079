"""Where a page will stand is known before it is built."""

from generator.views.base.localizer import Localizer
from generator.views.pages.planned import Printed
from generator.views.pages.registry import plan_pages
from generator.views.print.posters import Editions


def test_a_page_stands_where_it_was_planned(localizers: tuple[Localizer, ...], editions: Editions) -> None:
    planned = [*plan_pages(localizers, Printed(editions))]

    assert len(planned) > 40
    assert [page.build().frame.path for page in planned] == [page.path for page in planned]


def test_a_page_with_a_card_of_its_own_shows_it(
    localizers: tuple[Localizer, ...], editions: Editions
) -> None:
    for planned in plan_pages(localizers, Printed(editions)):
        frame = planned.build().frame
        is_own = frame.image.path.startswith("assets/the/") and frame.canonical.endswith("/" + planned.path)

        assert not planned.has_card or is_own
