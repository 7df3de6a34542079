"""A commune's report: one page of figures, made by the press."""

from dataclasses import asdict
from typing import Final

from generator.rendering.typesetting import Press
from generator.views.reports import ReportView

TEMPLATE: Final = "report.typ"

NOT_SET: Final = frozenset({"path", "commune_code", "stamp"})
"""Fields of `ReportView` that are not printed."""


def render_report(view: ReportView, press: Press) -> bytes:
    """The report as a PDF of one page; raises as `Press.typeset` does."""
    data = {name: value for name, value in asdict(view).items() if name not in NOT_SET}
    return press.typeset(TEMPLATE, data, view.stamp)
