"""What is still a sample: fine while a site is being made, wrong on one the public sees."""

from collections.abc import Iterator

from generator.loading.project import ProjectRecords
from generator.loading.records import Group, Items, Node, Record, Scalar
from generator.messages.problem import Position, Problem

LISTS = {"contacts": "contact-list", "offices": "office-list"}
"""Files that list things, each of which may be a sample, and the kind of each file."""

SHOWN = 4
"""Places told for each kind: enough to find the rest by."""


def find_samples(records: ProjectRecords) -> list[Problem]:
    """One problem for each kind of record that has samples, with the places of the first few."""
    found = {
        "authority": list(_marks(records.shared.get("authority"))),
        **{kind: list(_list_marks(records, name)) for name, kind in LISTS.items()},
        "report": [place for year in records.years for place in _marks(year.report)],
        "page": [place for pages in records.pages.values() for page in pages for place in _marks(page)],
    }
    return [_tell(kind, places) for kind, places in found.items() if places]


def _tell(kind: str, places: list[Position]) -> Problem:
    values = {"kind": kind, "count": str(len(places))}
    return Problem("sample-in-release", places[0], values, tuple(places[1:SHOWN]))


def _list_marks(records: ProjectRecords, name: str) -> Iterator[Position]:
    record = records.shared.get(name)
    entry = record.root.entry(name) if record else None
    if entry and isinstance(entry.value, Items):
        for item in entry.value.items:
            yield from _mark(item)


def _marks(record: Record | None) -> Iterator[Position]:
    if record:
        yield from _mark(record.root)


def _mark(node: Node) -> Iterator[Position]:
    """Where ``sample: true`` stands in a group."""
    entry = node.entry("sample") if isinstance(node, Group) else None
    if entry and isinstance(entry.value, Scalar) and entry.value.text == "true":
        yield entry.position
