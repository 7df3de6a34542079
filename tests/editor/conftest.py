"""A small project with the editor's server before it."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from generator.editor.documents import digest_of, read_document
from generator.editor.proxy import Proxy
from generator.editor.server import EditorServer
from generator.settings import Settings

TODAY = date(2021, 9, 1)
TOKEN, SESSION = "mot-lan", "phien"
CONTACTS = "site_data/contacts.yaml"


def state_of(root: Path) -> dict[str, str]:
    """Every file of a project and its bytes' hash."""
    return {
        str(path.relative_to(root)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }


@dataclass
class Desk:
    """A project, its editor, and what the terminal was told."""

    root: Path
    server: EditorServer
    lines: list[str] = field(default_factory=list)

    def headers(self) -> dict[str, str]:
        """What the editor's own page sends."""
        own = f"127.0.0.1:{self.server.server_port}"
        return {
            "Host": own,
            "Origin": f"http://{own}",
            "Cookie": self.server.guard.cookie,
            "Content-Type": "application/json",
        }

    def send(
        self, method: str, path: str, headers: dict[str, str | None], body: bytes | None = None
    ) -> tuple[int, dict[str, str], bytes]:
        """One request with exactly these headers, but for those that are None."""
        connection = HTTPConnection("127.0.0.1", self.server.server_port, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        given = {"Content-Length": str(len(body))} if body is not None else {}
        for name, value in {**given, **headers}.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders(body)
        reply = connection.getresponse()
        content = reply.read()
        connection.close()
        return reply.status, dict(reply.getheaders()), content

    def ask(self, action: str, **params: object) -> tuple[int, Any]:
        """A question of the editor's page."""
        body = json.dumps({"branch": "main", "action": action, "params": params}).encode()
        status, _, content = self.send("POST", "/api/v1", dict(self.headers()), body)
        return status, json.loads(content)

    def load(self, name: str = CONTACTS) -> dict[str, Any]:
        """The fields of a file, as a form gets them."""
        document = read_document(self.root, name)
        assert not isinstance(document, list)
        assert isinstance(document.plain, dict)
        return json.loads(json.dumps(document.plain))  # type: ignore[no-any-return]

    def begin(self, data: object, name: str, assets: object = ()) -> tuple[int, Any]:
        """What a form of a new file sends; `name` is what Decap made of the name it was told."""
        files = [{"path": name, "raw": json.dumps(data)}]
        return self.ask("persistEntry", dataFiles=files, assets=assets, options={"newEntry": True}, seen="")

    def delete(self, name: str, seen: str | None = None) -> tuple[int, Any]:
        """What Decap sends when a file is to go."""
        seen = self.ask("getEntry", path=name)[1]["seen"] if seen is None else seen
        return self.ask("deleteFiles", paths=[name], seen=seen)

    def save(self, data: object, name: str = CONTACTS, seen: str | None = None) -> tuple[int, Any]:
        """What a form sends when it is saved."""
        seen = digest_of(self.root / name) if seen is None else seen
        return self.ask(
            "persistEntry", dataFiles=[{"path": name, "raw": json.dumps(data)}], assets=[], seen=seen
        )


@pytest.fixture
def start(request: pytest.FixtureRequest) -> Callable[..., Desk]:
    """Puts the editor before a project."""

    def run(root: Path, lang: str = "vi") -> Desk:
        files = {"/": b"<!doctype html>", "/editor.js": b"//"}
        lines: list[str] = []
        proxy = Proxy(Settings(root, TODAY), lang)
        server = EditorServer(0, (TOKEN, SESSION), files, proxy, lang, lines.append)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        request.addfinalizer(server.server_close)
        request.addfinalizer(server.shutdown)
        return Desk(root, server, lines)

    return run


@pytest.fixture
def desk(start: Callable[..., Desk], change: Callable[..., Path]) -> Desk:
    """The minimal project with the editor before it."""
    return start(change())
