"""The editor's server: one page with its files and one address for requests, nothing else."""

import json
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from time import monotonic
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from generator.editor.access import HEADERS, Guard, RequestHeaders, read_body
from generator.editor.proxy import Proxy
from generator.messages.editor import WORDS
from generator.system.hosts import LOOPBACK

API: Final = "/api/v1"

TIMEOUT: Final = 10.0
"""Timeout of one request in seconds: on one machine nothing takes longer."""

STATUSES: Final = {
    "host": 403,
    "origin": 403,
    "token": 403,
    "method": 405,
    "size": 413,
    "slow": 408,
    "path": 404,
}
"""HTTP status by the key of the refusal; anything else is a bad request (400)."""

KINDS: Final = {
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "css": "text/css; charset=utf-8",
    "yml": "text/yaml; charset=utf-8",
}


OWN_FILES: Final = ("editor.js", "start.js", "editor.css")
"""What the page needs beside Decap CMS and its configuration."""


def read_files(theme: Path) -> dict[str, bytes]:
    """The page and its own files, by their address."""
    folder = theme / "editor"
    files = {f"/{name}": (folder / name).read_bytes() for name in OWN_FILES}
    return {"/": (folder / "index.html").read_bytes(), **files}


class EditorServer(ThreadingHTTPServer):
    """Serves `files`, by their address, and answers requests of the one browser it let in."""

    daemon_threads = True

    def __init__(
        self,
        port: int,
        secrets: tuple[str, str],
        files: Mapping[str, bytes | Callable[[], bytes]],
        proxy: Proxy,
        lang: str,
        notify: Callable[[str], None],
    ) -> None:
        """Listen on `port`; 0 takes any. A file may be made when it is asked for.

        `secrets` are the token of the address and that of the cookie.
        """
        super().__init__((LOOPBACK, port), _Handler)
        self.guard = Guard(self.server_port, *secrets)
        self.files = files
        self.proxy = proxy
        self.words = WORDS[lang]
        self.notify = notify
        self.address = f"http://{LOOPBACK}:{self.server_port}/?token={secrets[0]}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore a browser that closed the connection."""


class _Handler(BaseHTTPRequestHandler):
    """One request; the connection is closed after it."""

    server: EditorServer
    timeout = TIMEOUT
    server_version = "Loa"
    sys_version = ""

    def do_GET(self) -> None:
        """A file of the editor, or the address with the token."""
        asked = self._asked()
        key = self.server.guard.find_refusal(asked)
        address = urlsplit(self.path)
        if not key and self.path == f"/?{address.query}" and address.query:
            return self._let_in(parse_qs(address.query))
        if not key and not self.server.guard.knows(asked):
            key = "token"
        if not key and self.path not in self.server.files:
            key = "path"
        if key:
            return self._refuse(key)
        name = self.path if self.path != "/" else "index.html"
        file = self.server.files[self.path]
        return self._send(200, KINDS[name.rpartition(".")[2]], file() if callable(file) else file)

    def do_POST(self) -> None:
        """A request of the editor's page."""
        asked = self._asked()
        key = self.server.guard.find_refusal(asked)
        if not key and not self.server.guard.knows(asked):
            key = "token"
        if not key and self.path != API:
            key = "path"
        if not key and (
            self.headers.get_content_type() != "application/json" or "Transfer-Encoding" in self.headers
        ):
            key = "request"
        if key:
            return self._refuse(key)
        end = monotonic() + TIMEOUT
        try:
            lengths = self.headers.get_all("Content-Length", [])
            body = read_body(lengths, self.rfile.read1, lambda: monotonic() > end)
        except TimeoutError:
            body = "slow"
        if isinstance(body, str):
            return self._refuse(body)
        answer = self.server.proxy.answer(body)
        if answer.line:
            self.server.notify(answer.line)
        text = json.dumps(answer.content, ensure_ascii=False)
        return self._send(answer.status, "application/json; charset=utf-8", text.encode())

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """What the library refuses by itself: other methods, malformed requests."""
        self._refuse("method" if code == 501 else "request")  # noqa: PLR2004 -- Not Implemented

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the library's name
        """Log nothing: only refusals and saves are reported."""

    def _asked(self) -> RequestHeaders:
        hosts, origins, cookies = (self.headers.get_all(name, []) for name in ("Host", "Origin", "Cookie"))
        return RequestHeaders(self.command, hosts, origins, cookies)

    def _let_in(self, query: dict[str, list[str]]) -> None:
        if not self.server.guard.admit("".join(query.get("token", []))):
            return self._refuse("token")
        cookie = f"{self.server.guard.cookie}; HttpOnly; SameSite=Strict; Path=/"
        return self._send(303, KINDS["html"], b"", {"Location": "/", "Set-Cookie": cookie})

    def _refuse(self, key: str) -> None:
        """Report in one line, whatever the request line holds; the secret in it is left out."""
        words = self.server.words
        path = str(getattr(self, "path", "")).partition("?")[0]
        what = f"{self.command or '?'} {path}"[:120].encode("unicode_escape").decode()
        self.server.notify(words["refused"].format(what=what, why=words[key]))
        self.close_connection = True
        content = json.dumps({"error": words[key]}, ensure_ascii=False).encode()
        self._send(STATUSES.get(key, 400), "application/json; charset=utf-8", content)

    def _send(self, status: int, kind: str, content: bytes, more: dict[str, str] | None = None) -> None:
        self.send_response_only(status)
        headers = {"Content-Type": kind, "Content-Length": str(len(content)), **HEADERS, **(more or {})}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)
