"""The forms of the editor, as Decap CMS's configuration, made from the schemas of the files."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from generator.editor.choices import Options
from generator.editor.documents import BODY, Collection, Library
from generator.editor.entries import ALT, LOCALIZED
from generator.editor.preview import preview_of
from generator.editor.proxy import NEW_NAME
from generator.editor.server import API
from generator.messages.field_labels import (
    ENTRY_LABELS,
    collection_label,
    hint_of,
    item_word,
    label_of,
    language_label,
    options_of,
)
from generator.model.file_kinds import FileKind
from generator.model.json_schema import describe_model
from generator.model.language import Language
from generator.model.marks import LIST_KEYWORD
from generator.model.schema import BLANK

DAY_PATTERN: Final = r"^\d{4}-\d{2}-\d{2}$"

SUMMARIES: Final = {
    "contacts": "{{fields.area}} · {{fields.name.FIRST}} {{fields.valid_from}}",
    "offices": "{{fields.name.FIRST}}",
    "roles": "{{fields.name.FIRST}}",
    "messages": "{{fields.FIRST}}",
    "bring": "{{fields.FIRST}}",
    "easy_read": "{{fields.FIRST}}",
    "days": "{{fields.day}}",
    "kinds": "{{fields.name.FIRST}}",
    "duties": "{{fields.office}} · {{fields.does.FIRST}}",
    "partners": "{{fields.name.FIRST}}",
    "sources": "{{fields.title.FIRST}}",
}
"""How a list shows an item that is folded; FIRST stands for the first language of the project."""

FIRST: Final = "FIRST"

TITLES: Final = {
    "campaigns": ("slug", "{{fields.title.FIRST}}"),
    "updates": ("date", "{{fields.date}} · {{fields.title.FIRST}}"),
    "pages": ("title", "{{title}}"),
}
"""By which field Decap identifies an entry of a folder, and how a list shows it."""

PICTURES: Final = ("file", "black")
"""Fields that name a picture."""

BY_LANGUAGE: Final = ("ByLanguage", "LocalizedText", "LocalizedFile")
"""Parts of a schema with a field for each language."""


@dataclass(frozen=True, slots=True)
class FormContext:
    """What forms need beside the schemas: a language, the preview's address, a day, the choices."""

    lang: str
    library: Library
    preview: str
    today: date
    languages: Sequence[Language] = ()
    """Where the preview shows what was saved; none where the project cannot be read."""
    choices: Mapping[str, Options] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()
    """Kinds of files that the project does without: one that is a single file has no form."""
    area_pages: Mapping[str, str] = field(default_factory=dict)
    """Where the preview shows an area, by its code."""


def render_config(around: FormContext) -> bytes:
    """The configuration; JSON, which is YAML too."""
    config = {
        "backend": {"name": "proxy", "proxy_url": API, "branch": "main"},
        "publish_mode": "simple",
        "locale": around.lang,
        "site_url": around.preview,
        "display_url": around.preview,
        "logo_url": "",
        "search": False,
        "media_folder": around.library.picture_folders()[0],
        "public_folder": "hinh",
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [
            _collection(collection, around)
            for collection in around.library.collections().values()
            if collection.kind.is_folder or collection.kind.name not in around.absent
        ],
        "languages": around.library.languages,
        "area_pages": around.area_pages,
        "area_list": f"/{preview_of(around.library.collections()['contacts'], around.languages)}",
    }
    return json.dumps(config, ensure_ascii=False).encode()


def _collection(collection: Collection, around: FormContext) -> dict[str, Any]:
    name, kind = collection.name, collection.kind
    fields = _fields(kind, around)
    common = {"name": name, "label": collection_label(name, around.lang), "format": "json"}
    if not kind.is_folder:
        file = {
            "name": kind.schema,
            "label": common["label"],
            "file": kind.file(),
            "preview_path": preview_of(collection, around.languages),
            "fields": fields,
        }
        return {**common, "delete": False, "files": [file]}
    identifier, summary = TITLES[kind.name]
    return {
        **common,
        "label_singular": ENTRY_LABELS[around.lang].get(name, common["label"]),
        "folder": collection.folder,
        "preview_path": preview_of(collection, around.languages),
        "extension": kind.suffix.removeprefix("."),
        "create": collection.may_grow,
        "delete": collection.may_grow,
        "slug": f"{{{{fields.{NEW_NAME}}}}}",
        "identifier_field": identifier,
        "summary": summary.replace(FIRST, around.library.languages[0]),
        "fields": fields,
    }


def _fields(kind: FileKind, around: FormContext) -> list[dict[str, Any]]:
    """The form of one kind of file; a page's words come last."""
    described = describe_model(kind.model, around.library.languages)
    form = _Form(kind.schema, described, around)
    fields = list(form.fields(described))
    if kind.suffix == ".md":
        fields.append(form.body())
    return fields


