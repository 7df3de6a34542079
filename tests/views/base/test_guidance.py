"""Where a law or a figure is written, and what stands in the way, in words."""

import pytest

from generator.language.locales import USUAL
from generator.model.guidance import Source
from generator.model.schema import parse_model
from generator.views.base.components import SourceView
from generator.views.base.guidance import link_barriers, say_source
from generator.views.base.localizer import Localizer
from generator.views.base.phrase import Phrase


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Kế hoạch"),
        ({"number": "12/KH"}, "Kế hoạch, số 12/KH"),
        ({"date": "2021-08-20"}, "Kế hoạch, ngày 20/08/2021"),
        ({"number": "12/KH", "date": "2021-08-20"}, "Kế hoạch, số 12/KH, ngày 20/08/2021"),
    ],
)
def test_a_source_has_number_and_date_as_far_as_they_are_known(
    localizers: tuple[Localizer, ...], changes: dict[str, str], expected: str
) -> None:
    """In the district's plan both are blank."""
    source, _ = parse_model(Source, {"title": {"vi": "Kế hoạch"}, **changes}, USUAL)
    assert source
    vietnamese, english = localizers
    assert say_source(vietnamese, source) == SourceView(Phrase(expected), "")
    assert say_source(english, source).text.lang == "vi"


def test_barriers_come_in_the_order_asked_for(localizers: tuple[Localizer, ...]) -> None:
    localizer, _ = localizers
    asked = link_barriers(localizer, "", ("far-away", "no-papers"))
    assert [link.href for link in asked] == ["vuong-gi-hoi-ai/#far-away", "vuong-gi-hoi-ai/#no-papers"]
    assert [link.href for link in link_barriers(localizer, "en/")] == [
        "../vuong-gi-hoi-ai/#no-papers",
        "../vuong-gi-hoi-ai/#far-away",
    ]
    assert link_barriers(localizer, "", ()) == ()
