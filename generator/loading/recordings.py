"""Recordings of the project: present, small enough for 3G, and of the type their names say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from generator.loading.files import find_inside, look_at
from generator.loading.records import Record
from generator.messages.problem import Position, Problem

LARGEST_RECORDING: Final = 5_000_000
"""Bytes: ten minutes of speech at 64 kbit/s."""

HEAD: Final = 12
"""Bytes at the start of a file by which its kind is known."""

KINDS: Final = {".mp3": "mp3", ".ogg": "ogg", ".opus": "ogg", ".m4a": "m4a"}
"""What a file must be, by the ending of its name."""

LAYER_MASK, LAYER_THREE = 0xE6, 0xE2
"""In the second byte of an MP3 frame: the last three bits of its mark, and layer III (ISO/IEC 11172-3)."""


def check_recordings(root: Path, campaigns: tuple[Record, ...]) -> list[Problem]:
    """What is wrong with the recordings that campaigns name."""
    found = (check_recording(root, name, where) for record in campaigns for name, where in _named(record))
    return [problem for problem in found if problem]


def check_recording(root: Path, name: str, where: Position) -> Problem | None:
    """What is wrong with one recording, reported at `where` it is named."""
    try:
        place = find_inside(root, name)
        if place is None:
            return Problem("recording-outside", where, {"text": name})
        if look_at(place) == "strange":
            return Problem("recording-unreadable", where, {"text": name})
        size = place.stat().st_size
        if size > LARGEST_RECORDING:
            return Problem("recording-too-large", where, {"text": name, "size": f"{size / 1e6:.1f}"})
        with place.open("rb") as file:
            kind = find_kind(file.read(HEAD))
    except OSError:
        return Problem("recording-missing", where, {"text": name})
    if not kind or KINDS.get(place.suffix.casefold()) != kind:
        return Problem("recording-unreadable", where, {"text": name})
    return None


def find_kind(head: bytes) -> str:
    """Which kind a file is, by its first bytes: "mp3", "ogg" or "m4a"; "" where it is none of these."""
    if head.startswith(b"OggS"):
        return "ogg"
    if head[4:8] == b"ftyp":
        return "m4a"
    is_frame = head[:1] == b"\xff" and len(head) > 1 and head[1] & LAYER_MASK == LAYER_THREE
    return "mp3" if head.startswith(b"ID3") or is_frame else ""


def _named(record: Record) -> Iterator[tuple[str, Position]]:
    """Every recording a campaign names, and where."""
    plain = record.plain()
    fields = plain if isinstance(plain, dict) else {}
    audio, others = fields.get("audio"), fields.get("other_languages")
    values: list[tuple[tuple[str | int, ...], object]] = []
    if isinstance(audio, dict):
        values += [(("audio", tag), file) for tag, file in audio.items()]
    if isinstance(others, list):
        items = enumerate(others)
        values += [
            (("other_languages", index, "audio"), item.get("audio"))
            for index, item in items
            if isinstance(item, dict)
        ]
    for path, value in values:
        if isinstance(value, str) and value.strip():
            yield value.strip(), record.locate_value(path)
