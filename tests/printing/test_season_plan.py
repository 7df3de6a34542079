"""The season plan on paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from generator.printing.reports import render_report
from generator.printing.typesetting import Typesetter
from generator.views.base.localizer import Localizer
from generator.views.print.season_plan import PlanView, build_plans


@pytest.fixture
def plan(localizers: tuple[Localizer, ...]) -> PlanView:
    return build_plans(localizers)[0]


def _pages(content: bytes, tmp_path: Path) -> list[str]:
    (tmp_path / "plan.pdf").write_bytes(content)
    document = pypdfium2.PdfDocument(tmp_path / "plan.pdf")
    said = [" ".join(page.get_textpage().get_text_range().split()) for page in document]
    document.close()
    return said


def test_the_plan_is_one_archival_sheet_on_its_side(
    typesetter: Typesetter, plan: PlanView, tmp_path: Path
) -> None:
    (said,) = _pages(render_report(plan, typesetter), tmp_path)
    with pikepdf.open(tmp_path / "plan.pdf") as pdf:
        box = [round(float(side) / 72 * 25.4) for side in pdf.pages[0].mediabox]
        assert pdf.open_metadata().pdfa_status == "2A"

    assert box == [0, 0, 297, 210]
    for words in (
        "Lịch chiến dịch năm học",
        "Ngày đưa trẻ đến trường",
        "05/09/2021",
        "12/09/2021",
        "T9/2021",
    ):
        assert words in said


def test_many_campaigns_go_on_to_another_page(typesetter: Typesetter, plan: PlanView, tmp_path: Path) -> None:
    said = _pages(render_report(replace(plan, rows=plan.rows * 14), typesetter), tmp_path)

    assert len(said) > 1
    assert sum(page.count("12/09/2021") for page in said) == 14


def test_a_plan_is_the_same_bytes_again(typesetter: Typesetter, plan: PlanView) -> None:
    assert plan.stamp == int((date(2021, 9, 1) - date(1970, 1, 1)).total_seconds())
    assert render_report(plan, typesetter) == render_report(plan, typesetter)
