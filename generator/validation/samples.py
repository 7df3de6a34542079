"""What is still a sample: fine while a site is being made, wrong on one the public sees."""

from collections.abc import Iterator

from generator.loading.project import ProjectRecords
from generator.messages.problem import Position, Problem
from generator.model.file_kinds import FILE_KINDS
from generator.model.marks import SampleMark, marked_values
from generator.validation.parts import Parts, build_parts

SHOWN = 4
"""Places listed for each kind: enough to find the rest by."""


def find_samples(records: ProjectRecords) -> list[Problem]:
    """One problem for each kind of file that has samples, with the places of the first few."""
    parts, _ = build_parts(records)
    found: dict[str, list[Position]] = {}
    for noun, where in list_samples(parts):
        found.setdefault(noun, []).append(where)
    return [_tell(noun, places) for noun, places in found.items()]


def list_samples(parts: Parts) -> Iterator[tuple[str, Position]]:
    """Every place where something is said to be a sample, with the noun of its kind of file."""
    for kind in FILE_KINDS:
        for whole in parts.wholes[kind.name]:
            for path, _, is_sample in marked_values(whole.model, SampleMark):
                if is_sample:
                    yield kind.noun, whole.record.locate(whole.path + path)


def _tell(kind: str, places: list[Position]) -> Problem:
    values = {"kind": kind, "count": str(len(places))}
    return Problem("sample-in-release", places[0], values, tuple(places[1:SHOWN]))
