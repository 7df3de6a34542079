"""What one form is about: mostly one file; an update is one in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import relpath
from typing import Any, Final

from generator.authoring.scaffold import ScaffoldError, draft_campaign, draft_update
from generator.authoring.yaml_edit import build, dump
from generator.editor.changes import change_document, prune
from generator.editor.documents import BODY, Document, Library, join_page, read_document, read_plain
from generator.editor.field_order import arrange
from generator.loading.records import Plain
from generator.messages.problem import Problem
from generator.model.update import UpdateFront

LOCALIZED: Final = ("title", "summary", "draft", BODY)
"""Fields of an update that each language has for itself, like the alternative text of its picture (`ALT`)."""

ALT: Final = "alt"

SHARED: Final = ("file", "people", "consent")
"""Fields of the picture that both languages share."""

Texts = dict[str, str | None]
"""New texts by the name of the file; None takes it away."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One form's file, with its twins in other languages if it has some, as they stand on the disk."""

    name: str
    plain: Plain
    """The fields as the form shows them."""
    digest: str
    """Shows whether one of the files was changed since."""
    files: Mapping[str, Document]
    """By language; of all but updates one, by the first."""


def read_entry(library: Library, name: str) -> Entry | list[Problem]:
    """The file and its twins, or why one cannot be read. `name` is one that the `library` knows."""
    document = read_document(library.root, name)
    if isinstance(document, list):
        return document
    twins: dict[str, Document] = {}
    for tag, file in library.twins_of(name).items():
        translation = read_document(library.root, file) if (library.root / file).exists() else None
        if isinstance(translation, list):
            return translation
        if translation:
            twins[tag] = translation
    return join_entry(library, document, twins)


def join_entry(library: Library, document: Document, twins: Mapping[str, Document]) -> Entry:
    """A file as a form; an update in all languages as one."""
    first = library.languages[0]
    if library.updates(first) != document.name.rpartition("/")[0]:
        return Entry(document.name, document.plain, document.digest, {first: document})
    files = {first: document, **twins}
    said = {tag: _fields(files.get(tag)) for tag in library.languages}
    plain: dict[str, Any] = {**said[first], **{name: _by_language(said, name) for name in LOCALIZED}}
    if any("picture" in fields for fields in said.values()):
        pictures = {tag: _group(fields, "picture") for tag, fields in said.items()}
        plain["picture"] = {**pictures[first], ALT: _by_language(pictures, ALT)}
    digest = "".join(file.digest for file in files.values())
    return Entry(document.name, plain, digest, files)


def change_entry(library: Library, entry: Entry, data: dict[str, Any]) -> Texts | None:
    """The new text of each file of which something changed.

    None where a file is laid out so that other lines would change as well.
    """
    data = arrange(library.collection_of(entry.name).kind.model, library.languages, data)
    first = library.languages[0]
    if library.updates(first) != entry.name.rpartition("/")[0]:
        return _changed(entry.files[first], data)
    own = _part_of(data, first)
    texts = _changed(entry.files[first], own)
    gone: Texts = {}
    for tag, name in library.twins_of(entry.name).items():
        if texts is None:
            return None
        translation, translated = entry.files.get(tag), _translate(library, entry, data, own, tag)
        if translated is None:
            gone |= {name: None} if translation else {}
            continue
        more = _changed(translation, translated) if translation else {name: _write_page(library, translated)}
        texts = None if more is None else {**texts, **more}
    return None if texts is None else {**gone, **texts}


def begin_entry(library: Library, collection: str, data: dict[str, Any]) -> Entry:
    """What ``loa new`` would write for a form of a new campaign or update, before its blanks are filled in.

    Raises `ScaffoldError` where no file can be called so, or none can hold such a title.
    """
    given = prune(data)
    fields = given if isinstance(given, dict) else {}
    if collection == "campaigns":
        name, text = draft_campaign(str(fields.get("slug", "")), library.languages)
    else:
        title = str(_part(fields, "title", library.languages[0]) or "")
        name, text = draft_update(title, str(fields.get("date", "")), library.languages)
    plain = read_plain(text, name)
    if isinstance(plain, list):
        raise ScaffoldError(plain[0])
    return join_entry(library, Document(name, text, plain, ""), {})


def _changed(document: Document, data: dict[str, Any]) -> Texts | None:
    text = change_document(document, data)
    return None if text is None else {document.name: text} if text != document.text else {}


def _part_of(data: dict[str, Any], tag: str) -> dict[str, Any]:
    """The fields of an update's form as the file in one language has them."""
    own = {name: _part(data, name, tag) if name in LOCALIZED else data[name] for name in data}
    picture = data.get("picture")
    if isinstance(picture, dict):
        own["picture"] = {**picture, ALT: _part(picture, ALT, tag)}
    return own


def _translate(
    library: Library, entry: Entry, data: dict[str, Any], own: dict[str, Any], tag: str
) -> dict[str, Any] | None:
    """The fields of the file in another language, None where nothing is translated.

    What is not said in each language by itself is taken over from `own`, the first, when it changed.
    """
    before, there = _fields(entry.files[library.languages[0]]), _fields(entry.files.get(tag))
    translated = {**there, **{name: _part(data, name, tag) for name in LOCALIZED}}
    translated["date"] = data.get("date")
    if prune(data.get("updated")) != before.get("updated"):
        translated["updated"] = data.get("updated")
    if isinstance(own.get("picture"), dict):
        shown = _group(before, "picture"), _group(there, "picture")
        translated["picture"] = _follow(library, tag, own["picture"], *shown)
        translated["picture"][ALT] = _part(data["picture"], ALT, tag)
    pictured = prune(translated.get("picture"))
    if not (isinstance(pictured, dict) and ALT in pictured):
        translated.pop("picture", None)
    has_words = any(prune(translated.get(name)) for name in LOCALIZED if name != "draft")
    return translated if has_words else None


def _follow(
    library: Library, tag: str, new: dict[str, Any], old: dict[str, Any], there: dict[str, Any]
) -> dict[str, Any]:
    """What the file in another language says of a picture, after the first says `new` instead of `old`."""
    followed = dict(there)
    for name in SHARED:
        if prune(new.get(name)) != prune(old.get(name)) or name not in there:
            followed[name] = new.get(name)
    file = str(followed.get("file") or "")
    if file and followed.get("file") != there.get("file") and not file.startswith("content/"):
        first = library.updates(library.languages[0])
        followed["file"] = relpath(f"{first}/{file}", library.updates(tag))
    return followed


def _write_page(library: Library, fields: dict[str, Any]) -> str:
    """The text of a new page."""
    arranged = arrange(UpdateFront, library.languages, fields)
    head = prune({name: value for name, value in arranged.items() if name != BODY})
    return join_page(dump(build(head)), f"{prune(fields.get(BODY), is_one_line=False) or ''}\n")


def _fields(document: Document | None) -> dict[str, Any]:
    return dict(document.plain) if document and isinstance(document.plain, dict) else {}


def _group(fields: dict[str, Any], name: str) -> dict[str, Any]:
    found = fields.get(name)
    return dict(found) if isinstance(found, dict) else {}


def _by_language(said: Mapping[str, dict[str, Any]], name: str) -> dict[str, Any]:
    return {tag: fields.get(name, "") for tag, fields in said.items()}


def _part(fields: dict[str, Any], name: str, locale: str) -> Any:
    found = fields.get(name)
    return found.get(locale) if isinstance(found, dict) else None
