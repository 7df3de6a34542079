"""Requests of the editor's page in the protocol of Decap CMS's proxy backend, and the responses."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from generator.authoring.safe_write import put_file
from generator.editor.documents import open_library
from generator.editor.entries import Entry, read_entry
from generator.editor.pictures import describe_fault, find_picture, list_pictures, read_upload, show_picture
from generator.editor.save import Refusal, Saved, Saver
from generator.messages.commands import describe_disk
from generator.messages.editor import WORDS
from generator.messages.report import format_report
from generator.settings import Settings

INFO: Final = {"repo": "loa", "publish_modes": ["simple"], "type": "local_fs"}

NEW_NAME: Final = "file_name"
"""What a form adds to the fields of a new file, for Decap CMS to name it by; see ``start.js``."""


class _Unknown(Exception):
    """Carries the key of the reason why a request is refused."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A response: HTTP status, content to send as JSON, and a line for the terminal."""

    status: int
    content: Any
    line: str = ""


class Proxy:
    """Answers requests about one project; saves are made one after the other."""

    def __init__(self, settings: Settings, lang: str) -> None:
        self._root = settings.root
        self._library = open_library(settings.root)
        self._lang = lang
        self._words = WORDS[lang]
        self._keeper = Saver(settings, self._library, lang)
        self._lock = Lock()

    def answer(self, body: bytes) -> Answer:
        """The response to one request, whatever was sent."""
        try:
            asked = json.loads(body)
            action, params = asked["action"], asked.get("params", {})
            handle = self._actions().get(action)
            if not isinstance(params, dict):
                return self._refuse(400, "data")
            return self._refuse(400, "action") if handle is None else handle(params)
        except _Unknown as unknown:
            return self._refuse(404 if str(unknown) == "path" else 400, str(unknown))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return self._refuse(400, "data")
        except OSError as error:
            text = self._words["disk"].format(reason=describe_disk(self._lang, error, self._root))
            return Answer(500, {"error": text}, text)

    def _actions(self) -> dict[str, Callable[[dict[str, Any]], Answer]]:
        return {
            "info": lambda _: Answer(200, INFO),
            "entriesByFolder": self._folder,
            "entriesByFiles": lambda params: self._entries(part["path"] for part in params["files"]),
            "getEntry": lambda params: self._entry(params["path"]),
            "getMedia": self._pictures,
            "getMediaFile": lambda params: self._picture(params["path"]),
            "nameEntry": self._name,
            "persistEntry": self._persist,
            "persistMedia": self._persist_picture,
            "deleteFiles": self._delete,
        }

    def _refuse(self, status: int, key: str) -> Answer:
        text = self._words[key]
        return Answer(status, {"error": text}, self._words["refused"].format(what="POST", why=text))

    def _folder(self, params: dict[str, Any]) -> Answer:
        if params["folder"] not in {one.folder for one in self._library.collections().values() if one.folder}:
            raise _Unknown("path")
        return self._entries(iter(self._library.list_documents(params["folder"])))

    def _entries(self, names: Iterator[object]) -> Answer:
        """Files that cannot be read are left out of a list; opening one says why."""
        known = [self._known(name) for name in names]
        read = (read_entry(self._library, name) for name in known)
        return Answer(200, [_show(found) for found in read if isinstance(found, Entry)])

    def _entry(self, name: object) -> Answer:
        """Decap asks for a file it is about to create: its absence is not reported."""
        place = self._library.find_place(name)
        if place and not place.exists():
            return Answer(404, {"error": self._words["path"]})
        found = read_entry(self._library, self._known(name))
        if isinstance(found, list):
            return Answer(422, {"error": format_report(found, self._lang)})
        return Answer(200, _show(found))

    def _pictures(self, params: dict[str, Any]) -> Answer:
        folder = params.get("mediaFolder", self._library.picture_folders()[0])
        if folder not in self._library.picture_folders():
            raise _Unknown("path")
        return Answer(200, [show_picture(self._root, name) for name in list_pictures(self._library, folder)])

    def _picture(self, name: object) -> Answer:
        place = find_picture(self._library, name)
        if place is None or not place.is_file():
            raise _Unknown("path")
        return Answer(200, show_picture(self._root, str(name)))

    def _name(self, params: dict[str, Any]) -> Answer:
        """What a new file is called; the form asks before it sends it."""
        data = json.loads(params["raw"])
        collection = self._library.collections().get(params["collection"])
        if collection is None or not collection.may_grow or not isinstance(data, dict):
            raise _Unknown("data")
        found = self._keeper.name(collection.name, data)
        if isinstance(found, Refusal):
            return self._answer(collection.name, found)
        return Answer(200, {"name": found.rpartition("/")[2].rpartition(".")[0]})

    def _persist(self, params: dict[str, Any]) -> Answer:
        """One file at a time, and the pictures it shows."""
        [sent] = params["dataFiles"]
        name, data = sent["path"], json.loads(sent["raw"])
        if sent.get("newPath", name) != name:
            raise _Unknown("action")
        if not isinstance(data, dict) or not isinstance(params.get("seen"), str):
            raise _Unknown("data")
        uploads = [read_upload(asset) for asset in params.get("assets", ())]
        is_new = params.get("options", {}).get("newEntry") is True
        name = self._open_to_new(name) if is_new else self._known(name)
        with self._lock:
            if is_new:
                data.pop(NEW_NAME, None)
                found = self._keeper.begin(self._library.collection_of(name).name, data, uploads)
            else:
                found = self._keeper.save(name, data, params["seen"], uploads)
        return self._answer(name, found)

    def _persist_picture(self, params: dict[str, Any]) -> Answer:
        """A picture by itself, for a page to show."""
        upload = read_upload(params["asset"])
        with self._lock:
            fault = describe_fault(self._library, upload, self._words)
            if fault:
                return self._answer(upload.name, Refusal(422, fault))
            put_file(self._root / upload.name, upload.content)
        line = self._words["saved"].format(path=upload.name)
        return Answer(200, show_picture(self._root, upload.name), line)

    def _delete(self, params: dict[str, Any]) -> Answer:
        """One file at a time."""
        [sent] = params["paths"]
        name = self._known(sent)
        if not self._library.collection_of(name).may_grow:
            raise _Unknown("action")
        if not isinstance(params.get("seen"), str):
            raise _Unknown("data")
        with self._lock:
            found = self._keeper.delete(name, params["seen"])
        return self._answer(name, found, "deleted")

    def _answer(self, name: str, found: Saved | Refusal, key: str = "saved") -> Answer:
        words = self._words
        if isinstance(found, Refusal):
            line = words["saving"].format(path=name, status=found.status)
            return Answer(found.status, {"error": found.text}, line)
        said = words[key].format(path=name)
        kept = words["kept"].format(backup=", ".join(found.backups)) if found.backups else ""
        return Answer(200, {"message": said, "seen": found.digest}, f"{said}{kept}")

    def _known(self, name: object) -> str:
        if self._library.find(name) is None:
            raise _Unknown("path")
        return str(name)

    def _open_to_new(self, name: object) -> str:
        """A name the editor may give to a file; the final one is made from its fields."""
        if self._library.find_place(name) is None or not self._library.collection_of(str(name)).may_grow:
            raise _Unknown("path")
        return str(name)


def _show(entry: Entry) -> dict[str, Any]:
    """As JSON text, so that no program on the way takes a code for a number."""
    return {
        "data": json.dumps(entry.plain, ensure_ascii=False),
        "file": {"path": entry.name, "label": entry.name, "id": entry.digest},
        "seen": entry.digest,
    }
