"""Where the words of a sheet were written."""

from collections.abc import Callable, Mapping
from typing import Final

from generator.loading.project import ProjectRecords
from generator.loading.records import Record
from generator.messages.problem import Position
from generator.model.area_codes import fold_name
from generator.model.file_kinds import file_kind
from generator.views.print.poster_words import text_of
from generator.views.print.posters import PosterView

CAMPAIGN_FIELDS: Final = frozenset({"title", "slogan", "dates_note", "action", "messages", "bring", "days"})
STANDS_FOR: Final = {"strip": "title", "contact_label": "contacts", "more_contacts": "contacts"}
"""Words made of others, by what a writer can change."""


def written_field(field: str, view: PosterView, records: ProjectRecords) -> str:
    """What a writer can change of the words of a sheet's `field`."""
    field = STANDS_FOR.get(field, field)
    campaign = _campaign_of(view, records)
    if field == "appeal" and campaign and not campaign.names_in(("poster", "appeal")):
        return "slogan"  # which stands in its place
    return field


def locate(field: str, view: PosterView, records: ProjectRecords) -> Position:
    """Where the words of a poster's `field` were written."""
    authority, campaign = records.one("authority"), _campaign_of(view, records)
    if field == "contacts":
        return locate_desk(view, "", records)
    if field == "area":
        return locate_area(view, records)
    if authority and (path := _authority_path(field, view.locale, authority)):
        return authority.locate_value(path)
    if campaign and (path := _campaign_path(field, view.locale)):
        return campaign.locate_value(path)
    return start_of(campaign, file_kind("campaigns").file(view.campaign))


def _campaign_of(view: PosterView, records: ProjectRecords) -> Record | None:
    return next((record for record in records.of("campaigns") if record.stem == view.campaign), None)


def _authority_path(field: str, locale: str, authority: Record) -> tuple[str | int, ...]:
    """The way to the words of `field` in the record of the authority; empty for others."""
    written = _plain(authority)
    line: tuple[str | int, ...] = ("hotline",) if "hotline" in written else ("hotlines", 0)
    has_line = line[0] in written
    unit = "unit" if "unit" in written else "name"
    return {
        "agency": ("name", locale),
        "unit": (unit, locale),
        "maker": ("address", locale),
        "hotline": (*line, "phone") if has_line else ("phone",),
        "hotline_label": (*line, "name", locale) if has_line else (unit, locale),
    }.get(field, ())


def _campaign_path(field: str, locale: str) -> tuple[str | int, ...]:
    """The way to the words of `field` in a campaign's record; empty for words that are not written there."""
    if field in CAMPAIGN_FIELDS:
        return (field, locale)
    return {
        "appeal": ("poster", "appeal", locale),
        "picture_alt": ("poster", "picture", "alt", locale),
        "source": ("sources", 0, "title", locale),
        "when": ("ends",),
        "take_down": ("take_down",),
    }.get(field, ())


def locate_desk(view: PosterView, field: str, records: ProjectRecords) -> Position:
    """Where the desks of a sheet are written: the one whose `field` is longest; without one, the last."""
    contacts, campaign = records.one("contacts"), _campaign_of(view, records)
    written = _plain(campaign)
    several = written.get("contact_roles")
    roles = several if isinstance(several, list) else [written.get("contact_role")]
    numbers = [number for role in roles for number in _desks_of(role, view, _plain(contacts))]
    if not contacts or not numbers:
        return start_of(contacts, file_kind("contacts").file())
    if not field:
        return contacts.locate(("contacts", numbers[-1], "phones"))
    sizes = [len(text_of(getattr(desk, field))) for desk in view.words.contacts]
    desk = numbers[min(sizes.index(max(sizes)), len(numbers) - 1)] if sizes else numbers[0]
    step = view.locale if field != "phones" else len(view.words.contacts[numbers.index(desk)].phones) - 1
    return contacts.locate_value(("contacts", desk, field, step))


def _desks_of(role: object, view: PosterView, contacts: Mapping[str, object]) -> list[int]:
    """The places in the list of the desks of one role; those of no area where the sheet's has none."""
    entries = contacts.get("contacts")
    desks = [
        (number, str(entry.get("area", "")))
        for number, entry in enumerate(entries if isinstance(entries, list) else [])
        if isinstance(entry, dict) and entry.get("role") == role
    ]
    own = [number for number, text in desks if text and _means_area(text, view)]
    return own or [number for number, text in desks if not text]


def locate_area(view: PosterView, records: ProjectRecords) -> Position:
    """Where the name of a sheet's area is written."""
    row = next((row for row in records.of("areas") if _is_row_of(row, view, records)), None)
    return row.locate_value((f"name_{records.languages[0]}",)) if row else Position(file_kind("areas").file())


def locate_format(name: str, records: ProjectRecords) -> Position | None:
    """Where it is written from how far a format is read."""
    formats = records.one("formats")
    entries = _plain(formats).get("formats")
    for number, entry in enumerate(entries if isinstance(entries, list) else []):
        if formats and isinstance(entry, dict) and entry.get("id") == name:
            return formats.locate_value(("formats", number, "reading_distance"))
    return None


def locate_contact(code: str, records: ProjectRecords) -> Position:
    """Where the last desk of an area is written."""
    contacts = records.one("contacts")
    entries = _plain(contacts).get("contacts")
    for number, entry in reversed([*enumerate(entries if isinstance(entries, list) else [])]):
        if contacts and isinstance(entry, dict) and entry.get("area") == code:
            return contacts.locate_value(("contacts", number, "area"))
    return start_of(contacts, file_kind("contacts").file())


def locate_pack_words(blame: Callable[[str], int], records: ProjectRecords) -> Position:
    """Where the words that formats give to covers of packs are written: those to `blame` most."""
    formats = records.one("formats")
    entries = _plain(formats).get("formats")
    paths: list[tuple[str | int, ...]] = [
        ("formats", number, *path, locale)
        for number in range(len(entries) if isinstance(entries, list) else 0)
        for path in (("name",), ("pack", "place"))
        for locale in records.languages
    ]
    if not formats:
        return start_of(formats, file_kind("formats").file())
    return formats.locate_value(max(paths, key=lambda path: blame(formats.text_at(path))))


def name_area(view: PosterView, records: ProjectRecords) -> str:
    """The area of a sheet as a message names it."""
    row = next((row for row in records.of("areas") if _is_row_of(row, view, records)), None)
    name = row.text_at((f"name_{records.languages[0]}",)) if row else ""
    return f"{name} ({view.area_code})" if name else view.area_code


def _is_row_of(row: Record, view: PosterView, records: ProjectRecords) -> bool:
    """Whether a row is about the area of a sheet: it has its code, or without one its name."""
    code, name = row.text_at(("code",)), row.text_at((f"name_{records.languages[0]}",))
    return code.upper() == view.area_code if code else _means_area(name, view)


def _means_area(text: str, view: PosterView) -> bool:
    """Whether a text means the area of a sheet: by its code, or by its name without or with its kind."""
    names = [fold_name(words.area) for words in (view.words, view.echo) if words]
    return text.upper() == view.area_code or any(fold_name(text) in name for name in names)


def _plain(record: Record | None) -> dict[str, object]:
    plain = record.plain() if record else {}
    return {**plain} if isinstance(plain, dict) else {}


def start_of(record: Record | None, file: str) -> Position:
    """The whole of a file."""
    return Position(record.file if record else file)
