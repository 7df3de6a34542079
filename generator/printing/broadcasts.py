"""Loudspeaker scripts as plain text, for those who change them or send them on."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.rendering.artifacts import Artifact
from generator.views.print.broadcast import BroadcastView, ScriptView


def render_broadcast_text(view: BroadcastView) -> Artifact:
    """All lengths, one sentence per line.

    Begins with a byte-order mark: old programs on Windows, and servers that name no encoding, need it.
    """
    head = [view.sample, view.station, view.title, view.until, view.how]
    lines = [*filter(None, head), *(line for script in view.scripts for line in _tell(script))]
    return Artifact(PurePosixPath(view.text_path), "\n".join([*lines, ""]).encode("utf-8-sig"))


def _tell(script: ScriptView) -> Iterator[str]:
    yield from ("", "", f"=== {script.heading} ===", script.estimate)
    for part in script.parts:
        yield from ("", *part)
