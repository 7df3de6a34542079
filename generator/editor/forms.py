"""The forms of the editor, as Decap CMS's configuration, made from the schemas of the files."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from generator.editor.choices import Options
from generator.editor.documents import BODY, COLLECTIONS
from generator.editor.entries import ALT, LOCALIZED, UPDATES
from generator.editor.pictures import PAGE_FOLDER
from generator.editor.proxy import NEW_NAME
from generator.editor.server import API
from generator.messages.field_labels import (
    COLLECTION_LABELS,
    ENTRY_LABELS,
    hint_of,
    item_word,
    label_of,
    options_of,
)
from generator.model.addresses import ROOTS, SECTIONS
from generator.model.file_kinds import FileKind
from generator.model.marks import LIST_KEYWORD
from generator.model.schema import BLANK, describe_model

DAY_PATTERN: Final = r"^\d{4}-\d{2}-\d{2}$"

SUMMARIES: Final = {
    "contacts": "{{fields.commune}} · {{fields.name.vi}}",
    "offices": "{{fields.name.vi}}",
    "roles": "{{fields.name.vi}}",
    "messages": "{{fields.vi}}",
    "bring": "{{fields.vi}}",
    "easy_read": "{{fields.vi}}",
    "duties": "{{fields.office}} · {{fields.does.vi}}",
    "sources": "{{fields.title.vi}}",
}
"""How a list shows an item that is folded."""

ORDER: Final = ("contacts", "updates", "campaigns", "offices", "authority", "pages_vi", "pages_en")
"""What is changed most stands first."""

TITLES: Final = {
    "campaigns": ("slug", "{{fields.title.vi}}"),
    "updates": ("date", "{{fields.date}} · {{fields.title.vi}}"),
    "pages_vi": ("title", "{{title}}"),
    "pages_en": ("title", "{{title}}"),
}
"""By which field Decap knows an entry of a folder, and how a list shows it."""

PICTURES: Final = {
    "campaign": {"media_folder": "/campaigns/pictures", "public_folder": "campaigns/pictures"},
    "update": {"media_folder": f"/{UPDATES['vi']}/hinh", "public_folder": "hinh"},
}
"""Where the picture of a form goes, and how its file says so."""

PREVIEWS: Final = {
    "contacts": f"{SECTIONS['communes']['vi']}/",
    "offices": f"{SECTIONS['offices']['vi']}/",
    "authority": "",
    "campaigns": f"{SECTIONS['campaigns']['vi']}/{{{{slug}}}}/",
    "updates": f"{SECTIONS['updates']['vi']}/{{{{slug}}}}/",
    "pages_vi": f"{ROOTS['vi']}{{{{fields.address}}}}/",
    "pages_en": f"{ROOTS['en']}{{{{fields.address}}}}/",
}
"""Where the preview shows what was saved; from a campaign or a commune its posters are one click away."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What forms have from outside the schemas: a language, the preview, a day, what may be chosen."""

    lang: str
    preview: str
    today: date
    choices: Mapping[str, Options] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()
    """Kinds of files that the project does without: one that is a single file has no form."""
    commune_pages: Mapping[str, str] = field(default_factory=dict)
    """Where the preview shows a commune, by its code."""


def render_config(around: Surroundings) -> bytes:
    """The configuration; JSON, which is YAML too."""
    config = {
        "backend": {"name": "proxy", "proxy_url": API, "branch": "main"},
        "publish_mode": "simple",
        "locale": around.lang,
        "site_url": around.preview,
        "display_url": around.preview,
        "logo_url": "",
        "search": False,
        "media_folder": PAGE_FOLDER,
        "public_folder": "hinh",
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_collection(name, around) for name in ORDER if _is_there(name, around)],
        "commune_pages": around.commune_pages,
        "commune_list": f"/{PREVIEWS['contacts']}",
    }
    return json.dumps(config, ensure_ascii=False).encode()


def _is_there(name: str, around: Surroundings) -> bool:
    """Whether there is something to fill in, or may be."""
    kind = COLLECTIONS[name].kind
    return kind.is_folder or kind.name not in around.absent


def _collection(name: str, around: Surroundings) -> dict[str, Any]:
    collection = COLLECTIONS[name]
    kind = collection.kind
    fields = _fields(kind, around)
    common = {"name": name, "label": COLLECTION_LABELS[around.lang][name], "format": "json"}
    if not kind.is_folder:
        file = {
            "name": kind.schema,
            "label": common["label"],
            "file": kind.file(),
            "preview_path": PREVIEWS[name],
            "fields": fields,
        }
        return {**common, "delete": False, "files": [file]}
    identifier, summary = TITLES[name]
    return {
        **common,
        "label_singular": ENTRY_LABELS[around.lang].get(name, common["label"]),
        "folder": collection.folder,
        "preview_path": PREVIEWS[name],
        "extension": kind.suffix.removeprefix("."),
        "create": collection.may_grow,
        "delete": collection.may_grow,
        "slug": f"{{{{fields.{NEW_NAME}}}}}",
        "identifier_field": identifier,
        "summary": summary,
        "fields": fields,
    }


def _fields(kind: FileKind, around: Surroundings) -> list[dict[str, Any]]:
    """The form of one kind of file; a page's words come last."""
    described = describe_model(kind.model)
    form = _Form(kind.schema, described, around)
    fields = list(form.fields(described))
    if kind.suffix == ".md":
        fields.append(form.body())
    return fields


class _Form:
    """Turns the parts of one schema into widgets."""

    def __init__(self, schema: str, described: dict[str, Any], around: Surroundings) -> None:
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
        """The words of a page."""
        return self._field(BODY, {"widget": "text"}, is_required=True)

    def _field(self, name: str, widget: dict[str, Any], *, is_required: bool) -> dict[str, Any]:
        """A field with its name and a hint; of an update, mostly one for each language."""
        hint = hint_of(self._schema, name, self._lang)
        hinted = {**widget, "hint": hint} if hint else widget
        if self._schema == "update" and name in (*LOCALIZED, ALT):
            inner = {"widget": "text"} if widget["widget"] == "string" else widget
            default = {"default": "true"} if name == "draft" else {}
            pair = [
                {"name": "vi", "required": is_required, **default, **inner},
                {"name": "en", "required": False, **inner},
            ]
            fields = [{"label": label_of(self._schema, part["name"], self._lang), **part} for part in pair]
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
        """All values are text, as they are in records: then no code or number loses its zeros."""
        [given] = [choice for choice in described.get("anyOf", [described]) if choice != BLANK]
        part = self._parts[given["$ref"].rpartition("/")[2]] if "$ref" in given else given
        kind = part.get("type")
        options = self._options(part)
        if options:
            return {"widget": "select", **({"multiple": True} if kind == "array" else {}), "options": options}
        if kind == "object":
            fields = list(self.fields(part, may_be_blank=may_be_blank))
            return {"widget": "object", "collapsed": False, "fields": fields}
        if kind == "array":
            return self._list(name, part["items"])
        if part.get("pattern") == DAY_PATTERN:
            return {"widget": "string", "hint": hint_of("", "day", self._lang)}
        if name == "file":
            return {"widget": "image", "choose_url": False, **PICTURES[self._schema]}
        return {"widget": "text" if name in {"vi", "en"} else "string"}

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
            summary = {"summary": SUMMARIES[name]} if name in SUMMARIES else {}
            return {**common, **summary, "collapsed": True, "fields": inner["fields"]}
        return {
            **common,
            "collapsed": False,
            "field": {"name": "item", "label": label_of(self._schema, name, self._lang), **inner},
        }
