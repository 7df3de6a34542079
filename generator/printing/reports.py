"""Printed matter without codes: an area's report, its loudspeaker scripts, the season plan."""

from dataclasses import asdict
from typing import Final

from generator.printing.typesetting import Typesetter
from generator.views.print.broadcast import BroadcastView
from generator.views.print.kit import Paper
from generator.views.print.report import ReportView
from generator.views.print.season_plan import PlanView

TEMPLATES: Final = {ReportView: "report.typ", BroadcastView: "broadcast.typ", PlanView: "season.typ"}

NOT_SET: Final = frozenset({"path", "text_path", "campaign", "area_code", "stamp"})
"""Fields that are not printed."""


def render_report(view: Paper, typesetter: Typesetter) -> bytes:
    """A PDF of one page, or of more for a script or a long plan; raises as `Typesetter.typeset`."""
    data = {name: value for name, value in asdict(view).items() if name not in NOT_SET}
    return typesetter.typeset(TEMPLATES[type(view)], data, view.stamp)
