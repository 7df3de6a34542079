"""The statistics page: protected rates in words."""

import unicodedata
from collections.abc import Callable

from generator.model.site import Site
from generator.model.statistics import protect
from generator.views.pages import RateCell
from generator.views.statistics_page import build_statistics_page
from generator.views.voice import Voice

Speak = Callable[..., Voice]


def cell(
    speak: Speak, site: Site, numerator: int | None, denominator: int | None, locale: str = "vi"
) -> RateCell:
    """How one commune's rate is shown."""
    (year,) = site.statistics
    row = year.communes[0].model_copy(update={"rates": {"age6_grade1": protect(numerator, denominator)}})
    changed = site.model_copy(update={"statistics": (year.model_copy(update={"communes": (row,)}),)})
    (table,) = build_statistics_page(speak(locale, changed)).tables
    return table.rows[0].cells[0]


def test_a_rate_is_shown_with_the_counts_behind_it(speak: Speak, minimal: Site) -> None:
    shown = cell(speak, minimal, 1042, 1155)
    assert unicodedata.normalize("NFKC", shown.text) == "90,2 %"
    assert (shown.detail, shown.percent, shown.visibility) == ("1.042 trên 1.155", "90.2", "shown")
    assert cell(speak, minimal, 1042, 1155, "en").detail == "1,042 of 1,155"


def test_a_hidden_rate_gives_nothing_away(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, 46, 50) == RateCell("ẩn (ít trẻ)", "", "", "hidden")


def test_a_missing_report_is_not_nought(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, None, 50, "en") == RateCell("not reported", "", "", "not-reported")


def test_rows_stand_in_the_order_of_the_vietnamese_alphabet(voices: tuple[Voice, ...]) -> None:
    (table,) = build_statistics_page(voices[0]).tables
    assert [row.commune.label.text for row in table.rows] == ["Xã Sóc Hà", "Xã Trường Hà"]
    assert table.rows[0].commune.href == "../dia-ban/xa-soc-ha/"


def test_a_table_says_of_which_day_and_from_whom_it_is(voices: tuple[Voice, ...]) -> None:
    (table,) = build_statistics_page(voices[1]).tables
    assert (table.caption, table.as_of) == ("School year 2021-2022", "As of 20 August 2021")
    assert (table.source.text.text, table.is_sample) == ("Sample figures", True)
    assert table.indicators[0].definition.text.startswith("Of the six-year-olds")


def test_the_page_explains_what_is_hidden(voices: tuple[Voice, ...]) -> None:
    assert len(build_statistics_page(voices[0]).notes) == 3
