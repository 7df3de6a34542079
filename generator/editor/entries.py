"""What one form is about: mostly one file; an update is two, one a language."""

from dataclasses import dataclass
from pathlib import Path
from posixpath import relpath
from typing import Any, Final

from generator.authoring.scaffold import ScaffoldError, draft_campaign, draft_update
from generator.authoring.yaml_edit import build, dump
from generator.editor.changes import change_document, prune
from generator.editor.documents import BODY, Document, collection_of, join_page, read_document, read_plain
from generator.editor.field_order import arrange
from generator.language.locales import LOCALES
from generator.loading.records import Plain
from generator.messages.problem import Problem
from generator.model.file_kinds import file_kind
from generator.model.update import UpdateFront

UPDATES: Final = dict(zip(LOCALES, file_kind("updates").folders(LOCALES), strict=True))

LOCALIZED: Final = ("title", "summary", "draft", BODY)
"""Fields of an update that each language has its own of; the words of its picture (`ALT`) too."""

ALT: Final = "alt"

SHARED: Final = ("file", "people", "consent")
"""What both say of the picture."""

Texts = dict[str, str | None]
"""New texts by the name of the file; None takes it away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One form's file, with its English twin if it has one, as they stand on the disk."""

    name: str
    plain: Plain
    """The fields as the form shows them."""
    digest: str
    """Says whether one of the files was changed since."""
    files: tuple[Document, ...]


def twin_of(name: str) -> str:
    """The file of an update in English; "" for other files."""
    folder, _, file = name.rpartition("/")
    return f"{UPDATES['en']}/{file}" if folder == UPDATES["vi"] else ""


def read_entry(root: Path, name: str) -> Entry | list[Problem]:
    """The file and its twin, or why one cannot be read. `name` is one that `find_document` knows."""
    document = read_document(root, name)
    twin = twin_of(name)
    if isinstance(document, list):
        return document
    if not twin:
        return Entry(name, document.plain, document.digest, (document,))
    english = read_document(root, twin) if (root / twin).exists() else None
    if isinstance(english, list):
        return english
    return join_update(document, english)


def join_update(vietnamese: Document, english: Document | None) -> Entry:
    """An update in both languages as one form."""
    files = (vietnamese, english) if english else (vietnamese,)
    vi, en = _fields(vietnamese), _fields(english)
    plain = {**vi, **{name: _pair(vi, en, name) for name in LOCALIZED}}
    if "picture" in vi or "picture" in en:
        here, there = _group(vi, "picture"), _group(en, "picture")
        plain["picture"] = {**here, ALT: _pair(here, there, ALT)}
    digest = "".join(file.digest for file in files)
    return Entry(vietnamese.name, plain, digest, files)


def change_entry(entry: Entry, data: dict[str, Any]) -> Texts | None:
    """The new text of each file of which something changed.

    None where a file is laid out so that other lines would change as well.
    """
    data = arrange(collection_of(entry.name).kind.model, data)
    if not twin_of(entry.name):
        return _changed(entry.files[0], data)
    own, translated = _split(entry, data)
    texts = _changed(entry.files[0], own)
    english = entry.files[1] if len(entry.files) > 1 else None
    if texts is None or (translated is None and english is None):
        return texts
    if translated is None:
        return {twin_of(entry.name): None, **texts}
    more = _changed(english, translated) if english else {twin_of(entry.name): _write_page(translated)}
    return None if more is None else {**texts, **more}


def begin_entry(collection: str, data: dict[str, Any]) -> Entry:
    """What ``loa new`` would write for a form of a new campaign or update, before its blanks are filled in.

    Raises `ScaffoldError` where no file can be called so, or none can hold such a title.
    """
    given = prune(data)
    fields = given if isinstance(given, dict) else {}
    if collection == "campaigns":
        name, text = draft_campaign(str(fields.get("slug", "")))
    else:
        name, text = draft_update(str(_part(fields, "title", "vi") or ""), str(fields.get("date", "")))
    plain = read_plain(text, name)
    if isinstance(plain, list):
        raise ScaffoldError(plain[0])
    document = Document(name, text, plain, "")
    return join_update(document, None) if twin_of(name) else Entry(name, plain, "", (document,))


def _changed(document: Document, data: dict[str, Any]) -> Texts | None:
    text = change_document(document, data)
    return None if text is None else {document.name: text} if text != document.text else {}


def _split(entry: Entry, data: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """The fields of the Vietnamese file and of the English one, None where nothing is translated.

    What is not said in each language by itself is taken over into English when it changed.
    """
    vi, en = _fields(entry.files[0]), _fields(entry.files[1] if len(entry.files) > 1 else None)
    own = {name: _part(data, name, "vi") if name in LOCALIZED else data[name] for name in data}
    translated = {**en, **{name: _part(data, name, "en") for name in LOCALIZED}}
    translated["date"] = data.get("date")
    if prune(data.get("updated")) != vi.get("updated"):
        translated["updated"] = data.get("updated")
    picture = data.get("picture")
    if isinstance(picture, dict):
        own["picture"] = {**picture, ALT: _part(picture, ALT, "vi")}
        translated["picture"] = _follow(own["picture"], _group(vi, "picture"), _group(en, "picture"))
        translated["picture"][ALT] = _part(picture, ALT, "en")
    pictured = prune(translated.get("picture"))
    if not (isinstance(pictured, dict) and ALT in pictured):
        translated.pop("picture", None)
    has_words = any(prune(translated.get(name)) for name in LOCALIZED if name != "draft")
    return own, translated if has_words else None


def _follow(new: dict[str, Any], old: dict[str, Any], english: dict[str, Any]) -> dict[str, Any]:
    """What the English file says of a picture, after the Vietnamese one said `new` instead of `old`."""
    followed = dict(english)
    for name in SHARED:
        if prune(new.get(name)) != prune(old.get(name)) or name not in english:
            followed[name] = new.get(name)
    file = str(followed.get("file") or "")
    if file and followed.get("file") != english.get("file") and not file.startswith("content/"):
        followed["file"] = relpath(f"{UPDATES['vi']}/{file}", UPDATES["en"])
    return followed


def _write_page(fields: dict[str, Any]) -> str:
    """The text of a new page."""
    head = prune({name: value for name, value in arrange(UpdateFront, fields).items() if name != BODY})
    return join_page(dump(build(head)), f"{prune(fields.get(BODY), is_one_line=False) or ''}\n")


def _fields(document: Document | None) -> dict[str, Any]:
    return dict(document.plain) if document and isinstance(document.plain, dict) else {}


def _group(fields: dict[str, Any], name: str) -> dict[str, Any]:
    found = fields.get(name)
    return dict(found) if isinstance(found, dict) else {}


def _pair(vi: dict[str, Any], en: dict[str, Any], name: str) -> dict[str, Any]:
    return {"vi": vi.get(name, ""), "en": en.get(name, "")}


def _part(fields: dict[str, Any], name: str, locale: str) -> Any:
    found = fields.get(name)
    return found.get(locale) if isinstance(found, dict) else None
