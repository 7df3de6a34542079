"""The choices of a field: records of the project, by the names people know."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.loading.project import ProjectRecords
from generator.loading.records import Plain
from generator.model.file_kinds import FILE_KINDS, holder
from generator.model.marks import Reference, marks_in

Options = list[dict[str, str]]
"""Values of a field with their labels."""


def list_choices(records: ProjectRecords, lang: str) -> Mapping[str, Options]:
    """All there is to choose from, by the lists that fields refer to; what could not be read is missing."""
    wanted = {reference.to for kind in FILE_KINDS for reference in marks_in(kind.model, Reference)}
    return {name: [*_options(_items(records, name), holder(name).key, lang)] for name in sorted(wanted)}


def _items(records: ProjectRecords, name: str) -> Iterator[Plain]:
    """The items of a list, whether it stands in a file or is one file each."""
    kind = holder(name)
    for record in records.of(kind.name):
        plain = record.plain()
        found = plain if kind.is_list or not isinstance(plain, dict) else plain.get(name)
        yield from found if isinstance(found, list) else [found or ""]


def _options(items: Iterable[Plain], key: str, lang: str) -> Iterator[dict[str, str]]:
    """A name in `lang`, in Vietnamese where there is none, or the value itself."""
    for item in items:
        match item:
            case {"code": str(code), "name_vi": str(name), **more} if key == "code":
                # With its code, as a name may have belonged to two communes.
                yield {"value": code, "label": f"{more.get(f'name_{lang}', name)} ({code})"}
            case {**fields} if isinstance(value := fields.get(key), str):
                names: Any = fields.get("name") or fields.get("title")
                names = names if isinstance(names, dict) else {}
                yield {"value": value, "label": str(names.get(lang) or names.get("vi") or value)}