class _Form:
    """Turns the parts of one schema into widgets."""

    def __init__(self, schema: str, described: dict[str, Any], around: FormContext) -> None:
        self._schema = schema
        self._parts = described.get("$defs", {})
        self._lang = around.lang
        self._around = around

    def fields(self, group: dict[str, Any], *, may_be_blank: bool = False) -> Iterator[dict[str, Any]]:
        """The fields of one group; none is asked for in a group that may be blank as a whole."""
        required = () if may_be_blank else group.get("required", ())
        for name, described in group["properties"].items():
            widget = self._widget(name, described, may_be_blank=name not in required)
            yield self._field(name, widget, is_required=name in required)

    def body(self) -> dict[str, Any]:
        """The body of a page."""
        return self._field(BODY, {"widget": "text"}, is_required=True)

    def _field(self, name: str, widget: dict[str, Any], *, is_required: bool) -> dict[str, Any]:
        """A field with its name and a hint; of an update, mostly one for each language."""
        hint = hint_of(self._schema, name, self._lang)
        hinted = {**widget, "hint": hint} if hint else widget
        if self._schema == "update" and name in (*LOCALIZED, ALT):
            inner = {"widget": "text"} if widget["widget"] == "string" else widget
            first = {"default": "true"} if name == "draft" else {}
            fields = [
                {
                    "label": language_label(tag, self._lang),
                    "name": tag,
                    "required": is_required and not number,
                    **({} if number else first),
                    **inner,
                }
                for number, tag in enumerate(self._around.library.languages)
            ]
            hinted = {
                **({"hint": hint} if hint else {}),
                "widget": "object",
                "collapsed": False,
                "fields": fields,
            }
        elif f"{self._schema}.{name}" == "update.date":
            hinted = {**hinted, "default": str(self._around.today)}
        label = label_of(self._schema, name, self._lang)
        return {"name": name, "label": label, "required": is_required, **hinted}

    def _widget(self, name: str, described: dict[str, Any], *, may_be_blank: bool) -> dict[str, Any]:
        """All values are text, as in records, so that no code or number loses its zeros."""
        given, *others = [choice for choice in described.get("anyOf", [described]) if choice != BLANK]
        if others:  # several ways to write a value
            return {"widget": "string"}
        part = self._parts[given["$ref"].rpartition("/")[2]] if "$ref" in given else given
        kind = part.get("type")
        options = self._options(part)
        if part.get("title") in BY_LANGUAGE:
            texts = self._texts(part, may_be_blank=may_be_blank)
            return {"widget": "object", "collapsed": False, "fields": texts}
        if options:
            return {"widget": "select", **({"multiple": True} if kind == "array" else {}), "options": options}
        if kind == "object":
            fields = list(self.fields(part, may_be_blank=may_be_blank))
            return {"widget": "object", "collapsed": False, "fields": fields}
        if kind == "array":
            return self._list(name, part["items"])
        return self._one_line(name, part)

    def _one_line(self, name: str, part: dict[str, Any]) -> dict[str, Any]:
        if part.get("pattern") == DAY_PATTERN:
            return {"widget": "string", "hint": hint_of("", "day", self._lang)}
        if name in PICTURES:
            return {"widget": "image", "choose_url": False, **self._picture_folder()}
        return {"widget": "string"}

    def _texts(self, part: dict[str, Any], *, may_be_blank: bool) -> list[dict[str, Any]]:
        """A field for each language."""
        required = () if may_be_blank else part.get("required", ())
        return [
            {
                "name": tag,
                "label": language_label(tag, self._lang),
                "required": tag in required,
                "widget": "text",
            }
            for tag in part["properties"]
        ]

    def _picture_folder(self) -> dict[str, str]:
        """Where the picture of a form goes, and how its file says so."""
        _, of_updates, of_campaigns = self._around.library.picture_folders()
        if self._schema == "update":
            return {"media_folder": f"/{of_updates}", "public_folder": "hinh"}
        return {"media_folder": f"/{of_campaigns}", "public_folder": of_campaigns}

    def _options(self, part: dict[str, Any]) -> Options:
        """What a field may be, where that is known."""
        if part.get("type") == "boolean":
            return options_of(("true", "false"), self._lang)
        if "enum" in part:
            return options_of(part["enum"], self._lang)
        named = part.get("items", part).get(LIST_KEYWORD, "")
        return [*self._around.choices.get(named, ())]

    def _list(self, name: str, item: dict[str, Any]) -> dict[str, Any]:
        common = {"widget": "list", "label_singular": item_word(self._lang)}
        inner = self._widget(name, item, may_be_blank=False)
        if inner["widget"] == "object":
            first = self._around.library.languages[0]
            summary = {"summary": SUMMARIES[name].replace(FIRST, first)} if name in SUMMARIES else {}
            return {**common, **summary, "collapsed": True, "fields": inner["fields"]}
        return {
            **common,
            "collapsed": False,
            "field": {"name": "item", "label": label_of(self._schema, name, self._lang), **inner},
        }
