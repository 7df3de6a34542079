"""Printed matter without codes: a commune's report, its loudspeaker scripts, the season plan."""

from dataclasses import asdict
from typing import Final

from generator.printing.typesetting import Press
from generator.views.print.broadcast import BroadcastView
from generator.views.print.kit import Leaf
from generator.views.print.report import ReportView
from generator.views.print.season_plan import PlanView

TEMPLATES: Final = {ReportView: "report.typ", BroadcastView: "broadcast.typ", PlanView: "season.typ"}

NOT_SET: Final = frozenset({"path", "text_path", "campaign", "commune_code", "stamp"})
"""Fields that are not printed."""


def render_report(view: Leaf, press: Press) -> bytes:
    """A PDF, one page for a report, one or two a script, more for a long plan; raises as `Press.typeset`."""
    data = {name: value for name, value in asdict(view).items() if name not in NOT_SET}
    return press.typeset(TEMPLATES[type(view)], data, view.stamp)
