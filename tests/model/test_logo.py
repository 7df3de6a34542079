"""How large a mark stands beside others."""

import pytest

from generator.build.pipeline import Checked
from generator.model.logo import NARROWEST, WIDEST, Mark
from generator.model.poster_format import LAYOUTS


@pytest.mark.parametrize("ratio", [NARROWEST, 0.5, 1, 2, WIDEST])
def test_marks_look_equally_large_and_none_is_taller_than_a_square(ratio: float) -> None:
    mark = Mark(file="a.svg", digest="", ratio=ratio, is_vector=True)
    assert mark.wide / mark.tall == pytest.approx(ratio)
    assert mark.wide * mark.tall == pytest.approx(min(1, ratio))
    assert mark.tall <= 1


def test_four_partners_take_no_more_of_a_sheet_than_sponsors_may(shipped: Checked) -> None:
    """A fifth (Law on Advertising 2012, article 27); each is four fifths of the logo or smaller."""
    assert shipped.site
    footed = [form for form in shipped.site.formats if LAYOUTS[form.layout].has_foot]
    assert {form.layout for form in footed} == {"sheet", "two-up", "tear-off", "standee"}
    for form in footed:
        copies = LAYOUTS[form.layout].copies
        assert copies * 4 * (0.8 * form.logo_side) ** 2 < 0.2 * form.width * form.height
