"""The choices of a field: records of the project, by the names people know."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.loading.project import ProjectRecords
from generator.loading.records import Plain
from generator.model.file_kinds import FILE_KINDS, holder
from generator.model.marks import Reference, marks_in

Options = list[dict[str, str]]
"""Values of a field with their labels."""


def list_choices(records: ProjectRecords, lang: str) -> Mapping[str, Options]:
    """All there is to choose from, by the lists that fields refer to; what could not be read is missing."""
    asked = (lang, records.languages[0])
    wanted = {reference.to for kind in FILE_KINDS for reference in marks_in(kind.model, Reference)}
    return {name: [*_options(_items(records, name), holder(name).key, asked)] for name in sorted(wanted)}


def _items(records: ProjectRecords, name: str) -> Iterator[Plain]:
    """The items of a list, whether it stands in a file or is one file each."""
    kind = holder(name)
    for record in records.of(kind.name):
        plain = record.plain()
        found = plain if kind.is_list or not isinstance(plain, dict) else plain.get(name)
        yield from found if isinstance(found, list) else [found or ""]


def _options(items: Iterable[Plain], key: str, asked: Sequence[str]) -> Iterator[dict[str, str]]:
    """A name in the first of the languages `asked` that has one, or the value itself.

    An area has its code beside it, as a name may have belonged to two; of a code that belonged to two, both.
    """
    called: dict[str, list[str]] = {}
    for item in items:
        if isinstance(item, dict) and isinstance(value := item.get(key), str):
            names: Any = item.get("name") or item.get("title")
            names = names if isinstance(names, dict) else {tag: item.get(f"name_{tag}") for tag in asked}
            label = str(next(filter(None, map(names.get, asked)), value))
            called.setdefault(value, []).append(label)
    for value, labels in called.items():
        label = " / ".join(dict.fromkeys(labels))
        yield {"value": value, "label": f"{label} ({value})" if key == "code" else label}
