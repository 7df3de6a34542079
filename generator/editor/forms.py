"""The forms of the editor, as Decap CMS's configuration, made from the schemas of the files."""

import json
from collections.abc import Iterator
from typing import Any, Final

from generator.editor.documents import BODY, COLLECTIONS
from generator.editor.labels import COLLECTION_LABELS, hint, label_of
from generator.editor.server import API
from generator.model.addresses import ROOTS, SECTIONS
from generator.model.schema import BLANK, describe_model
from generator.schemas import KINDS

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

ORDER: Final = ("contacts", "campaigns", "offices", "authority", "pages_vi", "pages_en")
"""What is changed most stands first."""

FOLDERS: Final = {"campaigns": "campaigns", "pages_vi": "content/vi", "pages_en": "content/en"}
"""Collections of many files; the others are one file in ``site_data/``."""


PREVIEWS: Final = {
    "contacts": f"{SECTIONS['communes']['vi']}/",
    "offices": f"{SECTIONS['offices']['vi']}/",
    "authority": "",
    "campaigns": f"{SECTIONS['campaigns']['vi']}/{{{{slug}}}}/",
    "pages_vi": f"{ROOTS['vi']}{{{{fields.address}}}}/",
    "pages_en": f"{ROOTS['en']}{{{{fields.address}}}}/",
}
"""Where the preview shows what was saved; from a campaign or a commune its posters are one click away."""


def render_config(lang: str, preview: str) -> bytes:
    """The configuration; JSON, which is YAML too. `preview` is the address of the site as it will be."""
    config = {
        "backend": {"name": "proxy", "proxy_url": API, "branch": "main"},
        "publish_mode": "simple",
        "locale": lang,
        "site_url": preview,
        "display_url": preview,
        "logo_url": "",
        "search": False,
        "media_folder": "campaigns/pictures",
        "editor": {"preview": False},
        "slug": {"encoding": "ascii", "clean_accents": True},
        "collections": [_collection(name, lang) for name in ORDER],
    }
    return json.dumps(config, ensure_ascii=False).encode()


def _collection(name: str, lang: str) -> dict[str, Any]:
    schema = COLLECTIONS[name][1]
    label = COLLECTION_LABELS[lang][name]
    fields = _fields(schema, lang)
    if name not in FOLDERS:
        file = {
            "name": schema,
            "label": label,
            "file": f"site_data/{name}.yaml",
            "preview_path": PREVIEWS[name],
            "fields": fields,
        }
        return {"name": name, "label": label, "format": "json", "delete": False, "files": [file]}
    title = "{{title}}" if schema == "page" else "{{fields.title.vi}}"
    return {
        "name": name,
        "label": label,
        "folder": FOLDERS[name],
        "preview_path": PREVIEWS[name],
        "extension": "md" if schema == "page" else "yaml",
        "format": "json",
        "create": False,
        "delete": False,
        "identifier_field": "title" if schema == "page" else "slug",
        "summary": title,
        "fields": fields,
    }


def _fields(schema: str, lang: str) -> list[dict[str, Any]]:
    """The form of one schema; a page's words come last."""
    described = describe_model(KINDS[schema])
    fields = list(_Form(schema, described, lang).fields(described))
    if schema == "page":
        fields.append({"name": BODY, "label": label_of(schema, BODY, lang), "widget": "text"})
    return fields


class _Form:
    """Turns the parts of one schema into widgets."""

    def __init__(self, schema: str, described: dict[str, Any], lang: str) -> None:
        self._schema = schema
        self._parts = described.get("$defs", {})
        self._lang = lang

    def fields(self, group: dict[str, Any], *, may_be_blank: bool = False) -> Iterator[dict[str, Any]]:
        """The fields of one group; none is asked for in a group that may be blank as a whole."""
        required = () if may_be_blank else group.get("required", ())
        for name, described in group["properties"].items():
            label = label_of(self._schema, name, self._lang)
            widget = self._widget(name, described, may_be_blank=name not in required)
            yield {"name": name, "label": label, "required": name in required, **widget}

    def _widget(self, name: str, described: dict[str, Any], *, may_be_blank: bool) -> dict[str, Any]:
        """All values are text, as they are in records: then no code or number loses its zeros."""
        [given] = [choice for choice in described.get("anyOf", [described]) if choice != BLANK]
        part = self._parts[given["$ref"].rpartition("/")[2]] if "$ref" in given else given
        kind = part.get("type")
        if kind == "object":
            fields = list(self.fields(part, may_be_blank=may_be_blank))
            return {"widget": "object", "collapsed": False, "fields": fields}
        if kind == "array":
            return self._list(name, part["items"])
        if "enum" in part:
            return {"widget": "select", "options": part["enum"]}
        if kind == "boolean":
            options = [("true", hint("yes", self._lang)), ("false", hint("no", self._lang))]
            return {"widget": "select", "options": [{"value": v, "label": text} for v, text in options]}
        if part.get("pattern") == DAY_PATTERN:
            return {"widget": "string", "hint": hint("day", self._lang)}
        return {"widget": "text" if name in {"vi", "en"} else "string"}

    def _list(self, name: str, item: dict[str, Any]) -> dict[str, Any]:
        common = {"widget": "list", "label_singular": hint("item", self._lang)}
        inner = self._widget(name, item, may_be_blank=False)
        if inner["widget"] == "object":
            summary = {"summary": SUMMARIES[name]} if name in SUMMARIES else {}
            return {**common, **summary, "collapsed": True, "fields": inner["fields"]}
        return {
            **common,
            "collapsed": False,
            "field": {"name": "item", "label": label_of(self._schema, name, self._lang), **inner},
        }
