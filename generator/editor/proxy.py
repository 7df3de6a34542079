"""What the editor's page asks for, in the words of Decap CMS's proxy backend, and the answers."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

from generator.editor.documents import Document, find_document, list_documents, read_document
from generator.editor.keeping import Refusal, Saved, save
from generator.editor.words import WORDS
from generator.problems.report import format_report
from generator.settings import Settings

INFO: Final = {"repo": "loa", "publish_modes": ["simple"], "type": "local_fs"}


class _Unknown(Exception):
    """Carries the key of why a question has no answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP status, what to send as JSON, and a line for the terminal."""

    status: int
    content: Any
    line: str = ""


class Proxy:
    """Answers for one project; saves are made one after the other."""

    def __init__(self, settings: Settings, lang: str) -> None:
        self._settings = settings
        self._lang = lang
        self._lock = Lock()

    def answer(self, body: bytes) -> Answer:
        """The answer to one question, whatever was sent."""
        words = WORDS[self._lang]
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
            text = words["disk"].format(reason=error.strerror or error)
            return Answer(500, {"error": text}, text)

    def _actions(self) -> dict[str, Callable[[dict[str, Any]], Answer]]:
        return {
            "info": lambda _: Answer(200, INFO),
            "entriesByFolder": self._folder,
            "entriesByFiles": lambda params: self._entries(part["path"] for part in params["files"]),
            "getEntry": lambda params: self._entry(params["path"]),
            "getMedia": lambda _: Answer(200, []),
            "persistEntry": self._persist,
        }

    def _refuse(self, status: int, key: str) -> Answer:
        text = WORDS[self._lang][key]
        return Answer(status, {"error": text}, WORDS[self._lang]["refused"].format(what="POST", why=text))

    def _folder(self, params: dict[str, Any]) -> Answer:
        if params["folder"] not in {"campaigns", "content/vi", "content/en"}:
            raise _Unknown("path")
        return self._entries(iter(list_documents(self._settings.root, params["folder"])))

    def _entries(self, names: Iterator[object]) -> Answer:
        """Files that cannot be read are left out of a list; opening one says why."""
        known = [self._known(name) for name in names]
        read = ((name, read_document(self._settings.root, name)) for name in known)
        return Answer(200, [_show(found) for _, found in read if isinstance(found, Document)])

    def _entry(self, name: object) -> Answer:
        found = read_document(self._settings.root, self._known(name))
        if isinstance(found, list):
            return Answer(422, {"error": format_report(found, self._lang)})
        return Answer(200, _show(found))

    def _persist(self, params: dict[str, Any]) -> Answer:
        """One file at a time, one that is there, with nothing beside it."""
        [sent] = params["dataFiles"]
        name = self._known(sent["path"])
        if params.get("assets") or sent.get("newPath", name) != name:
            raise _Unknown("action")
        data = json.loads(sent["raw"])
        if not isinstance(data, dict) or not isinstance(params.get("seen"), str):
            raise _Unknown("data")
        with self._lock:
            found = save(self._settings, self._lang, name, data, params["seen"])
        words = WORDS[self._lang]
        if isinstance(found, Refusal):
            return Answer(
                found.status, {"error": found.text}, words["saving"].format(path=name, status=found.status)
            )
        return Answer(
            200, {"message": words["saved"].format(path=name), "seen": found.digest}, self._say(name, found)
        )

    def _say(self, name: str, saved: Saved) -> str:
        key = "saved-backup" if saved.backup else "saved"
        return WORDS[self._lang][key].format(path=name, backup=saved.backup)

    def _known(self, name: object) -> str:
        if find_document(self._settings.root, name) is None:
            raise _Unknown("path")
        return str(name)


def _show(document: Document) -> dict[str, Any]:
    """As JSON, so that no program on the way takes a code for a number."""
    return {
        "data": json.dumps(document.plain, ensure_ascii=False),
        "file": {"path": document.name, "label": document.name, "id": document.digest},
        "seen": document.digest,
    }
