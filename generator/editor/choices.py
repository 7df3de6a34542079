"""What a field may be chosen from: things of the project, by the names people know."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from generator.loading.project import ProjectRecords
from generator.loading.records import Record

Options = list[dict[str, str]]
"""Values of a field and what the form calls them."""

CHOSEN: Final = {
    "campaign.barriers": "barriers",
    "campaign.communes": "communes",
    "campaign.contact_role": "roles",
    "campaign.format": "formats",
    "campaign.office": "offices",
    "campaign.support": "support",
    "contacts.commune": "communes",
    "contacts.role": "roles",
    "update.campaign": "campaigns",
    "update.communes": "communes",
}
"""Fields, by schema, whose value is the short name of something in another file, and of what."""


def list_choices(records: ProjectRecords, lang: str) -> Mapping[str, Options]:
    """All there is to choose from, by the kinds in `CHOSEN`; what could not be read is missing."""
    shared = records.shared
    return {
        "barriers": _options(_items(shared.get("barriers"), "barriers"), "id", "title", lang),
        "campaigns": _options((record.plain() for record in records.campaigns), "slug", "title", lang),
        "communes": [*_communes(records, lang)],
        "formats": _options(_items(shared.get("formats"), "formats"), "id", "name", lang),
        "offices": _options(_items(shared.get("offices"), "offices"), "id", "name", lang),
        "roles": _options(_items(shared.get("contacts"), "roles"), "id", "name", lang),
        "support": _options(_items(shared.get("support"), "support"), "id", "title", lang),
    }


def _communes(records: ProjectRecords, lang: str) -> Iterable[dict[str, str]]:
    """With their codes, as a name may have belonged to two communes."""
    for row in records.communes:
        match row.plain():
            case {"code": str(code), **named}:
                yield {"value": code, "label": f"{named.get(f'name_{lang}', code)} ({code})"}


def _items(record: Record | None, name: str) -> Iterable[object]:
    plain = record.plain() if record else {}
    found = plain.get(name) if isinstance(plain, dict) else None
    return found if isinstance(found, list) else ()


def _options(items: Iterable[object], key: str, title: str, lang: str) -> Options:
    """A name in `lang`, in Vietnamese where there is none, or the value itself."""
    found: Options = []
    for item in items:
        if isinstance(item, dict) and isinstance(item.get(key), str):
            names: Any = item.get(title)
            names = names if isinstance(names, dict) else {}
            value = item[key]
            found.append({"value": value, "label": str(names.get(lang) or names.get("vi") or value)})
    return found
