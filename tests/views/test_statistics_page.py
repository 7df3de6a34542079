"""The statistics page: protected rates in words."""

import unicodedata
from collections.abc import Callable

from generator.model.protection import Quotient, protect
from generator.model.site import Site
from generator.views.pages import RateCell
from generator.views.statistics_page import build_statistics_page
from generator.views.voice import Voice

Speak = Callable[..., Voice]


def cell(
    speak: Speak, site: Site, numerator: int | None, denominator: int | None, locale: str = "vi"
) -> RateCell:
    """How one commune's rate is shown."""
    (year,) = site.statistics
    row = year.communes[0]
    columns = {row.commune: {"part": numerator, "whole": denominator}}
    (published,) = protect([columns], [Quotient("age6_grade1", "part", "whole")])
    row = row.model_copy(update={"rates": published[row.commune]})
    changed = site.model_copy(update={"statistics": (year.model_copy(update={"communes": (row,)}),)})
    (table,) = build_statistics_page(speak(locale, changed)).tables
    return table.rows[0].cells[0]


def test_a_rate_is_shown_with_the_counts_behind_it(speak: Speak, minimal: Site) -> None:
    shown = cell(speak, minimal, 1042, 1155)
    assert unicodedata.normalize("NFKC", shown.text) == "90,2 %"
    assert (shown.detail, shown.percent, shown.visibility) == ("1.042 trên 1.155", "90.2", "shown")
    assert cell(speak, minimal, 1042, 1155, "en").detail == "1,042 of 1,155"


def test_a_hidden_rate_gives_nothing_away(speak: Speak, minimal: Site) -> None:
    assert cell(speak, minimal, 46, 50) == RateCell("ẩn (ít người)", "", "", "hidden")


def test_a_band_is_said_in_words_without_a_bar_or_counts(speak: Speak, minimal: Site) -> None:
    """So it is told apart from an exact rate in black and white, and read aloud."""
    near_all = cell(speak, minimal, 296, 300)
    assert unicodedata.normalize("NFKC", near_all.text) == "từ 95 % trở lên"
    assert (near_all.detail, near_all.percent, near_all.visibility) == ("", "", "band")
    assert unicodedata.normalize("NFKC", cell(speak, minimal, 4, 300).text) == "không quá 5 %"
    assert cell(speak, minimal, 1196, 1200, "en").text == "99% or more"
    assert cell(speak, minimal, 4, 600, "en").text == "2% or less"


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
    notes = build_statistics_page(voices[0]).notes
    assert [note.split(":")[0] for note in notes[:3]] == [
        "“Ẩn (ít người)”",
        "“Từ 95 % trở lên”, “không quá 5 %”",
        "“Chưa báo cáo”",
    ]
    assert len(notes) == 5
    assert "từ 1 đến 9 người" in notes[0]
