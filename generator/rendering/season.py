"""The season plan: a sheet for the wall, made by the press."""

from dataclasses import asdict
from typing import Final

from generator.rendering.typesetting import Press
from generator.views.season import PlanView

TEMPLATE: Final = "season.typ"

NOT_SET: Final = frozenset({"path", "stamp"})
"""Fields of `PlanView` that are not printed."""


def render_plan(view: PlanView, press: Press) -> bytes:
    """The plan as a PDF; raises as `Press.typeset` does."""
    data = {name: value for name, value in asdict(view).items() if name not in NOT_SET}
    return press.typeset(TEMPLATE, data, view.stamp)
