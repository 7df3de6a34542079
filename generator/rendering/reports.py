"""Pages to read from, made by the press: a commune's figures, what its loudspeaker says."""

from dataclasses import asdict
from typing import Final

from generator.rendering.typesetting import Press
from generator.views.broadcasts import BroadcastView
from generator.views.reports import ReportView

Leaf = ReportView | BroadcastView

TEMPLATES: Final = {ReportView: "report.typ", BroadcastView: "broadcast.typ"}

NOT_SET: Final = frozenset({"path", "text_path", "campaign", "commune_code", "stamp"})
"""Fields that are not printed."""


def render_report(view: Leaf, press: Press) -> bytes:
    """A PDF: one page for a report, one or two for each script; raises as `Press.typeset` does."""
    data = {name: value for name, value in asdict(view).items() if name not in NOT_SET}
    return press.typeset(TEMPLATES[type(view)], data, view.stamp)
